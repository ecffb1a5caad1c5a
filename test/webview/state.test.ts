import { describe, expect, it } from 'vitest';
import type { HostMessage } from '../../client/webview/coverage/messages.ts';
import {
  choiceOf,
  type Gesture,
  initialState,
  type PanelState,
  reduce,
  savedOf,
} from '../../client/webview/coverage/state.ts';
import type { CellView, CoverageView } from '../../server/src/core/protocol.ts';
import { axis, view } from './view.ts';

const panel = (...actions: (HostMessage | Gesture)[]): PanelState => actions.reduce(reduce, initialState(undefined));
const coverage = (more?: Partial<CoverageView>): HostMessage => ({ type: 'coverage', view: view(more) });
const cell: CellView = {
  row: 'of boats',
  column: 'harbours',
  heading: 'of boats › harbours',
  sentences: [],
  norms: [],
  turnsOn: [],
  beside: [],
};
const select: Gesture = { type: 'select', cell: { row: 'of boats', column: 'harbours' } };

describe('the panel', () => {
  it('knows the difference between not told yet and no accord', () => {
    expect(panel().view).toBeUndefined();
    expect(panel({ type: 'coverage', view: null }).view).toBeNull();
  });

  it('opens and closes a family', () => {
    const toggle: Gesture = { type: 'toggle', axis: 'rows', id: 'theft' };
    expect([...panel(coverage(), toggle).open.rows]).toEqual(['theft']);
    expect([...panel(coverage(), toggle, toggle).open.rows]).toEqual([]);
  });

  it('opens and closes all families at once', () => {
    const { open } = panel(coverage(), { type: 'toggleAll', open: true });
    expect([[...open.rows], [...open.columns]]).toEqual([['theft', 'harm'], ['coast']]);
    expect(
      panel(coverage(), { type: 'toggleAll', open: true }, { type: 'toggleAll', open: false }).open.rows.size,
    ).toBe(0);
  });

  it('keeps the chosen cell, its explanation and the open families when the text changes', () => {
    const state = panel(
      coverage(),
      { type: 'toggle', axis: 'rows', id: 'theft' },
      select,
      { type: 'cell', view: cell },
      coverage(),
    );
    expect(state).toMatchObject({ selected: { row: 'of boats', column: 'harbours' }, cell });
    expect([...state.open.rows]).toEqual(['theft']);
  });

  it('lets go of a chosen cell whose term is gone', () => {
    const state = panel(coverage(), select, { type: 'cell', view: cell }, coverage({ rows: axis('harm') }));
    expect([state.selected, state.cell]).toEqual([undefined, undefined]);
  });

  it('shows no explanation of another cell, nor one that comes when none is chosen', () => {
    expect(
      panel(
        coverage(),
        select,
        { type: 'cell', view: cell },
        { type: 'select', cell: { row: 'harm', column: 'coast' } },
      ).cell,
    ).toBeUndefined();
    expect(panel(coverage(), select, { type: 'select' }, { type: 'cell', view: cell }).cell).toBeUndefined();
  });

  it('takes no answer about a cell that is no longer the chosen one', () => {
    const elsewhere: Gesture = { type: 'select', cell: { row: 'of nets', column: 'coast' } };
    expect(panel(coverage(), select, elsewhere, { type: 'cell', view: cell }).cell).toBeUndefined();
  });

  it('shows a choice at once, and then what the payload says', () => {
    const choose: Gesture = { type: 'choose', choice: { asReadBy: 'US', lenses: { season: 'summer' } } };
    const waiting = panel(coverage(), choose);
    expect(choiceOf(view(), waiting.pending)).toEqual(choose.choice);
    expect(panel(coverage(), choose, coverage()).pending).toBeUndefined();
    expect(choiceOf(view(), undefined)).toEqual({ asReadBy: undefined, lenses: {}, beside: undefined });
  });

  it('shows the instrument that is laid beside it', () => {
    const beside = { id: 'file:///pact.norm', label: 'Sea Pact', kinds: [{}] };
    expect(choiceOf(view({ beside }), undefined).beside).toBe('file:///pact.norm');
    const chosen: Gesture = { type: 'choose', choice: { lenses: {}, beside: 'file:///other.norm' } };
    expect(choiceOf(view({ beside }), panel(coverage({ beside }), chosen).pending).beside).toBe('file:///other.norm');
  });

  it('comes back as it was', () => {
    const state = panel(
      coverage(),
      { type: 'toggle', axis: 'columns', id: 'coast' },
      select,
      { type: 'filter', onlyOpen: true },
      { type: 'scrolled', scroll: { left: 40, top: 0 } },
    );
    const saved = JSON.parse(JSON.stringify(savedOf(state)));
    expect(savedOf(initialState(saved))).toEqual(savedOf(state));
  });
});
