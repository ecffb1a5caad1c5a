/**
 * The unit: one accord with everything that it uses and that concerns it, names resolved. Conditions are flat: whatever
 * stands in a bracket carries the choices that make it stand (`when`), so that a reader of the model never walks brackets.
 */
import type { Placed, Span } from '../syntax/ast';

// ---- vocabulary ------------------------------------------------------------------------------------------------

/** A written passage that a finding, a hover or a definition request can point at. */
export interface Passage {
  readonly at: Placed;
  readonly span: Span;
}

export interface Facet {
  readonly name: string;
  readonly title?: string;
  /** The clause keyword; a facet without one is reached through `of` or the modality only. */
  readonly keyword?: string;
  readonly values: 'terms' | 'States';
  /** The States facet to which `x of STATES` ties a value of this facet. */
  readonly of?: string;
  /** The term that STATES alone stand for. */
  readonly alone?: Term;
  /** For a States facet: the States facet with which relative words compare. */
  readonly relativeTo?: string;
  readonly followsModality: boolean;
  /** True where the facet qualifies norms and is no dimension of an act. */
  readonly describesNorms: boolean;
  /** True where it may also be told of an incident, whose verdict it does not change. */
  readonly describesIncidents?: boolean;
  /** What is ordinary, first choice first. */
  readonly usually: readonly Term[];
  readonly expected?: {
    readonly of: 'each norm' | 'the accord';
    readonly because: string;
    /** The same, and what is said of it in other languages. */
    readonly reasons: readonly Prose[];
    /** Duties that fulfil the expectation too. */
    readonly answeredBy: readonly Term[];
  };
  /** How a value reads in a sentence, `~` standing for it. */
  readonly phrase?: string;
  /** What it is called in other languages: `Chinese`. */
  readonly labels?: ReadonlyMap<string, string>;
  /** The terms at the top, in order of declaration. */
  readonly roots: readonly Term[];
  /** The values: terms without children, in the order of a walk from the roots. Empty for States (see `Unit.states`). */
  readonly leaves: readonly Term[];
  readonly source: Passage;
}

export interface Term {
  readonly name: string;
  readonly facet: string;
  readonly parent?: Term;
  readonly children: readonly Term[];
  /** The half-open range of this term's leaves in `Facet.leaves`; a walk order makes it contiguous. */
  readonly leafFrom: number;
  readonly leafTo: number;
  readonly means?: string;
  readonly synonyms: readonly string[];
  /** Terms of other facets that ordinarily go with it, first choice first. */
  readonly usually?: readonly Term[];
  /** Labels by language: `Chinese`. */
  readonly labels: ReadonlyMap<string, string>;
  readonly references: readonly string[];
  /** How the term reads in a sentence, where its name does not fit. */
  readonly phrase?: string;
  readonly source: Passage;
}

export interface State {
  readonly code: string;
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly source: Passage;
}

export interface Caution {
  readonly phrase: string;
  readonly because?: string;
  /** The same, and what is said of it in other languages. */
  readonly reasons: readonly Prose[];
  readonly instead: readonly string[];
  /** Words that leave it open how much is owed, whatever it is: they are looked for where something is laid down. */
  readonly softens: boolean;
  readonly source: Passage;
}

// ---- choices ---------------------------------------------------------------------------------------------------

/** An open bracket, an open proposal or a definition with more than one version that a Party may go by. */
export interface Choice {
  /** The name that contract.md fixes: the bracket's own, `theft modality 1`, `theft proposal`, or the definition's. */
  readonly name: string;
  readonly kind: 'bracket' | 'proposal' | 'definition';
  readonly options: readonly Option[];
  readonly status?: string;
  readonly because?: string;
  readonly places: readonly Passage[];
}

export interface Option {
  /** Delegations (bracket, proposal) or readers (definition; empty for the common version). */
  readonly by: readonly string[];
  /** The option's own words; empty for the option in which the bracket is read as nothing. */
  readonly text: string;
  readonly nothing: boolean;
}

/** Holds in the readings in which each named choice takes the given option. Empty: always. */
export type When = readonly { readonly choice: string; readonly option: number }[];

export interface Guarded {
  readonly when: When;
}

// ---- values ----------------------------------------------------------------------------------------------------

export const stateWords = [
  'a Party',
  'another Party',
  'a third State',
  'another State',
  'its own',
  'any State',
] as const;
export type StateWord = (typeof stateWords)[number];
/** The words that compare a State with the one named by `relative to`. */
export const relativeWords: readonly StateWord[] = ['another Party', 'another State', 'its own'];

export type StateRef =
  | { readonly kind: 'state'; readonly code: string }
  | { readonly kind: 'word'; readonly word: StateWord };

