import type { Placed, SourceFile } from '../syntax/ast';
import { remembered, sameList } from './cache';
import type { Problem } from './model';
import { nearest } from './nearest';
import { normalise } from './phrases';
import { type ProblemData, placeFault } from './problems';
import { contentsOf, mayStandInLibrary, nameWritten, needsAccord, type Use } from './uses';

/** The files of one unit, the accord's first, then those used, then those concerning it, with what could not be found. */
export interface Assembly {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** Where they came from: to look for what they do not use. */
  readonly find?: Finder;
  /** The files of the instruments on which its accord builds, in the order of the text. */
  readonly buildsOn?: readonly SourceFile[];
  /** What these use in turn, they themselves included: an edit there may change what they say. */
  readonly behind?: readonly SourceFile[];
}

/** Whether two assemblies are made of the same versions of the same files. */
export function sameFiles(one: Assembly, other: Assembly): boolean {
  const parts = ({ files, buildsOn = [], behind = [] }: Assembly) => [files, buildsOn, behind];
  return parts(one).every((part, index) => sameList(part, parts(other)[index] ?? []));
}

/** Whether a file is a part of a unit, or something that an instrument is made of on which it builds. */
export function readsFrom({ files, behind = [] }: Assembly, uri: string): boolean {
  return files.some(({ file }) => file === uri) || behind.some(({ file }) => file === uri);
}

/** Where files come from that are not among those given. */
export interface Finder {
  /** The library of a name, for the unit of a root file. */
  library(name: string, root: string): SourceFile | undefined;
  /** The file at a path written in another file. */
  file(from: string, path: string): SourceFile | undefined;
  /** The names of the libraries that there are for a unit, to suggest one. */
  libraries?(root: string): readonly string[];
  /** The paths that could be written in a file, to suggest one. */
  files?(from: string): readonly string[];
  /** The file of the instrument of a name, for the unit of a root file. */
  instrument?(name: string, root: string): SourceFile | undefined;
  /** The names of the instruments that there are for a unit, as written. */
  instruments?(root: string): readonly string[];
}

/** A unit in the making. */
interface Group {
  readonly root: SourceFile;
  readonly joined: SourceFile[];
  readonly problems: Problem[];
}

/**
 * Makes up the units of some files: each accord is one, with what it uses and what is concerning it. A file without an accord
 * joins the one it concerns, or the only one given. Files of vocabulary that belong to no accord form units without one.
 */
export function assemble(given: readonly SourceFile[], find: Finder): Assembly[] {
  const files = new Map(given.map((file) => [file.file, file]));
  const search = makeSearch([...files.values()], files, find);
  const groups = new Map<string, Group>();
  const groupOf = (root: SourceFile): Group =>
    remembered(groups, root.file, () => ({ root, joined: [], problems: [] }));

  const loose: SourceFile[] = [];
  for (const file of files.values()) if (contentsOf(file).accords.length > 0) groupOf(file);
  const complaints = new Map<SourceFile, Problem[]>();
  for (const file of files.values()) {
    if (contentsOf(file).accords.length > 0) continue;
    const { concerned, problems } = search.concerned(file);
    for (const root of concerned) groupOf(root).joined.push(file);
    if (concerned.length > 0) groupOf(concerned[0] as SourceFile).problems.push(...problems);
    else {
      loose.push(file);
      complaints.set(file, problems);
    }
  }

  const roots = [...groups.values()];
  const [only] = roots;
  for (const file of loose) {
    const problems = complaints.get(file) ?? [];
    if (roots.some(({ root, joined }) => search.closure([root, ...joined]).includes(file))) continue;
    if (roots.length === 1 && only) {
      only.joined.push(file);
      only.problems.push(...problems);
    } else if (![...groups.values()].some(({ root }) => search.closure([root]).includes(file))) {
      groupOf(file).problems.push(...(problems.length > 0 ? problems : withoutAccord(file, roots.length)));
    }
  }
  return [...groups.values()].map((group) => search.finish(group));
}

/** Tells a file that belongs to no accord and has declarations that make sense only with one. */
function withoutAccord(file: SourceFile, accords: number): Problem[] {
  const library = contentsOf(file).libraryName !== undefined;
  const at = file.declarations.find(({ node }) => needsAccord(node.keyword) && !(library && mayStandInLibrary(node)));
  if (!at) return [];
  return [placeFault({ code: 'no-accord', span: at.node.keywordSpan, data: { accords } }, at)];
}

