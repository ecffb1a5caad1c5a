/**
 * Lets changed squares fade in: a veil in the background's colour over them that thins out. One layer for all of them,
 * where a fade of each would cost a layer each.
 */
import type { AxisEntry } from '../../../server/src/core/protocol.ts';

/** A square and the way from one to the next in pixels, as in map.css. */
const square = 22;
const pitch = 24;

interface Props {
  rows: readonly AxisEntry[];
  columns: readonly AxisEntry[];
  visibleRows: readonly number[];
  visibleColumns: readonly number[];
  changes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** To be keyed by the payload, so that each one starts its own fade. */
export function Veil({ rows, columns, visibleRows, visibleColumns, changes }: Props) {
  const squares = visibleRows.flatMap((row, down) => {
    const changed = changes.get(rows[row]?.id ?? '');
    if (!changed) return [];
    return visibleColumns.flatMap((column, across) =>
      changed.has(columns[column]?.id ?? '')
        ? [`M${across * pitch} ${down * pitch}h${square}v${square}h${-square}z`]
        : [],
    );
  });
  return (
    <svg class="veil" aria-hidden="true" width="1" height="1">
      <path d={squares.join('')} />
    </svg>
  );
}
