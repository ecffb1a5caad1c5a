/** The chosen cell explained: its verdict, the norms that reach it, what it turns on and what to do about it. */
import type { Ref } from 'preact';
import type { CellView, Location } from '../../../server/src/core/protocol.ts';
import { Inline } from './inline.tsx';

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
  if (!chosen) return <p class="hint">Choose a square to see which norms reach it and what they do there.</p>;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const drafting = (concern: string) => () => draft(concern);
  return (
    <section class="card" ref={card} tabIndex={-1} aria-label="The chosen square" onKeyDown={closeOnEscape}>
      <button type="button" class="close" aria-label="Close" title="Close (Escape)" onClick={close} />
      <div aria-live="polite">{cell ? <Explained cell={cell} reveal={reveal} /> : <p class="quiet">…</p>}</div>
      {cell?.concern && (
        <p class="actions">
          <button type="button" class="primary" onClick={drafting(cell.concern.name)}>
            Draft a clause
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
          It turns on{' '}
          {cell.turnsOn.map(({ label, location }, index) => (
            <>
              {index > 0 && (index === cell.turnsOn.length - 1 ? ' and ' : ', ')}
              {location ? (
                <button type="button" class="link" onClick={() => reveal(location)}>
                  <Inline text={label} />
                </button>
              ) : (
                <Inline text={label} />
              )}
            </>
          ))}
          .
        </p>
      )}
      {cell.example && (
        <p class="example">
          <Inline text={cell.example} />
        </p>
      )}
    </>
  );
}
