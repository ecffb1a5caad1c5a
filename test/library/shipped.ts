/** The files that ship with the program, read as a drafter's file would be that uses all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble, type Finder } from '../../server/src/core/model/assemble.ts';
import { createLinker } from '../../server/src/core/model/link.ts';
import type { Clause, Item, Prose, Term, Unit } from '../../server/src/core/model/model.ts';
import { normalise } from '../../server/src/core/model/phrases.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

const root = join(import.meta.dirname, '..', '..');

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.norm'))
    .sort()
    .map((name) => parse(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')));
}

/** Every file of the library, those of instruments included. */
export const shipped: readonly SourceFile[] = filesIn('server/library');

/** The drafts that ship for readers, with their incidents and instructions. */
export const samples: readonly SourceFile[] = filesIn('samples');

export const libraries = shipped.filter((file) => contentsOf(file).libraryName !== undefined);
export const instruments = shipped.filter((file) => contentsOf(file).accords.length > 0);

const find: Finder = {
  library: (name) => libraries.find((file) => contentsOf(file).libraryName === normalise(name)),
  instrument: (name) => instruments.find((file) => contentsOf(file).instrumentName === normalise(name)),
  file: (_, path) => samples.find(({ file }) => file === `samples/${path.replace(/^\.\//, '')}`),
};

/** The libraries that speak the language of a subject: its vocabulary and all that use it. */
export function librariesOn(vocabulary: SourceFile): string[] {
  const name = contentsOf(vocabulary).libraryName ?? '';
  const on = libraries.filter((file) => contentsOf(file).uses.some(({ use }) => normalise(use.text) === name));
  return [vocabulary, ...on].map((file) => contentsOf(file).libraryName ?? '');
}

/** The unit of one file with what it uses. */
export function linked(file: SourceFile): Unit {
  return createLinker()(assembleOne(file));
}

/** A file checked as on the command line. */
export function checked(file: SourceFile): Checked {
  return createChecker()(assembleOne(file));
}

function assembleOne(file: SourceFile) {
  const [assembly, ...others] = assemble([file], find);
  if (!assembly || others.length > 0) throw new Error(`${file.file} makes no unit, or more than one`);
  return assembly;
}

/** An accord between all States that says nothing and uses some libraries, on a date. */
export function accordOn(names: readonly string[], date = '2026-01-01', between = 'all States'): SourceFile {
  return parse(
    'draft.norm',
    `accord "Nothing"\n  between ${between}\n  form treaty\n  date ${date}\n  uses ${names.join(', ')}\n`,
  );
}

/** The model clauses of a unit as the norms of an accord that uses the same libraries. */
export function asNorms({ models }: Unit, names: readonly string[]): SourceFile {
  const written = models.map(({ at: { node } }, i) => {
    const lines = node.lines.map(({ from, to }) => node.text.slice(from, to));
    return `${node.keyword} model ${i}\n${lines.filter((line) => !line.startsWith('model for')).join('\n')}\n`;
  });
  const head = accordOn(names).declarations.map(({ node }) => node.text);
  return parse('draft.norm', [...head, ...written].join('\n'));
}

/** The terms that some clauses name, those after `other than` included. */
export function termsIn(clauses: Iterable<Clause>): Term[] {
  return [...clauses].flatMap(({ items }) => termsOf(items));
}

export function termsOf(items: readonly Item[]): Term[] {
  return items
    .flatMap(({ head, less }) => [head, ...less.map(({ set }) => set)])
    .flatMap((ref) => (ref.kind === 'term' ? [ref.term] : []));
}

/** Every source that a unit gives, with what gives it. */
export function sourcesIn(unit: Unit): { readonly of: string; readonly text: string }[] {
  const inProse = (of: string, prose: readonly Prose[]) =>
    prose.filter(({ kind }) => kind === 'source').map(({ text }) => ({ of, text }));
  const provisions = [...unit.norms, ...unit.leftOpen, ...unit.concerns, ...unit.models, ...unit.incidents];
  return [
    ...unit.facets.flatMap(({ leaves, roots }) =>
      [...new Set([...roots, ...leaves.flatMap(withParents)])].flatMap(({ name, references }) =>
        references.map((text) => ({ of: name, text })),
      ),
    ),
    ...provisions.flatMap(({ name, prose }) => inProse(name, prose)),
    ...[...unit.definitions.values()].flatMap(({ name, versions }) =>
      versions.flatMap(({ prose }) => inProse(name, prose)),
    ),
    ...(unit.accord ? inProse(unit.accord.title, unit.accord.prose) : []),
  ];
}

/** A term and all those above it. */
export function withParents(term: Term): Term[] {
  return term.parent ? [term, ...withParents(term.parent)] : [term];
}

/** Every term of a unit. */
export function allTerms(unit: Unit): Term[] {
  return [...new Set(unit.facets.flatMap(({ leaves }) => leaves.flatMap(withParents)))];
}
