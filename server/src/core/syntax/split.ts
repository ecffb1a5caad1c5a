import { headerKeywords } from './ast';

const blank = String.raw`[ \t\v\f\u00A0\u061C\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]`;
const keywords = headerKeywords.map((keyword) => keyword.replaceAll(' ', `${blank}+`)).join('|');
/** As in norm.peggy, so that `state-owned` begins no declaration. */
const endOfWord = String.raw`(?=[,;:|=#"“”[\]\r\n\0-\x20\x7F-\x9F]|${blank}|$)`;
const header = new RegExp(String.raw`(^|[\r\n])${blank}*(?:${keywords})${endOfWord}`, 'gi');

/**
 * The texts of the declarations, in order; together they are the whole text. Each begins with a header line, the first
 * perhaps with lines that stand above every header. Only header lines count, so that one broken declaration leaves the
 * others alone.
 */
export function split(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 1: lineBreak = '', index } of text.matchAll(header)) {
    const start = index + lineBreak.length;
    if (start > from) pieces.push(text.slice(from, start));
    from = start;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
