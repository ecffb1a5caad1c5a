import type { StateWord } from '../../model/model';

/** What the words for States mean. */
export const stateWordHelp: Readonly<Record<StateWord | 'each Party', string>> = {
  'each Party': 'any State bound by the accord, the same as "a Party"',
  'a Party': 'any State bound by the accord',
  'another Party': 'a Party that is not the acting State',
  'a third State': 'a State that is not a Party',
  'another State': 'any State that is not the acting State, Party or not',
  'its own': 'the acting State itself',
  'any State': 'every State, Party or not, the acting State included',
};
