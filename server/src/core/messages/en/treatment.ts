/** How a draft treats the acts of a term, and what a norm leaves out. */
import type { Saying } from '../../model/model';
import { counted, list, named } from '../phrasing';

export const treatment = {
  impossible: 'no act can have it',
  /**
   * `prohibited by \`no-first-use\` in part (in peacetime, with exceptions)`.
   *
   * @param part it reaches a part of the acts only.
   * @param conditions its other clauses.
   */
  said(sayings: readonly Saying[], norm: string, part: boolean, conditions: readonly string[]): string {
    const how = sayings.includes('without prejudice') ? 'without prejudice under' : `${list(sayings, 'or')} by`;
    const when = conditions.length > 0 ? ` (${conditions.join(', ')})` : '';
    return `${how} ${named(norm)}${part ? ' in part' : ''}${when}`;
  },
  exceptions: 'with exceptions',
  further: (count: number) => `and ${counted(count, 'further provision')}`,
  silent: 'silent',
  otherwise: 'otherwise silent',
  triggers: (verbs: readonly string[], norm: string) => `triggers ${list(verbs)} under ${named(norm)}`,
  turnsOn: (choices: string) => `turns on ${choices}`,
  noDuty: 'no norm makes it a duty',
  owedUnder: (norms: readonly string[]) => `owed under ${list(norms.map(named))}`,
  noNorm: 'no norm has it',
  saidOf: (norms: readonly string[]) => `said of ${list(norms.map(named))}`,

  outside: {
    /** What is left out of whose: `targets of third States`. */
    of: (whose: string, states: readonly string[]) => `${whose} of ${states.join(', ')}`,
    acts: 'acts',
    'a third State': 'third States',
    'a Party': 'Parties',
    'another Party': 'other Parties',
    'its own': 'the acting State itself',
  },
};
