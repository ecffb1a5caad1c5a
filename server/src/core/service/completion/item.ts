/** What may stand next in an item: `head other than x and y of STATES`. */
import { type Facet, stateWords, type Term, type Unit } from '../../model/model';
import { addPhrase, comparable, longestPhrase, type Phrases, wordsIn } from '../../model/phrases';
import type { Expected } from './expectation';
import type { Scan, Token } from './scan';
import { comparedText, splitTokens, typedFrom } from './tokens';

/** The place of an item in a clause. */
export interface ItemPlace {
  /** The facets among whose terms it is. */
  readonly facets: readonly Facet[];
  /** Whether the accord's definitions may stand here. */
  readonly definitions: boolean;
  /** The States facet to which values are tied. */
  readonly tie: Facet | undefined;
  /** Whether `another Party`, `another State` and `its own` mean something here. */
  readonly relative: boolean;
}

type Mode = 'head' | 'less' | 'states';

/** @param tokens the value of the clause up to the cursor. */
export function expectItem(unit: Unit, scan: Scan, place: ItemPlace, tokens: readonly Token[]): Expected[] {
  const parts = splitTokens(tokens, ',');
  const item = parts.at(-1) ?? [];
  const taken = [
    ...parts.slice(0, -1).map(comparedText),
    ...scan.rest.split(/[,|\];]/).map((text) => wordsIn(text).join(' ')),
  ];
  const words = item.map(({ kind, text }) => (kind === 'word' ? comparable(text) : ''));
  const from = (index: number) => typedFrom(scan, item.slice(index));
  const typing = scan.touching && item.at(-1)?.kind === 'word';

  const set = (index: number): Expected[] => [{ what: 'set', place, taken, from: from(index) }];
  const states = (index: number, alone: boolean): Expected[] =>
    place.tie ? [{ what: 'states', place, alone, from: from(index) }] : [];
  const inMode = (mode: Mode, index: number): Expected[] => {
    if (mode === 'states') return states(index, false);
    if (place.facets.every(({ values }) => values === 'States')) return states(index, mode === 'head');
    return mode === 'head' ? [...set(index), ...states(index, true)] : set(index);
  };
  const connector = (index: number, mode: Mode, tied: boolean): Expected[] => [
    { what: 'connector', place, states: mode !== 'states' && !tied, from: from(index) },
  ];

  let mode: Mode = 'head';
  let at = 0;
  let tied = false;
  /** Where the last term began: a longer one may go on through `of` and `and`. */
  let term = 0;
  for (;;) {
    const going = at > term && mode === 'states' ? set(term) : [];
    if (at >= words.length) return [...inMode(mode, at), ...going];
    const length: number = item[at]?.kind === 'group' ? 1 : phraseLength(unit, place, words, at, mode);
    const end = at + length;
    if (length === 0) return [...inMode(mode, at), ...going];
    if (end === words.length) {
      if (typing) return [...inMode(mode, at), ...going];
      return [...connector(end, mode, tied), ...(mode === 'states' ? [] : set(at))];
    }
    if (mode !== 'states') term = at;
    const last = typing && end === words.length - 1;
    if (last) return [...connector(end, mode, tied), ...(mode === 'states' ? [] : set(at))];
    const next = words[end];
    if (next === 'of' || next === 'by') {
      mode = 'states';
      tied = true;
      at = end + 1;
    } else if (next === 'other' && words[end + 1] === 'than') {
      mode = 'less';
      at = end + 2;
      if (typing && at === words.length) return connector(end, mode, tied);
    } else if (next === 'and' || next === 'or') at = end + 1;
    else if (next === 'other' && end + 1 === words.length) return connector(end, mode, tied);
    else return mode === 'states' ? [] : set(at);
  }
}

/** How many words from `at` on are a declared term, a definition or States. */
function phraseLength(unit: Unit, place: ItemPlace, words: readonly string[], at: number, mode: Mode): number {
  const lengths = [0];
  if (mode !== 'states') {
    for (const facet of place.facets) lengths.push(longestPhrase(termPhrases(facet), words, at)?.length ?? 0);
    if (place.definitions) lengths.push(longestPhrase(definitionPhrases(unit), words, at)?.length ?? 0);
  }
  if (mode !== 'less' && place.tie) lengths.push(longestPhrase(statePhrases(unit), words, at)?.length ?? 0);
  return Math.max(...lengths);
}

const termsOf = new WeakMap<Facet, Phrases<true>>();
const definitionsOf = new WeakMap<Unit['definitions'], Phrases<true>>();
const statesOf = new WeakMap<Unit['stateNames'], Phrases<true>>();

function remembered<K extends object>(
  memory: WeakMap<K, Phrases<true>>,
  key: K,
  texts: () => Iterable<string>,
): Phrases<true> {
  const known = memory.get(key);
  if (known) return known;
  const phrases: Phrases<true> = {};
  for (const text of texts()) addPhrase(phrases, wordsIn(text), true);
  memory.set(key, phrases);
  return phrases;
}

/** Every name of the terms of a facet. */
function termPhrases(facet: Facet): Phrases<true> {
  return remembered(termsOf, facet, function* () {
    for (const term of allTerms(facet)) yield* [term.name, ...term.synonyms, ...term.labels.values()];
  });
}

function definitionPhrases({ definitions }: Unit): Phrases<true> {
  return remembered(definitionsOf, definitions, () => [...definitions.values()].map(({ name }) => name));
}

function statePhrases({ stateNames }: Unit): Phrases<true> {
  return remembered(statesOf, stateNames, function* () {
    yield* [...stateWords, 'each Party'];
    for (const { code, name, labels } of stateNames.values()) {
      yield* [code, name, name.replace(/^the /i, ''), ...labels.values()];
    }
  });
}

/** The terms of a facet, each before those below it. */
export function* allTerms({ roots }: Pick<Facet, 'roots'>): Generator<Term> {
  for (const root of roots) {
    yield root;
    yield* allTerms({ roots: root.children });
  }
}
