/** Exact counts of acts. */
import { type Diagrams, type Node, terminals } from './diagram';

/** Index in a tally of the acts whose terminal differs between readings; terminals from here on are not counted. */
export const contested = 11;
const width = contested + 1;
/** Acts by terminal below `contested`, and at `contested` those that have several. */
export type Tally = readonly bigint[];

const exactBelow = 2 ** 53;

/**
 * Counts over the facets of a diagram. Intermediate figures are doubles as long as the whole space is below 2^53, where
 * every integer is exact, and big integers beyond.
 */
export class Counts {
  /** By level, the ways through the facets from it on. */
  private readonly spaces: bigint[];
  private readonly ways: number[];
  private readonly doubles: boolean;
  /** By node, one more than its place in `figures`, in tallies. */
  private places = new Int32Array(1 << 10);
  private figures = new Float64Array(width << 8);
  private counted = 0;
  private readonly integers = new Map<Node, bigint[]>();

  constructor(private readonly diagrams: Diagrams) {
    const { facets } = diagrams;
    this.spaces = new Array(facets.length + 1).fill(1n);
    for (let level = facets.length - 1; level >= 0; level--) {
      this.spaces[level] = (this.spaces[level + 1] as bigint) * BigInt(facets[level] as number);
    }
    this.ways = this.spaces.map(Number);
    this.doubles = (this.spaces[0] as bigint) < BigInt(exactBelow);
  }

  /** Figures held, for the bound on memory. */
  get held(): number {
    return this.counted + this.integers.size;
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
    if (this.doubles) {
      const at = this.inDoubles(node) * width;
      return Array.from(this.figures.subarray(at, at + width), (count) => BigInt(count) * above);
    }
    return this.inIntegers(node).map((count) => count * above);
  }

  /** The number of ways through the facets that lie between a level and a node. */
  private above(level: number, node: Node): bigint {
    const { facets } = this.diagrams;
    const to = Math.min(this.diagrams.level(node), facets.length);
    return (this.spaces[level] as bigint) / (this.spaces[to] as bigint);
  }

  /** @returns the place of the node's tally in `figures`. */
  private inDoubles(node: Node): number {
    const known = (this.places[node] ?? 0) - 1;
    if (known >= 0) return known;
    const slot = this.slot(node);
    if (slot !== undefined) {
      const place = this.place(node);
      this.figures[place * width + slot] = 1;
      return place;
    }
    const level = this.diagrams.level(node);
    const sizes = this.diagrams.partitions.classSizes(this.diagrams.part(node));
    const below = new Array<number>(sizes.length);
    for (let cls = 0; cls < sizes.length; cls++) below[cls] = this.inDoubles(this.diagrams.child(node, cls)) * width;
    const place = this.place(node);
    const { figures } = this;
    const at = place * width;
    for (let cls = 0; cls < sizes.length; cls++) {
      const ways = this.waysBetween(level + 1, this.diagrams.child(node, cls)) * (sizes[cls] as number);
      const from = below[cls] as number;
      for (let i = 0; i < width; i++)
        figures[at + i] = (figures[at + i] as number) + ways * (figures[from + i] as number);
    }
    return place;
  }

  private place(node: Node): number {
    if (node >= this.places.length) {
      const wider = new Int32Array(Math.max(node + 1, this.places.length * 2));
      wider.set(this.places);
      this.places = wider;
    }
    const place = this.counted++;
    if (this.counted * width > this.figures.length) {
      const wider = new Float64Array(this.figures.length * 2);
      wider.set(this.figures);
      this.figures = wider;
    }
    this.places[node] = place + 1;
    return place;
  }

  private waysBetween(level: number, node: Node): number {
    const { facets } = this.diagrams;
    const to = Math.min(this.diagrams.level(node), facets.length);
    return (this.ways[level] as number) / (this.ways[to] as number);
  }

  private inIntegers(node: Node): bigint[] {
    const known = this.integers.get(node);
    if (known) return known;
    const tally: bigint[] = new Array(width).fill(0n);
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
