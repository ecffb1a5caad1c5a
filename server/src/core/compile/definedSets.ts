/** What the draft's own definitions name, as sets of values in whose terms a region can be told. */
import { all, none } from '../analysis/diagram';
import type { Facet } from '../model/model';
import type { Compiled } from './compile';

/** A definition as words: read so by all, or what some or every reading of it includes. */
export interface Defined {
  readonly definition: string;
  readonly as: 'read' | 'some' | 'every';
}

export interface DefinedSet {
  readonly words: Defined;
  /** One flag a value of the facet. */
  readonly has: Uint8Array;
}

/** Definitions of a facet that do not depend on whose the thing is, those read in one way first. */
export function definedSets({ unit, sets, space }: Compiled, facet: Facet): DefinedSet[] {
  if (facet.values === 'States') return [];
  const told = [...unit.definitions.values()].flatMap(({ name, facet: of }): DefinedSet[] => {
    if (of !== facet.name) return [];
    const leaves = sets.leaves({ kind: 'definition', name }, facet);
    if (leaves.some((node) => node !== none && !space.diagrams.belowFacets(node))) return [];
    const some = Uint8Array.from(leaves, (node) => (node === none ? 0 : 1));
    const every = Uint8Array.from(leaves, (node) => (node === all ? 1 : 0));
    if (some.join() === every.join()) return [{ words: { definition: name, as: 'read' }, has: some }];
    return [
      { words: { definition: name, as: 'some' }, has: some },
      { words: { definition: name, as: 'every' }, has: every },
    ];
  });
  return told.sort((a, b) => Number(b.words.as === 'read') - Number(a.words.as === 'read'));
}
