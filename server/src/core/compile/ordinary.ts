/** What is ordinary: the order in which an example act takes its values, and the words that widen a region. */

import type { Node } from '../analysis/diagram';
import type { Widening } from '../analysis/examples';
import type { StateWord, Term } from '../model/model';
import type { Sets } from './sets';
import type { Space } from './space';

/** A way to widen a facet, named: a declared term, a State, or a State word. */
export type Words = { readonly term: Term } | { readonly state: string } | { readonly word: StateWord };

/** The name as contract.md prints it. */
export function wordsName(words: Words): string {
  if ('term' in words) return words.term.name;
  return 'state' in words ? words.state : words.word;
}

/**
 * The facets in the order in which an example chooses: those whose ordinary values the library names first, then States,
 * then the rest, so that an unusual circumstance is never the price of an early leaf.
 */
export function choosingOrder(space: Space): number[] {
  const rank = (level: number) => {
    const facet = space.facetAt(level);
    if (facet.usually.length > 0) return 0;
    return facet.values === 'States' ? 1 : 2;
  };
  return space.facets.map((_, level) => level).sort((a, b) => rank(a) - rank(b) || compareDeclared(space, a, b));
}

/** A State that acts is chosen before the one that is compared with it. */
function compareDeclared(space: Space, a: number, b: number): number {
  const [left, right] = [space.facetAt(a), space.facetAt(b)];
  if (left.relativeTo === right.name) return 1;
  if (right.relativeTo === left.name) return -1;
  return a - b;
}

/** The values of a facet, most ordinary first: what `usually` lists, the other Party before the acting State. */
export function* ordinaryValues(space: Space, level: number, chosen: ReadonlyMap<number, number>): Iterable<number> {
  const facet = space.facetAt(level);
  if (facet.values === 'terms') {
    for (const term of facet.usually) for (let leaf = term.leafFrom; leaf < term.leafTo; leaf++) yield leaf;
    for (let leaf = 0; leaf < facet.leaves.length; leaf++) yield leaf;
    return;
  }
  const to = facet.relativeTo === undefined ? undefined : space.level(facet.relativeTo);
  const other = to === undefined ? undefined : chosen.get(to);
  for (let state = 0; state < space.states.length; state++) if (state !== other) yield state;
  if (other !== undefined) yield other;
}

interface Widenings {
  readonly words: readonly Words[];
  readonly byFacet: readonly (readonly Widening[])[];
}

const known = new WeakMap<Space, Widenings>();

/** For each facet the ways to widen it, widest first. Made once for an act space. */
export function widenings(sets: Sets): Widenings {
  const found = known.get(sets.space) ?? makeWidenings(sets);
  known.set(sets.space, found);
  return found;
}

function makeWidenings(sets: Sets): Widenings {
  const { space } = sets;
  const words: Words[] = [];
  const widening = (named: Words, where: Node): Widening => ({ id: words.push(named) - 1, where });
  const byFacet = space.facets.map((facet, level): Widening[] => {
    if (facet.values === 'terms') {
      const depthFirst: Term[] = [];
      const walk = (term: Term) => {
        depthFirst.push(term);
        term.children.forEach(walk);
      };
      facet.roots.forEach(walk);
      const wideFirst = depthFirst.sort(
        (a, b) => b.leafTo - b.leafFrom - (a.leafTo - a.leafFrom) || a.leafFrom - b.leafFrom,
      );
      return wideFirst.map((term) => widening({ term }, sets.term(term)));
    }
    const relative: StateWord[] = facet.relativeTo === undefined ? [] : ['another State', 'another Party', 'its own'];
    const general: StateWord[] = ['a Party', 'a third State'];
    return [
      ...[...relative.slice(0, 1), ...general, ...relative.slice(1)].map((word) =>
        widening({ word }, sets.states({ kind: 'word', word }, level, undefined)),
      ),
      ...space.states.map((code) => widening({ state: code }, sets.states({ kind: 'state', code }, level, undefined))),
    ];
  });
  return { words, byFacet };
}
