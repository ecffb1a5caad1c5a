/** What a sentence on acts is made of, whatever the language: figures, who is who among the States, what a facet says of an act. */
import type { Facet, Term, Unit } from '../model/model';

/** A count with separators, `12,345`. */
export function figure(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Whether a State of the unit is one that no name stands for. */
export function isAnonymous(unit: Unit, code: string): boolean {
  return !unit.stateNames.get(code)?.name && unit.states.indexOf(code) >= unit.states.length - unit.anonymous;
}

interface Told {
  readonly core: readonly Facet[];
  readonly others: readonly Facet[];
}

const toldBefore = new WeakMap<Unit['facets'], Told>();

/** The dimensions of an act in the order in which a sentence tells them; the first ones are its core. */
export function toldFacets({ facets }: Unit): Told {
  const known = toldBefore.get(facets);
  if (known) return known;
  const dimensions = facets.filter((facet) => !facet.describesNorms && facet.values === 'terms');
  const told = { core: dimensions.slice(0, 4), others: dimensions.slice(4) };
  toldBefore.set(facets, told);
  return told;
}

/** Where a facet stands in a sentence: who acts before the verb, what is done after it, the rest aside. */
export type Place = 'subject' | 'verb' | 'object' | 'aside';

export function placeOf(unit: Unit, facet: Facet): Place {
  const { core } = toldFacets(unit);
  const verb = core.findIndex(({ followsModality }) => followsModality);
  const at = core.indexOf(facet);
  if (at < 0) return 'aside';
  if (at === verb) return 'verb';
  return at < verb && /^~/.test(facet.phrase ?? '~') ? 'subject' : 'object';
}

/** Whether the values of a facet say what is done, and not at what, by whom or when. */
export function saysWhat({ phrase, keyword, followsModality, describesNorms, values }: Facet): boolean {
  if (followsModality || describesNorms || values === 'States') return false;
  return phrase === undefined ? keyword === undefined : /^~/.test(phrase);
}

/** One value of an act. */
export interface ToldValue {
  readonly facet: Facet;
  readonly place: Place;
  readonly value: string;
  readonly term?: Term;
  /** Whose it is, in words. */
  readonly state?: string;
}

/** A facet with the term, or the State word, that is chosen in it. */
export interface Narrowed {
  readonly facet: Facet;
  readonly term?: Term;
  readonly states?: string;
}

/** At most so many names are told of a facet. */
export const mostNamed = 4;

/**
 * How many of some things are told: all where that takes few names, or else one at least and so many that some are left.
 *
 * @param costs how many names each takes.
 */
export function fitting(costs: readonly number[]): number {
  const names = costs.reduce((sum, cost) => sum + cost, 0);
  if (names <= mostNamed) return costs.length;
  let left = mostNamed - 1;
  const first = costs.findIndex((cost, index) => {
    left -= cost;
    return index > 0 && left < 0;
  });
  return first === costs.length - 1 ? costs.length : first;
}
