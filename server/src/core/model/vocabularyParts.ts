import type { Span } from '../syntax/ast';
import type { Facet, Passage, Prose, SetRef, Term } from './model';
import type { ProblemCode, ProblemData } from './problems';
import type { WrittenVocabulary } from './vocabularyLines';

/** A phrase that stands for a set of values of a facet. */
export interface PhraseEntry {
  readonly set: SetRef;
  readonly facet: string;
  readonly name: string;
}

/** A passage that follows its declaration when the text above it grows. */
export type MovingPassage = { -readonly [K in keyof Passage]: Passage[K] };

/** A thing that can still be changed while a vocabulary is built. */
export type Open<T> = { -readonly [K in keyof T]: T[K] };

/** A term while a vocabulary is built. */
export interface OpenTerm extends Omit<Open<Term>, 'children' | 'parent'> {
  parent?: OpenTerm;
  children: OpenTerm[];
}

/** A facet while a vocabulary is built. */
export interface OpenFacet extends Omit<Open<Facet>, 'roots' | 'leaves' | 'usually' | 'expected'> {
  roots: OpenTerm[];
  leaves: OpenTerm[];
  usually: Term[];
  expected?: { of: 'each norm' | 'the accord'; because: string; reasons: readonly Prose[]; answeredBy: Term[] };
}

/** A declaration as written, with its place. */
export interface Read<T extends WrittenVocabulary> {
  readonly written: T;
  readonly index: number;
  readonly passage: MovingPassage;
}

/** Adds a fault to the declaration of an index. */
export type Tell = (index: number, code: ProblemCode, span: Span, data: ProblemData, related?: Passage) => void;
