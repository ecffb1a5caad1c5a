import type { Declaration } from '../syntax/ast';
import { dutyFacets, otherFacets } from './facets';
import type { Facet } from './model';
import { exactPhrase, wordsIn } from './phrases';
import type { Named } from './plain';
import type { Mention, Reading } from './reading';
import type { Vocabulary } from './vocabulary';
import { readVocabularyLines, vocabularyKinds, type WrittenFacet, type WrittenTerm } from './vocabularyLines';
import type { PhraseEntry } from './vocabularyParts';

type Tell = (mention: Mention) => void;

/** Finds everything that a facet, a term, a State or a caution names; false for other declarations. */
export function vocabularyMentions(node: Declaration, vocabulary: Vocabulary, mention: Tell): boolean {
  if (!vocabularyKinds.has(node.keyword)) return false;
  const reading: Reading = { node, faults: [], mention };
  const written = readVocabularyLines(reading);
  if (!written) return true;
  const { name: target, nameSpan: span } = written.header;
  const term = (named: Named, facets: readonly string[]) => mentionTerm(named, facets, vocabulary, mention);
  switch (written.kind) {
    case 'facet':
      mention({ kind: 'facet', span, target, declaration: true });
      if (written.keyword) mention(keywordOfFacet(written.keyword, target));
      mentionInFacet(written, target, vocabulary, mention, term);
      break;
    case 'term': {
      const facet = facetOfTerm(written, vocabulary);
      mention({ kind: 'term', span, target, declaration: true, ...(facet !== undefined && { facet }) });
      if (written.in) mentionFacet(written.in, vocabulary, mention);
      if (written.under) term(written.under, facet === undefined ? facetNames(vocabulary) : [facet]);
      for (const named of written.usually) term(named, otherFacets(vocabulary.facets, facet));
      // Another way of writing the term speaks of the term.
      for (const named of written.also) if (facet !== undefined) term(named, [facet]);
      break;
    }
    case 'state':
      mention({ kind: 'state', span, target, declaration: true });
      for (const named of written.also) mention({ kind: 'state', span: named.span, target, declaration: false });
      break;
    case 'caution':
      mention({ kind: 'caution', span, target, declaration: true });
      for (const named of written.instead) term(named, facetNames(vocabulary));
      break;
  }
  return true;
}

/** The words that begin the clauses of a facet. */
function keywordOfFacet({ text, span }: Named, facet: string): Mention {
  return { kind: 'clause keyword', span, target: text, facet, declaration: true };
}

const facetNames = ({ facets }: Vocabulary): string[] => facets.map(({ name }) => name);

function mentionInFacet(
  { of, relativeTo, alone, usually, answeredBy }: WrittenFacet,
  facet: string,
  vocabulary: Vocabulary,
  mention: Tell,
  term: (named: Named, facets: readonly string[]) => void,
): void {
  for (const named of [of, relativeTo]) if (named) mentionFacet(named, vocabulary, mention);
  for (const named of [alone, ...usually]) if (named) term(named, [facet]);
  const duties = dutyFacets(vocabulary.facets).map(({ name }) => name);
  for (const named of answeredBy) term(named, duties);
}

function mentionFacet({ text, span }: Named, { facetNames }: Vocabulary, mention: Tell): void {
  const facet: Facet | undefined = exactPhrase(facetNames, wordsIn(text));
  if (facet) mention({ kind: 'facet', span, target: facet.name, declaration: false });
}

function mentionTerm({ text, span }: Named, facets: readonly string[], { terms }: Vocabulary, mention: Tell): void {
  const words = wordsIn(text);
  const found = facets.map((facet): PhraseEntry | undefined => exactPhrase(terms.get(facet), words)).find(Boolean);
  if (found) mention({ kind: 'term', span, target: found.name, facet: found.facet, declaration: false });
}

/** The facet that a term was placed in: where its name is, and its parent's. */
function facetOfTerm({ header, in: inFacet, under }: WrittenTerm, vocabulary: Vocabulary): string | undefined {
  const named = inFacet && exactPhrase(vocabulary.facetNames, wordsIn(inFacet.text))?.name;
  if (named !== undefined) return named;
  const has = (facet: string, text: string) => exactPhrase(vocabulary.terms.get(facet), wordsIn(text)) !== undefined;
  return facetNames(vocabulary).find((facet) => has(facet, header.name) && (!under || has(facet, under.text)));
}
