import type { Declaration } from '../syntax/ast';

/** A declaration is told by its header keyword; `opening` are the lines before the first header. */
export type DeclarationKind = Declaration['keyword'];

/** What stands after a clause keyword. */
export type ValueKind =
  /** The keyword says it all: `describes norms`. */
  | 'nothing'
  | 'quotation'
  /** One or several, separated by commas: `source "...", "..."`. */
  | 'quotations'
  /** A quotation, perhaps with its language before it: `says English "..."`. */
  | 'spoken'
  /** The same of a reason, in which words may stand without quotation marks as well. */
  | 'reason'
  /** Words or a quotation, as the drafter likes: `withdrawal on 90 days' written notice`. */
  | 'prose'
  | 'date'
  | 'form'
  | 'languages'
  /** `US "the United States of America", CN`, or `all States`. */
  | 'parties'
  /** Libraries by name, files as `./other.norm`. */
  | 'uses'
  | 'files'
  | 'States'
  | 'facet'
  | 'term'
  | 'terms'
  /** Terms of a facet that describes norms and follows the modality. */
  | 'duties'
  /** Other ways of writing a term. */
  | 'synonyms'
  /** The words of a new clause keyword. */
  | 'keyword'
  /** Items of one facet, without States: what a definition means. */
  | 'set'
  /** Facet clauses separated by semicolons. */
  | 'region'
  /** `prohibited: scope each Party; activity ...` */
  | 'judged region'
  /** Verdicts, perhaps `contested`. */
  | 'verdicts'
  /** Names of norms and without-prejudice clauses. */
  | 'provisions'
  /** Names of instruments. */
  | 'instruments'
  /** `commercial espionage by limitation` */
  | 'closing'
  /** Codes of findings: `gap/boarding, conflict`. */
  | 'codes';

export interface ClauseKeyword {
  readonly keyword: string;
  readonly value: ValueKind;
  /** Whether a declaration may have several such lines. */
  readonly repeats?: true;
  /** Whether a declaration is incomplete without it. */
  readonly required?: true;
  /** Whether brackets may stand around the clause and in its value. */
  readonly brackets?: true;
}

const because: ClauseKeyword = { keyword: 'because', value: 'reason', repeats: true };
const note: ClauseKeyword = { keyword: 'note', value: 'quotation', repeats: true };
const source: ClauseKeyword = { keyword: 'source', value: 'quotations', repeats: true };
const says: ClauseKeyword = { keyword: 'says', value: 'spoken', repeats: true };
const disregard: ClauseKeyword = { keyword: 'disregard', value: 'codes', repeats: true };
/** What every declaration may have. */
const prose = [because, note, source, disregard] as const;
const uses: ClauseKeyword = { keyword: 'uses', value: 'uses', repeats: true };
const phrase: ClauseKeyword = { keyword: 'phrase', value: 'quotation' };
const answeredBy: ClauseKeyword = { keyword: 'answered by', value: 'duties' };

const agreement: readonly ClauseKeyword[] = [
  { keyword: 'between', value: 'parties', required: true },
  { keyword: 'form', value: 'form' },
  { keyword: 'date', value: 'date' },
  { keyword: 'status', value: 'prose' },
  uses,
  { keyword: 'builds on', value: 'instruments', repeats: true },
  { keyword: 'texts', value: 'languages' },
  { keyword: 'leaves out', value: 'prose', repeats: true },
  ...prose,
];

const precedence: readonly ClauseKeyword[] = [
  { keyword: 'subject to', value: 'provisions', repeats: true, brackets: true },
  { keyword: 'notwithstanding', value: 'provisions', repeats: true, brackets: true },
];
const exception: ClauseKeyword = { keyword: 'except', value: 'region', repeats: true, brackets: true };
const proposedBy: ClauseKeyword = { keyword: 'proposed by', value: 'States' };
const numbered: ClauseKeyword = { keyword: 'numbered', value: 'prose' };
const modelFor: ClauseKeyword = { keyword: 'model for', value: 'closing' };

const finalClause = (keyword: string): ClauseKeyword => ({ keyword, value: 'prose' });

