/** The findings that a drafter may disregard with a reason: those that do not say that the text cannot be read. */
import type { Messages } from '../messages/messages';
import type { Unit } from '../model/model';
import { problemCodes } from '../model/problems';
import { codePart, familyOf } from './page';

/** The code of a rule; of a family, what comes before the `/`. */
export type Disregardable = keyof Messages['disregards']['titles'];

export const disregardable: readonly Disregardable[] = [
  'gap',
  'conflict',
  'contested',
  'precedence-cycle',
  'swallowed-norm',
  'shadowed-norm',
  'unreachable-exception',
  'redundant-norm',
  'no-difference',
  'opens-gap',
  'expected',
  'final-clauses',
  'whose-definition',
  'falls-away',
  'tied-and-untied',
  'mixed-register',
  'no-obligation',
  'uneven-words',
  'uneven-strength',
  'texts-differ',
  'authentic-texts',
  'alternat',
  'unlike-instrument',
  'chapeau',
  'caution',
  'unused-name',
  'used-once',
  'incident-impossible',
  'incident-expectation',
  'mandate',
  'empty-facet',
];

/** Whether a finding of this code may be disregarded. */
export function mayBeDisregarded(code: string): boolean {
  return (disregardable as readonly string[]).includes(familyOf(code));
}

/** Whether a finding of this code says that the text cannot be read, which no reason changes. */
export function isUnreadable(code: string): boolean {
  return (problemCodes as readonly string[]).includes(code);
}

/** Every code that can stand after `disregard` in a unit, with what such a finding says, in a few words. */
export function disregardableCodes(
  { concerns, facets }: Unit,
  { disregards }: Messages,
): { code: string; title: string }[] {
  const { titles } = disregards;
  const member = (family: Disregardable, name: string, title = name) => {
    return { code: `${family}/${codePart(name)}`, title: `${titles[family]}: ${title}` };
  };
  const members = (family: Disregardable) => {
    switch (family) {
      case 'gap':
        return concerns.filter(({ name }) => name !== '').map(({ name, title }) => member(family, name, title));
      case 'expected':
        return facets.filter((facet) => facet.expected).map(({ name, title }) => member(family, name, title));
      case 'mandate':
        return ['not-met', 'red-line'].map((name) => member(family, name, disregards.instructions[name]));
      default:
        return [];
    }
  };
  return disregardable.flatMap((code) => [{ code, title: titles[code] }, ...members(code)]);
}
