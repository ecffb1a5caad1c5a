import type { Bracket, Element, Span, Word } from '../syntax/ast';
import type { Facet, Guarded, SetRef, StateRef } from './model';
import { comparableWords } from './phrases';
import type { ProvisionReading } from './provision';
import { report, spanOf, textAt } from './reading';

/** Where values stand, and what may stand there. */
export interface ValuePlace {
  /** The facets whose terms may stand here: one for a clause, for verbs those that follow the modality. */
  readonly facets: readonly string[];
  /** The facet of the clause; values of other places are never tied to States. */
  readonly facet?: Facet;
  /** The keyword of the line, by which its brackets are counted. */
  readonly keyword: string;
  readonly line: number;
  readonly definitions: boolean;
  /** Whether words that look to another State may stand here. */
  readonly relative: 'as the facet says' | 'always' | 'never';
}

export type GuardedSet = Guarded & { readonly set: SetRef };
export type GuardedStates = Guarded & { readonly states: StateRef };

/** A place on a stretch between commas. */
export interface Cursor {
  readonly elements: readonly Element[];
  readonly compared: readonly string[];
  readonly words: readonly (Word | undefined)[];
  at: number;
}

/** A cursor before the first of some elements. */
export function cursorOn(elements: readonly Element[]): Cursor {
  const words = elements.map((element) => (element.kind === 'word' ? element : undefined));
  return { elements, compared: comparableWords(elements), words, at: 0 };
}

/** Steps over some elements and says where they stand. */
export function take(cursor: Cursor, length: number): Span {
  const span = spanOf(cursor.elements.slice(cursor.at, cursor.at + length), { from: 0, to: 0 });
  cursor.at += length;
  return span;
}

/** Where the elements between a place and the cursor stand. */
export function since(cursor: Cursor, start: number): Span {
  return spanOf(cursor.elements.slice(start, cursor.at), { from: 0, to: 0 });
}

/** `and` or `or`. Lower case only: `OR` may be the code of a State. */
export function connectorAt({ words }: Cursor, at: number): 'and' | 'or' | undefined {
  const text = words[at]?.text;
  return text === 'and' || text === 'or' ? text : undefined;
}

/** What may follow the head of an item: `of` or `by` States, or `other than`. */
export function tailAt({ words }: Cursor, at: number): 'of' | 'other than' | undefined {
  const text = words[at]?.text;
  if (text === 'of' || text === 'by') return 'of';
  return text === 'other' && words[at + 1]?.text === 'than' ? 'other than' : undefined;
}

/** A bracket around what follows a head: `e-government [CN: other than personnel records]`. */
export function isTailBracket({ alternatives }: Bracket): boolean {
  const full = alternatives.filter(({ elements }) => elements.length > 0);
  return full.length > 0 && full.every(({ elements }) => tailAt(cursorOn(elements.slice(0, 2)), 0) !== undefined);
}

/** The bracket at the cursor, where it follows words and is none around what may follow them. */
export function dividingBracket({ elements, at }: Cursor): Bracket | undefined {
  const element = elements[at];
  if (element?.kind !== 'bracket' || isTailBracket(element)) return undefined;
  return elements[at - 1]?.kind === 'word' ? element : undefined;
}

/** Whether a phrase may end before a place. */
export function endsAt(cursor: Cursor, at: number): boolean {
  return (
    cursor.elements[at]?.kind !== 'word' || connectorAt(cursor, at) !== undefined || tailAt(cursor, at) !== undefined
  );
}

/** Tells what is left over where nothing may follow. */
export function reportRest(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): void {
  const rest = cursor.elements.slice(cursor.at);
  if (rest.length === 0) return;
  const span = spanOf(rest, { from: 0, to: 0 });
  report(reading, 'unexpected-value', span, {
    clause: place.keyword,
    expected: 'nothing',
    words: textAt(reading.node, span),
  });
}

/** Tells a bracket in the middle of a phrase. */
export function reportInsidePhrase(reading: ProvisionReading, bracket: Bracket, { keyword }: ValuePlace): void {
  const { keyword: declaration } = reading.node;
  report(reading, 'bracket-not-allowed', bracket, { where: 'phrase', clause: keyword, declaration });
}
