/** The row of column labels, slanted so that each stands over its column. */
import type { AxisEntry } from '../../../server/src/core/protocol.ts';
import type { Open } from './axis.ts';

interface Props {
  columns: readonly AxisEntry[];
  visible: readonly number[];
  open: Open;
  /** The column in which the keyboard stands, when it stands on the labels. */
  active?: number;
}

export function ColumnLabels({ columns, visible, open, active }: Props) {
  return (
    <tr class="row">
      <td class="corner" />
      {visible.map((column) => {
        const entry = columns[column];
        if (!entry) return null;
        return (
          <th
            key={entry.id}
            scope="col"
            class="column-label"
            data-row={-1}
            data-column={column}
            data-depth={Math.min(entry.depth, 4)}
            tabIndex={active === column ? 0 : -1}
            aria-expanded={entry.hasChildren ? open.has(entry.id) : undefined}
          >
            <span class="text">{entry.label}</span>
          </th>
        );
      })}
    </tr>
  );
}
