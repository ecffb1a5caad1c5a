/** One act of a region: the one whose values together are most ordinary. */
import { type Diagrams, type Node, none } from './diagram';

/** By facet (level) and value, how far from ordinary it is; 0 and above. */
export type Oddity = readonly Float64Array[];

interface Step {
  readonly value: number;
  readonly kid: Node;
  readonly sum: number;
}

/**
 * @returns a function from a region to the act in it whose values have the least sum of oddities (one value a facet; among
 * equals the first by level and value), or undefined where the region is empty. Regions must not depend on choices. It
 * remembers what it found below each node: use one for the regions of one question.
 */
export function ordinaryActs(diagrams: Diagrams, oddity: Oddity): (region: Node) => number[] | undefined {
  const facets = diagrams.facets.length;
  const least = oddity.map((odd) => argmin(odd));
  const spans = new Float64Array(facets + 1);
  for (let level = facets - 1; level >= 0; level--) {
    spans[level] = (spans[level + 1] as number) + (oddity[level]?.[least[level] as number] as number);
  }
  const plainest = plainestOfClasses(diagrams, oddity);
  const steps = new Map<Node, Step>();

  const below = (node: Node, level: number): number => {
    const to = Math.min(diagrams.level(node), facets);
    return (spans[level] as number) - (spans[to] as number) + (diagrams.belowFacets(node) ? 0 : stepFrom(node).sum);
  };
  const stepFrom = (node: Node): Step => {
    const known = steps.get(node);
    if (known) return known;
    const level = diagrams.level(node);
    let best: Step | undefined;
    for (const [cls, value] of plainest(level, diagrams.part(node)).entries()) {
      const kid = diagrams.child(node, cls);
      if (kid === none) continue;
      const sum = (oddity[level]?.[value] as number) + below(kid, level + 1);
      if (!best || sum < best.sum || (sum === best.sum && value < best.value)) best = { value, kid, sum };
    }
    steps.set(node, best as Step);
    return best as Step;
  };

  return (region) => {
    if (region === none) return undefined;
    const act = [...least];
    let node = region;
    while (!diagrams.belowFacets(node)) {
      const { value, kid } = stepFrom(node);
      act[diagrams.level(node)] = value;
      node = kid;
    }
    return act;
  };
}

/** For each class of a partition of a level, its least odd value. */
function plainestOfClasses(diagrams: Diagrams, oddity: Oddity): (level: number, part: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (level, part) => {
    const key = part * 0x8000 + level;
    const before = known.get(key);
    if (before) return before;
    const odd = oddity[level] as Float64Array;
    const values: number[] = [];
    diagrams.partitions.classMap(part).forEach((cls, value) => {
      const best = values[cls];
      if (best === undefined || (odd[value] as number) < (odd[best] as number)) values[cls] = value;
    });
    known.set(key, values);
    return values;
  };
}

function argmin(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) < (values[best] as number)) best = i;
  return best;
}
