/** The prose that an accord puts before its readers: its title, the recitals, the final clauses, and what norms say in words. */
import type { Norm, Passage, Unit } from '../model/model';
import type { NormsWith } from './sieve';

export interface WrittenProse {
  readonly kind: 'title' | 'recital' | 'final clause' | 'says';
  /** Quotation marks included, where there are any. */
  readonly passage: Passage;
  readonly text: string;
  /** Of `says`, where it is named. */
  readonly language?: string;
  /** Of a final clause. */
  readonly keyword?: string;
}

/** Whether a norm has words of its own in the place of the generated sentence. */
export function speaks({ prose }: Norm): boolean {
  return prose.some(({ kind }) => kind === 'says');
}

/** The prose of the accord's own file in the order title, recitals, norms, final clauses; nothing without an accord. */
export function proseOf(unit: Unit, normsWith: NormsWith): WrittenProse[] {
  const { accord, preamble = [], finalClauses = [] } = unit;
  if (!accord) return [];
  const own = <T extends { readonly at: Passage['at'] }>(all: readonly T[]) =>
    all.filter(({ at }) => at.file === accord.at.file);
  return [
    { kind: 'title', passage: { at: accord.at, span: accord.titleSpan }, text: accord.title },
    ...own(preamble).map(({ at, span, text }) => ({ kind: 'recital' as const, passage: { at, span }, text })),
    ...own(normsWith(speaks)).flatMap(spokenIn),
    ...own(finalClauses).map(({ at, span, text, keyword }) => ({
      kind: 'final clause' as const,
      passage: { at, span },
      text,
      keyword,
    })),
  ];
}

/** What a norm says in words, in each language. */
export function spokenIn({ at, prose }: Norm): (WrittenProse & { readonly kind: 'says' })[] {
  return prose.flatMap(({ kind, span, text, language }) =>
    kind === 'says' ? [{ kind, passage: { at, span }, text, ...(language !== undefined && { language }) }] : [],
  );
}

/** The place of some words of a passage, by their offset in it. */
export function placeIn({ at, span }: Passage, from: number, length: number): Passage {
  return { at, span: { from: span.from + from, to: span.from + from + length } };
}

/** The text of a passage as it stands in the file. */
export function writtenAt({ at, span }: Passage): string {
  return at.node.text.slice(span.from, span.to);
}
