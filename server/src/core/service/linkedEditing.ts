/**
 * A name and its uses, to be changed together while it is typed. Only where the cursor is on the name as it is declared: who
 * changes the words of a reference means another thing, not another name. And only where every use stands in this file in the
 * same letters, since what is typed here reaches no other file; a rename does, and looks whether the new name will do.
 */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Opened } from './deps';
import { everywhere, nameAt, type UnitsOf } from './sameSymbol';
import { nameKey } from './symbolKeys';
import { passageRange } from './toLsp';

/** As the protocol has it: ranges of the same words. */
export interface LinkedEditingRanges {
  readonly ranges: Range[];
  /** What may be typed in them; anything else ends the linking. */
  readonly wordPattern: string;
}

/** What a name is made of, spaces between its words included. */
const wordPattern = '[^,;:|=#"“”\\[\\]\\r\\n]*';

/** Undefined where there is nothing to be changed along. */
export function linkedEditingRanges(
  { checked, file }: Opened,
  position: Position,
  unitsOf: UnitsOf,
): LinkedEditingRanges | undefined {
  if (!nameAt(checked, file, position)?.declaration) return undefined;
  const found = everywhere(file.file, position, unitsOf, { keyOf: nameKey, exactly: true });
  if (!found || found.places.length < 2) return undefined;
  const written = found.places.map(({ symbol: { passage } }) => {
    return passage.at.node.text.slice(passage.span.from, passage.span.to);
  });
  const alike = written.every((words) => words === written[0]);
  if (!alike || found.places.some((place) => place.file.file !== file.file)) return undefined;
  return { ranges: found.places.map(({ symbol }) => passageRange(file, symbol.passage)), wordPattern };
}
