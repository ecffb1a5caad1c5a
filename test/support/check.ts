/** Checks drafts in memory: with the shipped libraries, with libraries of the test's own, or with both. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, createChecker, type Settings } from '../../server/src/core/check.ts';
import { assemble, type Finder } from '../../server/src/core/model/assemble.ts';
import { normalise } from '../../server/src/core/model/phrases.ts';
import { contentsOf, nameWritten } from '../../server/src/core/model/uses.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Edit, Finding, Fix } from '../../server/src/core/rules/rule.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

/** Texts by file name. */
export type Texts = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '..', '..');

/** The text of a sample, by file name. */
export function sample(name: string): string {
  return readFileSync(join(root, 'samples', name), 'utf8');
}

let shipped: readonly SourceFile[] | undefined;

/** The libraries that ship, parsed once. */
export function shippedLibraries(): readonly SourceFile[] {
  const folder = join(root, 'server', 'library');
  shipped ??= readdirSync(folder)
    .filter((name) => name.endsWith('.norm'))
    .map((name) => parse(`library:${name}`, readFileSync(join(folder, name), 'utf8')));
  return shipped;
}

let concluded: readonly SourceFile[] | undefined;

/** The instruments that ship, parsed once. */
export function shippedInstruments(): readonly SourceFile[] {
  const folder = join(root, 'server', 'library', 'instruments');
  concluded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.norm'))
    .map((name) => parse(`library:instruments/${name}`, readFileSync(join(folder, name), 'utf8')));
  return concluded;
}

/** Finds the shipped libraries and instruments, those given, and files by the path written, as long as it is `./NAME`. */
export function memoryFinder(files: ReadonlyMap<string, SourceFile>): Finder {
  const libraries = new Map<string, SourceFile>();
  for (const file of [...files.values(), ...shippedLibraries()]) {
    const { libraryName } = contentsOf(file);
    if (libraryName !== undefined && !libraries.has(libraryName)) libraries.set(libraryName, file);
  }
  const instruments = [...files.values(), ...shippedInstruments()].filter(
    (file) => contentsOf(file).instrumentName !== undefined,
  );
  return {
    library: (name) => libraries.get(normalise(name)),
    file: (_, path) => files.get(path.replace(/^\.\//, '')),
    libraries: () => [...libraries.keys()],
    instrument: (name) => instruments.find((file) => contentsOf(file).instrumentName === normalise(name)),
    instruments: () => instruments.flatMap((file) => nameWritten(file) ?? []),
    files: () => [...files.keys()].map((name) => `./${name}`),
  };
}

interface Options {
  readonly settings?: Settings;
  /** Further files that are found by name, and not given: libraries, files that are used. */
  readonly beside?: Texts;
}

/** Checks files as given on a command line: one result for each unit. */
export function checkAll(texts: Texts, { settings, beside = {} }: Options = {}): Checked[] {
  const given = Object.entries(texts).map(([name, text]) => parse(name, text));
  const others = Object.entries(beside).map(([name, text]) => parse(name, text));
  const files = new Map([...others, ...given].map((file) => [file.file, file]));
  return assemble(given, memoryFinder(files)).map((assembly) => createChecker()(assembly, settings));
}

/** The same for files that make up one unit. */
export function checkText(texts: Texts, options?: Options): Checked {
  const [checked, ...others] = checkAll(texts, options);
  if (!checked || others.length > 0) throw new Error(`expected one unit, got ${others.length + (checked ? 1 : 0)}`);
  return checked;
}

/** The codes found, sorted, each once. */
export function codes({ findings }: Checked): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}

/** The one finding of a code. */
export function theFinding(checked: Checked, code: string): Finding {
  const found = checked.findings.filter((finding) => finding.code === code);
  if (found.length !== 1)
    throw new Error(`expected one ${code}, got ${found.length} among ${codes(checked).join(', ')}`);
  return found[0] as Finding;
}

/** The words on which a finding sits. */
export function wordsAt({ passage: { at, span } }: Finding): string {
  return at.node.text.slice(span.from, span.to);
}

/** Ways to mend a finding. */
export function fixesOf(checked: Checked, finding: Finding): Fix[] {
  const rule = rules.find(({ code }) => finding.code === code || finding.code.startsWith(`${code}/`));
  return rule?.fixes?.(finding, checked) ?? [];
}

/** Texts with some edits made in them. */
export function edited(texts: Texts, edits: readonly Edit[]): Texts {
  const changed = { ...texts };
  const place = ({ passage }: Edit) => passage.at.offset + passage.span.from;
  for (const edit of [...edits].sort((a, b) => place(b) - place(a))) {
    const { at, span } = edit.passage;
    const text = changed[at.file];
    if (text === undefined) throw new Error(`an edit in ${at.file}, which is not among the files`);
    changed[at.file] = text.slice(0, at.offset + span.from) + edit.newText + text.slice(at.offset + span.to);
  }
  return changed;
}
