/** Where a choice matters: what it alone, all else equal, can change. */
import { all, type Diagrams, type Node, none } from './diagram';

/** Nothing is remembered beyond so many nodes. */
const most = 200_000;

/** By choice level, a function from a diagram to where the choice matters. */
export type Turning = (level: number) => (node: Node) => Node;

/**
 * @returns for a choice level, a function from a diagram to the region, of the facets and of the other choices, where the
 * terminal is not the same for every value of that level. It remembers what it found below each node.
 */
export function turning(diagrams: Diagrams): Turning {
  const byLevel = new Map<number, (node: Node) => Node>();
  const differing = differences(diagrams);
  const mentions = mentioned(diagrams);
  const childrenOf = (node: Node): Node[] =>
    Array.from({ length: diagrams.partitions.count(diagrams.part(node)) }, (_, cls) => diagrams.child(node, cls));

  const at = (level: number) => {
    const regions = new Map<Node, Node>();
    const where = (node: Node): Node => {
      if (diagrams.isTerminal(node) || !mentions(node, level)) return none;
      const known = regions.get(node);
      if (known !== undefined) return known;
      const here = diagrams.level(node);
      const kids = childrenOf(node);
      const region = here === level ? differing(kids) : diagrams.make(here, diagrams.part(node), kids.map(where));
      regions.set(node, region);
      return region;
    };
    return (node: Node): Node => {
      if (regions.size > most) regions.clear();
      return where(node);
    };
  };
  return (level) => {
    const known = byLevel.get(level) ?? at(level);
    byLevel.set(level, known);
    return known;
  };
}

/** Tells whether a choice level may occur in a diagram; where it says no, it does not. */
function mentioned(diagrams: Diagrams): (node: Node, level: number) => boolean {
  const masks = new Map<Node, number>();
  const bit = (level: number) => (level < diagrams.facets.length ? 0 : 1 << (level % 31));
  const mask = (node: Node): number => {
    if (diagrams.isTerminal(node)) return 0;
    const known = masks.get(node);
    if (known !== undefined) return known;
    let bits = bit(diagrams.level(node));
    for (let cls = diagrams.partitions.count(diagrams.part(node)) - 1; cls >= 0; cls--) {
      bits |= mask(diagrams.child(node, cls));
    }
    masks.set(node, bits);
    return bits;
  };
  return (node, level) => {
    if (masks.size > 5 * most) masks.clear();
    return diagrams.level(node) <= level && (mask(node) & bit(level)) !== 0;
  };
}

/** Where several diagrams are not all the same. */
function differences(diagrams: Diagrams): (nodes: readonly Node[]) => Node {
  const known = new Map<string, Node>();
  const differing = (nodes: readonly Node[]): Node => {
    const distinct = [...new Set(nodes)].sort((a, b) => a - b);
    if (distinct.length < 2) return none;
    if (distinct.every((node) => diagrams.isTerminal(node))) return all;
    const key = distinct.join();
    if (known.size > most) known.clear();
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = Math.min(...distinct.map((node) => diagrams.level(node)));
    const size = diagrams.sizes[level] as number;
    const values = Array.from({ length: size }, (_, value) => value);
    const kids = values.map((value) =>
      differing(distinct.map((node) => (diagrams.level(node) === level ? diagrams.follow(node, value) : node))),
    );
    const region = diagrams.make(level, diagrams.partitions.intern(values), kids);
    known.set(key, region);
    return region;
  };
  return differing;
}
