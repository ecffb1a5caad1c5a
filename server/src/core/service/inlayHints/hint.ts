/** What is shown between the words of a declaration, before it has a position in the file. */
import type { StateWord } from '../../model/model';

/** Each kind can be switched off by itself: `norms.inlayHints.articles`. */
export const hintKinds = ['articles', 'unqualified', 'terms', 'states'] as const;
export type HintKind = (typeof hintKinds)[number];

/** Which kinds are shown; those that are not named are. */
export type HintSettings = Readonly<Partial<Record<HintKind, boolean>>>;

/** What a hint is about, from which its tooltip is made when somebody points at it. */
export type About =
  | { readonly kind: 'article' }
  | { readonly kind: 'unqualified'; readonly facets: readonly string[] }
  | {
      readonly kind: 'set';
      readonly name: string;
      readonly facet: string;
      /** A number for one version of a definition, its place among those in force. */
      readonly of: 'term' | 'definition' | number;
    }
  | { readonly kind: 'states'; readonly word: StateWord };

export type NamedSet = Extract<About, { kind: 'set' }>;

export interface Hint {
  /** From the beginning of the declaration. */
  readonly offset: number;
  readonly label: string;
  /** Whether it stands before the words that it is about. */
  readonly before?: boolean;
  readonly about: About;
}
