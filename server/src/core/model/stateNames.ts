import type { Element } from '../syntax/ast';
import type { State, StateRef, StateWord } from './model';
import { type Candidate, candidate } from './nearest';
import { addPhrase, longestPhrase, type Phrases, wordsIn } from './phrases';

/** The States that a unit knows: declared ones and Parties. */
export interface StateTable {
  readonly byCode: ReadonlyMap<string, State>;
  /** Codes by name, label and synonym. */
  readonly names: Phrases<string>;
  readonly candidates: readonly Candidate[];
}

const word = (text: StateWord): StateRef => ({ kind: 'word', word: text });
const stateWordPhrases: Phrases<StateRef> = {};
for (const text of ['a Party', 'another Party', 'a third State', 'another State', 'its own', 'any State'] as const) {
  addPhrase(stateWordPhrases, wordsIn(text), word(text));
}
addPhrase(stateWordPhrases, wordsIn('each Party'), word('a Party'));

/** What may be meant by words that are no State, beside States. */
export const stateWordCandidates: readonly Candidate[] = [
  'a Party',
  'each Party',
  'another Party',
  'a third State',
  'another State',
  'its own',
  'any State',
].map((text) => candidate(text, text));

/** Whether some words begin with one that stands for States by their relation. */
export function beginsWithStateWord(words: readonly string[]): boolean {
  return longestPhrase(stateWordPhrases, words) !== undefined;
}

/** Makes the table of some States, each with its other names. */
export function stateTable(states: readonly State[], synonyms: ReadonlyMap<string, readonly string[]>): StateTable {
  const byCode = new Map<string, State>();
  const names: Phrases<string> = {};
  const candidates: Candidate[] = [];
  for (const state of states) {
    if (byCode.has(state.code)) continue;
    byCode.set(state.code, state);
    candidates.push(candidate(state.code, state.code));
    for (const name of [state.name, ...state.labels.values(), ...(synonyms.get(state.code) ?? [])]) {
      const words = wordsIn(name);
      if (words.length === 0) continue;
      addPhrase(names, words, state.code);
      candidates.push(candidate(name, state.code));
      if (words[0] === 'the') addPhrase(names, words.slice(1), state.code);
    }
  }
  return { byCode, names, candidates };
}

/** The code of the State with exactly this code or name. */
export function stateNamed(table: StateTable, text: string): string | undefined {
  if (table.byCode.has(text)) return text;
  const words = wordsIn(text);
  const found = longestPhrase(table.names, words);
  return found?.length === words.length ? found.value : undefined;
}

/** The longest State, by code or name, or State word that begins at a word. Codes compare exactly. */
export function statesAt(
  table: StateTable,
  elements: readonly Element[],
  compared: readonly string[],
  from: number,
): { states: StateRef; length: number } | undefined {
  const word = elements[from];
  const code = word?.kind === 'word' && table.byCode.has(word.text) ? word.text : undefined;
  const name = longestPhrase(table.names, compared, from);
  const relation = longestPhrase(stateWordPhrases, compared, from);
  if (relation && relation.length >= (name?.length ?? 0)) return { states: relation.value, length: relation.length };
  if (name && (code === undefined || name.length > 1)) {
    return { states: { kind: 'state', code: name.value }, length: name.length };
  }
  return code === undefined ? undefined : { states: { kind: 'state', code }, length: 1 };
}
