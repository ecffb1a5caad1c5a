/** Maximal boxes inside a region: a set of values for each facet, which no further value can join. */
import { type Diagrams, type Node, none } from './diagram';
import { Side, type Walks } from './sides';

/** A way to tell a facet that is compared with another one: its values depend on the other's. */
export interface Relation {
  /** The caller's name for it. */
  readonly id: number;
  readonly where: Node;
  /** Of general relations that say the same somewhere, the one that comes last is told. */
  readonly general: boolean;
}

/** By facet (level), the relations in which it can be told, widest first; other facets are told by their values. */
export type Relations = ReadonlyMap<number, readonly Relation[]>;

/** How a box restricts a facet. */
export type Restriction =
  /** `taken` are its values, `possible` those that acts of the frame have beside the other restrictions. */
  | { readonly taken: Uint8Array; readonly possible: Uint8Array }
  /** The relations whose union it is. */
  | { readonly relations: readonly number[] };

export interface Box {
  /** By level; a facet left out is not restricted. */
  readonly restrictions: ReadonlyMap<number, Restriction>;
  /** The values held in each facet, relations aside. */
  readonly sides: readonly Side[];
  /** The relations as one region. */
  readonly related: Node;
}

/** A box while it grows. */
interface Growing {
  readonly sides: Side[];
  readonly related: Map<number, Node>;
  readonly restrictions: Map<number, Restriction>;
  /** What has been widened may leave room elsewhere: a relation asks for less than a value did, or acts were lacking. */
  unsettled: boolean;
}

/** Grows boxes inside `target`, read within `frame`; neither depends on choices. */
export class Boxes {
  /** The facets that can be restricted at all. */
  readonly facets: readonly number[];
  /** Sides that hold every value. */
  readonly wholes: readonly Side[];
  private readonly forbidden: Node;
  private readonly framed: readonly Uint8Array[];

  constructor(
    private readonly diagrams: Diagrams,
    private readonly walks: Walks,
    readonly target: Node,
    private readonly frame: Node,
    private readonly relations: Relations,
  ) {
    this.forbidden = diagrams.without(frame, target);
    this.wholes = diagrams.facets.map((size) => new Side(diagrams, new Uint8Array(size).fill(1)));
    this.framed = diagrams.facets.map((_, level) => walks.project(frame, this.wholes, level));
    this.facets = [...diagrams.support(this.forbidden).levels].filter((level) => level < diagrams.facets.length);
  }

  /**
   * The box around an act of the target that results when its facets are widened one after the other as far as the target
   * allows.
   *
   * @param order the facets that can be restricted, in the order in which they are widened.
   */
  grow(act: readonly number[], order: readonly number[]): Box {
    const { diagrams } = this;
    const sides = [...this.wholes];
    for (const level of this.facets) {
      const holds = new Uint8Array(diagrams.facets[level] as number);
      holds[act[level] as number] = 1;
      sides[level] = new Side(diagrams, holds);
    }
    const box: Growing = { sides, related: new Map(), restrictions: new Map(), unsettled: false };
    for (const level of order) this.widen(box, level);
    while (box.unsettled) {
      box.unsettled = false;
      const grew = order.filter((level) => box.restrictions.has(level) && this.widen(box, level));
      if (grew.length === 0) break;
    }
    return { restrictions: box.restrictions, sides, related: diagrams.every(box.related.values()) };
  }

  /** @returns whether the facet has more values now. */
  private widen(box: Growing, level: number): boolean {
    const { sides, related, restrictions } = box;
    const blocked = this.walks.project(this.among(this.forbidden, box, level), sides, level);
    if (!blocked.includes(1)) {
      sides[level] = this.wholes[level] as Side;
      related.delete(level);
      restrictions.delete(level);
      return true;
    }
    const relations = this.relations.get(level);
    if (relations) return this.relate(box, level, relations);
    const possible = this.walks.project(this.among(this.frame, box, level), sides, level);
    const framed = this.framed[level] as Uint8Array;
    if (possible.some((flag, value) => flag !== framed[value])) box.unsettled = true;
    const taken = possible.map((flag, value) => (blocked[value] === 1 ? 0 : flag));
    const before = sides[level] as Side;
    const grew = taken.some((flag, value) => flag === 1 && !before.has(value));
    if (grew) sides[level] = new Side(this.diagrams, taken);
    restrictions.set(level, { taken, possible });
    return grew;
  }

  /** A region where the relations of the other facets hold. */
  private among(region: Node, { related }: Growing, level: number): Node {
    let node = region;
    for (const [other, relation] of related) if (other !== level) node = this.diagrams.and(relation, node);
    return node;
  }

  /** Takes every relation that the target allows beside the other restrictions. */
  private relate(box: Growing, level: number, relations: readonly Relation[]): boolean {
    const { diagrams } = this;
    const { sides, related, restrictions } = box;
    let others = this.among(this.frame, box, level);
    for (const other of this.facets) {
      const side = sides[other] as Side;
      if (other !== level && !side.whole) others = diagrams.and(others, side.node(other));
    }
    const blocked = diagrams.and(others, this.forbidden);
    const told: { relation: Relation; extent: Node }[] = [];
    let covered: Node = none;
    for (const relation of relations) {
      const extent = diagrams.and(relation.where, others);
      if (extent === none) continue;
      const same = told.find((one) => one.extent === extent);
      if (same && relation.general) same.relation = relation;
      if (diagrams.without(extent, covered) === none || diagrams.meets(extent, blocked)) continue;
      covered = diagrams.or(covered, extent);
      told.push({ relation, extent });
    }
    const before = related.get(level) ?? (sides[level] as Side).node(level);
    sides[level] = this.wholes[level] as Side;
    box.unsettled = true;
    related.set(level, diagrams.any(told.map(({ relation }) => relation.where)));
    restrictions.set(level, { relations: told.map(({ relation }) => relation.id) });
    return diagrams.without(covered, before) !== none;
  }

  /** The acts of the target in a box. */
  region({ sides, related }: Box): Node {
    let node = this.diagrams.and(related, this.target);
    for (const level of this.facets) {
      const side = sides[level] as Side;
      if (!side.whole) node = this.diagrams.and(node, side.node(level));
    }
    return node;
  }
}
