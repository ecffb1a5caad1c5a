import { leadingHeaderKeyword } from './headerWords';
import { clauseKeywords, takesActFacets } from './keywords';
import { modalities } from './modality';
import type { Facet, Term } from './model';
import { type Candidate, nearest } from './nearest';
import { addPhrase, exactPhrase, normalise, type Phrases, wordsIn } from './phrases';
import type { Named } from './plain';
import type { WrittenFacet, WrittenTerm } from './vocabularyLines';
import type { OpenFacet, OpenTerm, PhraseEntry, Read, Tell } from './vocabularyParts';

const builtIn: Phrases<string> = {};
for (const kind of takesActFacets)
  for (const { keyword } of clauseKeywords[kind]) addPhrase(builtIn, wordsIn(keyword), keyword);
for (const { text } of modalities) addPhrase(builtIn, wordsIn(text), text);

/** Makes the facets, in order of declaration, and fills their names. */
export function readFacets(reads: readonly Read<WrittenFacet>[], names: Phrases<OpenFacet>, tell: Tell): OpenFacet[] {
  const facets: OpenFacet[] = [];
  const keywords: Phrases<string> = {};
  for (const { written, index, passage } of reads) {
    const { header } = written;
    const facet: OpenFacet = {
      name: header.name,
      values: written.states ? 'States' : 'terms',
      followsModality: written.followsModality,
      describesNorms: written.describesNorms,
      describesIncidents: written.describesIncidents,
      usually: [],
      roots: [],
      leaves: [],
      labels: new Map(written.labels.map(({ language, text }) => [language, text])),
      source: passage,
    };
    if (header.title !== undefined) facet.title = header.title;
    if (written.phrase !== undefined) facet.phrase = written.phrase;
    if (written.expected) facet.expected = { ...written.expected, answeredBy: [] };
    const before = addPhrase(names, wordsIn(header.name), facet);
    if (before) {
      tell(index, 'duplicate-name', header.nameSpan, { kind: 'facet', words: header.name }, before.source);
      continue;
    }
    facets.push(facet);
    if (!written.keyword) continue;
    const words = wordsIn(written.keyword.text);
    const clash = exactPhrase(builtIn, words) ?? leadingHeaderKeyword(words) ?? addPhrase(keywords, words, header.name);
    if (clash === undefined) facet.keyword = written.keyword.text;
    else tell(index, 'keyword-clash', written.keyword.span, { words: written.keyword.text, facet: header.name, clash });
  }
  return facets;
}

/** Resolves what a facet says about other facets and about terms. */
export function finishFacet(
  { written, index }: Read<WrittenFacet>,
  facets: readonly OpenFacet[],
  terms: ReadonlyMap<string, Phrases<PhraseEntry>>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  tell: Tell,
): void {
  const facet = facets.find(({ source }) => source.span === written.header.nameSpan);
  if (!facet) return;
  const statesFacet = (named: Named): string | undefined => {
    const found = facets.find(({ name }) => normalise(name) === normalise(named.text));
    if (found?.values === 'States') return found.name;
    const near = nearest(
      named.text,
      facets.filter(({ values }) => values === 'States').map(({ name }) => name),
    );
    tell(index, 'unknown-name', named.span, { kind: 'States facet', words: named.text, nearest: near });
    return undefined;
  };
  const termIn = (named: Named, where: readonly string[]) => termAmong(named, where, index, terms, candidates, tell);
  const of = written.of && statesFacet(written.of);
  const relativeTo = written.relativeTo && statesFacet(written.relativeTo);
  const alone = written.alone && termIn(written.alone, [facet.name]);
  if (of) facet.of = of;
  if (relativeTo) facet.relativeTo = relativeTo;
  if (alone) facet.alone = alone;
  facet.usually = written.usually.map((named) => termIn(named, [facet.name])).filter((term) => term !== undefined);
  const duties = dutyFacets(facets).map(({ name }) => name);
  const answers = written.answeredBy.map((named) => termIn(named, duties)).filter((term) => term !== undefined);
  if (facet.expected) facet.expected.answeredBy = answers;
}

/** Resolves what ordinarily goes with a term. */
export function finishTerm(
  { written, index }: Read<WrittenTerm>,
  term: OpenTerm,
  facets: readonly OpenFacet[],
  terms: ReadonlyMap<string, Phrases<PhraseEntry>>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  tell: Tell,
): void {
  if (written.usually.length === 0) return;
  const where = otherFacets(facets, term.facet);
  const found = written.usually.map((named) => termAmong(named, where, index, terms, candidates, tell));
  term.usually = found.filter((one) => one !== undefined);
}

/** The other facets of an act whose values are terms, by name. */
export function otherFacets(
  facets: readonly Pick<Facet, 'name' | 'describesNorms' | 'values'>[],
  own?: string,
): string[] {
  const others = facets.filter(
    ({ name, describesNorms, values }) => name !== own && !describesNorms && values === 'terms',
  );
  return others.map(({ name }) => name);
}

function termAmong(
  named: Named,
  where: readonly string[],
  index: number,
  terms: ReadonlyMap<string, Phrases<PhraseEntry>>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  tell: Tell,
): Term | undefined {
  for (const name of where) {
    const found = exactPhrase(terms.get(name), wordsIn(named.text));
    if (found?.set.kind === 'term') return found.set.term;
  }
  const known = where.flatMap((name) => candidates.get(name) ?? []).map(({ name }) => name);
  tell(index, 'unknown-term', named.span, { words: named.text, nearest: nearest(named.text, new Set(known)) });
  return undefined;
}

/** The facets whose terms are duties: verbs that describe what is owed and not an act. */
export function dutyFacets<T extends Pick<Facet, 'followsModality' | 'describesNorms'>>(facets: readonly T[]): T[] {
  return facets.filter(({ followsModality, describesNorms }) => followsModality && describesNorms);
}

/** The facet under `scope`; without one, the facet tied to the States with which relative words compare. */
export function bearerAmong(facets: readonly OpenFacet[]): string | undefined {
  const acts = facets.filter(({ describesNorms, keyword }) => !describesNorms && keyword !== undefined);
  const compared = new Set(facets.map(({ relativeTo }) => relativeTo).filter((name) => name !== undefined));
  const found =
    acts.find(({ keyword }) => normalise(keyword ?? '') === 'scope') ??
    acts.find(({ of }) => of !== undefined && compared.has(of)) ??
    acts.find(({ name }) => compared.has(name));
  return found?.name;
}
