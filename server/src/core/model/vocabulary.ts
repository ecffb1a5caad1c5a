import type { Placed, Span } from '../syntax/ast';
import { remembered } from './cache';
import { bearerAmong, finishFacet, finishTerm, readFacets } from './facets';
import { leadingHeaderKeyword } from './headerWords';
import { type KeywordIndex, keywordIndex, regionIndex } from './keywordIndex';
import type { DeclarationKind } from './keywords';
import type { Caution, Facet, Passage, State, Term } from './model';
import { type Candidate, candidate, nearest } from './nearest';
import { addPhrase, exactPhrase, longestPhrase, normalise, type Phrases, wordsIn } from './phrases';
import type { Named } from './plain';
import { type Fault, type ProblemCode, type ProblemData, withSyntaxErrors } from './problems';
import type { Reading } from './reading';
import { beginsWithStateWord, type StateTable, stateTable } from './stateNames';
import {
  readVocabularyLines,
  type WrittenCaution,
  type WrittenFacet,
  type WrittenState,
  type WrittenTerm,
} from './vocabularyLines';
import type { MovingPassage, OpenFacet, OpenTerm, PhraseEntry, Read, Tell } from './vocabularyParts';

/** The facets, terms, States and words to be careful with that the files of a unit declare. */
export interface Vocabulary {
  readonly facets: readonly Facet[];
  readonly facetNames: Phrases<Facet>;
  /** The terms by facet, under their names, synonyms and labels. */
  readonly terms: ReadonlyMap<string, Phrases<PhraseEntry>>;
  /** Terms that are declared, but at no place in a facet: using them is no further error. */
  readonly unplaced: Phrases<true>;
  readonly states: StateTable;
  readonly cautions: readonly Caution[];
  /** What may be meant by a phrase of a facet. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly index: (kind: DeclarationKind) => KeywordIndex;
  readonly regions: () => KeywordIndex;
  /** The facet whose clause in a duty names who owes it. */
  readonly bearer: string | undefined;
  /** Faults by the index of the declaration that has them. */
  readonly faults: ReadonlyMap<number, readonly Fault[]>;
  /** The passage of each declaration that was read. */
  readonly passages: readonly (MovingPassage | undefined)[];
}

/** Reads the vocabulary that some declarations make up, in the order given. */
export function buildVocabulary(declarations: readonly Placed[]): Vocabulary {
  const faults = new Map<number, Fault[]>();
  const passages: (MovingPassage | undefined)[] = [];
  const facetsRead: Read<WrittenFacet>[] = [];
  const termsRead: Read<WrittenTerm>[] = [];
  const statesRead: Read<WrittenState>[] = [];
  const cautionsRead: Read<WrittenCaution>[] = [];

  declarations.forEach((at, index) => {
    const reading: Reading = { node: at.node, faults: [] };
    const written = readVocabularyLines(reading);
    faults.set(index, reading.faults);
    if (!written) {
      passages.push(undefined);
      return;
    }
    const passage: MovingPassage = { at, span: written.header.nameSpan };
    passages.push(passage);
    if (written.kind === 'facet') facetsRead.push({ written, index, passage });
    else if (written.kind === 'term') termsRead.push({ written, index, passage });
    else if (written.kind === 'state') statesRead.push({ written, index, passage });
    else cautionsRead.push({ written, index, passage });
  });

  const tell = (index: number, code: ProblemCode, span: Span, data: ProblemData, related?: Passage): void => {
    faults.get(index)?.push({ code, span, data, ...(related && { related: [related] }) });
  };

  const facetNames: Phrases<OpenFacet> = {};
  const facets = readFacets(facetsRead, facetNames, tell);
  const placed = placeTerms(termsRead, facets, facetNames, tell);
  const terms = new Map<string, Phrases<PhraseEntry>>();
  const unplaced: Phrases<true> = {};
  const candidates = new Map<string, Candidate[]>();
  for (const facet of facets) {
    const mine = placed.filter(({ term }) => term?.facet === facet.name);
    number(facet);
    terms.set(facet.name, termPhrases(mine, tell));
    candidates.set(
      facet.name,
      mine.flatMap(({ term, read }) => (term ? candidatesFor(term, read.written) : [])),
    );
  }
  for (const { term, read } of placed) if (!term) addPhrase(unplaced, wordsIn(read.written.header.name), true);
  for (const read of facetsRead) finishFacet(read, facets, terms, candidates, tell);
  for (const { term, read } of placed) if (term) finishTerm(read, term, facets, terms, candidates, tell);

  for (const [index, list] of faults) {
    const node = declarations[index]?.node;
    if (node) faults.set(index, [...withSyntaxErrors(node, list)]);
  }
  const indices = new Map<DeclarationKind, KeywordIndex>();
  const index = (kind: DeclarationKind): KeywordIndex => remembered(indices, kind, () => keywordIndex(kind, facets));
  let regions: KeywordIndex | undefined;
  return {
    facets,
    facetNames,
    terms,
    unplaced,
    states: readStates(statesRead, tell),
    cautions: cautionsRead.map(({ written, passage }) => caution(written, passage)),
    candidates,
    index,
    regions: () => (regions ??= regionIndex(facets, index('concern'))),
    bearer: bearerAmong(facets),
    faults,
    passages,
  };
}

