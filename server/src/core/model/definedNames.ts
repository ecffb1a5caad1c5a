import type { Declaration, Element } from '../syntax/ast';
import { readHeader } from './header';
import { leadingKeyword } from './lines';
import type { DefinedName } from './names';
import { addPhrase, comparableWords, longestPhrase, normalise, type Phrases, wordsIn } from './phrases';
import { segments } from './plain';
import type { Vocabulary } from './vocabulary';

/** Where the meaning of a definition leads: to facets that have its words, or to another definition. */
type Lead = { readonly facets: readonly string[] } | { readonly definition: string };

/**
 * The names that some `define`s give, with the facet of each: that of the first word of its meaning that anything knows,
 * which may be another definition.
 */
export function definedNames(nodes: readonly Declaration[], vocabulary: Vocabulary): Map<string, DefinedName> {
  const names: Phrases<string> = {};
  const displayed = new Map<string, string>();
  const bodies = new Map<string, Element[][]>();
  for (const node of nodes) {
    const { name } = readHeader({ node, faults: [] }, 'name');
    const key = normalise(name);
    if (!key) continue;
    addPhrase(names, wordsIn(name), key);
    if (!displayed.has(key)) displayed.set(key, name);
    bodies.set(key, [...(bodies.get(key) ?? []), ...meaningOf(node, vocabulary)]);
  }
  const known = new Map<string, string | undefined>();
  const facetOf = (key: string): string | undefined => {
    if (known.has(key)) return known.get(key);
    // A definition that leads back to itself gets no facet on that way; the cycle is told elsewhere.
    known.set(key, undefined);
    const leads = (bodies.get(key) ?? [])
      .map((stretch) => leadOf(stretch, names, vocabulary))
      .filter((lead) => lead !== undefined);
    for (const lead of leads) {
      const facet = 'definition' in lead ? facetOf(lead.definition) : bestFacet(lead.facets, leads);
      if (facet === undefined) continue;
      known.set(key, facet);
      return facet;
    }
    known.delete(key);
    return undefined;
  };
  const defined = new Map<string, DefinedName>();
  for (const [key, name] of displayed) defined.set(key, { name, facet: facetOf(key) });
  return defined;
}

/** The stretches between commas of everything that stands behind `means`, brackets opened. */
function meaningOf(node: Declaration, vocabulary: Vocabulary): Element[][] {
  const index = vocabulary.index('define');
  const open = (elements: readonly Element[]): Element[][] =>
    segments(elements).flatMap(({ elements: segment }) => {
      const brackets = segment.filter((element) => element.kind === 'bracket');
      const words = segment.filter((element) => element.kind === 'word');
      const inside = brackets.flatMap(({ alternatives }) => alternatives.flatMap(({ elements }) => open(elements)));
      return words.length > 0 ? [words, ...inside] : inside;
    });
  const meant = (elements: readonly Element[]): Element[][] => {
    const [first] = elements;
    if (first?.kind === 'bracket') return first.alternatives.flatMap(({ elements }) => meant(elements));
    const found = leadingKeyword(elements, index);
    return found?.keyword.keyword === 'means' ? open(found.value) : [];
  };
  return node.lines.flatMap(({ elements }) => meant(elements));
}

function leadOf(stretch: readonly Element[], names: Phrases<string>, vocabulary: Vocabulary): Lead | undefined {
  const words = comparableWords(stretch);
  const definition = longestPhrase(names, words);
  let length = 1;
  let facets: string[] = [];
  for (const [facet, phrases] of vocabulary.terms) {
    const found = longestPhrase(phrases, words)?.length ?? 0;
    if (found < length) continue;
    if (found > length) facets = [];
    length = found;
    facets.push(facet);
  }
  if (definition && (facets.length === 0 || definition.length >= length)) return { definition: definition.value };
  return facets.length > 0 ? { facets } : undefined;
}

/** Of the facets that know the first words, the one that knows most of the others. */
function bestFacet(facets: readonly string[], leads: readonly Lead[]): string | undefined {
  const known = (facet: string) => leads.filter((lead) => 'facets' in lead && lead.facets.includes(facet)).length;
  return [...facets].sort((a, b) => known(b) - known(a))[0];
}
