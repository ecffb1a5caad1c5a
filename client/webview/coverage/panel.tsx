/** The panel as a whole: what goes where, and what each gesture tells the host. */
import * as l10n from '@vscode/l10n';
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { CoverageView, Location } from '../../../server/src/core/protocol.ts';
import { CellCard } from './cell.tsx';
import { Concerns } from './concerns.tsx';
import type { Editor } from './editor.ts';
import { Empty, emptiness } from './empty.tsx';
import { Impossible } from './impossible.tsx';
import { Legend } from './legend.tsx';
import { Lenses } from './lenses.tsx';
import { CoverageMap } from './map.tsx';
import type { Picture } from './picture.ts';
import { type CellName, type Choice, choiceOf, initialState, type PanelState, reduce, savedOf } from './state.ts';
import { Summary } from './summary.tsx';

export function Panel({ editor }: { editor: Editor }) {
  const [state, dispatch] = useReducer(reduce, initialState(editor.saved()));
  const { view, picture, selected } = state;

  useEffect(() => {
    const stop = editor.listen(dispatch);
    editor.post({ type: 'ready' });
    return stop;
  }, [editor]);
  useEffect(() => editor.save(savedOf(state)), [editor, state]);
  // Asked when a cell is chosen, and again with every payload: the text may say something else about it now.
  useEffect(() => {
    if (view && selected) editor.post({ type: 'cell', ...selected });
  }, [editor, view, selected]);

  const choose = useCallback(
    (choice: Choice) => {
      dispatch({ type: 'choose', choice });
      editor.post({ type: 'lens', ...choice });
    },
    [editor],
  );

  if (view === undefined) return <p class="waiting">{l10n.t('Reading the draft …')}</p>;
  if (!view || !picture) return <Empty title={l10n.t('No accord in this file')} why="none" />;
  const empty = emptiness(view);
  return (
    <div class="panel">
      <header class="top">
        <Summary view={view} fresh={state.changes.summary} revision={state.revision} />
        <Lenses view={view} choice={choiceOf(view, state.pending)} choose={choose} />
      </header>
      {empty ? (
        <Empty why={empty} />
      ) : (
        <Body view={view} picture={picture} state={state} dispatch={dispatch} editor={editor} />
      )}
    </div>
  );
}

interface BodyProps {
  view: CoverageView;
  picture: Picture;
  state: PanelState;
  dispatch: (action: Parameters<typeof reduce>[1]) => void;
  editor: Editor;
}

/** The map with its legend and notes, and beside it the chosen cell and the concerns. */
function Body({ view, picture, state, dispatch, editor }: BodyProps) {
  const card = useRef<HTMLElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const { selected } = state;

  // What a square just chosen is about comes into sight; when the text changes it stays where it is.
  const sought = useRef<CellName>();
  useEffect(() => {
    if (!state.cell || sought.current === selected) return;
    sought.current = selected;
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [state.cell, selected]);

  const select = useCallback((cell?: CellName) => dispatch({ type: 'select', cell }), [dispatch]);
  const reveal = useCallback((location: Location) => editor.post({ type: 'reveal', location }), [editor]);
  const draft = useCallback((concern: string) => editor.post({ type: 'draft', concern }), [editor]);
  const close = useCallback(() => {
    select();
    map.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [select]);

  return (
    <div class="body">
      <section class="picture" ref={map}>
        <CoverageMap
          picture={picture}
          title={l10n.t('{0} by {1}', view.rowLabel, view.columnLabel)}
          instrument={view.beside?.label}
          open={state.open}
          selected={selected}
          changes={state.changes.cells}
          revision={state.revision}
          scroll={state.scroll}
          dispatch={dispatch}
          enter={() => card.current?.focus()}
        />
        <Legend view={view} />
        {view.beside?.cannot && <p class="note">{view.beside.cannot}</p>}
        <Impossible impossible={view.impossible} />
      </section>
      <aside class="side">
        <CellCard
          card={card}
          chosen={selected !== undefined}
          cell={state.cell}
          reveal={reveal}
          draft={draft}
          close={close}
        />
        <Concerns
          concerns={view.concerns}
          onlyOpen={state.onlyOpen}
          filter={(onlyOpen) => dispatch({ type: 'filter', onlyOpen })}
          fresh={state.changes.concerns}
          revision={state.revision}
          draft={draft}
        />
      </aside>
    </div>
  );
}