interface PlacedTerm {
  readonly read: Read<WrittenTerm>;
  /** Undefined where its place in a facet could not be found. */
  readonly term?: OpenTerm;
}

/** Finds the facet and the parent of every term. */
function placeTerms(
  reads: readonly Read<WrittenTerm>[],
  facets: readonly OpenFacet[],
  facetNames: Phrases<OpenFacet>,
  tell: Tell,
): PlacedTerm[] {
  const byName = new Map<string, Read<WrittenTerm>[]>();
  for (const read of reads) {
    for (const name of [read.written.header.name, ...read.written.also.map(({ text }) => text)]) {
      const key = normalise(name);
      byName.set(key, [...(byName.get(key) ?? []), read]);
    }
  }
  const names = reads.map(({ written }) => written.header.name);
  const facetNamed = (named: Named): OpenFacet | undefined => exactPhrase(facetNames, wordsIn(named.text));
  const terms = new Map<Read<WrittenTerm>, OpenTerm | undefined>();
  const walking = new Set<Read<WrittenTerm>>();

  function unknownFacet(index: number, named: Named): void {
    const near = nearest(
      named.text,
      facets.filter(({ values }) => values === 'terms').map(({ name }) => name),
    );
    tell(index, 'unknown-name', named.span, { kind: 'facet', words: named.text, nearest: near });
  }

  function parentOf(read: Read<WrittenTerm>, under: Named, facet: OpenFacet | undefined): OpenTerm | undefined {
    const possible = (byName.get(normalise(under.text)) ?? []).filter((one) => one !== read);
    if (possible.length === 0) {
      tell(read.index, 'unknown-term', under.span, { words: under.text, nearest: nearest(under.text, names) });
      return undefined;
    }
    const found = possible.map(place).filter((one) => one !== undefined);
    return found.find((one) => one.facet === facet?.name) ?? (facet ? undefined : found[0]);
  }

  function place(read: Read<WrittenTerm>): OpenTerm | undefined {
    if (terms.has(read)) return terms.get(read);
    if (walking.has(read)) {
      const { name, nameSpan } = read.written.header;
      tell(read.index, 'term-cycle', read.written.under?.span ?? nameSpan, { words: name });
      return undefined;
    }
    walking.add(read);
    const { written, index, passage } = read;
    const inFacet = written.in && facetNamed(written.in);
    if (written.in && !inFacet) unknownFacet(index, written.in);
    if (written.in && inFacet?.values === 'States') {
      tell(index, 'unexpected-value', written.in.span, {
        clause: 'in',
        expected: 'facet of terms',
        words: written.in.text,
      });
    }
    const parent = written.under && parentOf(read, written.under, inFacet);
    walking.delete(read);
    const facet = written.under ? parent && exactPhrase(facetNames, wordsIn(parent.facet)) : inFacet;
    const done = facet?.values === 'terms' ? makeTerm(written, facet, parent, passage) : undefined;
    terms.set(read, done);
    return done;
  }

  const placed = reads.map((read): PlacedTerm => {
    const term = place(read);
    return term ? { read, term } : { read };
  });
  // Children stand in the order of declaration, whatever the order in which parents were looked for.
  for (const { term } of placed) {
    if (!term) continue;
    if (term.parent) term.parent.children.push(term);
    else exactPhrase(facetNames, wordsIn(term.facet))?.roots.push(term);
  }
  return placed;
}

