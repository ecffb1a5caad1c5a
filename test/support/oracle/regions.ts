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
import { type Act, actFacets, position, type Reading, remember } from './space.ts';
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
 * the leaves below it". `within` are the definitions on the way here.
 */
function isIn(
  unit: Unit,
  reading: Reading,
  facet: Facet,
  set: SetRef,
  act: Act,
  within: readonly string[] = [],
): boolean {
  const leaf = act[position(unit, facet.name)] ?? -1;
  switch (set.kind) {
    case 'any':
      return true;
    case 'unknown':
      return false;
    case 'term':
      return set.term.leafFrom <= leaf && leaf < set.term.leafTo;
    case 'definition': {
      // A cycle is an error and has no meaning: what is named only by naming itself is empty.
      if (within.includes(set.name)) return false;
      const inside = [...within, set.name];
      const has = (other: SetRef) => isIn(unit, reading, facet, other, act, inside);
      return meaning(unit, reading, set.name, act).some((item) => has(item.head) && !item.less.some(has));
    }
  }
}

/** What a definition means for an act in a reading. "A definition that keeps no item names nothing." */
function meaning(unit: Unit, reading: Reading, name: string, act: Act): readonly PlainItem[] {
  const definition = unit.definitions.get(name);
  const version = definition && versionFor(unit, definition, reading, act);
  if (!version) return [];
  const known = remember(meanings, version, () => new Map());
  return remember(known, reading, () => itemsIn(version.items, reading));
}

const meanings = new WeakMap<Version, Map<Reading, readonly PlainItem[]>>();

/**
 * "Each act is judged by the version of the State in that facet (a State without its own by the common one, and without that
 * by none)" where `governed by` says so; otherwise by the version that the reading chooses.
 */
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
