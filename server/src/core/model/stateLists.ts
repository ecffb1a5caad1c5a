import type { Element, Span } from '../syntax/ast';
import { reportUnknownState } from './brackets';
import { namesIn, readNames } from './plain';
import type { ProvisionReading } from './provision';
import { spanOf } from './reading';
import { statesAt } from './stateNames';

/** A State in a list, by code. */
export interface ListedState {
  readonly code: string;
  readonly span: Span;
}

/** Reads States or delegations separated by commas or `and`: `read by US, CN`. */
export function readStateList(
  reading: ProvisionReading,
  value: readonly Element[],
  clause: string,
  kind: 'State' | 'delegation',
): ListedState[] {
  const listed: ListedState[] = [];
  const table = reading.names.states;
  for (const { words } of readNames(reading, value, clause)) {
    namesIn(
      words,
      (compared, at) => {
        const found = statesAt(table, words, compared, at);
        return found?.states.kind === 'state' ? { value: found.states.code, length: found.length } : undefined;
      },
      (code, at) => {
        const span = spanOf(at, { from: 0, to: 0 });
        reading.mention?.({ kind: 'state', span, target: code, declaration: false });
        listed.push({ code, span });
      },
      (at) => reportUnknownState(reading, spanOf(at, { from: 0, to: 0 }), kind),
    );
  }
  return listed;
}
