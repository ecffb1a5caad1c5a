/** Walks over a region in which each facet is held to some of its values: no nodes are made. */
import { type Diagrams, type Node, none } from './diagram';

/** The values to which a facet is held. */
export class Side {
  readonly size: number;
  private readonly weighed = new Map<number, Float64Array>();

  /** @param holds one flag a value; kept, not copied. */
  constructor(
    private readonly diagrams: Diagrams,
    readonly holds: Uint8Array,
  ) {
    let size = 0;
    for (const flag of holds) size += flag;
    this.size = size;
  }

  get whole(): boolean {
    return this.size === this.holds.length;
  }

  has(value: number): boolean {
    return this.holds[value] === 1;
  }

  /** For each class of a partition of the facet, how many of its values are held. */
  weights(part: number): Float64Array {
    const { partitions } = this.diagrams;
    if (this.whole) return partitions.classSizes(part);
    const known = this.weighed.get(part);
    if (known) return known;
    const weights = new Float64Array(partitions.count(part));
    const classMap = partitions.classMap(part);
    for (let value = 0; value < classMap.length; value++) {
      if (this.holds[value] === 1)
        weights[classMap[value] as number] = (weights[classMap[value] as number] as number) + 1;
    }
    this.weighed.set(part, weights);
    return weights;
  }

  /** The region that has nothing but the held values, on a level. */
  node(level: number): Node {
    return this.diagrams.values(level, (value) => this.holds[value] === 1);
  }
}

/** One side a facet, by level. */
export type Sides = readonly Side[];

/** Walks with a count of the nodes visited, so that a caller can keep within a budget. */
export class Walks {
  visited = 0;

  constructor(private readonly diagrams: Diagrams) {}

  /**
   * The values that a facet takes in a region while the other facets are held to their sides. The region must not depend
   * on choices.
   */
  project(region: Node, sides: Sides, facet: number): Uint8Array {
    const { diagrams } = this;
    const taken = new Uint8Array(diagrams.facets[facet] as number);
    const seen = new Set<Node>();
    const alive = new Map<Node, boolean>();
    const visit = (node: Node): void => {
      if (node === none || seen.has(node)) return;
      seen.add(node);
      this.visited++;
      const level = diagrams.level(node);
      if (level > facet) {
        if (this.alive(node, sides, alive)) taken.fill(1);
      } else if (level < facet) {
        const weights = (sides[level] as Side).weights(diagrams.part(node));
        for (let cls = 0; cls < weights.length; cls++) if (weights[cls]) visit(diagrams.child(node, cls));
      } else {
        const part = diagrams.part(node);
        const lives: boolean[] = [];
        for (let cls = diagrams.partitions.count(part) - 1; cls >= 0; cls--) {
          lives[cls] = this.alive(diagrams.child(node, cls), sides, alive);
        }
        const classMap = diagrams.partitions.classMap(part);
        for (let value = 0; value < classMap.length; value++) if (lives[classMap[value] as number]) taken[value] = 1;
      }
    };
    visit(region);
    return taken;
  }

  /** Whether a region has an act that keeps to the sides. */
  private alive(node: Node, sides: Sides, known: Map<Node, boolean>): boolean {
    const { diagrams } = this;
    if (diagrams.belowFacets(node)) return node !== none;
    const before = known.get(node);
    if (before !== undefined) return before;
    this.visited++;
    const weights = (sides[diagrams.level(node)] as Side).weights(diagrams.part(node));
    let found = false;
    for (let cls = 0; cls < weights.length && !found; cls++) {
      if (weights[cls]) found = this.alive(diagrams.child(node, cls), sides, known);
    }
    known.set(node, found);
    return found;
  }

  /** The number of acts of a region that keep to the sides; exact below 2^53. */
  measure(region: Node, sides: Sides): number {
    const below = this.measures(sides);
    return below(region, 0);
  }

  /** A function that measures below a level, remembering what it measured. */
  measures(sides: Sides): (node: Node, level: number) => number {
    const { diagrams } = this;
    const spans = new Float64Array(sides.length + 1).fill(1);
    for (let level = sides.length - 1; level >= 0; level--) {
      spans[level] = (spans[level + 1] as number) * (sides[level] as Side).size;
    }
    const known = new Map<Node, number>();
    const under = (node: Node): number => {
      if (diagrams.belowFacets(node)) return node === none ? 0 : 1;
      const before = known.get(node);
      if (before !== undefined) return before;
      this.visited++;
      const level = diagrams.level(node);
      const weights = (sides[level] as Side).weights(diagrams.part(node));
      let sum = 0;
      for (let cls = 0; cls < weights.length; cls++) {
        if (weights[cls]) sum += (weights[cls] as number) * below(diagrams.child(node, cls), level + 1);
      }
      known.set(node, sum);
      return sum;
    };
    const below = (node: Node, level: number): number => {
      if (node === none) return 0;
      const to = Math.min(diagrams.level(node), sides.length);
      return ((spans[level] as number) / (spans[to] as number)) * under(node);
    };
    return below;
  }
}