/** Looks up what files name, each name once. */
function makeSearch(given: readonly SourceFile[], files: ReadonlyMap<string, SourceFile>, find: Finder) {
  const own = new Map<string, SourceFile>();
  const instruments = new Map<string, SourceFile>();
  for (const file of given) {
    const { libraryName, instrumentName } = contentsOf(file);
    if (libraryName !== undefined && !own.has(libraryName)) own.set(libraryName, file);
    if (instrumentName !== undefined && !instruments.has(instrumentName)) instruments.set(instrumentName, file);
  }
  const namesOf = (named: ReadonlyMap<string, SourceFile>) => [...named].map(([key, file]) => nameWritten(file) ?? key);
  /** A file both used and given is one file. */
  const same = (file: SourceFile | undefined): SourceFile | undefined => file && (files.get(file.file) ?? file);

  function library(name: string, root: SourceFile): SourceFile | undefined {
    return own.get(normalise(name)) ?? same(find.library(name, root.file));
  }

  /** The instrument that some words name; undefined where it cannot be found, or where the file named has no accord. */
  function instrument(from: SourceFile, use: Use): SourceFile | undefined {
    if (use.kind === 'file') {
      const file = same(find.file(from.file, use.text));
      return file && contentsOf(file).accords.length > 0 ? file : undefined;
    }
    return instruments.get(normalise(use.text)) ?? same(find.instrument?.(use.text, from.file));
  }

  /** The files that some words name; undefined where one of them cannot be found. */
  function found(from: SourceFile, use: Use, root = from): SourceFile[] | undefined {
    if (use.kind === 'file') {
      const file = same(find.file(from.file, use.text));
      return file && [file];
    }
    const whole = library(use.text, root);
    if (whole) return [whole];
    const parts = use.text.split(/ and /).map((name) => library(name, root));
    return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined;
  }

  function missing(from: SourceFile, at: Placed, use: Use, root = from): Problem {
    const known = {
      library: () => [...namesOf(own), ...(find.libraries?.(root.file) ?? [])],
      instrument: () => [...namesOf(instruments), ...(find.instruments?.(root.file) ?? [])],
      file: () => find.files?.(from.file) ?? [],
    }[use.kind]();
    const data = { kind: use.kind, words: use.text, nearest: nearest(use.text, new Set(known)) };
    return placeFault({ code: 'unknown-name', span: use.span, data }, at);
  }

  /** The accords that a file without one is concerning, and what is wrong with the words that say so. */
  function concerned(file: SourceFile): { concerned: SourceFile[]; problems: Problem[] } {
    const concerned: SourceFile[] = [];
    const problems: Problem[] = [];
    for (const { at, use } of contentsOf(file).concerning) {
      const target = found(file, use)?.[0];
      const data: ProblemData = { words: use.text };
      if (!target) problems.push(missing(file, at, use));
      else if (contentsOf(target).accords.length > 0) concerned.push(target);
      else problems.push(placeFault({ code: 'no-accord', span: use.span, data }, at));
    }
    return { concerned: [...new Set(concerned)], problems };
  }

  /** Files with all that they use, in the order in which they are named. */
  function closure(files: readonly SourceFile[], problems: Problem[] = []): SourceFile[] {
    const [root] = files;
    const seen = new Set<SourceFile>();
    const visit = (file: SourceFile): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { at, use } of contentsOf(file).uses) {
        const used = found(file, use, root);
        if (!used) problems.push(missing(file, at, use, root));
        for (const one of used ?? []) {
          if (one === root || contentsOf(one).accords.length === 0) visit(one);
          else
            problems.push(
              placeFault({ code: 'second-accord', span: use.span, data: { words: use.text, reason: 'uses' } }, at),
            );
        }
      }
    };
    files.forEach(visit);
    return [...seen];
  }

  function finish({ root, joined, problems }: Group): Assembly {
    const all = [...problems];
    const files = closure([root, ...joined], all);
    for (const { at, use } of contentsOf(root).concerning) {
      if (contentsOf(root).accords.length === 0) break;
      all.push(
        placeFault({ code: 'second-accord', span: use.span, data: { words: use.text, reason: 'concerning' } }, at),
      );
    }
    const buildsOn: SourceFile[] = [];
    for (const { at, use } of contentsOf(root).buildsOn) {
      const file = instrument(root, use);
      if (!file) all.push(missing(root, at, use));
      else if (file !== root && !buildsOn.includes(file)) buildsOn.push(file);
    }
    const behind = buildsOn.flatMap((file) => closure([file]));
    return { files, problems: all, find, ...(buildsOn.length > 0 && { buildsOn, behind: [...new Set(behind)] }) };
  }

  return { concerned, closure, finish };
}
