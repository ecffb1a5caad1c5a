/** Norms of which something holds, found again after an edit by looking at the norms that changed. */
import type { Norm } from '../model/model';

/** A property of a norm by itself; one function for each property, since answers are kept by it. */
export type Property = (norm: Norm) => boolean;

export const hasExceptions: Property = ({ exceptions }) => exceptions.length > 0;

/** @returns the norms of the unit that have a property, in the order of the text; the same list as long as they are the same. */
export type NormsWith = (property: Property) => readonly Norm[];

interface Sieved {
  readonly norms: readonly Norm[];
  readonly having: readonly Norm[];
  readonly flags: Uint8Array;
}

/** What one draft's norms have been asked; properties that nobody names any more are let go with their function. */
export function createSieve(): (norms: readonly Norm[]) => NormsWith {
  const known = new WeakMap<Property, Sieved>();
  return (norms) => (property) => {
    const before = known.get(property);
    if (before?.norms === norms) return before.having;
    const sieved = sieve(norms, property, before);
    known.set(property, sieved);
    return sieved.having;
  };
}

function sieve(norms: readonly Norm[], property: Property, before: Sieved | undefined): Sieved {
  const flags = new Uint8Array(norms.length);
  const having: Norm[] = [];
  const old = before?.norms ?? [];
  // Norms stand where they stood, or as far from the end.
  const shift = old.length - norms.length;
  for (let index = 0; index < norms.length; index++) {
    const norm = norms[index] as Norm;
    let has: boolean;
    if (old[index] === norm) has = before?.flags[index] === 1;
    else if (old[index + shift] === norm) has = before?.flags[index + shift] === 1;
    else has = property(norm);
    if (!has) continue;
    flags[index] = 1;
    having.push(norm);
  }
  const same = before?.having.length === having.length && having.every((norm, index) => norm === before.having[index]);
  return { norms, having: same ? before.having : having, flags };
}
