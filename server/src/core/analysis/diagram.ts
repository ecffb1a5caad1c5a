/**
 * Reduced, ordered decision diagrams over levels of any size: a facet of an act or a choice of a reading is a level, a
 * terminal is a small number. What can be asked of functions, and made of them.
 */
import { all, type Node, Nodes, none, terminals } from './nodes';
import { OperationCache } from './tables';

export { all, type Budget, type Node, none, terminals, unlimited } from './nodes';

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

export class Diagrams extends Nodes {
  private readonly cache = new OperationCache();
  private readonly singles: Node[][] = [];

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
    this.remember(operation, a, b, result);
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
    this.remember(operation, a, b, result);
    return result;
  }

  private remember(operation: number, a: Node, b: number, result: Node): void {
    this.cache.fit(this.size);
    this.cache.set(operation, a, b, result);
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
      this.remember(Operation.Exists, a, level, result);
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
    this.remember(operation, a, parameter, result);
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
    this.spend(seen.size);
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
