/** Where two functions differ. */
import { all, type Diagrams, type Node, none, terminals } from './diagram';

/** Pairs of nodes fit into the integers that a double has exactly. */
const pair = 0x4000000;

/** The points at which `a` and `b` have different terminals. Only where their nodes differ is anything looked at. */
export function differing(diagrams: Diagrams, a: Node, b: Node): Node {
  const { partitions } = diagrams;
  const known = new Map<number, Node>();
  const visit = (left: Node, right: Node): Node => {
    if (left === right) return none;
    if (left < terminals && right < terminals) return all;
    const key = left * pair + right;
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = Math.min(diagrams.level(left), diagrams.level(right));
    const whole = partitions.trivial(diagrams.sizes[level] as number);
    const on = (node: Node) => diagrams.level(node) === level;
    const product = partitions.product(
      on(left) ? diagrams.part(left) : whole,
      on(right) ? diagrams.part(right) : whole,
    );
    const kids = Array.from(product.left, (cls, index) =>
      visit(
        on(left) ? diagrams.child(left, cls) : left,
        on(right) ? diagrams.child(right, product.right[index] as number) : right,
      ),
    );
    const result = diagrams.make(level, product.part, kids);
    known.set(key, result);
    return result;
  };
  return visit(a, b);
}
