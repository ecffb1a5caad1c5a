import { choiceWords } from '../../messages/choices';
import { list } from '../../messages/phrasing';
import type { Unit } from '../../model/model';

/** As many as a reader takes in; of more the first ones are named and the others counted. */
const most = 4;

/** What a verdict turns on, in words. */
export function turnsOnInWords(unit: Unit, names: readonly string[]): string {
  const words = names.map((name) => choiceWords(unit, name));
  if (words.length <= most) return list(words);
  return list([...words.slice(0, most - 1), `${words.length - most + 1} other choices`]);
}
