/** One act in words; the library's phrases, the language's grammar. */
import type { ToldValue } from '../sentence';
import { phrased } from './phrases';

export const acts = {
  /**
   * @param core who acts, what is done and to what, in the order of the vocabulary.
   * @param aside what is told of the rest.
   */
  act: (core: readonly ToldValue[], aside: readonly ToldValue[]): string =>
    [core.map(tell).join(' '), ...aside.map(tell)].join(', ').replace(/ ,|,,/g, ','),
};

function tell({ facet, value, term, state }: ToldValue): string {
  const words = term?.phrase ?? value;
  return phrased(facet, state === undefined ? words : `${words} of ${state}`);
}
