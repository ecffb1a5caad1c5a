import { remembered } from './cache';
import type { State } from './model';
import { type Candidate, candidate, type Near, near } from './nearest';
import { addPhrase, normalise, type Phrases, wordsIn } from './phrases';
import { type StateTable, stateTable, stateWordCandidates } from './stateNames';
import type { Vocabulary } from './vocabulary';
import type { PhraseEntry } from './vocabularyParts';

/** A definition's name and the facet that its meaning belongs to; undefined where that could not be told. */
export interface DefinedName {
  readonly name: string;
  readonly facet: string | undefined;
}

/** What the declarations of a unit can name beyond the vocabulary. */
export interface Names {
  readonly vocabulary: Vocabulary;
  readonly states: StateTable;
  /** By compared name. */
  readonly defined: ReadonlyMap<string, DefinedName>;
  /** The definitions by facet. */
  readonly definitions: ReadonlyMap<string, Phrases<PhraseEntry>>;
  /** Definitions whose facet could not be told: using them is no further error. */
  readonly undone: Phrases<true>;
  /** Whether a file that is used could not be found, so that what seems unknown may be declared there. */
  readonly incomplete: boolean;
  /** The terms and definitions of some facets that come near to a text. */
  readonly nearTo: (text: string, facets: readonly string[]) => readonly Near[];
  /** The codes of the States, and the words that stand for States, that come near to a text. */
  readonly nearState: (text: string, kind: 'State' | 'delegation') => readonly string[];
}

/** As many answers are remembered as a draft with many slips of the pen may need. */
const mostAnswers = 2_000;

/** The names that a vocabulary, the Parties named in the accord and the definitions make up. */
export function makeNames(
  vocabulary: Vocabulary,
  states: StateTable,
  defined: ReadonlyMap<string, DefinedName>,
  incomplete: boolean,
): Names {
  const definitions = new Map<string, Phrases<PhraseEntry>>();
  const undone: Phrases<true> = {};
  const candidates = new Map<string, Candidate[]>();
  for (const { name, facet } of defined.values()) {
    if (facet === undefined) {
      addPhrase(undone, wordsIn(name), true);
      continue;
    }
    const phrases = remembered(definitions, facet, (): Phrases<PhraseEntry> => ({}));
    addPhrase(phrases, wordsIn(name), { set: { kind: 'definition', name }, facet, name });
    candidates.set(facet, [...(candidates.get(facet) ?? []), candidate(name, name)]);
  }
  const memory = new Map<string, readonly Near[]>();
  const nearTo = (text: string, facets: readonly string[]): readonly Near[] => {
    const key = `${facets.join('\n')}\n\n${normalise(text)}`;
    let found = memory.get(key);
    if (!found) {
      const all = facets.flatMap((facet) => [
        ...(candidates.get(facet) ?? []),
        ...(vocabulary.candidates.get(facet) ?? []),
      ]);
      found = near(text, all);
      if (memory.size >= mostAnswers) memory.clear();
      memory.set(key, found);
    }
    return found;
  };
  const nearStates = new Map<string, readonly string[]>();
  const nearState = (text: string, kind: 'State' | 'delegation'): readonly string[] => {
    if (nearStates.size >= mostAnswers) nearStates.clear();
    return remembered(nearStates, `${kind} ${text}`, () => {
      const words = kind === 'State' ? stateWordCandidates : [];
      return near(text, [...words, ...states.candidates]).map(({ name }) => name);
    });
  };
  return { vocabulary, states, defined, definitions, undone, incomplete, nearTo, nearState };
}

/** The States declared, with the names that an accord gives to its Parties on top. */
export function withParties(table: StateTable, parties: readonly State[]): StateTable {
  const added = parties.filter((party) => table.byCode.get(party.code) !== party);
  if (added.length === 0) return table;
  const own = stateTable(added, new Map());
  const byCode = new Map([...table.byCode, ...own.byCode]);
  const names: Phrases<string> = { ...table.names, next: new Map(table.names.next) };
  for (const { code, name } of added) overlay(names, wordsIn(name), code);
  return { byCode, names, candidates: [...own.candidates, ...table.candidates] };
}

/** Adds a phrase without touching the dictionary that this one was copied from. */
function overlay(phrases: Phrases<string>, words: readonly string[], value: string): void {
  for (const some of words[0] === 'the' ? [words, words.slice(1)] : [words]) {
    let node = phrases;
    for (const word of some) {
      const below = node.next?.get(word);
      const copy: Phrases<string> = below ? { ...below, next: new Map(below.next) } : {};
      node.next ??= new Map();
      node.next.set(word, copy);
      node = copy;
    }
    if (some.length > 0) node.value = value;
  }
}

/** The phrases that one set of names has and the other has not; undefined where the vocabularies differ. */
export function changedPhrases(before: Names, after: Names): readonly (readonly string[])[] | undefined {
  if (before.vocabulary !== after.vocabulary || before.incomplete !== after.incomplete) return undefined;
  const changed: string[][] = [];
  if (before.defined !== after.defined) {
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      for (const [key, { facet }] of one.defined) {
        const counterpart = other.defined.get(key);
        if (!counterpart || counterpart.facet !== facet) changed.push(key.split(' '));
      }
    }
  }
  if (before.states !== after.states) {
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      for (const [code, { name }] of one.states.byCode) {
        if (other.states.byCode.get(code)?.name !== name)
          changed.push(wordsIn(code), wordsIn(name.replace(/^the /i, '')));
      }
    }
  }
  return changed;
}
