/** Exact counts of acts. */
import { type Diagrams, type Node, terminals } from './diagram';

/** Index in a tally of the acts whose terminal differs between readings. */
export const contested = terminals;
/** Acts by terminal, and at `contested` those that have several. */
export type Tally = readonly bigint[];

const exactBelow = 2 ** 53;

/**
 * Counts over the facets of a diagram. Intermediate figures are doubles as long as the whole space is below 2^53, where
 * every integer is exact, and big integers beyond.
 */
export class Counts {
  private readonly spaces: bigint[];
  private readonly doubles: boolean;
  private readonly numbers = new Map<Node, Float64Array>();
  private readonly integers = new Map<Node, bigint[]>();

  constructor(private readonly diagrams: Diagrams) {
    const { facets } = diagrams;
    this.spaces = new Array(facets.length + 1).fill(1n);
    for (let level = facets.length - 1; level >= 0; level--) {
      this.spaces[level] = (this.spaces[level + 1] as bigint) * BigInt(facets[level] as number);
    }
    this.doubles = (this.spaces[0] as bigint) < BigInt(exactBelow);
  }

  /** Figures held, for the bound on memory. */
  get held(): number {
    return this.numbers.size + this.integers.size;
  }

  /** Acts where a region holds; the region must not depend on choices. */
  of(region: Node): bigint {
    return this.tally(region)[1] as bigint;
  }

  /** Acts by terminal; those on whose terminal readings differ are counted under `contested` alone. */
  tally(node: Node): Tally {
    return this.tallyFrom(0, node);
  }

  /** The same below a level: acts differ in the facets from `level` on only. */
  tallyFrom(level: number, node: Node): Tally {
    const above = this.above(level, node);
    if (this.doubles) return Array.from(this.inDoubles(node), (count) => BigInt(count) * above);
    return this.inIntegers(node).map((count) => count * above);
  }

  /** The number of ways through the facets that lie between a level and a node. */
  private above(level: number, node: Node): bigint {
    const { facets } = this.diagrams;
    const to = Math.min(this.diagrams.level(node), facets.length);
    return (this.spaces[level] as bigint) / (this.spaces[to] as bigint);
  }

  private inDoubles(node: Node): Float64Array {
    const known = this.numbers.get(node);
    if (known) return known;
    const tally = new Float64Array(terminals + 1);
    const slot = this.slot(node);
    if (slot !== undefined) tally[slot] = 1;
    else {
      const level = this.diagrams.level(node);
      const sizes = this.diagrams.partitions.classSizes(this.diagrams.part(node));
      for (let cls = 0; cls < sizes.length; cls++) {
        const kid = this.diagrams.child(node, cls);
        const weight = (sizes[cls] as number) * Number(this.above(level + 1, kid));
        const below = this.inDoubles(kid);
        for (let i = 0; i <= terminals; i++) {
          if (below[i]) tally[i] = (tally[i] as number) + weight * (below[i] as number);
        }
      }
    }
    this.numbers.set(node, tally);
    return tally;
  }

  private inIntegers(node: Node): bigint[] {
    const known = this.integers.get(node);
    if (known) return known;
    const tally: bigint[] = new Array(terminals + 1).fill(0n);
    const slot = this.slot(node);
    if (slot !== undefined) tally[slot] = 1n;
    else {
      const level = this.diagrams.level(node);
      const sizes = this.diagrams.partitions.classSizes(this.diagrams.part(node));
      for (let cls = 0; cls < sizes.length; cls++) {
        const kid = this.diagrams.child(node, cls);
        const weight = BigInt(sizes[cls] as number) * this.above(level + 1, kid);
        this.inIntegers(kid).forEach((count, i) => {
          if (count) tally[i] = (tally[i] as bigint) + weight * count;
        });
      }
    }
    this.integers.set(node, tally);
    return tally;
  }

  private slot(node: Node): number | undefined {
    if (node < terminals) return node;
    return this.diagrams.belowFacets(node) ? contested : undefined;
  }
}
