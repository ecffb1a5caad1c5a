/** `lacuna format`: sets files as the samples are set. Only spaces and line breaks change, and a shipped library is never written. */
import { resolve } from 'node:path';
import { assemble } from '../core/model/assemble';
import { shapesIn } from '../core/model/clauseShape';
import { createLinker } from '../core/model/link';
import type { Unit } from '../core/model/model';
import type { SourceFile } from '../core/syntax/ast';
import { changesIn, withChanges } from '../core/syntax/print';
import { createFinder } from '../files/finder';
import { writeText } from '../files/writeText';
import { Fault, faultAt } from './fault';
import { expand, read, real } from './inputs';
import type { Io } from './io';
import type { Outcome } from './options';
import { displayName } from './places';
import { cannotRead } from './words';

interface Given {
  readonly file: SourceFile;
  readonly name: string;
}

/** @returns the names of the files that are written or, with `check`, would be. */
export function formatCommand(paths: readonly string[], { check = false }: { check?: boolean }, io: Io): Outcome {
  const given = filesAt(paths, io);
  const units = unitsOf(given, io);
  const messages: string[] = [];
  const changed = given.flatMap(({ file, name }) => {
    messages.push(...unreadIn(file, name));
    const text = withChanges(file.text, changesIn(file, shapesIn(units.get(file.file))));
    return text === file.text ? [] : [{ file, name, text }];
  });
  if (!check) for (const { file, name } of changed) if (ships(file, io)) throw faultAt(name, 1, 1, shipped);
  if (!check) for (const { file, name, text } of changed) write(file, name, text);
  const output = changed.map(({ name }) => `${name}\n`).join('');
  return { output, messages, code: check && changed.length > 0 ? 1 : 0 };
}

const shipped = 'this library ships with Lacuna and is not written; copy it beside your draft and use the copy';

function filesAt(paths: readonly string[], io: Io): Given[] {
  const found = new Map<string, Given>();
  const names = new Map<string, string>();
  for (const named of paths.flatMap((path) => expand(path, io.cwd))) {
    const path = real(resolve(io.cwd, named));
    names.set(path, named);
    const file = read(path, (one) => displayName(one, names, io.cwd));
    if (!file) throw faultAt(named, 1, 1, cannotRead({ fault: 'missing', line: 1, column: 1 }));
    if (!found.has(path)) found.set(path, { file, name: named });
  }
  return [...found.values()];
}

/** The unit of each file, which knows the keywords of its clauses. What a file uses and cannot be read is no fault here. */
function unitsOf(given: readonly Given[], io: Io): ReadonlyMap<string, Unit> {
  const files = given.map(({ file }) => file);
  const known = new Map<string, SourceFile | undefined>(files.map((file) => [file.file, file]));
  const load = (named: string): SourceFile | undefined => {
    const path = real(named);
    if (!known.has(path)) known.set(path, readable(path));
    return known.get(path);
  };
  const units = new Map<string, Unit>();
  for (const assembly of assemble(files, createFinder(io.library, load))) {
    const unit = createLinker()(assembly);
    for (const file of unit.files) if (!units.has(file)) units.set(file, unit);
  }
  return units;
}

function readable(path: string): SourceFile | undefined {
  try {
    return read(path, (one) => one);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** What could not be read and stays as it is, a line each. */
function unreadIn({ text, declarations }: SourceFile, name: string): string[] {
  return declarations.flatMap(({ node, offset }) =>
    node.errors.map(({ from }) => {
      const rows = text.slice(0, offset + from).split(/\r\n|\r|\n/);
      const place = `${name}:${rows.length}:${(rows.at(-1)?.length ?? 0) + 1}`;
      return `${place}: this line cannot be read and is left as it is`;
    }),
  );
}

function ships({ file }: SourceFile, { library }: Io): boolean {
  return file.startsWith(`${real(resolve(library))}/`) || file.startsWith(`${real(resolve(library))}\\`);
}

function write({ file }: SourceFile, name: string, text: string): void {
  try {
    writeText(file, text);
  } catch {
    throw faultAt(name, 1, 1, 'this file may not be written: its permissions forbid it');
  }
}
