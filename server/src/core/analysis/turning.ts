/** Where a choice matters: what it alone, all else equal, can change. */
import { all, type Diagrams, type Node, none } from './diagram';

/**
 * @returns a function from a diagram to the region, of the facets and of the other choices, where its terminal is not the
 * same for every value of a choice level. It remembers what it found below each node.
 */
export function mattersWhere(diagrams: Diagrams, level: number): (node: Node) => Node {
  const regions = new Map<Node, Node>();
  const differing = differences(diagrams);
  const childrenOf = (node: Node): Node[] =>
    Array.from({ length: diagrams.partitions.count(diagrams.part(node)) }, (_, cls) => diagrams.child(node, cls));
  const where = (node: Node): Node => {
    if (diagrams.isTerminal(node) || diagrams.level(node) > level) return none;
    const known = regions.get(node);
    if (known !== undefined) return known;
    const kids = childrenOf(node);
    const at = diagrams.level(node);
    const region = at === level ? differing(kids) : diagrams.make(at, diagrams.part(node), kids.map(where));
    regions.set(node, region);
    return region;
  };
  return where;
}

/** Where several diagrams are not all the same. */
function differences(diagrams: Diagrams): (nodes: readonly Node[]) => Node {
  const known = new Map<string, Node>();
  const differing = (nodes: readonly Node[]): Node => {
    const distinct = [...new Set(nodes)].sort((a, b) => a - b);
    if (distinct.length < 2) return none;
    if (distinct.every((node) => diagrams.isTerminal(node))) return all;
    const key = distinct.join();
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
