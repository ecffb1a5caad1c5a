/** Looks for a point at which several functions have terminals of some kind, and makes no nodes for it. */
import { type Diagrams, type Node, none } from './diagram';
import { mix } from './tables';

/**
 * Looks at what the functions come to on a part of the space: 1 where a point is found, 0 where there can be none, -1 where it
 * depends. It must settle where all are terminals.
 */
export type Verdict = (nodes: Int32Array) => 1 | 0 | -1;

export class Search {
  private table: Int32Array;
  private stamps = new Int32Array(1 << 10);
  private run = 0;
  private filled = 0;

  /** @param width how many functions there are. */
  constructor(
    private readonly diagrams: Diagrams,
    private readonly width: number,
    private readonly settle: Verdict,
  ) {
    this.table = new Int32Array(this.stamps.length * width);
  }

  /** @param nodes as many as `width`; no point is looked for where the first is `none`. */
  finds(nodes: ArrayLike<Node>): boolean {
    this.run++;
    this.filled = 0;
    return this.visit(Int32Array.from(nodes));
  }

  private visit(nodes: Int32Array): boolean {
    const settled = this.settle(nodes);
    if (settled >= 0) return settled === 1;
    if (this.seen(nodes)) return false;
    const { diagrams, width } = this;
    let level = 0x7fff;
    for (let i = 0; i < width; i++) level = Math.min(level, diagrams.level(nodes[i] as Node));
    const size = diagrams.sizes[level] as number;
    const below = new Int32Array(width);
    const guide = nodes[0] as Node;
    const guided = diagrams.level(guide) === level;
    for (let value = 0; value < size; value++) {
      if (guided && diagrams.follow(guide, value) === none) continue;
      let same = value > 0;
      for (let i = 0; i < width; i++) {
        const node = nodes[i] as Node;
        const child = diagrams.level(node) === level ? diagrams.follow(node, value) : node;
        if (below[i] !== child) same = false;
        below[i] = child;
      }
      if (!same && this.visit(below.slice())) return true;
    }
    return false;
  }

  /** Whether the same has been looked at before; remembers it. */
  private seen(nodes: Int32Array): boolean {
    if (this.filled * 2 >= this.stamps.length) this.grow();
    const { width, table, stamps } = this;
    const mask = stamps.length - 1;
    let hash = 0;
    for (let i = 0; i < width; i++) hash = mix(hash, nodes[i] as Node);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      if (stamps[at] !== this.run) {
        stamps[at] = this.run;
        table.set(nodes, at * width);
        this.filled++;
        return false;
      }
      let i = 0;
      while (i < width && table[at * width + i] === nodes[i]) i++;
      if (i === width) return true;
    }
  }

  private grow(): void {
    const { table, stamps, width, run } = this;
    this.stamps = new Int32Array(stamps.length * 2);
    this.table = new Int32Array(this.stamps.length * width);
    this.filled = 0;
    for (let at = 0; at < stamps.length; at++) {
      if (stamps[at] === run) this.seen(table.subarray(at * width, (at + 1) * width));
    }
  }
}
