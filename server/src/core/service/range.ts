/** The part of a file that an editor shows. */
import type { Range } from 'vscode-languageserver-types';
import { declarationAt } from '../model/symbols';
import type { Placed, SourceFile } from '../syntax/ast';
import { offsetAt } from './toLsp';

/** The declarations of a file that a range touches, in the order of the text. */
export function declarationsIn(file: SourceFile, { start, end }: Range): readonly Placed[] {
  const { declarations } = file;
  const first = declarationAt(file, offsetAt(file, start));
  const last = declarationAt(file, offsetAt(file, end));
  if (!first || !last) return [];
  return declarations.slice(placeOf(declarations, first), placeOf(declarations, last) + 1);
}

/** Where a declaration stands among those of its file: they are in the order of their offsets. */
function placeOf(declarations: readonly Placed[], { offset }: Placed): number {
  let [low, high] = [0, declarations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((declarations[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
