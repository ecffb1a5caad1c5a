/** Acts and figures in words; the library's phrases, the language's grammar. */
import type { Act } from '../compile/concerns';
import type { Facet, Unit } from '../model/model';
import { list, sentenceCase } from './phrasing';
import { phrased, stateName, toldFacets } from './sentence';

export { regions, residueWords, toldRegions } from './regions';
export { figure, percent, phrased, placeOf, stateName } from './sentence';
export { list, sentenceCase };

/** Names the States of one act: an anonymous one is the same as before, or another one. */
function namer(unit: Unit): (code: string) => string {
  const met: string[] = [];
  return (code) => {
    const name = stateName(unit, code);
    if (!/^a /.test(name)) return name;
    if (met.includes(code)) return 'the same State';
    met.push(code);
    return met.length === 1 ? name : name.replace(/^a /, 'another ');
  };
}

/** Names Parties without saying which: what holds for one against another holds the other way round. */
export function namelessParties(unit: Unit): (code: string) => string {
  const met: string[] = [];
  const others = namer(unit);
  return (code) => {
    if (unit.allStates || !unit.parties.includes(code)) return others(code);
    if (!met.includes(code)) met.push(code);
    if (met[0] === code) return met.length === 1 ? 'one Party' : 'the same Party';
    return unit.parties.length === 2 ? 'the other Party' : 'another Party';
  };
}

/** One act as a sentence without its full stop, see `actWords`. */
export function actSentence(...of: Parameters<typeof actWords>): string {
  return sentenceCase(actWords(...of));
}

/**
 * One act in words, as a part of a sentence. Its core is told always; of the rest what is out of the ordinary.
 *
 * @param telling facets that matter here and are told even where their value is ordinary.
 * @param nameState how States are named.
 */
export function actWords(
  unit: Unit,
  act: Act,
  telling: ReadonlySet<string>,
  nameState: (code: string) => string = namer(unit),
): string {
  const tell = (facet: Facet): string | undefined => {
    const value = act.get(facet.name);
    if (value === undefined) return undefined;
    const state = facet.of === undefined ? undefined : act.get(facet.of);
    const term = facet.leaves.find((leaf) => leaf.name === value)?.phrase ?? value;
    return phrased(facet, state === undefined ? term : `${term} of ${nameState(state)}`);
  };
  const { core, others } = toldFacets(unit);
  const remarkable = others.filter((facet) => {
    const usual = facet.usually[0];
    const ordinary = usual === undefined || facet.leaves[usual.leafFrom]?.name === act.get(facet.name);
    return !ordinary || telling.has(facet.name);
  });
  const said = core.map(tell).filter((part) => part !== undefined);
  const aside = remarkable.map(tell).filter((part) => part !== undefined);
  return [said.join(' '), ...aside].join(', ').replace(/ ,|,,/g, ',');
}
