/**
 * Reduced, ordered decision diagrams over levels of any size: a facet of an act or a choice of a reading is a level, a
 * terminal is a small number. Equal functions have equal ids. Booleans use the terminals `none` and `all`; other terminals
 * are the caller's.
 */
import { Partitions } from './partitions';
import { HashIndex, hashOf, OperationCache } from './tables';

/** A function of the levels, by id. */
export type Node = number;

/** Ids below this are terminals. */
export const terminals = 16;
export const none: Node = 0;
export const all: Node = 1;

const terminalLevel = 0x7fff;
enum Operation {
  And,
  Or,
  Without,
  Keep,
  Select,
  Exists,
  /** And all numbers from here on: by the terminals replaced. */
  Replace,
}

/** What some work may take at most: new nodes, and milliseconds. */
export interface Budget {
  readonly nodes: number;
  readonly time: number;
}

/** Thrown where a budget is spent; see `Diagrams.within`. */
class OverBudget extends Error {}

/** The clock is looked at once in so many new nodes. */
const nodesBetweenLooks = 1024;

export class Diagrams {
  private mostNodes = Number.POSITIVE_INFINITY;
  private deadline = Number.POSITIVE_INFINITY;
  readonly partitions = new Partitions();
  /** Values of each level. */
  readonly sizes: number[];
  private levels = new Uint16Array(1 << 12).fill(terminalLevel);
  private parts = new Int32Array(1 << 12);
  private starts = new Int32Array(1 << 12);
  private children = new Int32Array(1 << 14);
  private nodes = terminals;
  private filled = 0;
  private readonly unique = new HashIndex();
  private readonly cache = new OperationCache();
  private readonly singles: Node[][] = [];
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

