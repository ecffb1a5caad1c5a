/** Everything that can be explained, by every name that it goes by; a page is made when it is asked for. */
import type { Facet, Term } from '../model/model';
import { candidate, near } from '../model/nearest';
import { normalise } from '../model/phrases';
import { rules } from '../rules/index';
import { codePart, familyOf } from '../rules/page';
import { type Address, pathOf } from './address';
import type { Page } from './document';
import { declaredAt, stateAt, termAt, volumeAt } from './kinds/common';
import { concernFacts, concernPage } from './kinds/concern';
import { definitionFacts, definitionNamed, definitionPage } from './kinds/definition';
import { facetFacts, facetPage } from './kinds/facet';
import { incidentFacts, incidentPage } from './kinds/incident';
import { instrumentFacts, instrumentPage, normsNamed } from './kinds/instrument';
import { libraryFacts, libraryPage } from './kinds/library';
import { provisionFacts, provisionPage } from './kinds/provision';
import { cautionFacts, cautionPage, codePage, impossibleFacts, impossiblePage } from './kinds/small';
import { stateFacts, statePage } from './kinds/state';
import { termFacts, termPage } from './kinds/term';
import { definitionAt, definitionsOf } from './kinds/versions';
import { incidentsOf, type Shelf, type Subject, subjectOf, type Volume } from './shelf';
import { headOf, saidAfter } from './written';

/** Something that can be explained. */
export interface Entry {
  readonly address: Address;
  readonly title?: string;
  /** By what it may be asked for; the first is offered where a word is not known. */
  readonly names: readonly string[];
  /** What there is to tell, as data. */
  readonly facts: () => object;
  readonly page: () => Page;
}

/** All of a shelf: by subject, then the instruments, the reader's own accords, the findings. */
export function entriesOf(shelf: Shelf): Entry[] {
  const all = [
    ...shelf.subjects.flatMap((subject) => ofSubject(shelf, subject)),
    ...shelf.volumes.flatMap((volume) => ofVolume(shelf, volume)),
    ...ofRules(shelf),
  ];
  const byPath = new Map<string, Entry>();
  for (const entry of all) {
    const key = `${pathOf(entry.address)}#${entry.address.kind === 'provision' ? entry.address.name : ''}`;
    if (!byPath.has(key)) byPath.set(key, entry);
  }
  return [...byPath.values()];
}

/** Facts, and the page that is made of them. */
function entry<F extends object>(
  { kind, name, of }: Address,
  title: string | undefined,
  names: readonly (string | undefined)[],
  facts: () => F,
  page: (facts: F) => Page,
): Entry {
  return {
    address: { kind, name, ...(of !== undefined && { of }) },
    ...(title !== undefined && { title }),
    names: [...new Set(names.filter((one) => one !== undefined && one !== ''))] as string[],
    facts,
    page: () => page(facts()),
  };
}

function ofSubject(shelf: Shelf, subject: Subject): Entry[] {
  const unit = subject.unit();
  const { facets, stateNames, cautions, concerns, impossible } = unit;
  const labels = (of: ReadonlyMap<string, string> | undefined) => [...(of?.values() ?? [])];
  return [
    ...facets.flatMap((facet) => [facetEntry(shelf, facet), ...terms(facet).map((term) => termEntry(facet, term))]),
    ...definitionsOf(shelf, subject).map((found) =>
      entry(
        definitionAt(shelf, found),
        undefined,
        [found.name],
        () => definitionFacts(shelf, subject, definitionNamed(shelf, subject, found.name) ?? found),
        (facts) => definitionPage(shelf, facts),
      ),
    ),
    ...[...stateNames.values()].map((state) =>
      entry(
        stateAt(shelf, state),
        state.name,
        [state.code, state.name, state.name.replace(/^the /, ''), ...labels(state.labels)],
        () =>
          stateFacts(
            shelf,
            shelf.subjects.filter((one) => one.unit().stateNames.has(state.code)),
            state,
          ),
        (facts) => statePage(shelf, facts),
      ),
    ),
    ...cautions.map((caution) =>
      entry(
        { kind: 'caution', name: caution.phrase, of: shelf.placeOf(caution.source.at.file) },
        undefined,
        [caution.phrase],
        () => cautionFacts(shelf, caution),
        (facts) => cautionPage(shelf, facts),
      ),
    ),
    ...concerns.map((concern) =>
      entry(
        declaredAt(shelf, 'concern', concern),
        concern.title,
        [concern.name, concern.title, `gap/${codePart(concern.name)}`, ...labels(concern.labels)],
        () => concernFacts(shelf, subject, concern),
        (facts) => concernPage(shelf, facts),
      ),
    ),
    ...incidentsOf(shelf, subject).map((incident) =>
      entry(
        declaredAt(shelf, 'incident', incident),
        incident.title,
        [incident.name, incident.title],
        () => incidentFacts(shelf, subject, incident),
        (facts) => incidentPage(shelf, facts),
      ),
    ),
    ...impossible.map((one) =>
      entry(
        declaredAt(shelf, 'impossible', one),
        one.title,
        [one.name],
        () => impossibleFacts(shelf, subject, one),
        (facts) => impossiblePage(shelf, facts),
      ),
    ),
    ...subject.libraries.map((library) =>
      entry(
        { kind: 'library', name: library.name },
        library.title,
        [library.name, library.title],
        () => libraryFacts(shelf, subjectOf(shelf, library.file.file) ?? subject, library),
        (facts) => libraryPage(shelf, facts),
      ),
    ),
  ];

  function termEntry(facet: Facet, term: Term): Entry {
    return entry(
      termAt(shelf, term),
      undefined,
      [term.name, ...term.synonyms, ...labels(term.labels)],
      () => termFacts(shelf, subject, facet, term),
      (facts) => termPage(shelf, facts),
    );
  }
}

