/** The map: a grid of two axes, opened family by family. */
import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nearestVisible, type Open, pathLabel, visibleEntries } from './axis.ts';
import { ColumnLabels } from './header.tsx';
import { sizeLabels } from './measure.ts';
import { moved } from './navigation.ts';
import type { Picture } from './picture.ts';
import { elementAt, elementOf, type Place, placeOf } from './place.ts';
import { Row } from './row.tsx';
import type { Axis, CellName, Gesture, Scroll } from './state.ts';
import { Tooltip } from './tooltip.tsx';
import { Veil } from './veil.tsx';

interface Props {
  picture: Picture;
  title: string;
  /** The instrument beside it. */
  instrument?: string;
  open: Readonly<Record<Axis, Open>>;
  selected?: CellName;
  changes: ReadonlyMap<string, ReadonlySet<string>>;
  revision: number;
  /** Where to begin. */
  scroll?: Scroll;
  dispatch: (gesture: Gesture) => void;
  /** Called when the chosen cell is chosen once more: leads into its explanation. */
  enter: () => void;
}

export function CoverageMap(props: Props) {
  const { picture, title, instrument, open, selected, changes, revision, scroll, dispatch, enter } = props;
  const { rows, columns, cells } = picture;
  const map = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const visibleRows = useMemo(() => visibleEntries(rows, open.rows), [rows, open.rows]);
  const visibleColumns = useMemo(() => visibleEntries(columns, open.columns), [columns, open.columns]);
  const columnPaths = useMemo(() => columns.map((_, index) => pathLabel(columns, index)), [columns]);

  // Where the keyboard stands; where a closed family hides that place, it stands on the family.
  const [standing, setStanding] = useState<Place>({ row: 0, column: 0 });
  const near = {
    row: nearestVisible(rows, visibleRows, standing.row),
    column: nearestVisible(columns, visibleColumns, standing.column),
  };
  const active = near.row < 0 && near.column < 0 ? { row: 0, column: 0 } : near;
  const selectedColumn = columns.findIndex(({ id }) => id === selected?.column);

  useLayoutEffect(() => {
    if (map.current) sizeLabels(map.current, rows, columns);
  }, [rows, columns]);
  // Once only: from then on it is the reader who scrolls.
  useLayoutEffect(() => {
    if (scroll) scroller.current?.scrollTo(scroll);
  }, []);

  const activate = ({ row, column }: Place) => {
    const rowEntry = rows[row];
    const columnEntry = columns[column];
    if (rowEntry && columnEntry) {
      const again = selected?.row === rowEntry.id && selected.column === columnEntry.id;
      if (again) enter();
      else dispatch({ type: 'select', cell: { row: rowEntry.id, column: columnEntry.id } });
      return;
    }
    const label = rowEntry ?? columnEntry;
    if (label?.hasChildren) dispatch({ type: 'toggle', axis: rowEntry ? 'rows' : 'columns', id: label.id });
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(active);
      return;
    }
    const from = { row: visibleRows.indexOf(active.row), column: visibleColumns.indexOf(active.column) };
    const control = event.ctrlKey || event.metaKey;
    const to = moved(from, event.key, control, visibleRows.length, visibleColumns.length);
    if (!to) return;
    event.preventDefault();
    elementAt(grid.current, { row: visibleRows[to.row] ?? -1, column: visibleColumns[to.column] ?? -1 })?.focus();
  };

  return (
    <div class="map" ref={map}>
      <div class="corner-title">
        <h2>{title}</h2>
        <button type="button" class="link" onClick={() => dispatch({ type: 'toggleAll', open: true })}>
          {l10n.t('open all')}
        </button>
        <button type="button" class="link" onClick={() => dispatch({ type: 'toggleAll', open: false })}>
          {l10n.t('close all')}
        </button>
      </div>
      <div
        class="scroller"
        ref={scroller}
        onScrollEnd={({ currentTarget: { scrollLeft: left, scrollTop: top } }) =>
          dispatch({ type: 'scrolled', scroll: { left, top } })
        }
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the keyboard walks is a grid
          role="grid"
          aria-label={title}
          ref={grid}
          onKeyDown={keyDown}
          onClick={({ target }) => {
            const element = elementOf(target);
            if (element) activate(placeOf(element));
          }}
          onFocusIn={({ target }) => {
            const element = elementOf(target);
            if (element) setStanding(placeOf(element));
          }}
        >
          <thead>
            <ColumnLabels
              columns={columns}
              visible={visibleColumns}
              open={open.columns}
              active={active.row < 0 ? active.column : undefined}
            />
          </thead>
          <tbody>
            {visibleRows.map((row) => {
              const entry = rows[row];
              if (!entry) return null;
              return (
                <Row
                  key={entry.id}
                  index={row}
                  entry={entry}
                  path={pathLabel(rows, row)}
                  open={open.rows.has(entry.id)}
                  cells={cells[row] ?? []}
                  columns={columns}
                  columnPaths={columnPaths}
                  visible={visibleColumns}
                  active={active.row === row ? active.column : undefined}
                  selected={selected?.row === entry.id && selectedColumn >= 0 ? selectedColumn : undefined}
                />
              );
            })}
          </tbody>
        </table>
        {changes.size > 0 && (
          <Veil
            key={revision}
            rows={rows}
            columns={columns}
            visibleRows={visibleRows}
            visibleColumns={visibleColumns}
            changes={changes}
          />
        )}
      </div>
      <Tooltip grid={grid} picture={picture} open={open} columnPaths={columnPaths} instrument={instrument} />
    </div>
  );
}
