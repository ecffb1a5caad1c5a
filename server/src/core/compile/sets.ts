/** From the values of a clause to regions: terms, definitions, States, items, clauses, regions on one line. */
import { all, type Diagrams, type Node, none } from '../analysis/diagram';
import type { Clause, Definition, Facet, Item, LineRegion, SetRef, StateRef, Term, Unit } from '../model/model';
import type { Space } from './space';

/** Whose State relative words look to: undefined for the facet named by `relative to`, else the State that owes a duty. */
export type Owner = number | undefined;

export class Sets {
  private readonly diagrams: Diagrams;
  private readonly facets: ReadonlyMap<string, Facet>;
  private readonly definitions = new Map<string, Node[]>();

  constructor(
    readonly space: Space,
    private readonly unit: Unit,
  ) {
    this.diagrams = space.diagrams;
    this.facets = new Map(unit.facets.map((facet) => [facet.name, facet]));
  }

  /** Where an act's value lies in a term. */
  term(term: Term): Node {
    return this.space.remembered(term, () => {
      const level = this.space.level(term.facet);
      if (level === undefined) return none;
      return this.diagrams.values(level, (leaf) => leaf >= term.leafFrom && leaf < term.leafTo);
    });
  }

  /**
   * The readings (and, under `governed by`, the acts) in which each leaf of the facet belongs to a set. For facets that
   * describe norms, whose values are no level of the diagram, this is the only form that a set has.
   */
  leaves(ref: SetRef, facet: Facet): Node[] {
    const count = facet.leaves.length;
    switch (ref.kind) {
      case 'any':
        return new Array(count).fill(all);
      case 'unknown':
        return new Array(count).fill(none);
      case 'term':
        return facet.leaves.map((_, leaf) => (leaf >= ref.term.leafFrom && leaf < ref.term.leafTo ? all : none));
      case 'definition':
        return this.definition(ref.name, facet);
    }
  }

  private definition(name: string, facet: Facet): Node[] {
    const known = this.definitions.get(name);
    if (known) return known;
    const nothing: Node[] = new Array(facet.leaves.length).fill(none);
    this.definitions.set(name, nothing);
    const definition = this.unit.definitions.get(name);
    const leaves = definition ? this.versions(definition, facet) : nothing;
    this.definitions.set(name, leaves);
    return leaves;
  }

  private versions(definition: Definition, facet: Facet): Node[] {
    const { diagrams, space } = this;
    const conditions: { readonly version: number; readonly when: Node }[] = [];
    const governed = definition.governedBy === undefined ? undefined : space.level(definition.governedBy);
    if (governed !== undefined) {
      const common = definition.versions.findIndex((version) => version.readers.length === 0);
      const versionOf = space.states.map((code) => {
        const own = definition.versions.findIndex((version) => version.readers.includes(code));
        return own >= 0 ? own : common;
      });
      definition.versions.forEach((_, version) => {
        conditions.push({ version, when: diagrams.values(governed, (state) => versionOf[state] === version) });
      });
    } else {
      definition.candidates.forEach((version, option) => {
        const only = definition.candidates.length === 1;
        conditions.push({ version, when: only ? all : space.takes(definition.name, option) });
      });
    }
    const leaves: Node[] = new Array(facet.leaves.length).fill(none);
    for (const { version, when } of conditions) {
      for (const item of definition.versions[version]?.items ?? []) {
        this.itemLeaves(item, facet).forEach((within, leaf) => {
          leaves[leaf] = diagrams.or(leaves[leaf] as Node, diagrams.and(when, within));
        });
      }
    }
    return leaves;
  }

  /** The conditions on which each leaf of the facet belongs to an item, its guard included, States aside. */
  itemLeaves(item: Item, facet: Facet): Node[] {
    const guard = this.space.when(item.when);
    let leaves = this.leaves(item.head, facet).map((node) => this.diagrams.and(node, guard));
    for (const { when, set } of item.less) {
      const condition = this.space.when(when);
      const less = this.leaves(set, facet);
      leaves = leaves.map((node, leaf) =>
        this.diagrams.without(node, this.diagrams.and(condition, less[leaf] as Node)),
      );
    }
    return leaves;
  }