/**
 * The built-in clause keywords by kind of declaration. The keywords of facets and the words of modality come on top of
 * them, see `takesActFacets`, `takesDescriptions` and `modality.ts`.
 */
export const clauseKeywords: Readonly<Record<DeclarationKind, readonly ClauseKeyword[]>> = {
  opening: [uses, { keyword: 'concerning', value: 'files', repeats: true }, because, disregard],
  accord: agreement,
  instrument: agreement,
  preamble: [{ keyword: 'recital', value: 'quotation', repeats: true }, ...prose],
  define: [
    { keyword: 'read by', value: 'States' },
    { keyword: 'means', value: 'set', required: true, brackets: true },
    { keyword: 'from', value: 'date' },
    { keyword: 'until', value: 'date' },
    { keyword: 'governed by', value: 'facet' },
    says,
    ...prose,
  ],
  norm: [
    proposedBy,
    exception,
    { keyword: 'in the event of', value: 'region', repeats: true, brackets: true },
    ...precedence,
    numbered,
    modelFor,
    says,
    ...prose,
  ],
  'without prejudice': [proposedBy, exception, ...precedence, numbered, modelFor, says, ...prose],
  'left open': prose,
  'final clauses': [
    finalClause('enters into force'),
    finalClause('comes into effect'),
    finalClause('provisional application'),
    finalClause('signature'),
    finalClause('ratification'),
    finalClause('accession'),
    finalClause('reservations'),
    finalClause('duration'),
    finalClause('review'),
    finalClause('amendment'),
    finalClause('withdrawal'),
    finalClause('termination'),
    finalClause('suspension'),
    finalClause('settlement of disputes'),
    finalClause('depositary'),
    finalClause('registration'),
    finalClause('authentic texts'),
    ...prose,
  ],
  incident: [{ keyword: 'date', value: 'date' }, { keyword: 'expect', value: 'verdicts' }, ...prose],
  mandate: [
    { keyword: 'obtain', value: 'judged region', repeats: true },
    { keyword: 'preserve', value: 'region', repeats: true },
    ...prose,
  ],
  concern: [answeredBy, ...prose],
  vocabulary: [uses, ...prose],
  facet: [
    { keyword: 'clause', value: 'keyword' },
    { keyword: 'values States', value: 'nothing' },
    { keyword: 'of', value: 'facet' },
    { keyword: 'alone', value: 'term' },
    { keyword: 'relative to', value: 'facet' },
    { keyword: 'follows modality', value: 'nothing' },
    { keyword: 'describes norms', value: 'nothing' },
    { keyword: 'describes norms and incidents', value: 'nothing' },
    { keyword: 'usually', value: 'terms' },
    { keyword: 'expected of each norm', value: 'quotation' },
    { keyword: 'expected of the accord', value: 'quotation' },
    answeredBy,
    phrase,
    ...prose,
  ],
  term: [
    { keyword: 'in', value: 'facet' },
    { keyword: 'under', value: 'term' },
    { keyword: 'usually', value: 'terms' },
    { keyword: 'means', value: 'quotation' },
    { keyword: 'also', value: 'synonyms', repeats: true },
    phrase,
    ...prose,
  ],
  state: [{ keyword: 'also', value: 'synonyms', repeats: true }, ...prose],
  impossible: prose,
  caution: [{ keyword: 'instead', value: 'synonyms' }, { keyword: 'softens what is said', value: 'nothing' }, ...prose],
};

/** Declarations in which a clause may begin with the keyword of a facet of acts. */
export const takesActFacets: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'norm',
  'without prejudice',
  'left open',
  'incident',
  'concern',
  'impossible',
]);

/** Declarations in which a clause may begin with the keyword of a facet that describes norms. */
export const takesDescriptions: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>(['norm', 'without prejudice']);

/** Declarations in which disagreement may be written in brackets. */
export const takesBrackets: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'norm',
  'without prejudice',
  'define',
]);

/** Declarations that may name a thing in other languages: `Chinese "..."`. */
export const takesLabels: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'term',
  'state',
  'facet',
  'concern',
  'accord',
  'instrument',
]);
