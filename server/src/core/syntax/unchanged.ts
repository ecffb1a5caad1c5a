import type { Placed, SourceFile } from './ast';

/** The first `head` and the last `tail` declarations are unchanged; the new text from `from` to `to` has the others. */
export interface Unchanged {
  readonly head: number;
  readonly tail: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Which declarations an edit left alone. A declaration ends where the next header begins, so the last one before the edit
 * counts as touched, and so does the one before it, whose end that header is.
 */
export function unchanged(previous: SourceFile | undefined, text: string): Unchanged {
  if (!previous) return { head: 0, tail: 0, from: 0, to: text.length };
  const { text: old, declarations } = previous;
  const same = commonStart(old, text);
  const sameEnd = commonEnd(old, text, Math.min(old.length, text.length) - same);

  const head = Math.max(0, countBefore(declarations, same) - 2);
  // The line break above a declaration belongs to what must be the same.
  const tail = declarations.length - countBefore(declarations, old.length - sameEnd + 1);
  const from = declarations[head]?.offset ?? 0;
  const to = text.length - (old.length - (declarations[declarations.length - tail]?.offset ?? old.length));
  return { head, tail, from, to };
}

/** How many declarations begin before the offset. */
function countBefore(declarations: readonly Placed[], offset: number): number {
  return longest(declarations.length, (_, count) => (declarations[count - 1]?.offset ?? 0) < offset);
}

/** How many characters two texts have in common at their beginning. */
export function commonStart(a: string, b: string): number {
  return longest(Math.min(a.length, b.length), (low, high) => a.slice(low, high) === b.slice(low, high));
}

/** How many at their end, `most` at the most. */
export function commonEnd(a: string, b: string, most: number): number {
  const part = (text: string, low: number, high: number) => text.slice(text.length - high, text.length - low);
  return longest(most, (low, high) => part(a, low, high) === part(b, low, high));
}

/** The greatest number up to `most` for which it holds, given that it holds up to `low`; found by halving. */
function longest(most: number, holds: (low: number, high: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
