import type { Element, Word } from '../syntax/ast';
import { remembered } from './cache';

/** A dictionary of phrases, word by word. */
export interface Phrases<T> {
  value?: T;
  next?: Map<string, Phrases<T>>;
}

/** A word as it is compared: without regard to case, a curly apostrophe as good as a straight one. */
export function comparable(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** The words of a text as they are compared. */
export function wordsIn(text: string): string[] {
  return comparable(text).split(/\s+/).filter(Boolean);
}

/** A phrase as it is compared: without regard to case or repeated spaces. */
export function normalise(text: string): string {
  return wordsIn(text).join(' ');
}

/** The elements of a line as compared words; what is no word is an empty string, which no phrase contains. */
export function comparableWords(elements: readonly Element[]): string[] {
  return elements.map((element) => (element.kind === 'word' ? comparable(element.text) : ''));
}

/** The words as written, with single spaces. */
export function written(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

/** Adds a phrase unless it is there; what was there is returned. */
export function addPhrase<T>(phrases: Phrases<T>, words: readonly string[], value: T): T | undefined {
  let node = phrases;
  for (const word of words) {
    node.next ??= new Map();
    node = remembered(node.next, word, (): Phrases<T> => ({}));
  }
  if (node.value !== undefined) return node.value;
  node.value = value;
  return undefined;
}

export interface Match<T> {
  readonly value: T;
  /** How many words it takes. */
  readonly length: number;
}

/** The longest phrase that begins at a word. */
export function longestPhrase<T>(
  phrases: Phrases<T> | undefined,
  words: readonly string[],
  from = 0,
): Match<T> | undefined {
  let node = phrases;
  let found: Match<T> | undefined;
  for (let at = from; node?.next && at < words.length; at++) {
    node = node.next.get(words[at] as string);
    if (node?.value !== undefined) found = { value: node.value, length: at + 1 - from };
  }
  return found;
}

/** The phrase that is exactly these words. */
export function exactPhrase<T>(phrases: Phrases<T> | undefined, words: readonly string[]): T | undefined {
  const found = longestPhrase(phrases, words);
  return found?.length === words.length ? found.value : undefined;
}

/** The longest phrase that begins with the first of some elements. */
export function leadingPhrase<T>(phrases: Phrases<T>, elements: readonly Element[]): Match<T> | undefined {
  let node: Phrases<T> | undefined = phrases;
  let found: Match<T> | undefined;
  for (let at = 0; node?.next && at < elements.length; at++) {
    const element = elements[at] as Element;
    if (element.kind !== 'word') break;
    node = node.next.get(comparable(element.text));
    if (node?.value !== undefined) found = { value: node.value, length: at + 1 };
  }
  return found;
}