export type SetRef =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'definition'; readonly name: string }
  /** Every value of the facet. */
  | { readonly kind: 'any' }
  /** A name that nothing declares: no value, so that the norm does not silently widen while a word is being typed. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * `x other than y and z of STATES`: (head less every `less`), crossed with the union of `of`. Without `of`, or in a reading
 * in which none of its members stands, any State. In a States facet that has a clause of its own the head is `any` and `of`
 * are the States meant; `lessStates` are the States after `other than`.
 */
export interface Item extends Guarded {
  readonly head: SetRef;
  readonly less: readonly (Guarded & { readonly set: SetRef })[];
  readonly of?: readonly (Guarded & { readonly states: StateRef })[];
  readonly lessStates: readonly (Guarded & { readonly states: StateRef })[];
  readonly span: Span;
  readonly text: string;
}

/** Present in a reading when `when` holds and at least one item does; the union of its items there. */
export interface Clause extends Guarded {
  readonly facet: string;
  readonly keyword: string;
  readonly items: readonly Item[];
  readonly span: Span;
}

/** A region on one line: the intersection of the clauses present; no acts in a reading in which none is. */
export interface LineRegion extends Guarded {
  readonly clauses: readonly Clause[];
  readonly span: Span;
}

// ---- provisions ------------------------------------------------------------------------------------------------

