/** What completion expects at the cursor, and what it is read with. */
import type { KeywordIndex } from '../../model/keywordIndex';
import type { DeclarationKind, ValueKind } from '../../model/keywords';
import type { Unit } from '../../model/model';
import type { ItemPlace } from './item';
import type { Scan } from './scan';

/** `from`: where the phrase typed so far begins. */
export type Expected = { readonly from: number } & (
  | { readonly what: 'header' | 'clause' }
  | { readonly what: 'region clause'; readonly used: readonly string[] }
  | { readonly what: 'set'; readonly place: ItemPlace; readonly taken: readonly string[] }
  | { readonly what: 'states'; readonly place: ItemPlace; readonly alone: boolean }
  | { readonly what: 'connector'; readonly place: ItemPlace; readonly states: boolean }
  | { readonly what: 'delegation' }
  | { readonly what: 'parties' | 'declared States' | 'libraries' | 'files' | 'provisions' | 'verdicts' | 'judgements' }
  | { readonly what: 'facets' | 'States facets' | 'terms' | 'own terms' | 'duties' | 'forms' | 'languages' | 'defined' }
);

/** What the words of a clause are read with. */
export interface Start {
  readonly kind: 'line' | 'region' | 'value' | 'states' | 'nothing';
  readonly value?: Value;
}

/** What may stand at the cursor, and what a bracket that opens there is read with. */
export interface Read {
  readonly expected: Expected[];
  readonly next: Start;
}

/** The value of a clause: of a facet, or of a built-in kind. */
export type Value =
  | { readonly kind: 'items'; readonly place: ItemPlace }
  | { readonly kind: 'verbs' }
  | { readonly kind: ValueKind; readonly keyword: string };

export interface Reader {
  readonly unit: Unit;
  readonly scan: Scan;
  readonly kind: DeclarationKind;
  readonly index: KeywordIndex;
}
