/** Which acts a region of the text covers. */
import type {
  Definition,
  Facet,
  SetRef,
  StateRef,
  StateWord,
  Unit,
  Version,
} from '../../../server/src/core/model/model.ts';
import { type Act, actFacets, position, type Reading } from './space.ts';
import { itemsIn, type PlainClause, type PlainItem, type PlainRegion } from './text.ts';

/**
 * "A region on one line ... is the intersection of its clauses", and "a region on one line that keeps no clause ... adds
 * nothing". In the triggers and exceptions of a duty `owner` is the State that owes it.
 */
export function inRegion(unit: Unit, reading: Reading, region: PlainRegion, act: Act, owner?: string): boolean {
  return region.length > 0 && meetsAll(unit, reading, region, act, owner);
}

/** "A norm's reach is the intersection of its clauses ...": without any, every act. */
export function meetsAll(
  unit: Unit,
  reading: Reading,
  clauses: readonly PlainClause[],
  act: Act,
  owner?: string,
): boolean {
  return clauses.every((clause) => inItems(unit, reading, clause.facet, clause.items, act, owner));
}

/** "A clause is the union of its items." */
export function inItems(
  unit: Unit,
  reading: Reading,
  facet: string,
  items: readonly PlainItem[],
  act: Act,
  owner?: string,
): boolean {
  return items.some((item) => inItem(unit, reading, facet, item, act, owner));
}

/**
 * "An item of a clause is a set of leaves of its facet, less what `other than` names, crossed with the States that its `of`
 * allows." In a facet whose values are States the item's States are the values themselves.
 */
function inItem(unit: Unit, reading: Reading, facetName: string, item: PlainItem, act: Act, owner?: string): boolean {
  const at = position(unit, facetName);
  const facet = actFacets(unit)[at];
  if (!facet) throw new Error(`"${facetName}" is no dimension of acts`);
  const inHead = facet.values === 'States' ? item.head.kind === 'any' : isIn(unit, reading, facet, item.head, act);
  if (!inHead || item.less.some((set) => isIn(unit, reading, facet, set, act))) return false;
  if (item.of === undefined && item.lessStates.length === 0) return true;
  const statesFacet = facet.values === 'States' ? facet : actFacets(unit)[position(unit, facet.of ?? '')];
  if (!statesFacet) throw new Error(`"${facetName}" ties nothing to States`);
  const allowed = (states: StateRef) => isState(unit, statesFacet, states, act, owner);
  return (item.of === undefined || item.of.some(allowed)) && !item.lessStates.some(allowed);
}

/**
 * Whether the act's value in a facet is in a set: "the leaves are its values, and a term with children stands for exactly
 * the leaves below it".
 */
function isIn(unit: Unit, reading: Reading, facet: Facet, set: SetRef, act: Act): boolean {
  const leaf = act[position(unit, facet.name)] ?? -1;
  switch (set.kind) {
    case 'any':
      return true;
    case 'unknown':
      return false;
    case 'term':
      return set.term.leafFrom <= leaf && leaf < set.term.leafTo;
    case 'definition':
      return leavesNamed(unit, reading, set.name, act).has(leaf);
  }
}

/**
 * The leaves that a definition names for an act in a reading. "Each act is judged by the version of the State in that facet
 * (a State without its own by the common one, and without that by none)" where `governed by` says so; otherwise by the
 * version that the reading chooses. "A definition that keeps no item names nothing."
 */
function leavesNamed(
  unit: Unit,
  reading: Reading,
  name: string,
  act: Act,
  within: readonly string[] = [],
): ReadonlySet<number> {
  const definition = unit.definitions.get(name);
  const facet = actFacets(unit).find((candidate) => candidate.name === definition?.facet);
  // A cycle is an error and has no meaning: what is named only by naming itself is empty.
  if (!definition || !facet || within.includes(name)) return new Set();
  const version = versionFor(unit, definition, reading, act);
  if (!version) return new Set();
  const leaves = (set: SetRef): readonly number[] => {
    if (set.kind === 'definition') return [...leavesNamed(unit, reading, set.name, act, [...within, name])];
    if (set.kind === 'unknown') return [];
    return facet.leaves.flatMap((_, leaf) =>
      set.kind === 'any' || (set.term.leafFrom <= leaf && leaf < set.term.leafTo) ? [leaf] : [],
    );
  };
  return new Set(
    itemsIn(version.items, reading).flatMap((item) => {
      const less = new Set(item.less.flatMap(leaves));
      return leaves(item.head).filter((leaf) => !less.has(leaf));
    }),
  );
}

function versionFor(unit: Unit, definition: Definition, reading: Reading, act: Act): Version | undefined {
  const { versions, candidates, governedBy } = definition;
  if (governedBy !== undefined) {
    const state = unit.states[act[position(unit, governedBy)] ?? -1] ?? '';
    return (
      versions.find((version) => version.readers.includes(state)) ??
      versions.find((version) => version.readers.length === 0)
    );
  }
  const chosen = candidates.length > 1 ? (reading.get(definition.name) ?? 0) : 0;
  return versions[candidates[chosen] ?? -1];
}

/**
 * Whether the act's State in a States facet is among those meant. "Relative words compare with the facet named by
 * `relative to`"; in a duty "relative words ... are allowed for every State facet and look to the State that owes".
 */
function isState(unit: Unit, facet: Facet, states: StateRef, act: Act, owner?: string): boolean {
  const stateIn = (name: string) => unit.states[act[position(unit, name)] ?? -1] ?? '';
  const state = stateIn(facet.name);
  if (states.kind === 'state') return state === states.code;
  const other = owner ?? (facet.relativeTo === undefined ? undefined : stateIn(facet.relativeTo));
  return isMeant(unit, states.word, state, other);
}

/**
 * "`a Party` (any Party ...), `another Party` (a Party that is not the acting State), `a third State` (not a Party),
 * `another State` (not the acting State), `its own` (the acting State), `any State`." A relative word that compares with
 * nothing is an error and means no State.
 */
export function isMeant(unit: Unit, word: StateWord, state: string, other: string | undefined): boolean {
  const party = unit.parties.includes(state);
  switch (word) {
    case 'any State':
      return true;
    case 'a Party':
      return party;
    case 'a third State':
      return !party;
    case 'another Party':
      return other !== undefined && party && state !== other;
    case 'another State':
      return other !== undefined && state !== other;
    case 'its own':
      return other !== undefined && state === other;
  }
}
