/**
 * The draft as peers are given it: numbers in place of names, read off the model without any of our analysis. What a peer
 * could not be told in this form is no part of a generated draft, and refused.
 */
import type { Clause, Facet, Item, Norm, SetRef, StateRef, Unit, When } from '../../../server/src/core/model/model.ts';
import { sayings, stateWords } from '../../../server/src/core/model/model.ts';

/** A choice and the option that it takes. */
export type Guard = readonly (readonly [choice: number, option: number])[];

/** Where each of some facets has one of some values; in the readings of its guard. */
export interface Product {
  /** By level. */
  readonly sets: readonly (readonly [level: number, values: readonly number[]])[];
  readonly guard: Guard;
}

/** An intersection of unions of products. */
export type Region = readonly (readonly Product[])[];

export interface PeerNorm {
  readonly name: string;
  /** Indices in `sayings`, each in the readings of its guard. */
  readonly says: readonly { readonly saying: number; readonly guard: Guard }[];
  /** The readings in which the norm stands. */
  readonly stands: Guard;
  readonly within: Region;
  readonly exceptions: readonly Region[];
  /** Norms that prevail over this one by its own words, and over which it prevails. */
  readonly subjectTo: readonly number[];
  readonly notwithstanding: readonly number[];
}

export interface Problem {
  /** Top level first; `families` are ranges of values that have a name, single values included. */
  readonly facets: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly families: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  }[];
  /** Of two options each. */
  readonly choices: readonly string[];
  readonly sayings: readonly string[];
  readonly norms: readonly PeerNorm[];
  readonly concerns: readonly Region[];
}

class Refused extends Error {
  constructor(what: string, { name }: { readonly name: string }) {
    super(`${what} in ${name} cannot be told to a peer`);
  }
}

/** @param order the facets of an act, top level first. */
export function problemOf(unit: Unit, order: readonly Facet[]): Problem {
  const exporter = new Exporter(unit, order);
  return {
    facets: order.map((facet) => ({
      name: facet.name,
      values: exporter.values(facet),
      families: exporter.families(facet),
    })),
    choices: exporter.choices,
    sayings,
    norms: unit.norms.map((norm) => exporter.norm(norm)),
    concerns: unit.concerns.map((concern) => exporter.region(concern.clauses, concern)),
  };
}

class Exporter {
  readonly choices: readonly string[];
  private readonly choiceIndex: ReadonlyMap<string, number>;
  private readonly normIndex: ReadonlyMap<string, number>;
  private readonly levels: ReadonlyMap<string, number>;

  constructor(
    private readonly unit: Unit,
    private readonly order: readonly Facet[],
  ) {
    for (const [name, { options }] of unit.choices) if (options.length !== 2) throw new Refused('options', { name });
    this.choices = [...unit.choices.keys()];
    this.choiceIndex = new Map(this.choices.map((name, index) => [name, index]));
    this.normIndex = new Map(unit.norms.map(({ name }, index) => [name, index]));
    this.levels = new Map(order.map(({ name }, level) => [name, level]));
    if (unit.impossible.length + unit.leftOpen.length > 0 || unit.allStates) throw new Refused('more', { name: 'it' });
  }

  values({ values, leaves }: Facet): readonly string[] {
    return values === 'States' ? this.unit.states : leaves.map(({ name }) => name);
  }

  families(facet: Facet): { name: string; from: number; to: number }[] {
    if (facet.values === 'States') return this.unit.states.map((name, from) => ({ name, from, to: from + 1 }));
    const found: { name: string; from: number; to: number }[] = [];
    const visit = (terms: Facet['roots']): void => {
      for (const { name, leafFrom, leafTo, children } of terms) {
        found.push({ name, from: leafFrom, to: leafTo });
        visit(children);
      }
    };
    visit(facet.roots);
    return found;
  }

  norm(norm: Norm): PeerNorm {
    if (norm.duty || norm.triggers.length > 0) throw new Refused('a duty', norm);
    const stands: Guard = norm.proposal === undefined ? [] : [[this.choiceIndex.get(norm.proposal) as number, 0]];
    const verbs: Clause[] =
      norm.verbFacet === undefined
        ? []
        : [{ facet: norm.verbFacet, keyword: '', items: norm.verbs, when: [], span: norm.nameSpan }];
    const related = (kind: string) =>
      norm.precedence.filter((words) => words.kind === kind).map((words) => this.normIndex.get(words.norm) as number);
    if (norm.precedence.some(({ when }) => when.length > 0)) throw new Refused('bracketed precedence', norm);
    return {
      name: norm.name,
      says:
        norm.kind === 'without prejudice'
          ? [{ saying: sayings.indexOf('without prejudice'), guard: [] }]
          : norm.modalities.map(({ saying, when }) => ({ saying: sayings.indexOf(saying), guard: this.guard(when) })),
      stands,
      within: this.region([...verbs, ...norm.clauses], norm),
      exceptions: norm.exceptions.map(({ clauses, when }) => {
        if (when.length > 0) throw new Refused('a bracketed exception', norm);
        return this.region(clauses, norm);
      }),
      subjectTo: related('subject to'),
      notwithstanding: related('notwithstanding'),
    };
  }

