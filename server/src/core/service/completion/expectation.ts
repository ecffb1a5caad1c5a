/** What completion expects at the cursor, and what it is read with. */
import type { KeywordIndex } from '../../model/keywordIndex';
import type { DeclarationKind, ValueKind } from '../../model/keywords';
import type { Facet, Term, Unit } from '../../model/model';
import type { Scan } from './scan';

/** `from`: where the phrase typed so far begins. */
export type Expected = { readonly from: number } & (
  | { readonly what: 'header' }
  | { readonly what: 'clause'; readonly alone: boolean }
  | { readonly what: 'region clause'; readonly used: readonly string[] }
  | {
      readonly what: 'set';
      readonly place: ItemPlace;
      readonly taken: readonly string[];
      readonly below?: readonly Term[];
    }
  /** `alone`: without a term before them. `less`: those that are left out. */
  | { readonly what: 'states'; readonly place: ItemPlace; readonly alone: boolean; readonly less?: true }
  | {
      readonly what: 'connector';
      readonly place: ItemPlace;
      readonly words: readonly Connector[];
      readonly after: number;
    }
  | { readonly what: 'delegation' }
  | { readonly what: 'provisions' | 'codes' | 'instruments'; readonly taken: readonly string[] }
  | { readonly what: 'concerns' | 'ways' }
  | { readonly what: 'parties' | 'declared States' | 'libraries' | 'files' | 'verdicts' | 'judgements' }
  | { readonly what: 'facets' | 'States facets' | 'terms' | 'own terms' | 'duties' | 'forms' | 'languages' | 'defined' }
);

/** What may stand behind a value: what goes on with it, or begins the next one. */
export type Connector = 'of' | 'other than' | 'and' | ',' | ';';

/** The place of an item in a clause. */
export interface ItemPlace {
  /** The facets among whose terms it is. */
  readonly facets: readonly Facet[];
  /** Whether the accord's definitions may stand here. */
  readonly definitions: boolean;
  /** The States facet to which values are tied. */
  readonly tie: Facet | undefined;
  /** Whether `another Party`, `another State` and `its own` mean something here. */
  readonly relative: boolean;
  /** Whether further clauses may follow on the line. */
  readonly inRegion?: boolean;
}

/** `after`: behind a term, where only `other than` and `of` go on. */
type Mode = 'head' | 'after' | 'less' | 'states';

/** Where in an item a bracket opens. */
export interface Opening {
  readonly mode: Mode;
  /** The terms of the item so far: only what is below them may be left out. */
  readonly head: readonly Term[];
}

/** What the words of a clause are read with. */
export interface Start {
  readonly kind: 'line' | 'region' | 'value' | 'states' | 'nothing';
  readonly value?: Value;
  /** Where in an item a bracket opens. */
  readonly opening?: Opening;
}

/** What may stand at the cursor, and what a bracket that opens there is read with. */
export interface Read {
  readonly expected: Expected[];
  readonly next: Start;
  /** The value in which the cursor stands, and which part of an item it is in. */
  readonly within?: Value;
  readonly part?: Opening['mode'];
  /** The region on one line in which that value stands, and how many of its clauses are before it. */
  readonly region?: { readonly keyword: string; readonly before: number };
}

/** The value of a clause: of a facet, or of a built-in kind. */
export type Value =
  | { readonly kind: 'items'; readonly place: ItemPlace }
  | { readonly kind: 'verbs'; readonly keyword: string }
  | { readonly kind: ValueKind; readonly keyword: string };

export interface Reader {
  readonly unit: Unit;
  readonly scan: Scan;
  readonly kind: DeclarationKind;
  readonly index: KeywordIndex;
}
