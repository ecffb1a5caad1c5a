/** Where an item stands: among the terms of which facets, and tied to which States. */
import type { Facet, Term, Unit } from '../../model/model';
import { comparable, normalise } from '../../model/phrases';
import type { ItemPlace, Reader } from './expectation';
import { allTerms } from './item';
import type { Scan, Token } from './scan';
import { comparedText, splitTokens } from './tokens';

export function placeOf(unit: Unit, facet: Facet, definitions: boolean, relative: boolean): ItemPlace {
  const tied = unit.facets.find(({ name }) => name === facet.of);
  const tie = facet.values === 'States' ? facet : tied;
  return { facets: [facet], definitions, tie, relative: relative && tie?.relativeTo !== undefined };
}

/** Verbs are all of one facet; the first one decides which. */
export function verbPlace(unit: Unit, tokens: readonly Token[]): ItemPlace {
  const facets = unit.facets.filter(({ followsModality }) => followsModality);
  return { facets: narrowed(facets, tokens), definitions: false, relative: false, tie: undefined };
}

/** What a definition means are terms of one facet; the first one decides which. */
export function meaningPlace({ unit, scan }: Reader): ItemPlace {
  const facets = unit.facets.filter(({ values }) => values === 'terms');
  const written = definitionAbove(scan);
  const known = [...unit.definitions.values()].find(({ name }) => normalise(name) === written)?.facet;
  const own = facets.filter((facet) => facet.name === known);
  const outer = scan.frames.flatMap(({ tokens }) => tokens);
  const means = outer.slice(1);
  return { facets: own.length > 0 ? own : narrowed(facets, means), definitions: true, relative: false, tie: undefined };
}

/** The name of the definition in which the cursor stands, compared. */
export function definitionAbove({ at }: Scan): string {
  const header = at?.node.text.slice(at.node.keywordSpan.to, at.node.headerSpan.to) ?? '';
  return normalise(header.replace(/["“].*/, ''));
}

function narrowed(facets: readonly Facet[], tokens: readonly Token[]): readonly Facet[] {
  const [first, ...others] = splitTokens(tokens, ',');
  if (!first || others.length === 0) return facets;
  const written = comparedText(first);
  const fitting = facets.filter((facet) => [...allTerms(facet)].some((term) => isCalled(term, written)));
  return fitting.length > 0 ? fitting : facets;
}

function isCalled({ name, synonyms }: Term, written: string): boolean {
  return [name, ...synonyms].some((text) => comparable(text) === written);
}
