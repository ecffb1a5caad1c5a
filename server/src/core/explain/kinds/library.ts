/** A library: what it declares, and which acts cannot be. */

import { contentsOf } from '../../model/uses';
import { joined, listOf, type Page, paragraph, present, rowsOf, section, type Text, tableOf } from '../document';
import type { Library, Shelf, Subject } from '../shelf';
import { declaredAt, link, type Reference, reasonOf, stateAt, termAt, titled } from './common';
import { definitionAt, definitionsOf } from './versions';

export interface LibraryFacts {
  readonly kind: 'library';
  readonly name: string;
  readonly title?: string;
  readonly uses: readonly string[];
  readonly facets: readonly (Reference & { readonly terms: readonly Reference[] })[];
  readonly states: readonly Reference[];
  readonly definitions: readonly Reference[];
  readonly concerns: readonly Reference[];
  readonly incidents: readonly (Reference & { readonly date?: string })[];
  readonly cautions: readonly Reference[];
  readonly models: readonly { readonly concern: Reference; readonly ways: readonly string[] }[];
  /** Acts that cannot be, each with its reason. */
  readonly impossible: readonly (Reference & { readonly because: string })[];
}

export function libraryFacts(shelf: Shelf, subject: Subject, library: Library): LibraryFacts {
  const unit = subject.unit();
  const { file, name, title } = library;
  const here = ({ at }: { readonly at: { readonly file: string } }) => at.file === file.file;
  const models = unit.models.filter(here);
  return {
    kind: 'library',
    name,
    ...(title !== undefined && { title }),
    uses: contentsOf(file).uses.map(({ use }) => use.text),
    facets: unit.facets
      .map((facet) => ({
        kind: 'facet' as const,
        name: facet.name,
        of: shelf.placeOf(facet.source.at.file),
        ...(facet.title !== undefined && { title: facet.title }),
        terms: facet.roots.filter(({ source }) => here(source)).map((term) => termAt(shelf, term)),
        own: here(facet.source),
      }))
      .filter(({ terms, own }) => own || terms.length > 0)
      .map(({ own: _, ...facet }) => facet),
    states: [...unit.stateNames.values()].filter(({ source }) => here(source)).map((one) => stateAt(shelf, one)),
    definitions: definitionsOf(shelf, subject)
      .filter(({ versions }) => versions.some(({ of }) => of === name))
      .map((one) => definitionAt(shelf, one)),
    concerns: unit.concerns.filter(here).map((one) => declaredAt(shelf, 'concern', one)),
    incidents: unit.incidents.filter(here).map((one) => ({
      ...declaredAt(shelf, 'incident', one),
      ...(one.date !== undefined && { date: one.date }),
    })),
    cautions: unit.cautions
      .filter(({ source }) => here(source))
      .map(({ phrase }) => ({ kind: 'caution', name: phrase, of: name })),
    models: [...new Set(models.map(({ concern }) => concern))].map((concern) => {
      const declared = unit.concerns.find((one) => one.name === concern);
      return {
        concern: declared ? declaredAt(shelf, 'concern', declared) : { kind: 'concern', name: concern },
        ways: [...new Set(models.filter((one) => one.concern === concern).map(({ way }) => way))],
      };
    }),
    impossible: unit.impossible.filter(here).map((one) => ({
      ...declaredAt(shelf, 'impossible', one),
      because: reasonOf(one.prose, shelf.language) ?? '',
    })),
  };
}

export function libraryPage({ messages }: Shelf, facts: LibraryFacts): Page {
  const { explain: words, joining } = messages;
  const linked = (references: readonly Reference[]) => listOf(references.map((one): Text => [titled(one)]));
  return {
    address: { kind: 'library', name: facts.name },
    what: words.kinds.library,
    title: facts.title ?? facts.name,
    labels: [],
    blocks: present([
      rowsOf([
        [words.named, [{ code: facts.name }]],
        [
          words.uses,
          joined(facts.uses.map((name): Text => (/[./]/.test(name) ? [name] : [link({ kind: 'library', name })]))),
        ],
      ]),
      section(words.facets, [
        tableOf(
          [words.columns.facet, words.columns.terms],
          facts.facets.map(({ terms, ...facet }) => [[link(facet)], joined(terms.map((one): Text => [link(one)]))]),
        ),
      ]),
      section(words.definitions, [linked(facts.definitions)]),
      section(words.concerns, [linked(facts.concerns)]),
      section(words.models, [
        listOf(
          facts.models.map(
            ({ concern, ways }): Text => [
              titled(concern),
              words.colon,
              joining.list(ways.map((way) => words.ways[way as keyof typeof words.ways])),
            ],
          ),
        ),
      ]),
      section(words.incidents, [
        listOf(
          facts.incidents.map((one): Text => [titled(one), ...(one.date === undefined ? [] : [words.dated(one.date)])]),
        ),
      ]),
      section(words.states, [listOf(facts.states.map((one): Text => [link(one, one.title), ` (${one.name})`]))]),
      section(words.cautions, [linked(facts.cautions)]),
      section(words.impossible, [
        facts.impossible.length > 0 ? paragraph(words.impossibleAre) : undefined,
        listOf(
          facts.impossible.map(
            (one): Text => [link(one), ...(one.because === '' ? [] : [words.colon, joining.ended(one.because)])],
          ),
        ),
      ]),
    ]),
  };
}
