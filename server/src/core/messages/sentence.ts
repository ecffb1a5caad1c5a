/** Figures, names of States and values of facets as they stand in a sentence; the library's phrases decide. */
import type { Facet, Unit } from '../model/model';

/** A count with separators, `12,345`. */
export function figure(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `38 %`; `less than 1 %` where rounding would say none, `more than 99 %` where it would say all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  if (share < 1 && share > 0.99) return 'more than 99 %';
  return `${Math.round(share * 100)} %`;
}

/** A State's name in running text: as the accord or the library names it, `a third State` for an anonymous one. */
export function stateName(unit: Unit, code: string): string {
  const declared = unit.stateNames.get(code)?.name;
  if (declared) return declared;
  if (unit.states.indexOf(code) < unit.states.length - unit.anonymous) return code;
  return unit.allStates ? 'a State' : 'a third State';
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

/** A value as its facet has it read: by the library's phrase, or behind the clause keyword; what is done needs no keyword. */
export function phrased(facet: Facet, value: string): string {
  const phrase = facet.phrase ?? (facet.keyword && !facet.followsModality ? `${facet.keyword} ~` : '~');
  return phrase.replace('~', value).trim();
}

/** Where a facet stands in a sentence: who acts before the verb, what is done after it, the rest aside. */
export function placeOf(unit: Unit, facet: Facet): 'subject' | 'verb' | 'object' | 'aside' {
  const { core } = toldFacets(unit);
  const verb = core.findIndex(({ followsModality }) => followsModality);
  const at = core.indexOf(facet);
  if (at < 0) return 'aside';
  if (at === verb) return 'verb';
  return at < verb && /^~/.test(facet.phrase ?? '~') ? 'subject' : 'object';
}
