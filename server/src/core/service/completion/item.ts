/** What may stand next in an item: `head other than x and y of STATES`. */
import { remembered } from '../../model/cache';
import { type Definition, type Facet, stateWords, type Term, type Unit } from '../../model/model';
import { addPhrase, comparable, longestPhrase, type Phrases, wordsIn } from '../../model/phrases';
import type { Connector, Expected, ItemPlace, Opening } from './expectation';
import type { Scan, Token } from './scan';
import { comparedText, endsAtCursor, splitTokens, typedFrom } from './tokens';

export interface ExpectedItem {
  readonly expected: Expected[];
  /** What a bracket that opens at the cursor is read with. */
  readonly inside: Opening;
  /** The part of the item in which the cursor stands. */
  readonly part: Opening['mode'];
}

const beginning: Opening = { mode: 'head', head: [] };

/**
 * @param tokens the value of the clause up to the cursor.
 * @param opening where the bracket opened in which it stands.
 */
export function expectItem(
  unit: Unit,
  scan: Scan,
  place: ItemPlace,
  tokens: readonly Token[],
  opening: Opening = beginning,
): ExpectedItem {
  const parts = splitTokens(tokens, ',');
  const item = parts.at(-1) ?? [];
  const opened = parts.length === 1 || opening.mode !== 'after' ? opening : beginning;
  const rest = scan.rest.split(/[,|\];]/).map((text) => wordsIn(text).join(' '));
  const taken = [...parts.slice(0, -1).map(comparedText), ...rest];
  const words = item.map(({ kind, text }) => (kind === 'word' ? comparable(text) : ''));
  const from = (index: number) => typedFrom(scan, item.slice(index));
  const typing = endsAtCursor(scan, item);

  let { mode, head } = opened;
  let at = 0;
  let tied = mode === 'states';
  /** Where the last term began: a longer one may go on through `of` and `and`. */
  let term = 0;
  /** The words of the head, and what has been left out of it. */
  let named = '';
  const left: string[] = [];

  const set = (index: number): Expected[] => [
    mode === 'less'
      ? { what: 'set', place, taken: [named, ...left, ...rest], below: head, from: from(index) }
      : { what: 'set', place, taken, from: from(index) },
  ];
  const states = (index: number, alone: boolean): Expected[] =>
    place.tie ? [{ what: 'states', place, alone, ...(mode === 'less' && { less: true }), from: from(index) }] : [];
  const values = (index: number): Expected[] => {
    if (mode === 'states') return states(index, false);
    if (place.facets.every((facet) => facet.values === 'States')) return states(index, mode === 'head');
    if (mode === 'less') return tied ? [...set(index), ...states(index, false)] : set(index);
    return [...set(index), ...states(index, true)];
  };
  const connector = (index: number): Expected[] => {
    const tieable = place.tie !== undefined && place.facets.some((facet) => facet.values === 'terms');
    const divisible = head.length === 0 || head.some(({ children }) => children.length > 0);
    const nested = opened.mode === 'after';
    const connectors: Connector[] = [
      ...(mode !== 'states' && !tied && tieable ? (['of'] as const) : []),
      ...(mode !== 'less' && (divisible || mode === 'states') ? (['other than'] as const) : []),
      ...(mode === 'less' || mode === 'states' ? (['and'] as const) : []),
      ...(nested ? [] : ([','] as const)),
      ...(place.inRegion && !nested ? ([';'] as const) : []),
    ];
    const after = item[index - 1]?.to ?? from(index);
    return [{ what: 'connector', place, words: connectors, after, from: from(index) }];
  };
  const result = (expected: Expected[], inside: Opening['mode'] = mode): ExpectedItem => ({
    expected,
    inside: { mode: inside, head },
    part: mode,
  });
  const ended = (end: number, start: number): ExpectedItem =>
    result([...connector(end), ...(mode === 'states' || mode === 'after' ? [] : set(start))], 'after');

  for (;;) {
    let end = at;
    if (mode !== 'after') {
      const going = at > term && mode === 'states' ? set(term) : [];
      if (at >= words.length) return result([...values(at), ...going]);
      const group = item[at]?.kind === 'group';
      const length: number = group ? 1 : phraseLength(unit, place, words, at, mode);
      if (length === 0) return result([...values(at), ...going]);
      end = at + length;
      if (end === words.length && typing) return result([...values(at), ...going]);
      if (mode === 'head') head = termsIn(unit, place, group ? wordsIn(item[at]?.text ?? '') : words.slice(at, end));
      if (mode === 'head') named = words.slice(at, end).join(' ');
      if (mode === 'less') left.push(words.slice(at, end).join(' '));
      if (end < words.length && mode !== 'states') term = at;
    }
    if (end === words.length || (typing && end === words.length - 1)) return ended(end, at);
    const next = words[end];
    if (next === 'of' || next === 'by') {
      mode = 'states';
      tied = true;
      at = end + 1;
    } else if (next === 'other' && words[end + 1] === 'than') {
      if (typing && end + 2 === words.length) return result(connector(end));
      mode = 'less';
      at = end + 2;
    } else if (mode !== 'after' && (next === 'and' || next === 'or')) at = end + 1;
    else if (next === 'other' && end + 1 === words.length) return result(connector(end));
    else return result(mode === 'head' || mode === 'less' ? set(at) : []);
  }
}

