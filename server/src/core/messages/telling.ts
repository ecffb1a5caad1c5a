/** Acts and regions in words: what is told of them. How it is told is the language's. */
import type { Act, ToldRegion } from '../compile/concerns';
import type { Facet, Unit } from '../model/model';
import type { Messages } from './messages';
import { isAnonymous, placeOf, type ToldValue, toldFacets } from './sentence';

export { figure } from './sentence';

/** Names the States of one act: an anonymous one is the same as before, or another one. */
function namer({ states }: Messages, unit: Unit): (code: string) => string {
  const met: string[] = [];
  return (code) => {
    if (!isAnonymous(unit, code)) return states.name(unit, code);
    if (met.includes(code)) return states.anonymous(unit, 'same');
    met.push(code);
    return states.anonymous(unit, met.length === 1 ? 'one' : 'another');
  };
}

/** Names Parties without saying which: what holds for one against another holds the other way round. */
export function namelessParties(messages: Messages, unit: Unit): (code: string) => string {
  const met: string[] = [];
  const others = namer(messages, unit);
  return (code) => {
    if (unit.allStates || !unit.parties.includes(code)) return others(code);
    if (!met.includes(code)) met.push(code);
    if (met[0] === code) return messages.states.party(unit, met.length === 1 ? 'one' : 'same');
    return messages.states.party(unit, 'other');
  };
}

/** One act as a sentence without its full stop, see `actWords`. */
export function actSentence(...of: Parameters<typeof actWords>): string {
  return of[0].joining.sentence(actWords(...of));
}

/**
 * One act in words, as a part of a sentence. Its core is told always; of the rest what is out of the ordinary.
 *
 * @param telling facets that matter here and are told even where their value is ordinary.
 * @param nameState how States are named.
 */
export function actWords(
  messages: Messages,
  unit: Unit,
  act: Act,
  telling: ReadonlySet<string>,
  nameState: (code: string) => string = namer(messages, unit),
): string {
  const tell = (facet: Facet): ToldValue[] => {
    const value = act.get(facet.name);
    if (value === undefined) return [];
    const state = facet.of === undefined ? undefined : act.get(facet.of);
    const term = facet.leaves.find((leaf) => leaf.name === value);
    const place = placeOf(unit, facet);
    return [{ facet, place, value, ...(term && { term }), ...(state !== undefined && { state: nameState(state) }) }];
  };
  const { core, others } = toldFacets(unit);
  const remarkable = others.filter((facet) => {
    const usual = facet.usually[0];
    const ordinary = usual === undefined || facet.leaves[usual.leafFrom]?.name === act.get(facet.name);
    return !ordinary || telling.has(facet.name);
  });
  return messages.acts.act(core.flatMap(tell), remarkable.flatMap(tell));
}

/** The regions of an explanation in words; empty where one of them is everything. */
export function toldRegions(
  { regions }: Messages,
  unit: Unit,
  residues: readonly { readonly told: ToldRegion }[],
  framed = false,
): string[] {
  if (residues.some(({ told }) => told.size === 0)) return [];
  return residues.map(({ told }) => regions.region(unit, told, framed));
}
