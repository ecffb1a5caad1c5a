/** A declaration as a drafter sees it: its lines with the comments right above it, without the blank lines around. */
import type { Placed, SourceFile } from '../../syntax/ast';
import { type Row, rowsOf } from '../../syntax/rows';

/** Offsets in the file; the line break at the end is not in it. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Where the declaration with an index among those of its file stands. */
export function blockAt({ declarations }: SourceFile, index: number): Block {
  const placed = declarations[index] as Placed;
  const before = declarations[index - 1];
  const rows = rowsOf(placed.node);
  const from = before ? before.offset + commentsAtEnd(rowsOf(before.node)) : placed.offset;
  const kept = declarations[index + 1] ? rows.filter(({ from }) => from < commentsAtEnd(rows)) : rows;
  return { from, to: placed.offset + lastOf(kept).to };
}

/** The last row that is no blank line, nor a comment behind one. */
function lastOf(rows: readonly Row[]): Row {
  let last = rows.length - 1;
  while (last > 0 && (rows[last]?.kind === 'blank' || rows[last]?.kind === 'comment')) last--;
  while (rows[last + 1]?.kind === 'comment') last++;
  return rows[last] as Row;
}

/** Where the comments begin that stand right above what follows some rows. */
function commentsAtEnd(rows: readonly Row[]): number {
  let at = rows.length;
  while (at > 0 && rows[at - 1]?.kind === 'comment') at--;
  return rows[at]?.from ?? rows.at(-1)?.end ?? 0;
}
