import {
  type ClauseKeyword,
  clauseKeywords,
  type DeclarationKind,
  takesActFacets,
  takesDescriptions,
} from './keywords';
import { type ModalityWords, modalities } from './modality';
import type { Facet } from './model';
import { type Candidate, candidate } from './nearest';
import { addPhrase, type Phrases, wordsIn } from './phrases';

/** What can begin a clause. */
export type Keyword =
  | { readonly kind: 'clause'; readonly keyword: string; readonly clause: ClauseKeyword }
  | { readonly kind: 'facet'; readonly keyword: string; readonly facet: Facet }
  | { readonly kind: 'modality'; readonly keyword: string; readonly modality: ModalityWords };

/** The words that can begin a clause of one kind of declaration, and those that can only do so elsewhere. */
export interface KeywordIndex {
  readonly phrases: Phrases<Keyword>;
  readonly candidates: readonly Candidate[];
  readonly elsewhere: Phrases<ReadonlySet<DeclarationKind>>;
}

const kinds = Object.keys(clauseKeywords) as DeclarationKind[];

function facetsOf(kind: DeclarationKind, facets: readonly Facet[]): Keyword[] {
  return facets
    .filter(({ describesNorms, describesIncidents }) =>
      describesNorms
        ? takesDescriptions.has(kind) || (kind === 'incident' && describesIncidents)
        : takesActFacets.has(kind),
    )
    .flatMap((facet) => (facet.keyword ? [{ kind: 'facet', keyword: facet.keyword, facet } as const] : []));
}

/** Every keyword of a kind of declaration: built-in, of facets, and for a norm the words of modality. */
export function keywordsOf(kind: DeclarationKind, facets: readonly Facet[]): Keyword[] {
  const builtIn = clauseKeywords[kind].map((clause): Keyword => ({ kind: 'clause', keyword: clause.keyword, clause }));
  const modal = modalities.map((modality): Keyword => ({ kind: 'modality', keyword: modality.text, modality }));
  return [...builtIn, ...(kind === 'norm' ? modal : []), ...facetsOf(kind, facets)];
}

function phrasesOf(keywords: readonly Keyword[]): Phrases<Keyword> {
  const phrases: Phrases<Keyword> = {};
  for (const keyword of keywords) addPhrase(phrases, wordsIn(keyword.keyword), keyword);
  return phrases;
}

const candidatesOf = (keywords: readonly Keyword[]): Candidate[] =>
  keywords.map(({ keyword }) => candidate(keyword, keyword));

/** The index for a kind of declaration. */
export function keywordIndex(kind: DeclarationKind, facets: readonly Facet[]): KeywordIndex {
  const keywords = keywordsOf(kind, facets);
  const elsewhere = new Map<string, Set<DeclarationKind>>();
  for (const other of kinds) {
    for (const { keyword } of keywordsOf(other, facets)) {
      const known = elsewhere.get(keyword);
      if (known) known.add(other);
      else elsewhere.set(keyword, new Set([other]));
    }
  }
  const phrases: Phrases<ReadonlySet<DeclarationKind>> = {};
  for (const [keyword, where] of elsewhere) addPhrase(phrases, wordsIn(keyword), where);
  return { phrases: phrasesOf(keywords), candidates: candidatesOf(keywords), elsewhere: phrases };
}

/** The index of the clauses that a region on one line can have: those of facets of acts. */
export function regionIndex(facets: readonly Facet[], all: KeywordIndex): KeywordIndex {
  const keywords = facetsOf('concern', facets);
  return { phrases: phrasesOf(keywords), candidates: candidatesOf(keywords), elsewhere: all.elsewhere };
}
