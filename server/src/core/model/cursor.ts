import type { Bracket, Element, Span } from '../syntax/ast';
import type { Facet, Guarded, SetRef, StateRef } from './model';
import { comparableWords } from './phrases';
import type { ProvisionReading } from './provision';
import { report, spanOf, textAt } from './reading';

/** Where values stand, and what may stand there. */
export interface ValuePlace {
  /** The facets whose terms may stand here: one for a clause, for verbs those that follow the modality. */
  readonly facets: readonly string[];
  /** The facet of the clause; values of other places are never tied to States. */
  readonly facet?: Facet | undefined;
  /** The States facet to which its values are tied. */
  readonly tie?: Facet | undefined;
  /** The keyword of the line, by which its brackets are counted. */
  readonly keyword: string;
  readonly line: number;
  readonly definitions: boolean;
  /** Whether words that look to another State may stand here. */
  readonly relative: 'as the facet says' | 'always' | 'never';
}

export type GuardedSet = Guarded & { readonly set: SetRef };
export type GuardedStates = Guarded & { readonly states: StateRef };

/** A place among the values of a clause. */
export interface Cursor {
  readonly elements: readonly Element[];
  /** Its words as they are compared. */
  readonly compared: readonly string[];
  at: number;
}

/** A cursor before the first of some elements. */
export function cursorOn(elements: readonly Element[]): Cursor {
  return { elements, compared: comparableWords(elements), at: 0 };
}

/** Steps over some elements and says where they stand. */
export function take(cursor: Cursor, length: number): Span {
  const start = cursor.at;
  cursor.at += length;
  return since(cursor, start);
}

/** Where the elements between a place and the cursor stand. */
export function since(cursor: Cursor, start: number): Span {
  const { elements, at } = cursor;
  return { from: elements[start]?.from ?? 0, to: elements[at - 1]?.to ?? 0 };
}

const wordAt = ({ elements }: Cursor, at: number): string | undefined => {
  const element = elements[at];
  return element?.kind === 'word' ? element.text : undefined;
};

/** `and` or `or`. Lower case only: `OR` may be the code of a State. */
export function connectorAt(cursor: Cursor, at: number): 'and' | 'or' | undefined {
  const text = wordAt(cursor, at);
  return text === 'and' || text === 'or' ? text : undefined;
}

/** What may follow the head of an item: `of` or `by` States, or `other than`. */
export function tailAt(cursor: Cursor, at: number): 'of' | 'other than' | undefined {
  const text = wordAt(cursor, at);
  if (text === 'of' || text === 'by') return 'of';
  return text === 'other' && wordAt(cursor, at + 1) === 'than' ? 'other than' : undefined;
}

/** A bracket around what follows a head: `farms [SU: other than orchards]`. */
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
