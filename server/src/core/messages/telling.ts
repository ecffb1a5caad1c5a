/** Acts, regions and figures in words; the library's phrases, the language's grammar. */
import type { Act, Residue } from '../compile/concerns';
import { type Words, wordsName } from '../compile/ordinary';
import type { Facet, Unit } from '../model/model';
import { list, sentenceCase } from './phrasing';

export { list, sentenceCase };

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

/** Names the States of one act: the second anonymous one is another than the first. */
function namer(unit: Unit): (code: string) => string {
  const met: string[] = [];
  return (code) => {
    const name = stateName(unit, code);
    if (!/^a /.test(name)) return name;
    if (!met.includes(code)) met.push(code);
    return met.indexOf(code) === 0 ? name : name.replace(/^a /, 'another ');
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

interface Told {
  readonly core: readonly Facet[];
  readonly others: readonly Facet[];
}

const toldBefore = new WeakMap<Unit['facets'], Told>();

/** The dimensions of an act in the order in which a sentence tells them; the first ones are its core. */
function toldFacets({ facets }: Unit): Told {
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

/** At most so many kinds are told by name. */
const mostNamed = 4;

function termWords(word: Words): string {
  return 'term' in word ? (word.term.phrase ?? word.term.name) : wordsName(word);
}

/** `a warship, a fishing boat or a survey ship`; of many the first ones and how many more. */
function alternatives(unit: Unit, words: readonly Words[]): string {
  const names = new Set(words.map((word) => ('state' in word ? stateName(unit, word.state) : termWords(word))));
  const distinct = [...names];
  if (distinct.length <= mostNamed) return list(distinct, 'or');
  const named = distinct.slice(0, mostNamed - 1);
  return `${named.join(', ')} or one of ${distinct.length - named.length} others`;
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

/**
 * A region in words: `a boarding against a fishing boat by a warship, in armed conflict`. What does not restrict it is
 * left out; `any act` where nothing does.
 */
export function residueWords(unit: Unit, residue: Residue): string {
  const parts = { verb: [] as string[], object: [] as string[], subject: [] as string[], aside: [] as string[] };
  const untied = new Map(unit.facets.filter(({ values }) => values === 'States').map((facet) => [facet.name, facet]));
  for (const facet of unit.facets) {
    const words = residue.get(facet.name) ?? [];
    if (facet.describesNorms || facet.values === 'States' || words.length === 0) continue;
    const owners = facet.of === undefined ? undefined : residue.get(facet.of);
    if (facet.of !== undefined && owners) untied.delete(facet.of);
    const whose = owners && owners.length > 0 ? ` of ${alternatives(unit, owners)}` : '';
    const place = placeOf(unit, facet);
    if (place === 'verb') parts.verb.push(`to ${list(words.map(wordsName), 'or')}`);
    else {
      const told = phrased(facet, `${alternatives(unit, words)}${whose}`);
      parts[place].push(place === 'subject' ? `by ${told}` : told);
    }
  }
  for (const facet of untied.values()) {
    const words = residue.get(facet.name) ?? [];
    if (words.length === 0) continue;
    const named = alternatives(unit, words);
    parts.aside.push(facet.phrase === undefined ? `with ${named} as the ${facet.name}` : phrased(facet, named));
  }
  const core = [...parts.verb, ...parts.object, ...parts.subject].join(' ');
  return [core, ...parts.aside].filter((part) => part !== '').join(', ') || 'any act';
}
