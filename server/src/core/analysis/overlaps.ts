/**
 * How many of several regions hold at each point, up to one or two: all regions are merged at once, level by level, which
 * spares the large intermediate results of uniting them in pairs.
 */
import { all, type Diagrams, type Node, none } from './diagram';
import { Refining } from './refining';
import { doubled, HashIndex, mix } from './tables';

/** The terminal where more than one region holds. */
export const many: Node = 2;

/** Integers that the memory of earlier merges may hold before it is forgotten. */
const mostHeld = 1 << 21;

/** One entry of a list under merge: a region and whether it is there more than once. */
const codeOf = (node: Node, twice: number): number => node * 2 + twice;

/**
 * @param upTo 1: the result is where some region holds. 2: its terminals are `none`, `all` (exactly one holds) and `many`.
 */
export class Overlaps {
  private stack = new Int32Array(1 << 12);
  private top = 0;
  private readonly refining: Refining;
  /** By node, the list that it was pushed on last and where it stands in the list. */
  private metIn = new Int32Array(1 << 12);
  private metAt = new Int32Array(1 << 12);
  private run = 0;

  private readonly index = new HashIndex();
  private keys = new Int32Array(1 << 12);
  private filled = 0;
  private starts = new Int32Array(1 << 10);
  private results = new Int32Array(1 << 10);
  private entries = 0;

  constructor(
    private readonly diagrams: Diagrams,
    private readonly upTo: 1 | 2,
  ) {
    this.refining = new Refining(diagrams);
  }

  /** @param nodes regions, equal ones told apart where two count. */
  of(nodes: Iterable<Node>): Node {
    const base = 0;
    this.top = base;
    this.begin();
    let settled = 0;
    for (const node of nodes) {
      if (node === all) settled++;
      else if (node !== none) this.push(node, 0, base);
      if (settled >= this.upTo) break;
    }
    return this.finish(base, settled);
  }

  private begin(): void {
    this.run++;
    const nodes = this.diagrams.size;
    if (nodes <= this.metIn.length) return;
    this.metIn = new Int32Array(nodes * 2);
    this.metAt = new Int32Array(nodes * 2);
    this.run = 1;
  }

  private push(node: Node, twice: number, base: number): void {
    if (this.metIn[node] === this.run) {
      if (this.upTo === 2) this.stack[base + (this.metAt[node] as number)] = codeOf(node, 1);
      return;
    }
    this.metIn[node] = this.run;
    this.metAt[node] = this.top - base;
    if (this.top === this.stack.length) {
      const larger = new Int32Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    this.stack[this.top++] = codeOf(node, this.upTo === 2 ? twice : 0);
  }

  /** The result for the list from `base` to the top of the stack, where `settled` regions hold everywhere. */
  private finish(base: number, settled: number): Node {
    if (settled >= this.upTo) return this.upTo === 1 ? all : many;
    const length = this.top - base;
    if (length === 0) return settled === 0 ? none : all;
    if (length === 1) {
      const code = this.stack[base] as number;
      const node = code >> 1;
      if (settled === 0) return code & 1 ? this.diagrams.replace(node, all, all, many) : node;
      return this.diagrams.replace(this.diagrams.replace(node, all, all, many), all, none, all);
    }
    if (length === 2 && this.upTo === 1) {
      return this.diagrams.or((this.stack[base] as number) >> 1, (this.stack[base + 1] as number) >> 1);
    }
    return this.merge(base, settled);
  }

  private merge(base: number, settled: number): Node {
    const { diagrams, stack } = this;
    const to = this.top;
    let hash = mix(0, settled);
    let level = 0x7fff;
    for (let i = base; i < to; i++) {
      const code = stack[i] as number;
      // The order of a list does not matter.
      hash = (hash + mix(0x3c6ef372, code)) | 0;
      const own = diagrams.level(code >> 1);
      if (own < level) level = own;
    }
    hash = mix(hash, to - base);
    const known = this.recall(hash, base, to, settled);
    if (known >= 0) return known;

    const frame = this.refining.frame(level);
    const dividing = this.dividingFirst(base, to, level);
    const classes = this.refining.classes(level, dividing, (index) => (stack[base + index] as number) >> 1);
    for (let cls = 0; cls < classes; cls++) {
      const value = frame.firsts[cls] as number;
      this.begin();
      let settledHere = settled;
      for (let i = base; i < base + dividing && settledHere < this.upTo; i++) {
        const code = this.stack[i] as number;
        const child = diagrams.follow(code >> 1, value);
        if (child === all) settledHere += 1 + (code & 1);
        else if (child !== none) this.push(child, code & 1, to);
      }
      for (let i = base + dividing; i < to && settledHere < this.upTo; i++) {
        const code = this.stack[i] as number;
        this.push(code >> 1, code & 1, to);
      }
      frame.kids[cls] = this.finish(to, settledHere);
      this.top = to;
    }
    const result = diagrams.build(level, frame.classOf, frame.kids, classes);
    this.remember(hash, base, to, settled, result);
    return result;
  }

  /** Puts the regions that divide a level before the others; returns how many they are. */
  private dividingFirst(base: number, to: number, level: number): number {
    const { stack, diagrams } = this;
    let next = base;
    for (let i = base; i < to; i++) {
      const code = stack[i] as number;
      if (diagrams.level(code >> 1) !== level) continue;
      stack[i] = stack[next] as number;
      stack[next++] = code;
    }
    return next - base;
  }

  /** The result of an earlier merge of the list that has just been pushed, or -1. */
  private recall(hash: number, base: number, to: number, settled: number): Node {
    const { index, keys, starts } = this;
    const length = to - base;
    search: for (let at = index.first(hash); at >= 0; at = index.next(hash, at)) {
      const entry = index.entry(at);
      const start = starts[entry] as number;
      if (keys[start] !== length * 2 + settled) continue;
      for (let i = 1; i <= length; i++) {
        const code = keys[start + i] as number;
        const node = code >> 1;
        if (this.metIn[node] !== this.run) continue search;
        if (this.stack[base + (this.metAt[node] as number)] !== code) continue search;
      }
      return this.results[entry] as Node;
    }
    return -1;
  }

  private remember(hash: number, base: number, to: number, settled: number, result: Node): void {
    const length = to - base;
    if (this.filled + length + 1 > mostHeld) {
      this.index.clear();
      this.filled = 0;
      this.entries = 0;
    }
    while (this.filled + length + 1 > this.keys.length) this.keys = doubled(this.keys);
    if (this.entries === this.starts.length) {
      this.starts = doubled(this.starts);
      this.results = doubled(this.results);
    }
    this.starts[this.entries] = this.filled;
    this.keys[this.filled++] = length * 2 + settled;
    for (let i = base; i < to; i++) this.keys[this.filled++] = this.stack[i] as number;
    this.results[this.entries] = result;
    this.index.add(hash, this.entries++);
  }
}
