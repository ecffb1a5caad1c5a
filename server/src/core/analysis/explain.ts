/** A region told as a few maximal boxes, those first that cover most of it. */
import { type Box, Boxes, type Relations } from './boxes';
import { type Diagrams, type Node, none } from './diagram';
import { Walks } from './sides';

export interface Explained {
  readonly boxes: readonly { readonly box: Box; readonly where: Node }[];
  /** What no box covers. */
  readonly rest: Node;
}

export interface Explaining {
  /** The region to explain. */
  readonly target: Node;
  /** Within it the boxes are read; the target lies in it. */
  readonly frame: Node;
  readonly relations: Relations;
  /** The most ordinary act of a region: one value a facet. */
  readonly ordinary: (region: Node) => readonly number[];
  /** How many boxes are wanted. */
  readonly most: number;
}

/** Nodes visited in search of better boxes, for each box wanted; each costs at least one try, made beyond it too. */
const budget = 2_700;

/**
 * Chooses boxes one after the other: among those that grow around several acts of what is left, in several orders, the one
 * that covers most of it. No value can be added to a box, and no restriction dropped, without leaving the target.
 */
export function explain(diagrams: Diagrams, { target, frame, relations, ordinary, most }: Explaining): Explained {
  const walks = new Walks(diagrams);
  const space = new Boxes(diagrams, walks, target, frame, relations);
  const boxes: { box: Box; where: Node }[] = [];
  const known = new Map<string, Box>();
  let rest = target;
  while (rest !== none && boxes.length < most) {
    let best: { box: Box; covers: number } | undefined;
    const consider = (box: Box): void => {
      const covers = walks.measure(diagrams.and(box.related, rest), box.sides);
      if (!best || covers > best.covers || (covers === best.covers && simpler(box, best.box))) best = { box, covers };
    };
    for (const box of known.values()) consider(box);
    for (const { act, order } of tries(diagrams, space, walks, rest, ordinary)) {
      if (best && best.covers > 0 && walks.visited > budget * (boxes.length + 1)) break;
      const key = `${act.join()};${order.join()}`;
      if (known.has(key)) continue;
      const box = space.grow(act, order);
      known.set(key, box);
      consider(box);
    }
    if (!best) break;
    const where = space.region(best.box);
    boxes.push({ box: best.box, where });
    rest = diagrams.without(rest, where);
  }
  return { boxes, rest };
}

function simpler(a: Box, b: Box): boolean {
  return a.restrictions.size < b.restrictions.size;
}

interface Try {
  readonly act: readonly number[];
  readonly order: readonly number[];
}

/**
 * Where boxes begin and how they grow, the most promising first: around the most ordinary act, around one whose values have
 * most acts beside them, and around ordinary acts that differ from the first in one facet; small facets first, large ones
 * first, and at last each facet before all others.
 */
function* tries(
  diagrams: Diagrams,
  { facets, wholes }: Boxes,
  walks: Walks,
  rest: Node,
  ordinary: (region: Node) => readonly number[],
): Generator<Try> {
  const bySize = [...facets].sort((a, b) => (diagrams.facets[a] as number) - (diagrams.facets[b] as number) || a - b);
  const orders = [bySize, [...bySize].reverse()];
  const first = ordinary(rest);
  const crowded = crowdedAct(diagrams, rest, walks.measures(wholes), first);
  for (const order of orders) {
    yield { act: crowded, order };
    yield { act: first, order };
  }
  for (const facet of bySize) {
    const others = diagrams.without(rest, diagrams.value(facet, first[facet] as number));
    if (others === none) continue;
    const act = ordinary(others);
    for (const order of orders) yield { act, order };
  }
  for (const early of bySize) {
    const order = [early, ...bySize.filter((facet) => facet !== early)];
    yield { act: crowded, order };
    yield { act: first, order };
  }
}

/** An act of a region each of whose values, top level first, has most acts below it; else the value given. */
function crowdedAct(
  diagrams: Diagrams,
  region: Node,
  below: (node: Node, level: number) => number,
  otherwise: readonly number[],
): number[] {
  const act = [...otherwise];
  let node = region;
  while (!diagrams.belowFacets(node)) {
    const level = diagrams.level(node);
    const kept = diagrams.follow(node, act[level] as number);
    let most = below(kept, level + 1);
    let chosen = kept;
    for (const value of diagrams.partitions.firstValues(diagrams.part(node))) {
      const kid = diagrams.follow(node, value);
      const acts = below(kid, level + 1);
      if (acts <= most) continue;
      most = acts;
      chosen = kid;
      act[level] = value;
    }
    node = chosen;
  }
  return act;
}
