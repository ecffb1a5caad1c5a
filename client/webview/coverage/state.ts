/** What the panel shows, and how messages and gestures change it. */
import type { CellView, CoverageView } from '../../../server/src/core/protocol.ts';
import { families, type Open } from './axis.ts';
import { type Changes, changesBetween, noChanges } from './changes.ts';
import type { HostMessage } from './messages.ts';
import { type Picture, pictureOf } from './picture.ts';

export type Axis = 'rows' | 'columns';

/** A cell by the names of its row and column. */
export interface CellName {
  row: string;
  column: string;
}

/** How far the map is scrolled, in pixels. */
export interface Scroll {
  left: number;
  top: number;
}

/** A reader, the lenses' values and the instrument beside it. */
export interface Choice {
  asReadBy?: string;
  lenses: Record<string, string>;
  beside?: string;
}

export interface PanelState {
  /** Undefined until the host has told; null where the file belongs to no accord. */
  view: CoverageView | null | undefined;
  picture?: Picture;
  /** What the latest payload changed. */
  changes: Changes;
  /** How many payloads have come. */
  revision: number;
  open: Readonly<Record<Axis, Open>>;
  selected?: CellName;
  /** What stands behind the selected cell, once told. */
  cell?: CellView;
  onlyOpen: boolean;
  scroll?: Scroll;
  /** A choice whose payload has not come yet. */
  pending?: Choice;
}

/** What outlives the panel being hidden. */
export interface Saved {
  rows: string[];
  columns: string[];
  onlyOpen: boolean;
  selected?: CellName;
  scroll?: Scroll;
}

export type Gesture =
  | { type: 'toggle'; axis: Axis; id: string }
  | { type: 'toggleAll'; open: boolean }
  | { type: 'select'; cell?: CellName }
  | { type: 'filter'; onlyOpen: boolean }
  | { type: 'scrolled'; scroll: Scroll }
  | { type: 'choose'; choice: Choice };

export function initialState(saved: Saved | undefined): PanelState {
  return {
    view: undefined,
    changes: noChanges,
    revision: 0,
    open: { rows: new Set(saved?.rows), columns: new Set(saved?.columns) },
    selected: saved?.selected,
    onlyOpen: saved?.onlyOpen ?? false,
    scroll: saved?.scroll,
  };
}

export function savedOf({ open, onlyOpen, selected, scroll }: PanelState): Saved {
  return { rows: [...open.rows], columns: [...open.columns], onlyOpen, selected, scroll };
}

export function reduce(state: PanelState, action: HostMessage | Gesture): PanelState {
  switch (action.type) {
    case 'coverage':
      return withView(state, action.view);
    case 'cell':
      return isFor(action.view, state.selected) ? { ...state, cell: action.view } : state;
    case 'toggle':
      return { ...state, open: { ...state.open, [action.axis]: toggled(state.open[action.axis], action.id) } };
    case 'toggleAll':
      return { ...state, open: allOrNone(state.picture, action.open) };
    case 'select':
      return { ...state, selected: action.cell, cell: undefined };
    case 'filter':
      return { ...state, onlyOpen: action.onlyOpen };
    case 'scrolled':
      return { ...state, scroll: action.scroll };
    case 'choose':
      return { ...state, pending: action.choice };
  }
}

/** What the controls show. */
export function choiceOf(view: CoverageView, pending: Choice | undefined): Choice {
  if (pending) return pending;
  const chosen = view.lenses.flatMap(({ facet, chosen }) => (chosen === undefined ? [] : [[facet, chosen]]));
  return { asReadBy: view.asReadBy, lenses: Object.fromEntries(chosen), beside: view.beside?.id };
}

function withView(state: PanelState, view: CoverageView | null): PanelState {
  const revision = state.revision + 1;
  if (!view) return { ...state, view, picture: undefined, changes: noChanges, revision, pending: undefined };
  const picture = pictureOf(view, state.picture);
  const before = state.view && state.picture ? { view: state.view, picture: state.picture } : undefined;
  const changes = before ? changesBetween(before, { view, picture }) : noChanges;
  const { selected } = state;
  const stands =
    selected &&
    picture.rows.some(({ id }) => id === selected.row) &&
    picture.columns.some(({ id }) => id === selected.column);
  const cell = stands ? { selected, cell: state.cell } : { selected: undefined, cell: undefined };
  return { ...state, ...cell, view, picture, changes, revision, pending: undefined };
}

function toggled(open: Open, id: string): Open {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}

function allOrNone(picture: Picture | undefined, open: boolean): Record<Axis, Open> {
  const of = (axis: Axis) => new Set(open && picture ? families(picture[axis]) : []);
  return { rows: of('rows'), columns: of('columns') };
}

/** Whether an answer is about the chosen cell: an answer may come late. */
function isFor({ row, column }: CellView, selected: CellName | undefined): boolean {
  return selected !== undefined && selected.row === row && selected.column === column;
}