function makeTerm(
  written: WrittenTerm,
  facet: OpenFacet,
  parent: OpenTerm | undefined,
  source: MovingPassage,
): OpenTerm {
  const term: OpenTerm = {
    name: written.header.name,
    facet: facet.name,
    children: [],
    leafFrom: 0,
    leafTo: 0,
    synonyms: written.also.map(({ text }) => text),
    labels: new Map(written.labels.map(({ language, text }) => [language, text])),
    references: written.references,
    source,
  };
  if (parent) term.parent = parent;
  if (written.means !== undefined) term.means = written.means;
  if (written.phrase !== undefined) term.phrase = written.phrase;
  return term;
}

/** Numbers the leaves of a facet in the order of a walk, so that every term has a contiguous range of them. */
function number(facet: OpenFacet): void {
  const walk = (term: OpenTerm): void => {
    term.leafFrom = facet.leaves.length;
    if (term.children.length === 0) facet.leaves.push(term);
    term.children.forEach(walk);
    term.leafTo = facet.leaves.length;
  };
  facet.roots.forEach(walk);
}

function termPhrases(placed: readonly PlacedTerm[], tell: Tell): Phrases<PhraseEntry> {
  const phrases: Phrases<PhraseEntry> = {};
  const entries = new Map<PhraseEntry, PlacedTerm>();
  const add = (one: PlacedTerm, entry: PhraseEntry, text: string, span: Span): void => {
    const words = wordsIn(text);
    const header = leadingHeaderKeyword(words);
    if (header) tell(one.read.index, 'term-header-keyword', span, { words: text, header });
    const before = addPhrase(phrases, words, entry);
    if (!before || before === entry) return;
    const related = entries.get(before)?.read.passage;
    tell(one.read.index, 'duplicate-name', span, { kind: 'term', words: text, facet: entry.facet }, related);
  };
  const withEntries = placed.flatMap((one) => {
    if (!one.term) return [];
    const term = one.term;
    const entry: PhraseEntry = { set: { kind: 'term', term }, facet: term.facet, name: term.name };
    entries.set(entry, one);
    return [{ one, entry, term }];
  });
  // Names before synonyms, so that a synonym never takes a name away.
  for (const { one, entry, term } of withEntries) add(one, entry, term.name, one.read.written.header.nameSpan);
  for (const { one, entry, term } of withEntries) {
    for (const { text, span } of one.read.written.also) add(one, entry, text, span);
    for (const label of term.labels.values()) addPhrase(phrases, wordsIn(label), entry);
  }
  return phrases;
}

const candidatesFor = (term: Term, written: WrittenTerm): Candidate[] =>
  [term.name, ...written.also.map(({ text }) => text), ...term.labels.values()].map((text) =>
    candidate(text, term.name),
  );

function readStates(reads: readonly Read<WrittenState>[], tell: Tell): StateTable {
  const states = new Map<string, State>();
  const synonyms = new Map<string, readonly string[]>();
  for (const { written, index, passage } of reads) {
    const { name: code, nameSpan, title } = written.header;
    const before = states.get(code);
    if (before) {
      tell(index, 'duplicate-name', nameSpan, { kind: 'state', words: code }, before.source);
      continue;
    }
    const labels = new Map(written.labels.map(({ language, text }) => [language, text]));
    states.set(code, { code, name: title ?? code, labels, source: passage });
    synonyms.set(
      code,
      written.also.map(({ text }) => text),
    );
  }
  return stateTable([...states.values()], synonyms);
}

function caution({ header, because, reasons, instead, softens }: WrittenCaution, source: MovingPassage): Caution {
  return {
    phrase: header.name || (header.title ?? ''),
    instead: instead.map(({ text }) => text),
    softens,
    reasons,
    source,
    ...(because !== undefined && { because }),
  };
}

/** The keywords that the first words of a line, a term or words for States, could stand behind. */
export function keywordsOfTerm(vocabulary: Vocabulary, words: readonly string[]): string[] {
  const states = beginsWithStateWord(words);
  const has = ({ name, of }: Facet) => longestPhrase(vocabulary.terms.get(name), words) || (states && of !== undefined);
  return vocabulary.facets
    .filter((facet) => facet.keyword !== undefined && has(facet))
    .map(({ keyword }) => keyword ?? '');
}
