import { comparable } from '../../model/phrases';
import type { Scan, Token } from './scan';

/** The words at the beginning, compared, up to the first token that is none. */
export function leadingWords(tokens: readonly Token[]): string[] {
  const end = tokens.findIndex(({ kind }) => kind !== 'word');
  return tokens.slice(0, end < 0 ? tokens.length : end).map(({ text }) => comparable(text));
}

/** The parts between marks; always at least one, perhaps empty. */
export function splitTokens(tokens: readonly Token[], ...marks: readonly string[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && marks.includes(token.text)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

export function lastPart(tokens: readonly Token[], ...marks: readonly string[]): Token[] {
  return splitTokens(tokens, ...marks).at(-1) ?? [];
}

/** The words of some tokens, compared. */
export function comparedText(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => comparable(text)).join(' ');
}

/** Where the phrase that is being typed begins: at its first word, or at the cursor. */
export function typedFrom(scan: Scan, tokens: readonly Token[]): number {
  return tokens[0]?.from ?? scan.cursor;
}

/** Whether the last word of some tokens is the one being typed. */
export function endsAtCursor({ touching, cursor }: Scan, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return touching && last?.kind === 'word' && last.to === cursor;
}
