/** One act of a region, the most ordinary one, and a few regions that explain it. */
import { all, type Diagrams, type Node, none } from './diagram';

/**
 * @param order the facets, most telling first: earlier ones take their preferred value before later ones choose.
 * @param preferred for each facet (by level), its values, most ordinary first; complete.
 * @returns one value for each facet, or undefined where the region is empty. The region must not depend on choices.
 */
export function ordinaryAct(
  diagrams: Diagrams,
  region: Node,
  order: readonly number[],
  preferred: (facet: number, chosen: ReadonlyMap<number, number>) => Iterable<number>,
): number[] | undefined {
  if (region === none) return undefined;
  const chosen = new Map<number, number>();
  let rest = region;
  for (const facet of order) {
    for (const value of preferred(facet, chosen)) {
      const narrowed = diagrams.and(rest, diagrams.value(facet, value));
      if (narrowed === none) continue;
      chosen.set(facet, value);
      rest = narrowed;
      break;
    }
  }
  return diagrams.facets.map((_, facet) => chosen.get(facet) as number);
}

/** A way to widen one facet of a region: a term, a State, a State word. */
export interface Widening {
  /** The caller's name for it. */
  readonly id: number;
  readonly where: Node;
}

/** By facet, the widenings whose union the region allows; a facet left out is not restricted. */
export type Described = ReadonlyMap<number, readonly number[]>;

export interface Explained {
  readonly regions: readonly { readonly described: Described; readonly where: Node }[];
  /** What no region covers. */
  readonly rest: Node;
}

/**
 * A few maximal regions inside `target`, read within `frame`: each begins at the most ordinary act not yet covered and is
 * widened facet by facet as far as the target allows, so that no widening of the vocabulary can be added to it.
 *
 * @param widenings for each facet, widest first.
 * @param start gives an act of a region (one value a facet).
 */
export function explain(
  diagrams: Diagrams,
  target: Node,
  frame: Node,
  widenings: readonly (readonly Widening[])[],
  order: readonly number[],
  start: (region: Node) => readonly number[] | undefined,
  most: number,
): Explained {
  const regions: { described: Described; where: Node }[] = [];
  let rest = target;
  const forbidden = diagrams.without(frame, target);
  while (rest !== none && regions.length < most) {
    const act = start(rest);
    if (!act) break;
    const sides: Node[] = act.map((value, facet) => diagrams.value(facet, value));
    const described = new Map<number, number[]>();
    for (const facet of order) {
      const others = diagrams.every(sides.filter((_, side) => side !== facet));
      const blocked = diagrams.and(others, forbidden);
      if (blocked === none) {
        sides[facet] = all;
        continue;
      }
      let side: Node = none;
      const ids: number[] = [];
      for (const { id, where } of widenings[facet] ?? []) {
        if (diagrams.without(where, side) === none || diagrams.meets(where, blocked)) continue;
        if (!diagrams.meets(where, diagrams.and(others, frame))) continue;
        side = diagrams.or(side, where);
        ids.push(id);
      }
      if (side === none) continue;
      sides[facet] = side;
      described.set(facet, ids);
    }
    const where = diagrams.and(diagrams.every(sides), target);
    if (where === none) break;
    regions.push({ described, where });
    rest = diagrams.without(rest, where);
  }
  return { regions, rest };
}
