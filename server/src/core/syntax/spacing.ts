/** What stands on a line and the spaces between: the formatter changes those and nothing else. */
import type { Element, Line } from './ast';

/** How a clause is set. Only a reader that knows the keywords can tell. */
export interface LineShape {
  /** How many of its elements stand before the column of the values; undefined where no keyword is known: it is left alone. */
  readonly lead: number | undefined;
  /** The marks that take no space before them and one after; in free text and paths there are none. */
  readonly marks: string;
  /** Spaces in the value are the drafter's. */
  readonly verbatim?: boolean;
  /** It may belong to the clause above, and is then set below it. */
  readonly below?: boolean;
}

/** A stretch of a line without spaces that matter: half-open range, relative to the declaration. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** Around the status of a bracket; any other parenthesis is a part of a word. */
  readonly parenthesis?: true;
}

const blanks = String.raw` \t\v\f\u00A0\u061C\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF`;
const token = new RegExp(
  String.raw`[,;:|=[\]]|"[^"\r\n]*"|“[^”\r\n]*”|[^,;:|=#"“”[\]\r\n${blanks}\0-\x08\x0E-\x1F\x7F-\x9F]+`,
  'y',
);
const gap = new RegExp(String.raw`(?:[\r\n${blanks}]|#[^\r\n]*)*`, 'y');
const edge = new RegExp(`[${blanks}]*`, 'y');

/** Marks of direction and spaces without width: they may have their reason between two words. */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/;

/** The tokens of a line that was read without an error, in order; undefined where they do not add up to it. */
export function tokensOf(text: string, { elements, from, to }: Line): Token[] | undefined {
  const parentheses = parenthesesIn(text, elements);
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    token.lastIndex = at;
    if (!token.test(text)) return undefined;
    const end = token.lastIndex;
    for (const cut of parentheses) {
      if (cut < at || cut >= end) continue;
      if (cut > at) tokens.push({ from: at, to: cut });
      tokens.push({ from: cut, to: cut + 1, parenthesis: true });
      at = cut + 1;
    }
    if (at < end) tokens.push({ from: at, to: end });
    gap.lastIndex = end;
    gap.test(text);
    at = gap.lastIndex;
  }
  return at >= to ? tokens : undefined;
}

/** Where the status of a bracket begins and ends. */
function parenthesesIn(text: string, elements: readonly Element[]): number[] {
  const found: number[] = [];
  for (const element of elements) {
    if (element.kind !== 'bracket') continue;
    const [first] = element.status ?? [];
    const last = element.status?.at(-1);
    if (first && last) found.push(text.lastIndexOf('(', first.from), text.indexOf(')', last.to));
    for (const alternative of element.alternatives) found.push(...parenthesesIn(text, alternative.elements));
  }
  return found;
}

/** The end of the spaces that begin at an offset. */
export function endOfBlanks(text: string, from: number): number {
  edge.lastIndex = from;
  edge.test(text);
  return edge.lastIndex;
}

/** What ought to stand between two tokens on one row. */
export function between(text: string, before: Token, after: Token, marks: string): string {
  const now = text.slice(before.to, after.from);
  if (now !== '' && now !== ' ' && invisible.test(now)) return now;
  const [left, right] = [markAt(text, before), markAt(text, after)];
  const free = (mark: string) => /^[,;:]$/.test(mark) && !marks.includes(mark);
  if (marks === '' || free(left) || free(right)) return now === '' ? '' : ' ';
  if (right === '|') return ' ';
  if (left === '[' || left === '(' || right === ')' || /^[,;:]$/.test(right)) return '';
  return right === ']' && left !== '|' && left !== ':' ? '' : ' ';
}

/** The mark that a token is; empty for words and quotations. */
function markAt(text: string, { from, to, parenthesis }: Token): string {
  if (to - from > 1) return '';
  const sign = text.charAt(from);
  return parenthesis || /[,;:|=[\]]/.test(sign) ? sign : '';
}

/** How many columns of an editor a text takes: a sign of Chinese, Japanese or Korean takes two. */
export function columnsOf(text: string): number {
  if (!/[\u1100-\uFFFF]/.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += wide.test(sign) ? 2 : sign.length;
  return columns;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;