function facetEntry(shelf: Shelf, facet: Facet): Entry {
  return entry(
    { kind: 'facet', name: facet.name, of: shelf.placeOf(facet.source.at.file) },
    facet.title,
    [facet.name, facet.keyword, ...(facet.labels?.values() ?? [])],
    () => facetFacts(shelf, facet),
    (facts) => facetPage(shelf, facts),
  );
}

function terms({ roots }: Pick<Facet, 'roots'>): Term[] {
  return roots.flatMap((term) => [term, ...terms({ roots: term.children })]);
}

/** The instrument and its provisions; their names and numbers are taken from the text, so that nothing is resolved. */
function ofVolume(shelf: Shelf, volume: Volume): Entry[] {
  const labels = volume.file.declarations
    .filter(({ node }) => node.keyword === 'instrument' || node.keyword === 'accord')
    .flatMap(({ node }) => saidAfter(node, 'Chinese'));
  const provisions = volume.file.declarations
    .filter(({ node }) => node.keyword === 'norm' || node.keyword === 'without prejudice')
    .map(({ node }) => ({ ...headOf(node), number: saidAfter(node, 'numbered')[0] }));
  const numbers = [...new Set(provisions.map(({ name, number }) => number ?? name))];
  return [
    entry(
      volumeAt(volume),
      volume.title,
      [volume.name, volume.title, ...labels],
      () => instrumentFacts(shelf, volume),
      (facts) => instrumentPage(shelf, facts),
    ),
    ...numbers.map((number) => {
      const same = provisions.filter((one) => (one.number ?? one.name) === number);
      const titles = same.flatMap(({ title }) => title ?? []);
      return entry(
        { kind: 'provision', name: number, of: volume.name },
        titles[0],
        [`${volume.name} ${number}`, ...same.flatMap(({ name }) => [`${volume.name} ${name}`, name]), ...titles],
        () => provisionFacts(shelf, volume, normsNamed(volume, number)),
        (facts) => provisionPage(shelf, facts),
      );
    }),
  ];
}

function ofRules(shelf: Shelf): Entry[] {
  return rules.flatMap(({ code }) => {
    const page = shelf.rulePage(code);
    if (page === undefined) return [];
    return entry(
      { kind: 'code', name: code },
      undefined,
      [code],
      () => ({ kind: 'code' as const, code, page }),
      (facts) => codePage(shelf, facts),
    );
  });
}

export interface Found {
  readonly entries: readonly Entry[];
  /** Where nothing has the name: what comes nearest. */
  readonly nearest: readonly string[];
}

/** What goes by some words; all of it where several things do. */
export function lookUp(entries: readonly Entry[], words: string): Found {
  const wanted = key(words);
  const exact = entries.filter(({ names }) => names.some((name) => key(name) === wanted));
  if (exact.length > 0) return { entries: exact, nearest: [] };
  const family = familyOf(words.trim());
  const ofFamily =
    family === words.trim() ? [] : entries.filter(({ address }) => address.kind === 'code' && address.name === family);
  if (ofFamily.length > 0) return { entries: ofFamily, nearest: [] };
  const candidates = entries.flatMap(({ names: [first = '', ...rest] }) =>
    [first, ...rest].map((name) => candidate(name, first)),
  );
  return { entries: [], nearest: near(words, candidates).map(({ name }) => name) };
}

/** Names as they are compared here: hyphens are spaces, and an introduction of a number is nothing. */
function key(words: string): string {
  return normalise(words)
    .replace(/[“”"‘’,，、]/g, ' ')
    .replace(/\b(para|paragraph|paras|art|article)\b\.?/g, ' ')
    .replace(/[-‐–—]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ \(/g, '(')
    .trim();
}
