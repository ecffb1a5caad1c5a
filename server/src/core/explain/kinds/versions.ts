/** The versions of the definitions of a subject: whose they are, when they hold, and which terms they name. */
import type { Facet, Item, SetRef, Term, Unit, Version } from '../../model/model';
import { normalise } from '../../model/phrases';
import { type Shelf, type Subject, volumesOf } from '../shelf';
import { facetNamed } from '../words/clauses';
import { termNamed } from '../words/terms';
import { proseOf, type Reference, stateNamesOf } from './common';

export interface VersionFacts {
  /** Names of the States that read it so; empty for everybody else. */
  readonly readers: readonly string[];
  readonly codes: readonly string[];
  readonly from?: string;
  readonly until?: string;
  /** The library, or the instrument, that has it. */
  readonly of: string;
  readonly means: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  /** The values that it names, by name. */
  readonly holds: ReadonlySet<string>;
}

export interface DefinitionFound {
  readonly name: string;
  readonly facet: Facet;
  readonly versions: readonly VersionFacts[];
}

/** A definition that names a term, wholly or in part. */
export interface ListedIn {
  readonly definition: Reference;
  readonly readers: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly whole: boolean;
}

/** Every definition in the libraries of a subject. */
export function definitionsOf(shelf: Shelf, subject: Subject): DefinitionFound[] {
  const unit = subject.unit();
  return [...unit.definitions.values()].flatMap(({ name, facet: facetName, versions }) => {
    const facet = facetNamed(unit, facetName);
    return facet ? [{ name, facet, versions: versions.map((one) => versionFacts(shelf, unit, facet, one)) }] : [];
  });
}

/** The versions that instruments, and accords of the reader's, have of their own. */
export function ownVersions(shelf: Shelf, subject: Subject, name: string): VersionFacts[] {
  return volumesOf(shelf, subject).flatMap((volume) => {
    if (!volume.file.declarations.some(({ node }) => node.keyword === 'define')) return [];
    const { unit } = volume.checked();
    const found = [...unit.definitions.values()].find((one) => normalise(one.name) === normalise(name));
    const facet = facetNamed(unit, found?.facet);
    if (!found || !facet) return [];
    return found.versions
      .filter(({ at }) => at.file === volume.file.file)
      .map((one) => versionFacts(shelf, unit, facet, one));
  });
}

function versionFacts(shelf: Shelf, unit: Unit, facet: Facet, version: Version): VersionFacts {
  const { readers, from, until, items, at, prose } = version;
  const leaves = leavesOf(unit, facet, items);
  return {
    readers: stateNamesOf(shelf, unit, readers),
    codes: readers,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    of: shelf.placeOf(at.file),
    means: items.map(shelf.messages.clauses.item),
    notes: proseOf(prose, 'note'),
    sources: proseOf(prose, 'source'),
    holds: new Set(facet.leaves.filter((_, leaf) => leaves.has(leaf)).map(({ name }) => name)),
  };
}

/** The values that some items name, brackets read as if all of them stood. */
function leavesOf(unit: Unit, facet: Facet, items: readonly Item[]): Set<number> {
  const all = new Set<number>();
  for (const { head, less } of items) {
    const own = setOf(unit, facet, head);
    for (const { set } of less) for (const leaf of setOf(unit, facet, set)) own.delete(leaf);
    for (const leaf of own) all.add(leaf);
  }
  return all;
}

function setOf(unit: Unit, facet: Facet, set: SetRef): Set<number> {
  if (set.kind === 'any') return new Set(facet.leaves.keys());
  if (set.kind === 'term') return new Set(Array.from(range(set.term.leafFrom, set.term.leafTo)));
  const versions = set.kind === 'definition' ? unit.definitions.get(set.name)?.versions : undefined;
  return leavesOf(unit, facet, versions?.flatMap(({ items }) => items) ?? []);
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

/** The definitions of a subject that name a term. */
export function listsWith(shelf: Shelf, subject: Subject, { name, facet: facetName }: Term): ListedIn[] {
  return definitionsOf(shelf, subject).flatMap((definition) => {
    const { facet, versions } = definition;
    const term = facet.name === facetName ? termNamed(facet, name) : undefined;
    if (!term) return [];
    const leaves = facet.leaves.slice(term.leafFrom, term.leafTo);
    return versions.flatMap(({ holds, readers, from, until }) => {
      const held = leaves.filter((leaf) => holds.has(leaf.name)).length;
      if (held === 0) return [];
      const dates = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
      return [{ definition: definitionAt(shelf, definition), readers, ...dates, whole: held === leaves.length }];
    });
  });
}

/** The page of a definition belongs to the library that declares the facet: several libraries may have versions of it. */
export function definitionAt(shelf: Shelf, { name, facet }: Pick<DefinitionFound, 'name' | 'facet'>): Reference {
  return { kind: 'definition', name, of: shelf.placeOf(facet.source.at.file) };
}
