/** The levels of the diagram: which facet and which choice is which level, and the names of their values. */
import { all, Diagrams, type Node, none } from '../analysis/diagram';
import type { Choice, Facet, Unit, When } from '../model/model';

/** By choice, the options still open (contract.md: `--as-read-by`, `--resolve`); a choice left out is open altogether. */
export type Fixed = ReadonlyMap<string, readonly number[]>;

/** Facets above those of States. */
const largeFacets = 2;

interface ChoiceLevel {
  readonly level: number;
  readonly allowed: readonly number[];
}

/**
 * An act space. It is made anew when a facet or the States change; choices come and go inside it, each keeping its level as
 * long as it has the same options.
 */
export class Space {
  readonly diagrams: Diagrams;
  /**
   * The dimensions of an act, by level: the largest families of terms first, so that an edit of one norm stays local; then
   * States, by which most norms are alike; then the rest.
   */
  readonly facets: readonly Facet[];
  readonly states: readonly string[];
  private readonly levels = new Map<string, number>();
  private readonly stateIndex: ReadonlyMap<string, number>;
  private readonly partyFlags: readonly boolean[];
  private readonly choiceLevels = new Map<string, ChoiceLevel>();
  private readonly names = new Map<number, string>();
  /** Regions of words that mean the same as long as the space is. */
  private readonly regions = new Map<object | string, Node>();

  constructor(
    unit: Unit,
    private readonly fixed: Fixed,
  ) {
    const dimensions = unit.facets.filter((facet) => !facet.describesNorms && sizeOf(facet, unit) > 0);
    const terms = dimensions
      .filter(({ values }) => values === 'terms')
      .sort((x, y) => sizeOf(y, unit) - sizeOf(x, unit));
    const states = dimensions.filter(({ values }) => values === 'States');
    this.facets = [...terms.slice(0, largeFacets), ...states, ...terms.slice(largeFacets)];
    this.facets.forEach((facet, level) => {
      this.levels.set(facet.name, level);
    });
    this.states = unit.states;
    this.stateIndex = new Map(unit.states.map((code, index) => [code, index]));
    const parties = new Set(unit.parties);
    this.partyFlags = unit.states.map((code) => unit.allStates || parties.has(code));
    this.diagrams = new Diagrams(this.facets.map((facet) => sizeOf(facet, unit)));
  }

  /** The level of a facet, or undefined where it is no dimension of an act. */
  level(facet: string): number | undefined {
    return this.levels.get(facet);
  }

  facetAt(level: number): Facet {
    return this.facets[level] as Facet;
  }

  /** The name of a value of a facet. */
  valueName(level: number, value: number): string {
    const facet = this.facetAt(level);
    return facet.values === 'States' ? (this.states[value] as string) : (facet.leaves[value]?.name as string);
  }

  /** @returns the State's index, or undefined where it is no leaf. */
  state(code: string): number | undefined {
    return this.stateIndex.get(code);
  }

  isParty(state: number): boolean {
    return this.partyFlags[state] === true;
  }

  /** The region of a word that depends on facets and States alone, made once. */
  remembered(word: object | string, make: () => Node): Node {
    const known = this.regions.get(word);
    if (known !== undefined) return known;
    const region = make();
    this.regions.set(word, region);
    return region;
  }

  /** Makes room for the choices of a unit; levels of choices that are gone stay unused. */
  admit(choices: Iterable<Choice>): void {
    for (const choice of choices) {
      const every = choice.options.map((_, option) => option);
      const allowed = this.fixed.get(choice.name) ?? every;
      const known = this.choiceLevels.get(choice.name);
      if (known && known.allowed.join() === allowed.join()) continue;
      const level = allowed.length > 1 ? this.diagrams.addChoice(allowed.length) : -1;
      this.choiceLevels.set(choice.name, { level, allowed });
      if (level >= 0) this.names.set(level, choice.name);
    }
  }

  /** Levels made for choices, those gone included. */
  get choicesMade(): number {
    return this.diagrams.sizes.length - this.facets.length;
  }

  /** The readings in which a choice takes an option. */
  takes(choice: string, option: number): Node {
    const known = this.choiceLevels.get(choice);
    if (!known) return option === 0 ? all : none;
    const index = known.allowed.indexOf(option);
    if (index < 0) return none;
    return known.level < 0 ? all : this.diagrams.value(known.level, index);
  }

  /** The readings in which a condition of the model holds. */
  when(condition: When): Node {
    let node = all;
    for (const { choice, option } of condition) node = this.diagrams.and(node, this.takes(choice, option));
    return node;
  }

  /** Names of levels, facets and choices alike, sorted by code unit. */
  levelNames(levels: Iterable<number>): string[] {
    return [...levels].map((level) => this.levelName(level)).sort(byCodeUnit);
  }

  private levelName(level: number): string {
    return level < this.facets.length ? this.facetAt(level).name : (this.names.get(level) as string);
  }

  /** A fingerprint of the levels that a condition speaks of, to see whether what was compiled with it still holds. */
  levelsOf(choices: Iterable<string>): string {
    let key = '';
    for (const choice of choices) key += `${this.choiceLevels.get(choice)?.level ?? ''},`;
    return key;
  }
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sizeOf(facet: Facet, unit: Unit): number {
  return facet.values === 'States' ? unit.states.length : facet.leaves.length;
}
