/** How much is told of a long draft: nobody mends so many findings of a kind at a time. */
import type { Unit } from '../model/model';

/** A draft of no more norms than these is told every finding. */
const fewNorms = 64;
const mostTold = 8;

/** The most findings of one kind that are told of a draft. */
export function mostOf({ norms }: Unit): number {
  return norms.length <= fewNorms ? Number.POSITIVE_INFINITY : mostTold;
}

/** The first of some findings, as many as are told of a draft; the rest are never looked for. */
export function* firstFew<T>(unit: Unit, found: Iterable<T>): Iterable<T> {
  let left = mostOf(unit);
  for (const one of found) {
    if (left-- <= 0) return;
    yield one;
  }
}
