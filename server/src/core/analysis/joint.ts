/** A function of the terminals of several diagrams, as one diagram. */
import type { Diagrams, Node } from './diagram';
import { Refining } from './refining';
import { mix } from './tables';

/**
 * Looks at the diagrams of one point of the merge and either settles it or simplifies them in place, so that equal questions
 * are asked once.
 *
 * @returns the terminal where it is settled, else -1. It must settle where all of them are terminals.
 */
export type Settle = (nodes: Int32Array) => Node;

const slots = 1 << 16;

export class Joint {
  private readonly cache: Int32Array;
  private readonly refining: Refining;
  /** By level the diagrams below it; a deeper call is on a lower level. */
  private readonly below: Int32Array[] = [];

  /** @param count how many diagrams there are. */
  constructor(
    private readonly diagrams: Diagrams,
    private readonly count: number,
    private readonly settle: Settle,
  ) {
    this.refining = new Refining(diagrams);
    this.cache = new Int32Array(slots * (count + 1)).fill(-1);
  }

  /** @param nodes as many as `count`; read, not kept. */
  of(nodes: ArrayLike<Node>): Node {
    return this.merge(Int32Array.from(nodes));
  }

  private belowAt(level: number): Int32Array {
    this.below[level] ??= new Int32Array(this.count);
    return this.below[level];
  }

  private merge(nodes: Int32Array): Node {
    const { diagrams, count, cache } = this;
    const settled = this.settle(nodes);
    if (settled >= 0) return settled;
    let hash = 0;
    for (let i = 0; i < count; i++) hash = mix(hash, nodes[i] as number);
    const slot = (hash & (slots - 1)) * (count + 1);
    let i = 0;
    while (i < count && cache[slot + i] === nodes[i]) i++;
    if (i === count) return cache[slot + count] as Node;

    let level = 0x7fff;
    for (let j = 0; j < count; j++) level = Math.min(level, diagrams.level(nodes[j] as number));
    const frame = this.refining.frame(level);
    const classes = this.refining.classes(level, count, (index) => nodes[index] as Node);
    const below = this.belowAt(level);
    for (let cls = 0; cls < classes; cls++) {
      const value = frame.firsts[cls] as number;
      for (let j = 0; j < count; j++) {
        const node = nodes[j] as number;
        below[j] = diagrams.level(node) === level ? diagrams.follow(node, value) : node;
      }
      frame.kids[cls] = this.merge(below);
    }
    const result = diagrams.build(level, frame.classOf, frame.kids, classes);
    cache.set(nodes, slot);
    cache[slot + count] = result;
    return result;
  }
}