  private spend(): void {
    if (this.nodes >= this.mostNodes) throw new OverBudget();
    if (this.nodes % nodesBetweenLooks === 0 && performance.now() > this.deadline) throw new OverBudget();
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
    this.spend();
    const node = this.nodes++;
    if (node === this.levels.length) this.growNodes();
    while (this.filled + count > this.children.length) this.children = doubled(this.children);
    this.levels[node] = level;
    this.parts[node] = part;
    this.starts[node] = this.filled;
    for (let cls = 0; cls < count; cls++) this.children[this.filled++] = kids[cls] as number;
    this.unique.add(hash, node);
    this.cache.fit(this.nodes);
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

  /** The values of a level for which `has` holds. */
  values(level: number, has: (value: number) => boolean): Node {
    const size = this.sizes[level] as number;
    const classOf = Array.from({ length: size }, (_, value) => (has(value) ? 1 : 0));
    const first = classOf[0];
    if (classOf.every((cls) => cls === first)) return first === 1 ? all : none;
    return this.make(level, this.partitions.intern(classOf), first === 1 ? [all, none] : [none, all]);
  }

  /** One value of a level. */
  value(level: number, wanted: number): Node {
    const single = this.singles[level] ?? [];
    this.singles[level] = single;
    single[wanted] ??= this.values(level, (value) => value === wanted);
    return single[wanted];
  }

  and(a: Node, b: Node): Node {
    if (a === none || b === none) return none;
    if (a === all || a === b) return b;
    if (b === all) return a;
    return a < b ? this.apply(Operation.And, a, b) : this.apply(Operation.And, b, a);
  }

  or(a: Node, b: Node): Node {
    if (a === all || b === all) return all;
    if (a === none || a === b) return b;
    if (b === none) return a;
    return a < b ? this.apply(Operation.Or, a, b) : this.apply(Operation.Or, b, a);
  }

  /** `a` and not `b`. */
  without(a: Node, b: Node): Node {
    if (a === none || b === all || a === b) return none;
    if (b === none) return a;
    return this.apply(Operation.Without, a, b);
  }

  not(a: Node): Node {
    return this.without(all, a);
  }

  /** `a` where `b` holds, `none` elsewhere; `a` may have any terminals. */
  keep(a: Node, b: Node): Node {
    if (b === none || a === none) return none;
    if (b === all) return a;
    return this.apply(Operation.Keep, a, b);
  }

  /** `a` with terminal `from` replaced by `to` where `b` holds. */
  replace(a: Node, b: Node, from: Node, to: Node): Node {
    if (a === from && b === all) return to;
    if (b === none || (a < terminals && a !== from)) return a;
    const level = Math.min(this.level(a), this.level(b));
    const partA = this.level(a) === level ? this.part(a) : this.partitions.trivial(this.sizes[level] as number);
    const partB = this.level(b) === level ? this.part(b) : this.partitions.trivial(this.sizes[level] as number);
    const operation = Operation.Replace + from * terminals + to;
    const known = this.cache.get(operation, a, b);
    if (known >= 0) return known;
    const product = this.partitions.product(partA, partB);
    const kids: Node[] = [];
    for (let cls = 0; cls < product.left.length; cls++) {
      const kidA = this.level(a) === level ? this.child(a, product.left[cls] as number) : a;
      const kidB = this.level(b) === level ? this.child(b, product.right[cls] as number) : b;
      kids.push(this.replace(kidA, kidB, from, to));
    }
    const result = this.make(level, product.part, kids);
    this.cache.set(operation, a, b, result);
    return result;
  }

  any(nodes: Iterable<Node>): Node {
    let result = none;
    for (const node of nodes) result = this.or(result, node);
    return result;
  }

  every(nodes: Iterable<Node>): Node {
    let result = all;
    for (const node of nodes) result = this.and(result, node);
    return result;
  }

  private apply(operation: Operation.And | Operation.Or | Operation.Without | Operation.Keep, a: Node, b: Node): Node {
    const known = this.cache.get(operation, a, b);
    if (known >= 0) return known;
    const levelA = this.levels[a] as number;
    const levelB = this.levels[b] as number;
    const level = Math.min(levelA, levelB);
    let part: number;
    const kids: number[] = [];
    if (levelA === levelB) {
      const product = this.partitions.product(this.parts[a] as number, this.parts[b] as number);
      part = product.part;
      const startA = this.starts[a] as number;
      const startB = this.starts[b] as number;
      for (let cls = 0; cls < product.left.length; cls++) {
        const kidA = this.children[startA + (product.left[cls] as number)] as number;
        const kidB = this.children[startB + (product.right[cls] as number)] as number;
        kids.push(this.combine(operation, kidA, kidB));
      }
    } else {
      const onA = levelA < levelB;
      const branching = onA ? a : b;
      part = this.parts[branching] as number;
      const start = this.starts[branching] as number;
      const count = this.partitions.count(part);
      for (let cls = 0; cls < count; cls++) {
        const kid = this.children[start + cls] as number;
        kids.push(onA ? this.combine(operation, kid, b) : this.combine(operation, a, kid));
      }
    }
    const result = this.make(level, part, kids);
    this.cache.set(operation, a, b, result);
    return result;
  }

  private combine(operation: Operation, a: Node, b: Node): Node {
    switch (operation) {
      case Operation.And:
        return this.and(a, b);
      case Operation.Or:
        return this.or(a, b);
      case Operation.Without:
        return this.without(a, b);
      default:
        return this.keep(a, b);
    }
  }

  /** Where `a` has one of the terminals in the bit set `wanted`. */
  select(a: Node, wanted: number): Node {
    if (a < terminals) return (wanted >> a) & 1 ? all : none;
    return this.mapped(Operation.Select, a, wanted, (kid) => this.select(kid, wanted));
  }

  /** Where `a` holds for some value of `level`, all else equal. */
  exists(a: Node, level: number): Node {
    if ((this.levels[a] as number) > level) return a;
    if (this.levels[a] === level) {
      const known = this.cache.get(Operation.Exists, a, level);
      if (known >= 0) return known;
      let result = none;
      for (let cls = this.partitions.count(this.parts[a] as number) - 1; cls >= 0; cls--) {
        result = this.or(result, this.child(a, cls));
      }
      this.cache.set(Operation.Exists, a, level, result);
      return result;
    }
    return this.mapped(Operation.Exists, a, level, (kid) => this.exists(kid, level));
  }

  /** Where `a` holds in some reading: a condition on choices alone is replaced by `all`. */
  inSomeReading(a: Node): Node {
    if (this.belowFacets(a)) return a === none ? none : all;
    return this.mapped(Operation.Exists, a, -1, (kid) => this.inSomeReading(kid));
  }

  /** Where `a` holds in every reading. */
  inEveryReading(a: Node): Node {
    if (this.belowFacets(a)) return a === all ? all : none;
    return this.mapped(Operation.Exists, a, -2, (kid) => this.inEveryReading(kid));
  }

  private mapped(operation: Operation, a: Node, parameter: number, map: (kid: Node) => Node): Node {
    const known = this.cache.get(operation, a, parameter);
    if (known >= 0) return known;
    const part = this.parts[a] as number;
    const kids: number[] = [];
    for (let cls = 0; cls < this.partitions.count(part); cls++) kids.push(map(this.child(a, cls)));
    const result = this.make(this.levels[a] as number, part, kids);
    this.cache.set(operation, a, parameter, result);
    return result;
  }

  /** True where `a` and `b` hold together somewhere; makes no nodes. */
  meets(a: Node, b: Node): boolean {
    return this.meet(a, b, new Set());
  }

  private meet(a: Node, b: Node, seen: Set<number>): boolean {
    if (a === none || b === none) return false;
    if (a < terminals || b < terminals || a === b) return true;
    const levelA = this.levels[a] as number;
    const levelB = this.levels[b] as number;
    if (levelA !== levelB) {
      const branching = levelA < levelB ? a : b;
      const other = levelA < levelB ? b : a;
      const count = this.partitions.count(this.parts[branching] as number);
      for (let cls = 0; cls < count; cls++) if (this.meetOnce(this.child(branching, cls), other, seen)) return true;
      return false;
    }
    // Value by value: the product of two partitions would be kept for nothing.
    const mapA = this.partitions.classMap(this.parts[a] as number);
    const mapB = this.partitions.classMap(this.parts[b] as number);
    const startA = this.starts[a] as number;
    const startB = this.starts[b] as number;
    for (let value = 0; value < mapA.length; value++) {
      const kidA = this.children[startA + (mapA[value] as number)] as number;
      if (kidA === none) continue;
      const kidB = this.children[startB + (mapB[value] as number)] as number;
      if (kidB !== none && this.meetOnce(kidA, kidB, seen)) return true;
    }
    return false;
  }

  private meetOnce(a: Node, b: Node, seen: Set<number>): boolean {
    if (a < terminals || b < terminals) return a !== none && b !== none;
    const key = a * 0x4000000 + b;
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size % nodesBetweenLooks === 0 && performance.now() > this.deadline) throw new OverBudget();
    return this.meet(a, b, seen);
  }

  /** True where `a` and `b` are seen to be the same wherever `where` holds, without looking below the top level. */
  alikeOnTop(a: Node, b: Node, where: Node): boolean {
    if (a === b || where === none) return true;
    if (this.levels[where] !== 0 || this.levels[a] !== 0 || this.levels[b] !== 0) return false;
    const size = this.sizes[0] as number;
    for (let value = 0; value < size; value++) {
      if (this.follow(where, value) !== none && this.follow(a, value) !== this.follow(b, value)) return false;
    }
    return true;
  }

  /** The levels and the terminals (as a bit set) that a function depends on or takes. */
  support(a: Node): { readonly levels: ReadonlySet<number>; readonly terminals: number } {
    const levels = new Set<number>();
    let reached = 0;
    const seen = new Set<number>();
    const visit = (node: Node): void => {
      if (node < terminals) {
        reached |= 1 << node;
        return;
      }
      if (seen.has(node)) return;
      seen.add(node);
      levels.add(this.levels[node] as number);
      const count = this.partitions.count(this.parts[node] as number);
      for (let cls = 0; cls < count; cls++) visit(this.child(node, cls));
    };
    visit(a);
    return { levels, terminals: reached };
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
