import type { Placed } from '../syntax/ast';
import { partyStates } from './accords';
import type { State } from './model';
import { withParties } from './names';
import type { AccordReading } from './plainReadings';
import type { StateTable } from './stateNames';
import type { Vocabulary } from './vocabulary';
import type { MovingPassage } from './vocabularyParts';

/** The Parties of an accord, and all States with the names that it gives them. */
export interface Parties {
  readonly states: readonly State[];
  readonly table: StateTable;
  readonly passages: readonly MovingPassage[];
}

/** The Parties that an accord names; the same object as long as `remember` knows it. */
export function partiesOf(
  at: Placed | undefined,
  accord: AccordReading | undefined,
  vocabulary: Vocabulary,
  remember: (parts: readonly unknown[], make: () => Parties) => Parties,
): Parties {
  const parties = remember(
    [vocabulary, ...(accord?.parties ?? []).map(({ code, name }) => `${code}\n${name ?? ''}`)],
    () => {
      const passages: MovingPassage[] = [];
      const states = partyStates(accord?.parties ?? [], vocabulary.states, (span) => {
        const passage: MovingPassage = { at: at as Placed, span };
        passages.push(passage);
        return passage;
      });
      return { states, passages, table: withParties(vocabulary.states, states) };
    },
  );
  if (!at || !accord) return parties;
  for (const state of parties.states) {
    const passage = parties.passages.find((one) => one === state.source);
    const written = accord.parties.find(({ code }) => code === state.code);
    if (passage && written) Object.assign(passage, { at, span: written.span });
  }
  return parties;
}
