import type { Element, Span, Word } from '../syntax/ast';
import { comparableWords, type Match, written } from './phrases';
import { unexpected } from './prose';
import { type Reading, report, spanOf, splitAt, textAt } from './reading';

/** A name in a list, as written. */
export interface Named {
  readonly words: readonly Word[];
  readonly text: string;
  readonly span: Span;
}

const joins = (element: Element | undefined): boolean =>
  element?.kind === 'word' && (element.text === 'and' || element.text === 'or');

/** The values between commas; an `and` or `or` after a comma is a part of it. */
export function segments(elements: readonly Element[]): { elements: Element[]; word?: string }[] {
  return splitAt(elements, ',').map((segment) => {
    const [first] = segment;
    if (segment.length < 2 || first?.kind !== 'word' || !joins(first)) return { elements: segment };
    return { elements: segment.slice(1), word: first.text };
  });
}

/** Names separated by commas; quotations may stand for words. Anything else is told. */
export function readNames(reading: Reading, value: readonly Element[], clause: string): Named[] {
  return segments(value).flatMap(({ elements }) => {
    const words: Word[] = [];
    for (const element of elements) {
      if (element.kind === 'word') words.push(element);
      else if (element.kind === 'quotation') words.push({ ...element, kind: 'word' });
      else unexpected(reading, element, clause, 'names');
    }
    const span = spanOf(words, { from: 0, to: 0 });
    return words.length > 0 ? [{ words, text: written(words), span }] : [];
  });
}

/**
 * Resolves the words of a segment: all of them as one name, or several names with `and` or `or` between them. A stretch
 * that is no name is handed to `unknown`.
 */
export function namesIn<T>(
  words: readonly Word[],
  match: (compared: readonly string[], at: number) => Match<T> | undefined,
  found: (value: T, words: readonly Word[]) => void,
  unknown: (words: readonly Word[]) => void,
): void {
  const compared = comparableWords(words);
  let at = 0;
  while (at < words.length) {
    const name = match(compared, at);
    const end = at + (name?.length ?? 0);
    if (name && (end === words.length || joins(words[end]))) {
      found(name.value, words.slice(at, end));
      at = end + 1;
      continue;
    }
    let stop = at + 1;
    while (stop < words.length && !joins(words[stop])) stop++;
    unknown(words.slice(at, stop));
    at = stop + 1;
  }
}

const calendar = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as 2015-09-25; where `vague` dates will do, a year or a month is one too. */
export function readDate(
  reading: Reading,
  value: readonly Element[],
  clause: string,
  vague = false,
): string | undefined {
  const span = spanOf(value, { from: 0, to: 0 });
  const text = textAt(reading.node, span);
  const parts = calendar.exec(text);
  if (parts && isDate(Number(parts[1]), parts[2], parts[3]) && (vague || parts[3])) return text;
  report(reading, 'invalid-date', span, { clause, words: text });
  return undefined;
}

function isDate(year: number, month: string | undefined, day: string | undefined): boolean {
  const date = new Date(Date.UTC(year, Number(month ?? 1) - 1, Number(day ?? 1)));
  return date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
}

/** One word out of a list, or a phrase of the list; anything else is told with what is expected. */
export function unexpectedChoice(reading: Reading, at: Span, clause: string, nearest: readonly string[]): void {
  report(reading, 'unexpected-value', at, { clause, expected: 'choice', words: textAt(reading.node, at), nearest });
}
