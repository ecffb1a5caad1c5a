/**
 * The tree that the grammar builds. It knows lines, words, quotations and brackets, and no vocabulary: which words are a
 * clause keyword, a term or a State is the model's question, because only the libraries in use can answer it.
 *
 * Every offset is relative to the start of its declaration, so that a declaration whose text is unchanged keeps its tree
 * when the text above it grows.
 */

/** Half-open range of UTF-16 offsets, relative to the start of the declaration. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The words that begin a declaration, longest first where one begins another. */
export const headerKeywords = [
  'without prejudice',
  'final clauses',
  'left open',
  'accord',
  'instrument',
  'preamble',
  'define',
  'norm',
  'incident',
  'mandate',
  'concern',
  'vocabulary',
  'facet',
  'term',
  'state',
  'impossible',
  'caution',
] as const;
export type HeaderKeyword = (typeof headerKeywords)[number];

/** A run of characters without spaces: a word, a number, a date, a path, a State's code. */
export interface Word extends Span {
  readonly kind: 'word';
  readonly text: string;
}

/** A quotation, straight or curly; `text` is what stands between the marks. */
export interface Quotation extends Span {
  readonly kind: 'quotation';
  readonly text: string;
}

export interface Mark extends Span {
  readonly kind: 'mark';
  readonly mark: ',' | ';' | ':';
}

/** `[studios (ad referendum) = US, EU: x | CN: y]` */
export interface Bracket extends Span {
  readonly kind: 'bracket';
  /** The words before `=`, where there are any. */
  readonly name?: readonly Word[];
  /** The words in parentheses after the name: `open`, `ad referendum`, `agreed US`. */
  readonly status?: readonly Word[];
  readonly alternatives: readonly Alternative[];
}

export interface Alternative extends Span {
  /** The delegations before the colon; empty where the alternative is not attributed. */
  readonly attribution: readonly Word[];
  readonly elements: readonly Element[];
}

export type Element = Word | Quotation | Mark | Bracket;

/**
 * One clause, on one line or continued after a comma, `|` or `[`. A line with a slip in it (a quotation or a bracket that never
 * closes, a comma too many) has an error and what could be read of it; any other broken line has an error alone.
 */
export interface Line extends Span {
  readonly elements: readonly Element[];
}

export type SyntaxProblem =
  | 'quotation-never-closes'
  | 'bracket-never-closes'
  | 'bracket-closes-nothing'
  | 'bar-outside-bracket'
  | 'unexpected-mark'
  | 'empty-bracket'
  | 'attribution-missing'
  | 'nesting-too-deep'
  | 'unreadable'
  /** The file is no text: the one error of its one declaration. */
  | 'not-text'
  /** The declaration is longer than any that a person writes and was not read: its one error. */
  | 'too-long';

/** What the grammar could not read, in terms that a message can be built from. */
export interface SyntaxError extends Span {
  readonly problem: SyntaxProblem;
  /** The character or word at fault, for the message. */
  readonly found: string;
}

/** From `#` to the end of its line; `text` is what follows the `#`. */
export interface Comment extends Span {
  readonly text: string;
}

/**
 * A header line and the clause lines below it. The lines before the first header of a file form a declaration with the
 * keyword `opening` and an empty header.
 */
export interface Declaration {
  readonly keyword: HeaderKeyword | 'opening';
  readonly keywordSpan: Span;
  /** What follows the keyword on the header line. */
  readonly header: readonly Element[];
  /** From the keyword to the last element of the header line. */
  readonly headerSpan: Span;
  readonly lines: readonly Line[];
  readonly errors: readonly SyntaxError[];
  readonly comments: readonly Comment[];
  /** The declaration's whole text, with the blank lines and comments that follow it. */
  readonly text: string;
}

/**
 * A declaration at its place in a file. The node is shared between versions of the file as long as its text is the same, and
 * so is this as long as no edit touches it: then only its offset moves along with the text.
 */
export interface Placed {
  readonly file: string;
  /** Offset of the declaration's first character in the file. */
  readonly offset: number;
  readonly node: Declaration;
}

export interface SourceFile {
  /** The file's URI or path, as the host names it. */
  readonly file: string;
  readonly text: string;
  readonly declarations: readonly Placed[];
}
