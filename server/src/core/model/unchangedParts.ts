import type { Placed } from '../syntax/ast';

/** How much of two versions of a list is the same at either end. */
export interface Unchanged {
  /** So many at the beginning are the same. */
  readonly head: number;
  /** So many at the end are the same; their place moved along with the text. */
  readonly tail: number;
}

/** Compares two versions of a file's declarations. */
export function unchangedParts(before: readonly Placed[], after: readonly Placed[]): Unchanged {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}
