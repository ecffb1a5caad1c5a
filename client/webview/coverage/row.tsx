/** A row of the map: its label and its cells. Drawn again only when something in it changed. */
import { useMemo } from 'preact/hooks';
import type { AxisEntry } from '../../../server/src/core/protocol.ts';
import { type BesideMark, besideMark, type Mark, steps } from './marks.ts';
import type { Kind } from './picture.ts';
import { inkClass, letterOf, verdictClass } from './verdicts.ts';

interface Props {
  index: number;
  entry: AxisEntry;
  path: string;
  open: boolean;
  cells: readonly Kind[];
  columns: readonly AxisEntry[];
  columnPaths: readonly string[];
  visible: readonly number[];
  /** The column in which the keyboard stands, -1 on the label; undefined in another row. */
  active?: number;
  selected?: number;
}

export function Row(props: Props) {
  const { index, entry, path, open, cells, columns, columnPaths, visible, active, selected } = props;
  return useMemo(
    () => (
      <tr class="row">
        <th
          scope="row"
          class="row-label"
          data-row={index}
          data-column={-1}
          data-depth={Math.min(entry.depth, 4)}
          tabIndex={active === -1 ? 0 : -1}
          aria-expanded={entry.hasChildren ? open : undefined}
        >
          <span class="text">{entry.label}</span>
        </th>
        {visible.map((column) => {
          const kind = cells[column];
          if (!kind) return null;
          return (
            <Cell
              key={columns[column]?.id}
              row={index}
              column={column}
              mark={kind.mark}
              beside={kind.beside && besideMark(kind.beside)}
              label={`${path}, ${columnPaths[column]}: ${kind.words}`}
              active={active === column}
              selected={selected === column}
            />
          );
        })}
      </tr>
    ),
    [index, entry, path, open, cells, columns, columnPaths, visible, active, selected],
  );
}

interface CellProps {
  row: number;
  column: number;
  mark: Mark;
  beside?: BesideMark;
  label: string;
  active: boolean;
  selected: boolean;
}

function Cell({ row, column, mark, beside, label, active, selected }: CellProps) {
  const { segments, lead, letter } = mark;
  const whole = segments.length === 1 ? segments[0] : undefined;
  const look =
    segments.length === 0 ? 'no-act' : whole ? verdictClass(whole.verdict) : `mixed ${lead ? inkClass(lead) : ''}`;
  const onCell = whole || letter === 'over all';
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
      role="gridcell"
      class={`cell ${look}`}
      data-row={row}
      data-column={column}
      data-letter={onCell && lead ? letterOf(lead) : undefined}
      data-beside={beside}
      tabIndex={active ? 0 : -1}
      aria-selected={selected}
      aria-label={label}
    >
      {!whole &&
        segments.map(({ verdict, size }) => (
          <i
            key={verdict}
            class={verdict === 'silent' ? undefined : verdictClass(verdict)}
            data-letter={lead && verdict === (letter === 'lead' ? lead : letter) ? letterOf(lead) : undefined}
            style={{ height: `${(size / steps) * 100}%` }}
          />
        ))}
    </td>
  );
}
