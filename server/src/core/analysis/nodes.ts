/**
 * The nodes of decision diagrams: each is stored once, so that equal functions have equal ids. Booleans use the terminals
 * `none` and `all`; other terminals are the caller's.
 */
import { Partitions } from './partitions';
import { doubled, HashIndex, hashOf } from './tables';

/** A function of the levels, by id. */
export type Node = number;

/** Ids below this are terminals. */
export const terminals = 16;
export const none: Node = 0;
export const all: Node = 1;

const terminalLevel = 0x7fff;

/** What some work may take at most: new nodes, and milliseconds. */
export interface Budget {
  readonly nodes: number;
  readonly time: number;
}

export const unlimited: Budget = { nodes: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY };

/** Thrown where a budget is spent; see `Nodes.within`. */
class OverBudget extends Error {}

const stepsBetweenLooks = 1024;

export class Nodes {
  private mostNodes = Number.POSITIVE_INFINITY;
  private deadline = Number.POSITIVE_INFINITY;
  readonly partitions = new Partitions();
  /** Values of each level. */
  readonly sizes: number[];
  protected levels = new Uint16Array(1 << 12).fill(terminalLevel);
  protected parts = new Int32Array(1 << 12);
  protected starts = new Int32Array(1 << 12);
  protected children = new Int32Array(1 << 14);
  private nodes = terminals;
  private filled = 0;
  private readonly unique = new HashIndex();
  private scratchKids = new Int32Array(1 << 7);
  private scratchOrder = new Int32Array(1 << 7);
  private scratchClasses = new Uint16Array(1 << 7);
  private scratchMap = new Uint16Array(1 << 7);

  /**
   * @param facets values of each facet, top level first.
   * Choices come below the facets, see `addChoice`.
   */
  constructor(readonly facets: readonly number[]) {
    this.sizes = [...facets];
    this.scratchMap = new Uint16Array(Math.max(1 << 7, ...facets));
  }

  /** Adds a level below all others; returns it. */
  addChoice(options: number): number {
    this.sizes.push(options);
    if (options > this.scratchMap.length) this.scratchMap = new Uint16Array(options * 2);
    return this.sizes.length - 1;
  }

  /**
   * Work that ends where its budget is spent. What was made by then stays, and everything holds that held before.
   *
   * @returns undefined where the budget, or one around it, did not suffice.
   */
  within<T>({ nodes, time }: Budget, work: () => T): T | undefined {
    const { mostNodes, deadline } = this;
    this.mostNodes = Math.min(mostNodes, this.nodes + nodes);
    this.deadline = Math.min(deadline, performance.now() + time);
    try {
      return work();
    } catch (error) {
      if (error instanceof OverBudget) return undefined;
      throw error;
    } finally {
      this.mostNodes = mostNodes;
      this.deadline = deadline;
    }
  }

  /** Work in other diagrams within what is left here: what spends it ends the work around this, too. */
  lend<T>(other: Nodes, work: () => T): T {
    const { mostNodes, deadline } = other;
    other.mostNodes = Math.min(mostNodes, other.nodes + this.mostNodes - this.nodes);
    other.deadline = Math.min(deadline, this.deadline);
    try {
      return work();
    } finally {
      other.mostNodes = mostNodes;
      other.deadline = deadline;
    }
  }

  /** @param steps taken in the work at hand; once in so many the clock is looked at. */
  protected spend(steps: number): void {
    if (this.nodes >= this.mostNodes) throw new OverBudget();
    if (steps % stepsBetweenLooks === 0 && performance.now() > this.deadline) throw new OverBudget();
  }

  /** Nodes made so far: the measure of memory. */
  get size(): number {
    return this.nodes;
  }

  isTerminal(node: Node): boolean {
    return node < terminals;
  }

  /** The level that a node branches on; beyond every level for a terminal. */
  level(node: Node): number {
    return this.levels[node] as number;
  }