export const sayings = [
  'prohibited',
  'discouraged',
  'required',
  'encouraged',
  'permitted',
  'without prejudice',
] as const;
export type Saying = (typeof sayings)[number];
/** `silent` and `conflicting` are verdicts that no norm says. */
export const verdicts = ['silent', ...sayings, 'conflicting'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Modality extends Guarded {
  readonly saying: Saying;
  /** As written: `shall not`. */
  readonly text: string;
  readonly register: 'treaty' | 'political commitment' | 'either';
  readonly span: Span;
}

export interface Precedence extends Guarded {
  readonly kind: 'subject to' | 'notwithstanding';
  readonly norm: string;
  readonly span: Span;
}

/** A passage of prose that belongs to the declaration or to one of its clauses. */
export interface Prose {
  readonly kind: 'because' | 'note' | 'source' | 'says';
  readonly text: string;
  readonly language?: string;
  readonly span: Span;
  /** The index in `node.lines` of the clause it belongs to; undefined for the declaration. */
  readonly line?: number;
}

interface Provision {
  /** The same object as long as the declaration's text, the vocabulary and the names around it are the same. */
  readonly key: object;
  readonly at: Placed;
  readonly name: string;
  readonly nameSpan: Span;
  readonly title?: string;
  readonly prose: readonly Prose[];
}

export interface Norm extends Provision {
  readonly kind: 'norm' | 'without prejudice';
  /** Its number in the instrument that it is a provision of: `13(f)`. */
  readonly numbered?: string;
  /** The choice whose option 0 makes the whole norm stand, where it is `proposed by` a delegation. */
  readonly proposal?: string;
  /** At most one holds in a reading; without one that holds the norm falls away. Empty for `without prejudice`. */
  readonly modalities: readonly Modality[];
  /** The verbs; without one that holds the norm falls away. Items of a facet that follows the modality. */
  readonly verbs: readonly Item[];
  /** The facet of the verbs; undefined for `without prejudice` or where there is none. */
  readonly verbFacet?: string;
  /** The verbs are duties: the norm says nothing of the act itself. */
  readonly duty: boolean;
  /** Clauses of act facets, as written, `scope` included. For a duty only the clause that names who owes it is used. */
  readonly clauses: readonly Clause[];
  /** For a duty: the index in `clauses` is not enough with brackets, so the facet whose clause names who owes it. */
  readonly owedThrough?: string;
  readonly exceptions: readonly LineRegion[];
  /** `in the event of`, for duties. */
  readonly triggers: readonly LineRegion[];
  readonly precedence: readonly Precedence[];
  /** Clauses of facets that describe norms: `verified by`. */
  readonly description: readonly Clause[];
}

export interface Version {
  /** The States that read it so; empty for the common version. */
  readonly readers: readonly string[];
  readonly from?: string;
  readonly until?: string;
  /** A set of leaves: items without States. */
  readonly items: readonly Item[];
  readonly at: Placed;
  readonly nameSpan: Span;
  readonly title?: string;
  readonly prose: readonly Prose[];
}

export interface Definition {
  readonly key: object;
  readonly name: string;
  readonly facet: string;
  /** The versions in force on the accord's date. */
  readonly versions: readonly Version[];
  /** The States facet whose State's version governs each act. */
  readonly governedBy?: string;
  /**
   * Without `governedBy`: the indices in `versions` of those that a Party goes by. With two or more there is a choice of the
   * definition's name, and option i is `candidates[i]`. With none the definition names nothing.
   */
  readonly candidates: readonly number[];
}

export interface LeftOpen extends Provision {
  /** Unconditional clauses. */
  readonly clauses: readonly Clause[];
}

export interface Concern extends Provision {
  /** What its title is in other languages. */
  readonly labels?: ReadonlyMap<string, string>;
  readonly clauses: readonly Clause[];
  readonly answeredBy: readonly Term[];
}

export interface Impossible extends Provision {
  readonly clauses: readonly Clause[];
}

export const closingWays = ['prohibition', 'limitation', 'permission', 'without prejudice', 'duty'] as const;
/** How a model clause closes a concern. */
export type ClosingWay = (typeof closingWays)[number];

/**
 * A norm or without-prejudice clause that a library offers to close a concern; part of no draft. Several of one concern and
 * way make one model, in the order of the text.
 */
export interface Model extends Provision {
  readonly concern: string;
  readonly way: ClosingWay;
  /** Where the words stand that say for what it is a model. */
  readonly forSpan: Span;
}

export interface Incident extends Provision {
  readonly date?: string;
  readonly clauses: readonly {
    readonly facet: string;
    readonly keyword: string;
    /** Outer: all of these happened (the comma list). Inner: one of these, uncertain (the `or` list). */
    readonly values: readonly (readonly Item[])[];
    readonly span: Span;
  }[];
  /** What is told of it beside the act, and changes no verdict: on what showing it is laid to a State. */
  readonly description?: readonly Clause[];
  readonly expect?: { readonly verdicts: readonly Verdict[]; readonly contested: boolean; readonly span: Span };
}

export interface Mandate {
  readonly key: object;
  readonly at: Placed;
  readonly party: string;
  readonly title?: string;
  readonly lines: readonly {
    readonly kind: 'obtain' | 'preserve';
    /** For `obtain`. */
    readonly verdicts: readonly Verdict[];
    readonly clauses: readonly Clause[];
    readonly span: Span;
    readonly because?: string;
  }[];
}

export interface Accord {
  readonly at: Placed;
  readonly kind: 'accord' | 'instrument';
  /** Of an instrument: the name by which others refer to it. */
  readonly name?: string;
  readonly title: string;
  readonly titleSpan: Span;
  readonly form?: 'treaty' | 'political commitment';
  readonly date?: string;
  /** Of an instrument: what became of it, in the drafter's words. */
  readonly status?: string;
  readonly texts: readonly string[];
  /** What its title is in other languages. */
  readonly labels?: ReadonlyMap<string, string>;
  /** What it does not deal with, in the drafter's words. */
  readonly leavesOut?: readonly string[];
  /** The instruments that it builds on, as written. */
  readonly buildsOn?: readonly { readonly name: string; readonly span: Span }[];
  readonly prose: readonly Prose[];
}

/** A recital of the preamble or a final clause: text that no verdict depends on. */
export interface FreeClause {
  readonly at: Placed;
  /** `recital`, `enters into force`. */
  readonly keyword: string;
  readonly text: string;
  readonly span: Span;
  readonly notes: readonly string[];
}

// ---- the unit --------------------------------------------------------------------------------------------------

/** What the model could not make sense of; `code` is the rule that tells it. */
export interface Problem {
  readonly code: string;
  readonly passage: Passage;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  readonly related?: readonly Passage[];
}

export interface Unit {
  /** The files of the unit: the accord's first, then those used, then those concerning it. */
  readonly files: readonly string[];
  readonly accord?: Accord;
  /** Codes. With `between all States` every leaf. */
  readonly parties: readonly string[];
  readonly allStates: boolean;
  /** The leaves of every States facet: Parties, other States named, then `State A`, `State B`. */
  readonly states: readonly string[];
  /** How many at the end of `states` are anonymous. */
  readonly anonymous: number;
  /** Parties as named in the accord and States declared, by code. */
  readonly stateNames: ReadonlyMap<string, State>;
  /** In order of declaration, those that describe norms included. */
  readonly facets: readonly Facet[];
  readonly impossible: readonly Impossible[];
  readonly cautions: readonly Caution[];
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Norms and without-prejudice clauses in the order of the text. */
  readonly norms: readonly Norm[];
  readonly leftOpen: readonly LeftOpen[];
  readonly concerns: readonly Concern[];
  /** Model clauses of the libraries in use. */
  readonly models: readonly Model[];
  readonly incidents: readonly Incident[];
  readonly mandates: readonly Mandate[];
  /** The recitals and the final clauses, in the order of the text; for rendering. */
  readonly preamble?: readonly FreeClause[];
  readonly finalClauses?: readonly FreeClause[];
  /** By name. Open ones only: an agreed bracket is no choice any more. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly problems: readonly Problem[];
}
