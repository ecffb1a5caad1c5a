/** From what the command line names to checked units. */
import { realpathSync } from 'node:fs';
import { resolve as absolute, join, relative } from 'node:path';
import { type Checked, checkFiles } from '../core/check';
import type { Fixed } from '../core/compile/space';
import { assemble, type Finder } from '../core/model/assemble';
import type { Unit } from '../core/model/model';
import { contentsOf } from '../core/model/uses';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { createFinder } from '../files/finder';
import { filesIn, isFolder } from '../files/folder';
import { readText } from '../files/readText';
import { createConfigurations } from './configurations';
import { faultAt } from './fault';
import type { Io } from './io';
import { budgetOf, type CommonOptions } from './options';
import { createPlaces, displayName, type PlaceOf } from './places';
import { createSettler, type Settled } from './settle';
import { cannotRead } from './words';

export interface Inputs {
  readonly units: readonly Checked[];
  /** The name of a file in output. */
  readonly nameOf: (path: string) => string;
  readonly placeOf: PlaceOf;
}

/** Reads, puts together and checks what the command line names. Throws a `Fault` where that cannot be done. */
export function checkInputs(paths: readonly string[], settled: Asked, io: Io): Inputs {
  const { check, complain } = openInputs(settled, io);
  const inputs = check(paths);
  complain(inputs.units);
  return inputs;
}

/** How the drafts are read, and for how many seconds. */
type Asked = Settled & Pick<CommonOptions, 'within'>;

/** The same for several drafts side by side. */
export interface Reader {
  /** @param further paths of files that are concerning the draft, whatever they are concerning by their own words. */
  readonly check: (paths: readonly string[], further?: readonly string[]) => Inputs;
  /** Throws a `Fault` for readings that mean nothing in any of the units. */
  readonly complain: (units: readonly Checked[]) => void;
  /** The options still open in a unit. */
  readonly fix: (unit: Unit) => Fixed;
  /** The files at some paths, read and no more. */
  readonly filesOf: (paths: readonly string[]) => SourceFile[];
  readonly find: Finder;
  readonly nameOf: (path: string) => string;
}

/** Reads each file once. */
export function openInputs(settled: Asked, io: Io): Reader {
  const budget = budgetOf(settled.within);
  const given = new Map<string, string>();
  const nameOf = (path: string) => displayName(path, given, io.cwd);
  const sources = new Map<string, SourceFile | undefined>();
  const load = (named: string): SourceFile | undefined => {
    const path = real(named);
    if (!sources.has(path)) sources.set(path, read(path, nameOf));
    return sources.get(path);
  };
  const filesOf = (paths: readonly string[]): SourceFile[] => {
    const here = new Set<string>();
    for (const path of paths) {
      for (const file of expand(path, io.cwd)) {
        const whole = real(absolute(io.cwd, file));
        here.add(whole);
        given.set(whole, file);
      }
    }
    return [...here].map((path) => {
      const file = load(path);
      if (!file) throw faultAt(nameOf(path), 1, 1, cannotRead({ fault: 'missing', line: 1, column: 1 }));
      return file;
    });
  };
  const placeOf = createPlaces((path) => load(path)?.text, nameOf);
  const settle = createSettler(settled, placeOf);
  const configurationOf = createConfigurations(nameOf);
  const finder = createFinder(io.library, load, (root) => configurationOf(root).libraries);
  return {
    check: (paths, further = []) => {
      const [files, others] = [filesOf(paths), filesOf(further)];
      const find = others.length === 0 ? finder : concerningDraft(files, others, finder);
      return { units: checkFiles([...files, ...others], find, configurationOf, settle.fix, budget), nameOf, placeOf };
    },
    complain: settle.complain,
    fix: settle.fix,
    filesOf,
    find: finder,
    nameOf,
  };
}

/** Finds the draft among some files wherever others say what they are concerning. */
function concerningDraft(files: readonly SourceFile[], others: readonly SourceFile[], find: Finder): Finder {
  const roots = assemble(files, find).flatMap((assembly) => assembly.files.slice(0, 1));
  const draft = roots.find((file) => contentsOf(file).accords.length > 0);
  const named = (from: string) => others.find(({ file }) => file === from);
  return {
    ...find,
    file: (from, path) => {
      const file = named(from);
      const concerns = file && contentsOf(file).concerning.some(({ use }) => use.text === path);
      return draft && concerns ? draft : find.file(from, path);
    },
  };
}

/** One file has one path, however it is linked to. */
export function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The files at a path, in the reader's own words for it. */
export function expand(path: string, cwd: string): string[] {
  const from = absolute(cwd, path);
  if (!isFolder(from)) return [path];
  const found = filesIn(from);
  if (!found) throw faultAt(path, 1, 1, 'this folder may not be read: its permissions forbid it');
  if (found.length === 0) throw faultAt(path, 1, 1, 'there is no file ending in .norm in this folder');
  return found.map((file) => join(path, relative(from, file)));
}

/** Undefined where there is no such file: what names it says so. Any other fault ends the command. */
export function read(path: string, nameOf: (path: string) => string): SourceFile | undefined {
  const read = readText(path);
  if ('text' in read) return parse(path, read.text);
  if (read.fault === 'missing') return undefined;
  throw faultAt(nameOf(path), read.line, read.column, cannotRead(read));
}