  region(clauses: readonly Clause[], of: { readonly name: string }): Region {
    return clauses.map(({ facet: name, items, when }) => {
      const facet = this.order.find((known) => known.name === name);
      if (!facet || when.length > 0 || items.every((item) => item.when.length > 0)) throw new Refused('a clause', of);
      return items.flatMap((item) => this.item(item, facet, of));
    });
  }

  private guard(when: When): Guard {
    return when.map(({ choice, option }) => [this.choiceIndex.get(choice) as number, option] as const);
  }

  /** The sets of values that an item's head stands for, less what it leaves out. */
  private heads(ref: SetRef, facet: Facet): { values: number[]; guard: Guard }[] {
    if (ref.kind === 'any') return [{ values: this.values(facet).map((_, value) => value), guard: [] }];
    if (ref.kind === 'term') {
      const { leafFrom, leafTo } = ref.term;
      return [{ values: Array.from({ length: leafTo - leafFrom }, (_, leaf) => leafFrom + leaf), guard: [] }];
    }
    const definition = ref.kind === 'definition' ? this.unit.definitions.get(ref.name) : undefined;
    if (!definition || definition.governedBy !== undefined) throw new Refused('a name', facet);
    const choice = this.choiceIndex.get(definition.name);
    return definition.candidates.map((candidate, option) => {
      const items = definition.versions[candidate]?.items ?? [];
      const parts = items.map((item) => {
        const [head, ...others] = this.heads(item.head, facet);
        if (!head || others.length > 0 || item.less.length + item.when.length > 0)
          throw new Refused('a version', facet);
        return head.values;
      });
      return { values: [...new Set(parts.flat())], guard: choice === undefined ? [] : [[choice, option]] };
    });
  }

  private item(item: Item, facet: Facet, of: { readonly name: string }): Product[] {
    if (item.lessStates.length > 0) throw new Refused('States left out', of);
    const level = this.levels.get(facet.name) as number;
    const less = new Set(
      item.less.flatMap(({ set, when }) => {
        const [taken, ...others] = this.heads(set, facet);
        if (!taken || when.length + others.length + taken.guard.length > 0) throw new Refused('other than', of);
        return taken.values;
      }),
    );
    const ties = item.of && this.tied(item, item.of, facet, of);
    return this.heads(item.head, facet).flatMap(({ values, guard }) => {
      const own = [level, values.filter((value) => !less.has(value))] as const;
      const when = [...guard, ...this.guard(item.when)];
      return (ties ?? [[]]).map((sets) => ({ sets: [own, ...sets], guard: when }));
    });
  }

  /** The States that an item is tied to; where it stands, so does its tie. */
  private tied(
    item: Item,
    of: NonNullable<Item['of']>,
    facet: Facet,
    norm: { readonly name: string },
  ): Product['sets'][] {
    const [tie, ...others] = of;
    const owner = this.order.find(({ name }) => name === facet.of);
    const more = tie?.when.filter(
      (one) => !item.when.some((own) => own.choice === one.choice && own.option === one.option),
    );
    if (!tie || !owner || others.length > 0 || more?.length !== 0) throw new Refused('a tie', norm);
    return this.related(tie.states, owner);
  }

  /** Products over a facet of States and the one that it is compared with. */
  private related(ref: StateRef, facet: Facet): Product['sets'][] {
    const { states, parties } = this.unit;
    const level = this.levels.get(facet.name) as number;
    const only = (has: (state: string) => boolean) => states.flatMap((state, index) => (has(state) ? [index] : []));
    if (ref.kind === 'state') return [[[level, only((state) => state === ref.code)]]];
    if (!stateWords.includes(ref.word)) throw new Refused('a State', facet);
    const isParty = (state: string) => parties.includes(state);
    if (ref.word === 'any State') return [[]];
    if (ref.word === 'a Party') return [[[level, only(isParty)]]];
    if (ref.word === 'a third State') return [[[level, only((state) => !isParty(state))]]];
    const to = this.levels.get(facet.relativeTo ?? '') as number;
    return states.map((other, index) => {
      const meant = only((state) => {
        if (ref.word === 'its own') return state === other;
        return state !== other && (ref.word === 'another State' || isParty(state));
      });
      return [
        [to, [index]],
        [level, meant],
      ];
    });
  }
}
