import { normalise } from './phrases';

/** Something that might have been meant: how it may be written, and the name under which it is offered. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly string[];
  readonly name: string;
}

export interface Near {
  readonly name: string;
  /** 1 for the same text. */
  readonly likeness: number;
  readonly words: number;
}

/** What is below this is no help to the person who reads it. */
const helpful = 0.55;
const small = new Set(['a', 'an', 'and', 'by', 'each', 'for', 'in', 'of', 'on', 'or', 'other', 'than', 'the', 'to']);

/** A way of writing something, and the name under which it is offered. */
export function candidate(text: string, name: string): Candidate {
  const compared = normalise(text);
  return { text: compared, words: compared.split(' '), name };
}

/** The candidates that come near to a text, by spelling, as its continuation or by the words that they share with it, nearest first. */
export function near(text: string, candidates: readonly Candidate[], most = 3): Near[] {
  const compared = normalise(text);
  const words = compared.split(' ');
  const best = new Map<string, Near>();
  for (const one of candidates) {
    const likeness = Math.max(spelling(compared, one.text), beginning(compared, one.text), sharing(words, one.words));
    if (likeness < helpful || likeness <= (best.get(one.name)?.likeness ?? 0)) continue;
    best.set(one.name, { name: one.name, likeness, words: one.words.length });
  }
  const order = (a: Near, b: Near) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1);
  return [...best.values()].sort(order).slice(0, most);
}

/** Names only, see `near`. */
export function nearest(text: string, names: Iterable<string>, most = 3): string[] {
  return near(
    text,
    Array.from(names, (name) => candidate(name, name)),
    most,
  ).map(({ name }) => name);
}

/** How alike two texts are by spelling, from 0 to 1. */
export function spelling(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const most = Math.floor(longer * (1 - helpful));
  if (Math.abs(a.length - b.length) > most) return 0;
  const distance = editDistance(a, b, most);
  return distance > most ? 0 : 1 - distance / longer;
}

/** How much of a text is there already, where it is the beginning of it; a single letter begins too much. */
function beginning(a: string, b: string): number {
  return a.length > 1 && b.startsWith(a) ? 0.6 + (0.3 * a.length) / b.length : 0;
}

/** The share of the words that carry meaning that two phrases have in common, small slips of the pen allowed. */
function sharing(a: readonly string[], b: readonly string[]): number {
  const mine = a.filter((word) => !small.has(word));
  const theirs = b.filter((word) => !small.has(word));
  if (mine.length + theirs.length < 3) return 0;
  const shared = mine.filter((word) => theirs.some((other) => sameWord(word, other))).length;
  // Never as good as the same words misspelt: below what a spelling with one slip reaches.
  return 0.9 * ((2 * shared) / (mine.length + theirs.length));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return (
    Math.min(a.length, b.length) >= 4 &&
    Math.abs(a.length - b.length) <= 2 &&
    editDistance(a, b, 2) <= (a.length > 7 ? 2 : 1)
  );
}

/** Edits of one character, an exchange of neighbours being one; past `most` it stops and says `most + 1`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const exchanged =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (exchanged) edits = Math.min(edits, at(before, column - 2) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
