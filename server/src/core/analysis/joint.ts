/** A function of the terminals of several diagrams, as one diagram. */
import type { Diagrams, Node } from './diagram';
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

  /** @param count how many diagrams there are. */
  constructor(
    private readonly diagrams: Diagrams,
    private readonly count: number,
    private readonly settle: Settle,
  ) {
    this.cache = new Int32Array(slots * (count + 1)).fill(-1);
  }

  /** @param nodes as many as `count`; read, not kept. */
  of(nodes: ArrayLike<Node>): Node {
    return this.merge(Int32Array.from(nodes));
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
    let part = -1;
    for (let j = 0; j < count; j++) {
      const node = nodes[j] as number;
      if (diagrams.level(node) !== level) continue;
      part = part < 0 ? diagrams.part(node) : diagrams.partitions.product(part, diagrams.part(node)).part;
    }
    const kids: Node[] = [];
    for (const value of diagrams.partitions.firstValues(part)) {
      const below = new Int32Array(count);
      for (let j = 0; j < count; j++) {
        const node = nodes[j] as number;
        below[j] = diagrams.level(node) === level ? diagrams.follow(node, value) : node;
      }
      kids.push(this.merge(below));
    }
    const result = diagrams.make(level, part, kids);
    cache.set(nodes, slot);
    cache[slot + count] = result;
    return result;
  }
}
