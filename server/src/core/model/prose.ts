import type { Element, Quotation, Span } from '../syntax/ast';
import type { Prose } from './model';
import { written } from './phrases';
import { phraseAt, type Reading, report, spanOf, textAt } from './reading';

/** One quotation. Words without marks are told and taken as if they stood between marks. */
export function readQuotation(reading: Reading, value: readonly Element[], clause: string): Quotation | undefined {
  const [first] = value;
  if (!first) return undefined;
  if (first.kind === 'quotation') {
    const rest = value.slice(1);
    if (rest.length > 0) unexpected(reading, spanOf(rest, first), clause, 'nothing');
    return first;
  }
  const span = spanOf(value, first);
  unexpected(reading, span, clause, 'quotation');
  return { kind: 'quotation', text: textAt(reading.node, span), ...span };
}

/** Quotations separated by commas. */
function readQuotations(reading: Reading, value: readonly Element[], clause: string): Quotation[] {
  const quotations = value.filter((element) => element.kind === 'quotation');
  const others = value.filter(({ kind }) => kind !== 'quotation' && kind !== 'mark');
  if (others.length > 0) unexpected(reading, spanOf(others, { from: 0, to: 0 }), clause, 'quotation');
  return quotations;
}

/** Words, a quotation or both, as free text. */
export function readFreeText(reading: Reading, value: readonly Element[]): string {
  const [first] = value;
  if (!first) return '';
  if (first.kind === 'quotation' && value.length === 1) return first.text;
  return phraseAt(reading.node, spanOf(value, first));
}

/** The prose of one line. `line` is the clause above it, to which a reason or a note belongs. */
export function readProse(
  reading: Reading,
  kind: Prose['kind'],
  value: readonly Element[],
  line: number | undefined,
): Prose[] {
  const attached = line === undefined ? {} : { line };
  if (kind === 'source') {
    return readQuotations(reading, value, kind).map(({ text, from, to }) => ({ kind, text, span: { from, to } }));
  }
  if (kind === 'says' || (kind === 'because' && namesLanguage(value))) {
    const words = value.filter((element) => element.kind === 'word');
    const rest = value.filter(({ kind }) => kind !== 'word');
    const quotation = rest.length > 0 ? readQuotation(reading, rest, kind) : undefined;
    if (!quotation) {
      unexpected(reading, spanOf(value, { from: 0, to: 0 }), kind, 'quotation');
      return [];
    }
    const language = written(words);
    const span = { from: quotation.from, to: quotation.to };
    return [{ kind, text: quotation.text, ...(language && { language }), span, ...(kind === 'because' && attached) }];
  }
  const quotation = readQuotation(reading, value, kind);
  if (!quotation) return [];
  return [{ kind, text: quotation.text, span: { from: quotation.from, to: quotation.to }, ...attached }];
}

/** `Chinese "..."`: a quotation with its language before it. */
function namesLanguage(value: readonly Element[]): boolean {
  const [first] = value;
  return first?.kind === 'word' && /^\p{Lu}/u.test(first.text) && value.at(-1)?.kind === 'quotation';
}

/** Tells that something else is expected in a clause. */
export function unexpected(reading: Reading, at: Span, clause: string, expected: string): void {
  report(reading, 'unexpected-value', at, { clause, expected, words: textAt(reading.node, at) });
}
