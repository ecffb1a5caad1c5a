/** The chosen cell explained: its verdict, the norms that reach it, what it turns on and what to do about it. */
import * as l10n from '@vscode/l10n';
import type { Ref } from 'preact';
import type { CellView, Location } from '../../../server/src/core/protocol.ts';
import { Inline } from './inline.tsx';
import { fullStop, separator } from './sentence.ts';

interface Props {
  card: Ref<HTMLElement>;
  chosen: boolean;
  /** Undefined while the answer is under way. */
  cell?: CellView;
  reveal: (location: Location) => void;
  draft: (concern: string) => void;
  close: () => void;
}

export function CellCard({ card, chosen, cell, reveal, draft, close }: Props) {
  if (!chosen) {
    return <p class="hint">{l10n.t('Choose a square to see which norms reach it and what they do there.')}</p>;
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const drafting = (concern: string) => () => draft(concern);
  return (
    <section class="card" ref={card} tabIndex={-1} aria-label={l10n.t('The chosen square')} onKeyDown={closeOnEscape}>
      <button
        type="button"
        class="close"
        aria-label={l10n.t('Close')}
        title={l10n.t('Close (Escape)')}
        onClick={close}
      />
      <div aria-live="polite">{cell ? <Explained cell={cell} reveal={reveal} /> : <p class="quiet">…</p>}</div>
      {cell?.concern && (
        <p class="actions">
          <button type="button" class="primary" onClick={drafting(cell.concern.name)}>
            {l10n.t('Draft a clause')}
          </button>{' '}
          <span class="quiet">{cell.concern.title}</span>
        </p>
      )}
    </section>
  );
}

function Explained({ cell, reveal }: { cell: CellView; reveal: (location: Location) => void }) {
  return (
    <>
      <h2>{cell.heading}</h2>
      {cell.sentences.map((sentence) => (
        <p key={sentence}>
          <Inline text={sentence} />
        </p>
      ))}
      {cell.norms.length > 0 && (
        <ul class="norms">
          {cell.norms.map(({ name, label, effect, location }) => (
            <li key={name}>
              <button type="button" class="link" onClick={() => reveal(location)}>
                {label}
              </button>{' '}
              <Inline text={effect} />
            </li>
          ))}
        </ul>
      )}
      {cell.turnsOn.length > 0 && (
        <p>
          {l10n.t('It turns on')}{' '}
          {cell.turnsOn.map(({ label, location }, index) => (
            <>
              {separator(index, cell.turnsOn.length)}
              {location ? (
                <button type="button" class="link" onClick={() => reveal(location)}>
                  <Inline text={label} />
                </button>
              ) : (
                <Inline text={label} />
              )}
            </>
          ))}
          {fullStop()}
        </p>
      )}
      {cell.beside.map((sentence) => (
        <p class="beside" key={sentence}>
          <Inline text={sentence} />
        </p>
      ))}
      {cell.example && (
        <p class="example">
          <Inline text={cell.example} />
        </p>
      )}
    </>
  );
}
