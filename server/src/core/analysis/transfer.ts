/** Functions carried from one diagram into another over the same facets, so that drafts with choices of their own compare. */
import { type Diagrams, type Node, terminals } from './diagram';

interface Carried {
  readonly part: number;
  /** For each class of `part`, the class of the partition that it comes from. */
  readonly classes: readonly number[];
}

export class Transfer {
  private readonly nodes = new Map<Node, Node>();
  private readonly parts = new Map<number, Carried>();

  /**
   * @param numbering for each facet of `to`, the number that each of its values has in `from`; undefined where it is the same.
   * @param mixed the terminal for what depends on choices: none of them is carried over.
   */
  constructor(
    private readonly from: Diagrams,
    private readonly to: Diagrams,
    private readonly numbering: readonly (readonly number[] | undefined)[],
    private readonly mixed: Node,
  ) {
    if (from.facets.join() !== to.facets.join()) throw new Error('the diagrams have different facets');
  }

  /** The function in `to` that has the terminal of `node` where all readings agree on it, and `mixed` where they do not. */
  carry(node: Node): Node {
    if (node < terminals) return node;
    if (this.from.belowFacets(node)) return this.mixed;
    const known = this.nodes.get(node);
    if (known !== undefined) return known;
    const level = this.from.level(node);
    const { part, classes } = this.partition(level, this.from.part(node));
    const kids = classes.map((cls) => this.carry(this.from.child(node, cls)));
    const carried = this.to.make(level, part, kids);
    this.nodes.set(node, carried);
    return carried;
  }

  private partition(level: number, part: number): Carried {
    const levels = this.to.facets.length;
    const known = this.parts.get(part * levels + level);
    if (known) return known;
    const numbers = this.numbering[level];
    const classMap = this.from.partitions.classMap(part);
    const classOf = numbers ? numbers.map((value) => classMap[value] as number) : Array.from(classMap);
    const carried = this.to.partitions.intern(classOf);
    const classes = Array.from(this.to.partitions.firstValues(carried), (value) => classOf[value] as number);
    const made = { part: carried, classes };
    this.parts.set(part * levels + level, made);
    return made;
  }
}
