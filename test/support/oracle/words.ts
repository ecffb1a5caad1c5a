/** The State words; listed here again because the oracle takes types from the model and nothing that runs. */
import type { StateWord } from '../../../server/src/core/model/model.ts';

export const stateWords: readonly StateWord[] = [
  'a Party',
  'another Party',
  'a third State',
  'another State',
  'its own',
  'any State',
];