/** How many words from `at` on are a declared term, a definition or States. */
function phraseLength(
  unit: Unit,
  place: ItemPlace,
  words: readonly string[],
  at: number,
  mode: Opening['mode'],
): number {
  const lengths = [0];
  if (mode !== 'states') {
    for (const facet of place.facets) lengths.push(longestPhrase(termPhrases(facet), words, at)?.length ?? 0);
    if (place.definitions) lengths.push(longestPhrase(definitionPhrases(unit), words, at)?.length ?? 0);
  }
  if (place.tie) lengths.push(longestPhrase(statePhrases(unit), words, at)?.length ?? 0);
  return Math.max(...lengths);
}

/** Every term that some words name, those of definitions among them included. */
function termsIn(unit: Unit, { facets, definitions }: ItemPlace, words: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const found = facets.flatMap((facet) => longestPhrase(termPhrases(facet), words, at) ?? []);
    const defined = definitions ? longestPhrase(definitionPhrases(unit), words, at) : undefined;
    const longest = Math.max(1, defined?.length ?? 0, ...found.map(({ length }) => length));
    if (defined?.length === longest) terms.push(...termsOfDefinition(defined.value));
    else terms.push(...found.filter(({ length }) => length === longest).map(({ value }) => value));
    at += longest;
  }
  return terms;
}

/** The terms of which a definition speaks, in any of its versions. */
export function termsOfDefinition({ versions }: Definition): Term[] {
  return versions.flatMap(({ items }) => items.flatMap(({ head }) => (head.kind === 'term' ? [head.term] : [])));
}

const termPhrasesOf = new WeakMap<Facet, Phrases<Term>>();
const definitionPhrasesOf = new WeakMap<Unit['definitions'], Phrases<Definition>>();
const statePhrasesOf = new WeakMap<Unit['stateNames'], Phrases<true>>();

/** Every name of the terms of a facet. */
function termPhrases(facet: Facet): Phrases<Term> {
  return remembered(termPhrasesOf, facet, () => {
    const phrases: Phrases<Term> = {};
    for (const term of allTerms(facet)) {
      for (const name of [term.name, ...term.synonyms, ...term.labels.values()])
        addPhrase(phrases, wordsIn(name), term);
    }
    return phrases;
  });
}

function definitionPhrases({ definitions }: Unit): Phrases<Definition> {
  return remembered(definitionPhrasesOf, definitions, () => {
    const phrases: Phrases<Definition> = {};
    for (const definition of definitions.values()) addPhrase(phrases, wordsIn(definition.name), definition);
    return phrases;
  });
}

function statePhrases({ stateNames }: Unit): Phrases<true> {
  return remembered(statePhrasesOf, stateNames, () => {
    const phrases: Phrases<true> = {};
    for (const word of [...stateWords, 'each Party']) addPhrase(phrases, wordsIn(word), true);
    for (const { code, name, labels } of stateNames.values()) {
      for (const one of [code, name, name.replace(/^the /i, ''), ...labels.values()])
        addPhrase(phrases, wordsIn(one), true);
    }
    return phrases;
  });
}

/** The terms of a facet, each before those below it. */
export function* allTerms({ roots }: Pick<Facet, 'roots'>): Generator<Term> {
  for (const root of roots) {
    yield root;
    yield* allTerms({ roots: root.children });
  }
}