  /** True where a node depends on no facet. */
  belowFacets(node: Node): boolean {
    return (this.levels[node] as number) >= this.facets.length;
  }

  part(node: Node): number {
    return this.parts[node] as number;
  }

  /** The child for a class of the node's partition. */
  child(node: Node, cls: number): Node {
    return this.children[(this.starts[node] as number) + cls] as number;
  }

  /** The child of a node on its own level for a value of that level. */
  follow(node: Node, value: number): Node {
    const classMap = this.partitions.classMap(this.parts[node] as number);
    return this.child(node, classMap[value] as number);
  }

  /**
   * The node on `level` with one child for each class of `part`. `kids` may hold equal children; it is read, not kept.
   */
  make(level: number, part: number, kids: readonly number[]): Node {
    return this.build(level, this.partitions.classMap(part), kids, kids.length, part);
  }

  /**
   * The node on `level` whose child for a value is that of the value's class; read, not kept.
   *
   * @param classOf by value.
   * @param kids by class, the first `count`; equal ones are allowed.
   * @param part the partition into these classes where it is known.
   */
  build(level: number, classOf: Uint16Array, kids: ArrayLike<number>, count: number, part = -1): Node {
    const size = this.sizes[level] as number;
    if (count > this.scratchKids.length) this.widen(count);
    const { scratchKids, scratchClasses } = this;
    // Classes with equal children become one; `firstWith` finds the first by child.
    let distinct = 0;
    for (let cls = 0; cls < count; cls++) {
      const kid = kids[cls] as number;
      let at = 0;
      while (at < distinct && scratchKids[at] !== kid) at++;
      if (at === distinct) scratchKids[distinct++] = kid;
      scratchClasses[cls] = at;
    }
    if (distinct === 1) return scratchKids[0] as number;
    if (distinct === count && part >= 0) return this.intern(level, part, scratchKids, distinct);
    for (let value = 0; value < size; value++) {
      this.scratchMap[value] = scratchClasses[classOf[value] as number] as number;
    }
    const merged = this.partitions.intern(this.scratchMap, size);
    // Children in the order of their classes' first values, as the partition numbers them.
    const firsts = this.partitions.firstValues(merged);
    for (let cls = 0; cls < distinct; cls++) {
      this.scratchOrder[cls] = scratchKids[this.scratchMap[firsts[cls] as number] as number] as number;
    }
    return this.intern(level, merged, this.scratchOrder, distinct);
  }

  private widen(count: number): void {
    this.scratchKids = new Int32Array(count * 2);
    this.scratchOrder = new Int32Array(count * 2);
    this.scratchClasses = new Uint16Array(count * 2);
  }

  private intern(level: number, part: number, kids: Int32Array, count: number): Node {
    const hash = hashOf(level, part, kids, count);
    for (let at = this.unique.first(hash); at >= 0; at = this.unique.next(hash, at)) {
      const entry = this.unique.entry(at);
      if (this.levels[entry] === level && this.parts[entry] === part && this.hasChildren(entry, kids, count)) {
        return entry;
      }
    }
    this.spend(this.nodes);
    const node = this.nodes++;
    if (node === this.levels.length) this.growNodes();
    while (this.filled + count > this.children.length) this.children = doubled(this.children);
    this.levels[node] = level;
    this.parts[node] = part;
    this.starts[node] = this.filled;
    for (let cls = 0; cls < count; cls++) this.children[this.filled++] = kids[cls] as number;
    this.unique.add(hash, node);
    return node;
  }

  private hasChildren(entry: Node, kids: Int32Array, count: number): boolean {
    const start = this.starts[entry] as number;
    for (let cls = 0; cls < count; cls++) if (this.children[start + cls] !== kids[cls]) return false;
    return true;
  }

  private growNodes(): void {
    const levels = new Uint16Array(this.levels.length * 2).fill(terminalLevel);
    levels.set(this.levels);
    this.levels = levels;
    this.parts = doubled(this.parts);
    this.starts = doubled(this.starts);
  }
}