  private set(ref: SetRef, facet: Facet): Node {
    if (ref.kind === 'any') return all;
    if (ref.kind === 'unknown') return none;
    if (ref.kind === 'term') return this.term(ref.term);
    const level = this.space.level(facet.name);
    if (level === undefined) return none;
    const leaves = this.leaves(ref, facet);
    return this.diagrams.any(
      [...new Set(leaves)].map((condition) =>
        this.diagrams.and(
          this.diagrams.values(level, (leaf) => leaves[leaf] === condition),
          condition,
        ),
      ),
    );
  }

  /** The acts whose State on `level` is among those meant. */
  states(ref: StateRef, level: number, owner: Owner): Node {
    const words = ref.kind === 'state' ? ref.code : ref.word;
    return this.space.remembered(`${words} ${level} ${owner}`, () => this.makeStates(ref, level, owner));
  }

  private makeStates(ref: StateRef, level: number, owner: Owner): Node {
    const { diagrams, space } = this;
    const only = (has: (state: number) => boolean) => diagrams.values(level, has);
    if (ref.kind === 'state') {
      const state = space.state(ref.code);
      return state === undefined ? none : diagrams.value(level, state);
    }
    switch (ref.word) {
      case 'any State':
        return all;
      case 'a Party':
        return only((state) => space.isParty(state));
      case 'a third State':
        return only((state) => !space.isParty(state));
      case 'another Party':
        return this.relative(level, owner, (state, to) => state !== to && space.isParty(state));
      case 'another State':
        return this.relative(level, owner, (state, to) => state !== to);
      case 'its own':
        return this.relative(level, owner, (state, to) => state === to);
    }
  }

  private relative(level: number, owner: Owner, related: (state: number, to: number) => boolean): Node {
    const { diagrams, space } = this;
    if (owner !== undefined) return diagrams.values(level, (state) => related(state, owner));
    const to = space.facetAt(level).relativeTo;
    const toLevel = to === undefined ? undefined : space.level(to);
    if (toLevel === undefined) return none;
    return diagrams.any(
      space.states.map((_, other) =>
        diagrams.and(
          diagrams.value(toLevel, other),
          diagrams.values(level, (state) => related(state, other)),
        ),
      ),
    );
  }

  /** The acts that an item names, in the readings in which it stands. */
  item(item: Item, facet: Facet, owner: Owner): Node {
    const { diagrams, space } = this;
    let node = this.set(item.head, facet);
    for (const { when, set } of item.less) {
      node = diagrams.without(node, diagrams.and(space.when(when), this.set(set, facet)));
    }
    const tie = facet.values === 'States' ? space.level(facet.name) : facet.of && space.level(facet.of);
    if (typeof tie === 'number') {
      if (item.of) {
        const tied = diagrams.any(item.of.map(({ when }) => space.when(when)));
        const allowed = item.of.map(({ when, states }) =>
          diagrams.and(space.when(when), this.states(states, tie, owner)),
        );
        node = diagrams.and(node, diagrams.or(diagrams.any(allowed), diagrams.not(tied)));
      }
      for (const { when, states } of item.lessStates) {
        node = diagrams.without(node, diagrams.and(space.when(when), this.states(states, tie, owner)));
      }
    }
    return diagrams.and(node, space.when(item.when));
  }

  /** The readings in which a clause is present. */
  present(clause: Clause): Node {
    return this.diagrams.and(
      this.space.when(clause.when),
      this.diagrams.any(clause.items.map((item) => this.space.when(item.when))),
    );
  }

  /** The union of a clause's items. */
  union(clause: Clause, owner: Owner): Node {
    const facet = this.facets.get(clause.facet);
    return facet ? this.diagrams.any(clause.items.map((item) => this.item(item, facet, owner))) : none;
  }

  /** The acts that satisfy every clause present in the reading; all acts in a reading in which none is. */
  intersection(clauses: readonly Clause[], owner: Owner = undefined): Node {
    const { diagrams } = this;
    return diagrams.every(
      clauses.map((clause) => diagrams.or(this.union(clause, owner), diagrams.not(this.present(clause)))),
    );
  }

  /** The readings in which some clause is present. */
  somePresent(clauses: readonly Clause[]): Node {
    return this.diagrams.any(clauses.map((clause) => this.present(clause)));
  }

  /** The readings in which a region on one line keeps a clause. */
  lineStands(region: LineRegion): Node {
    return this.diagrams.and(this.space.when(region.when), this.somePresent(region.clauses));
  }

  /** The acts of a region on one line. */
  line(region: LineRegion, owner: Owner = undefined): Node {
    return this.diagrams.and(this.lineStands(region), this.intersection(region.clauses, owner));
  }
}
