/** From what the command line names to checked units. */
import { join, resolve as absolute } from 'node:path';
import { type Checked, checkFiles } from '../core/check';
import { asReadBy, resolve } from '../core/compile/fixed';
import type { Fixed } from '../core/compile/space';
import type { Unit } from '../core/model/model';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { filesIn, isFolder } from '../files/folder';
import { createFinder } from '../files/finder';
import { readText } from '../files/readText';
import { Fault, faultAt } from './fault';
import type { Io } from './io';
import { displayName } from './places';
import { cannotRead, choices } from './words';

/** Readings settled on the command line. */
export interface Settled {
  readonly asReadBy?: string;
  readonly resolve: readonly { readonly name: string; readonly to: string }[];
}

export interface Inputs {
  readonly units: readonly Checked[];
  /** The name of a file in output. */
  readonly nameOf: (path: string) => string;
}

/** Reads, puts together and checks what the command line names. Throws a `Fault` where that cannot be done. */
export function checkInputs(paths: readonly string[], settled: Settled, io: Io): Inputs {
  const given = new Map<string, string>();
  for (const path of paths) for (const file of expand(path, io.cwd)) given.set(absolute(io.cwd, file), file);
  const nameOf = (path: string) => displayName(path, given, io.cwd);
  const sources = new Map<string, SourceFile | undefined>();
  const load = (path: string): SourceFile | undefined => {
    if (!sources.has(path)) sources.set(path, read(path, nameOf));
    return sources.get(path);
  };
  const files = [...given.keys()].map((path) => {
    const file = load(path);
    if (!file) throw faultAt(nameOf(path), 1, 1, cannotRead({ fault: 'missing', line: 1, column: 1 }));
    return file;
  });
  const find = createFinder(io.library, load);
  const known = new Set<string>();
  const units = checkFiles(files, find, undefined, (unit) => fix(unit, settled, known));
  complain(units, settled, known);
  return { units, nameOf };
}

/** The files at a path, in the reader's own words for it. */
function expand(path: string, cwd: string): string[] {
  if (!isFolder(absolute(cwd, path))) return [path];
  const from = absolute(cwd, path);
  let found: string[];
  try {
    found = filesIn(from);
  } catch {
    throw faultAt(path, 1, 1, 'this folder may not be read: its permissions forbid it');
  }
  if (found.length === 0) throw faultAt(path, 1, 1, 'there is no file ending in .norm in this folder');
  return found.map((file) => join(path, file.slice(from.length)));
}

/** Undefined where there is no such file: what names it says so. Any other fault ends the command. */
function read(path: string, nameOf: (path: string) => string): SourceFile | undefined {
  const read = readText(path);
  if ('text' in read) return parse(path, read.text);
  if (read.fault === 'missing') return undefined;
  throw faultAt(nameOf(path), read.line, read.column, cannotRead(read));
}

/** The options still open in a unit. `known` receives what the unit knows of the names on the command line. */
function fix(unit: Unit, settled: Settled, known: Set<string>): Fixed {
  const fixed = new Map<string, readonly number[]>();
  const reader = settled.asReadBy;
  if (reader !== undefined && readersOf(unit).includes(reader)) {
    known.add(`as read by ${reader}`);
    for (const [choice, options] of asReadBy(unit, reader)) fixed.set(choice, options);
  }
  for (const { name, to } of settled.resolve) {
    const resolved = resolve(unit, name, to);
    if (!('problem' in resolved)) {
      known.add(`resolve ${name}`);
      fixed.set(resolved.choice, resolved.options);
    } else if (resolved.problem === 'no such option') {
      throw new Fault(`--resolve ${name}=${to}: "${name}" can be resolved to ${choices(resolved.options)}`);
    }
  }
  return fixed;
}

/** The delegations as which a unit can be read. */
function readersOf(unit: Unit): string[] {
  const named = [...unit.choices.values()].flatMap(({ options }) => options.flatMap(({ by }) => by));
  return [...new Set([...unit.parties, ...named])].sort();
}

/** Tells names on the command line that no unit knows, with those that there are. */
function complain(units: readonly Checked[], settled: Settled, known: ReadonlySet<string>): void {
  const reader = settled.asReadBy;
  if (reader !== undefined && !known.has(`as read by ${reader}`)) {
    const readers = [...new Set(units.flatMap(({ unit }) => readersOf(unit)))].sort();
    throw new Fault(`--as-read-by ${reader}: no such delegation; there is ${choices(readers)}`);
  }
  for (const { name, to } of settled.resolve) {
    if (known.has(`resolve ${name}`)) continue;
    const names = [...new Set(units.flatMap(({ unit }) => [...unit.choices.keys()]))].sort();
    const there = names.length === 0 ? 'nothing is open in this draft' : `there is ${choices(names)}`;
    throw new Fault(`--resolve ${name}=${to}: no open bracket, proposal or divergent definition has this name; ${there}`);
  }
}
