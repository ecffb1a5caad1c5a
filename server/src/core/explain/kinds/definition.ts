/** A defined name: each version with its dates and sources, and where the readings differ. */
import type { Facet, Term } from '../../model/model';
import { normalise } from '../../model/phrases';
import { type Page, paragraph, present, rowsOf, section, type Text, tableOf } from '../document';
import type { Shelf, Subject } from '../shelf';
import { link, placeAt, type Reference, termAt } from './common';
import { type DefinitionFound, definitionAt, definitionsOf, ownVersions, type VersionFacts } from './versions';

export interface DefinitionFacts {
  readonly kind: 'definition';
  readonly name: string;
  readonly library: string;
  readonly facet: Reference;
  readonly versions: readonly Omit<VersionFacts, 'holds'>[];
  /** The terms on which the latest versions of the readers differ: who counts each, wholly, in part or not. */
  readonly differences: readonly {
    readonly term: Reference;
    readonly read: readonly ('whole' | 'part' | 'no')[];
  }[];
  /** Whose versions these are, in the order of `read`. */
  readonly readers: readonly string[];
}

/** @param found a definition of the libraries; versions of instruments and of the reader's accords are added. */
export function definitionFacts(shelf: Shelf, subject: Subject, found: DefinitionFound): DefinitionFacts {
  const versions = [...found.versions, ...ownVersions(shelf, subject, found.name)];
  const latest = latestOf(found.versions);
  return {
    kind: 'definition',
    name: found.name,
    library: definitionAt(shelf, found).of ?? '',
    facet: { kind: 'facet', name: found.facet.name, of: shelf.placeOf(found.facet.source.at.file) },
    versions: versions.map(({ holds: _, ...version }) => version),
    differences: latest.length < 2 ? [] : differences(shelf, found.facet, latest),
    readers: latest.map((one) => readerOf(shelf, one)),
  };
}

export function definitionNamed(shelf: Shelf, subject: Subject, name: string): DefinitionFound | undefined {
  return definitionsOf(shelf, subject).find((one) => normalise(one.name) === normalise(name));
}

/** The last version of each reader. */
function latestOf(versions: readonly VersionFacts[]): VersionFacts[] {
  const byReader = new Map<string, VersionFacts>();
  for (const version of versions) {
    const key = version.codes.join();
    const known = byReader.get(key);
    if (!known || (version.from ?? '') >= (known.from ?? '')) byReader.set(key, version);
  }
  return [...byReader.values()];
}

function readerOf({ messages }: Shelf, { readers, codes }: VersionFacts): string {
  return codes.length > 0 ? messages.joining.list(readers.length === 1 ? codes : readers) : messages.explain.everybody;
}

/** The widest terms that every reader either counts wholly or not at all, and that not all of them count alike. */
function differences(shelf: Shelf, facet: Facet, versions: readonly VersionFacts[]): DefinitionFacts['differences'] {
  const found: DefinitionFacts['differences'][number][] = [];
  const visit = (term: Term): void => {
    const leaves = facet.leaves.slice(term.leafFrom, term.leafTo).map(({ name }) => name);
    const read = versions.map(({ holds }) => {
      const held = leaves.filter((leaf) => holds.has(leaf)).length;
      return held === leaves.length ? 'whole' : held === 0 ? 'no' : 'part';
    });
    if (read.every((one) => one === read[0] && one !== 'part')) return;
    if (read.includes('part')) term.children.forEach(visit);
    else found.push({ term: termAt(shelf, term), read });
  };
  facet.roots.forEach(visit);
  return found;
}

export function definitionPage(shelf: Shelf, facts: DefinitionFacts): Page {
  const { explain: words, joining } = shelf.messages;
  return {
    address: { kind: 'definition', name: facts.name, of: facts.library },
    what: words.kinds.definition,
    title: facts.name,
    labels: [],
    blocks: present([
      paragraph(words.definitionOf(facts.versions.length)),
      rowsOf([[words.facet, [link(facts.facet)]]]),
      section(words.readingsDiffer, [
        tableOf(
          [words.columns.term, ...facts.readers],
          facts.differences.map(({ term, read }): Text[] => [[link(term)], ...read.map((one) => [words.counts[one]])]),
        ),
      ]),
      ...facts.versions.map(({ readers, from, until, of, means, notes, sources }) =>
        section(versionTitle(shelf, { readers, from, until, of }), [
          paragraph(joining.ended(joining.row(means))),
          rowsOf([
            [words.declaredIn, [link(placeAt(shelf, of))]],
            [words.note, joining.sentences(notes.map(joining.ended))],
            [words.source, joining.series(sources)],
          ]),
        ]),
      ),
    ]),
  };
}

/** That of an instrument is told as its own. */
function versionTitle(
  shelf: Shelf,
  { readers, from, until, of }: Pick<VersionFacts, 'readers' | 'from' | 'until' | 'of'>,
) {
  const { explain: words } = shelf.messages;
  const title = words.version(readers, words.dates(from, until));
  return placeAt(shelf, of).kind === 'instrument' ? words.versionIn(of, title) : title;
}
