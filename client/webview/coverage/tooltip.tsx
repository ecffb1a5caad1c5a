/** What a square or label is, in words, beside the pointer or the keyboard's place; and its labels lit. */
import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Open, pathLabel } from './axis.ts';
import type { Picture } from './picture.ts';
import { elementAt, elementOf, placeOf } from './place.ts';
import type { Axis } from './state.ts';
import { byShare, percents, saidInWords, verdictClass, verdictWords } from './verdicts.ts';

interface Props {
  grid: RefObject<HTMLElement>;
  picture: Picture;
  open: Readonly<Record<Axis, Open>>;
  columnPaths: readonly string[];
  /** The instrument beside it. */
  instrument?: string;
}

/** The pointer rests so long, in milliseconds, before the first tooltip; the next ones follow it at once. */
const rest = 350;
const distance = 8;

export function Tooltip({ grid, picture, open, columnPaths, instrument }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const box = useRef<HTMLDivElement>(null);
  useAnchor(grid, setAnchor);
  useLayoutEffect(() => {
    if (anchor && box.current) place(box.current, anchor);
  }, [anchor, picture]);

  const at = anchor?.isConnected ? placeOf(anchor) : undefined;
  if (!at) return null;
  const row = picture.rows[at.row];
  const column = picture.columns[at.column];
  const kind = row && column ? picture.cells[at.row]?.[at.column] : undefined;
  const parts = kind ? byShare(kind.shares) : [];
  const figures = percents(parts.map(([, share]) => share));
  const label = row ?? column;
  const axis = row ? 'rows' : 'columns';
  return (
    <div class="tooltip" ref={box} aria-hidden="true">
      {row && <div class="name">{pathLabel(picture.rows, at.row)}</div>}
      {column && <div class="name">{columnPaths[at.column]}</div>}
      {kind && (
        <div class="shares">
          {parts.map(([verdict], index) => (
            <>
              <span class={`swatch ${verdictClass(verdict)}`} />
              <span>{verdictWords(verdict)}</span>
              <span class="share">{parts.length > 1 ? figures[index] : l10n.t('altogether')}</span>
            </>
          ))}
        </div>
      )}
      {kind?.beside && instrument && (
        <div class="beside">{l10n.t('Where silent, {0}: {1}', instrument, saidInWords(kind.beside))}</div>
      )}
      {!kind && label?.hasChildren && (
        <div class="quiet">
          {open[axis].has(label.id)
            ? l10n.t('Click or Enter closes the family')
            : l10n.t('Click or Enter opens the family')}
        </div>
      )}
    </div>
  );
}

/** Follows the pointer and the keyboard over the map, and lights the labels of the place they are at. */
function useAnchor(grid: RefObject<HTMLElement>, show: (anchor: HTMLElement | undefined) => void): void {
  useEffect(() => {
    const map = grid.current;
    if (!map) return;
    const ended = new AbortController();
    let timer: number | undefined;
    let shown = false;
    const tell = (element: HTMLElement | undefined, delay: number) => {
      window.clearTimeout(timer);
      light(map, element);
      if (!element) {
        shown = false;
        show(undefined);
        return;
      }
      timer = window.setTimeout(
        () => {
          shown = true;
          show(element);
        },
        shown ? 0 : delay,
      );
    };
    const on = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void) =>
      map.addEventListener(type, heard, { signal: ended.signal, passive: true });
    // What scrolls under a pointer at rest is not pointed at.
    let at = '';
    on('pointerover', ({ target, clientX, clientY }) => {
      const here = pixel(clientX, clientY);
      if (here !== at) tell(elementOf(target), rest);
      at = here;
    });
    on('pointerleave', () => tell(undefined, 0));
    on('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) tell(elementOf(target), rest);
    });
    on('focusout', () => tell(undefined, 0));
    on('scroll', () => tell(undefined, 0));
    // A family that opens shows what the tooltip would cover.
    on('click', ({ clientX, clientY }) => {
      at = pixel(clientX, clientY);
      tell(undefined, 0);
    });
    on('keydown', ({ key }) => {
      if (key === 'Escape' || key === 'Enter' || key === ' ') tell(undefined, 0);
    });
    return () => {
      window.clearTimeout(timer);
      ended.abort();
    };
  }, [grid, show]);
}

/** A click tells whole pixels, other events of the pointer parts of them. */
const pixel = (x: number, y: number) => `${Math.floor(x)},${Math.floor(y)}`;

function light(map: HTMLElement, element: HTMLElement | undefined): void {
  for (const lit of map.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!element) return;
  const { row, column } = placeOf(element);
  elementAt(map, { row, column: -1 })?.classList.add('lit');
  elementAt(map, { row: -1, column })?.classList.add('lit');
}

/** Below the anchor where there is room, otherwise above it; never out of the window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = (anchor.querySelector('.text') ?? anchor).getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + distance + height <= window.innerHeight;
  const top = below ? at.bottom + distance : at.top - distance - height;
  const left = Math.min(at.left, window.innerWidth - width - distance);
  box.style.setProperty('left', `${Math.max(distance, left)}px`);
  box.style.setProperty('top', `${Math.max(distance, top)}px`);
}
