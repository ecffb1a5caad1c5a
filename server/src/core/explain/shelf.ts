/**
 * What there is to explain: the libraries and instruments that ship, and the reader's own files. Nothing is resolved or
 * compiled before something asks for it, and what was is remembered.
 */
import type { Budget } from '../analysis/diagram';
import { patient } from '../budget';
import { type Checked, createChecker, type Settings } from '../check';
import type { Messages } from '../messages/messages';
import { type Assembly, assemble, type Finder } from '../model/assemble';
import { once, remembered } from '../model/cache';
import { createLinker } from '../model/link';
import type { Incident, Passage, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { SourceFile } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { declared, fileName, type Head, headOf, saidAfter } from './written';

/** A library, or a file of the reader's that belongs to no accord. */
export interface Library {
  readonly name: string;
  readonly title?: string;
  readonly file: SourceFile;
}

/** The libraries that share their facets, and what they say together. */
export interface Subject {
  readonly libraries: readonly Library[];
  /** Without an accord: what of it depends on Parties or dates is told of all of them. */
  readonly unit: () => Unit;
  /** An accord between two Parties, `parties`, that says nothing. */
  readonly empty: () => Checked;
}

/** An instrument, or an accord of the reader's. */
export interface Volume {
  readonly name: string;
  readonly title: string;
  readonly file: SourceFile;
  readonly own: boolean;
  readonly subject?: Subject;
  /** Its unit with the incidents and concerns of its subject. */
  readonly checked: () => Checked;
}

export interface Shelf {
  readonly messages: Messages;
  /** The language whose reasons come first, by its English name. */
  readonly language: string;
  readonly subjects: readonly Subject[];
  readonly volumes: readonly Volume[];
  /** The text of the page of a rule. */
  readonly rulePage: (code: string) => string | undefined;
  /** The name of the library, or of the instrument or accord, in which something is declared. */
  readonly placeOf: (file: string) => string;
}

export interface Shelving {
  readonly find: Finder;
  /** For whom libraries are looked up: the path of a file, or of a folder with a file that need not exist. */
  readonly root: string;
  /** The reader's own files. */
  readonly own?: readonly SourceFile[];
  readonly messages: Messages;
  readonly language?: string;
  readonly rulePage?: (code: string) => string | undefined;
  readonly budget?: Budget;
  /** Reads a draft as one side does. */
  readonly settings?: Settings;
}

/** The codes of the Parties of the accord that says nothing. */
export const parties = ['Party-1', 'Party-2'] as const;
const emptyAccord = `accord "-"\n  between ${parties.map((code) => `${code} "${code}"`).join(', ')}\n  form treaty\n`;

/** Puts the shelf together; only headers are read. */
export function createShelf(shelving: Shelving): Shelf {
  const {
    find,
    root,
    own = [],
    messages,
    language = 'English',
    rulePage = () => undefined,
    budget = patient,
    settings,
  } = shelving;
  const ownUnits = assemble(own, find);
  const libraryFiles = unique([
    ...(find.libraries?.(root) ?? []).flatMap((name) => find.library(name, root) ?? []),
    ...ownUnits.flatMap(({ files }) => files.filter(isLibrary)),
  ]);
  const ownIncidents = own.filter((file) => !isAccord(file) && !isLibrary(file) && has(file, 'incident'));
  const subjects = subjectsOf(libraryFiles, find, budget);
  /** The reader's incidents on a subject. */
  const ownOn = ({ libraries }: Subject) => {
    const cores = libraries.map(({ file }) => file).filter(declaresFacets);
    const units = ownUnits.filter(({ files }) => files.some((file) => cores.includes(file)));
    return ownIncidents.filter((file) => units.some(({ files }) => files.includes(file)));
  };
  const link = createLinker();
  const check = (assembly: Assembly) =>
    createChecker(undefined, budget, { lazy: true, explain: 'when asked', link })(assembly, { messages, ...settings });
  const volume = (assembly: Assembly, ours: boolean): Volume => {
    const file = assembly.files[0] as SourceFile;
    const subject = subjects.find(({ libraries }) =>
      libraries.some((library) => declaresFacets(library.file) && assembly.files.includes(library.file)),
    );
    const { name, title } = headed(file, 'instrument', 'accord');
    return {
      name: name || title || fileName(file),
      title: title || name || fileName(file),
      file,
      own: ours,
      ...(subject && { subject }),
      checked: once(() => check(subject ? joined(assembly, [...judged(subject), ...ownOn(subject)]) : assembly)),
    };
  };
  const shipped = (find.instruments?.(root) ?? []).flatMap((name) => find.instrument?.(name, root) ?? []);
  const given = new Set(own.map(({ file }) => file));
  const volumes = [
    ...unique(shipped)
      .filter(({ file }) => !given.has(file))
      .flatMap((file) => assemble([file], find).map((assembly) => volume(assembly, false)))
      .sort((a, b) => (dated(a.file) < dated(b.file) ? -1 : 1)),
    ...ownUnits.filter(({ files }) => files[0] && isAccord(files[0])).map((assembly) => volume(assembly, true)),
  ];
  const places = new Map<string, string>([
    ...own.map((file) => [file.file, fileName(file)] as const),
    ...subjects.flatMap(({ libraries }) => libraries.map(({ file, name }) => [file.file, name] as const)),
    ...volumes.map(({ file, name }) => [file.file, name] as const),
  ]);
  return { messages, language, subjects, volumes, rulePage, placeOf: (file) => places.get(file) ?? file };
}

/** Where something is declared, by name. */
export function declaredIn(shelf: Shelf, { at }: Pick<Passage, 'at'>): string {
  return shelf.placeOf(at.file);
}

/** The subject to which a file belongs, if it is one of a library. */
export function subjectOf({ subjects }: Shelf, file: string): Subject | undefined {
  return subjects.find(({ libraries }) => libraries.some((library) => library.file.file === file));
}

/** The instruments, and accords of the reader's, on a subject. */
export function volumesOf({ volumes }: Shelf, subject: Subject): readonly Volume[] {
  return volumes.filter((volume) => volume.subject === subject);
}

/** The incidents on a subject: those of its libraries, then those told in instruments and in the reader's own files. */
export function incidentsOf(shelf: Shelf, subject: Subject): readonly Incident[] {
  const shipped = subject.unit().incidents;
  const inLibraries = new Set(subject.libraries.map(({ file }) => file.file));
  const own = volumesOf(shelf, subject)
    .filter(({ file, own: ours }) => ours || has(file, 'incident'))
    .flatMap((volume) => volume.checked().unit.incidents)
    .filter(({ at }) => !inLibraries.has(at.file));
  return [...shipped, ...new Map(own.map((incident) => [`${incident.at.file} ${incident.name}`, incident])).values()];
}

function subjectsOf(files: readonly SourceFile[], find: Finder, budget: Budget): Subject[] {
  const closures = new Map<SourceFile, readonly SourceFile[]>();
  const closureOf = (file: SourceFile) =>
    remembered(closures, file, () => assemble([file], find).flatMap((assembly) => assembly.files));
  const groups: { cores: Set<SourceFile>; members: SourceFile[] }[] = [];
  for (const file of files) {
    const cores = closureOf(file).filter(declaresFacets);
    const same = groups.filter((group) => cores.some((core) => group.cores.has(core)));
    const merged = { cores: new Set(cores), members: [file] };
    for (const group of same) {
      for (const core of group.cores) merged.cores.add(core);
      merged.members = [...group.members, ...merged.members];
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  // What declares no facet and uses none, the names of States say, belongs to every subject that uses it.
  const used = (file: SourceFile) =>
    groups.some(({ members, cores }) => cores.size > 0 && members.some((member) => closureOf(member).includes(file)));
  return groups
    .filter(({ cores, members }) => cores.size > 0 || !members.every(used))
    .map(({ members }) => {
      const all = unique([...members, ...members.flatMap(closureOf)]);
      return {
        libraries: all.map((file) => {
          const { name, title } = headed(file, 'vocabulary');
          return { name: name || fileName(file), ...(title !== undefined && { title }), file };
        }),
        unit: once(() => createLinker()({ files: all, problems: [], find })),
        empty: once(() => {
          const accord = parse('-', emptyAccord);
          const assembly = { files: [accord, ...all.filter((file) => !definesOnly(file))], problems: [], find };
          return createChecker(undefined, budget, { lazy: true })(assembly);
        }),
      };
    });
}

/** The files of a subject by which every instrument on it is judged: they define nothing and so change no verdict. */
function judged({ libraries }: Subject): SourceFile[] {
  return libraries.map(({ file }) => file).filter((file) => has(file, 'incident', 'concern') && !has(file, 'define'));
}

function joined(assembly: Assembly, further: readonly SourceFile[]): Assembly {
  return { ...assembly, files: unique([...assembly.files, ...further]) };
}

function has(file: SourceFile, ...keywords: readonly string[]): boolean {
  return file.declarations.some(({ node }) => keywords.includes(node.keyword));
}

/** Whether a file says of what acts are made: the heart of a subject. */
export const declaresFacets = (file: SourceFile): boolean => has(file, 'facet');
/** A library, or a file of vocabulary that has no name. */
function isLibrary(file: SourceFile): boolean {
  const { accords, libraryName, vocabulary, concerning } = contentsOf(file);
  return accords.length === 0 && concerning.length === 0 && (libraryName !== undefined || vocabulary.length > 0);
}

const isAccord = (file: SourceFile): boolean => contentsOf(file).accords.length > 0;

/** Files that a Party's reading of a term is all there is in. */
function definesOnly(file: SourceFile): boolean {
  return (
    has(file, 'define') && file.declarations.every(({ node }) => /^(opening|vocabulary|define)$/.test(node.keyword))
  );
}

/** When an instrument was made, as it is written. */
function dated(file: SourceFile): string {
  const node = declared(file, 'instrument');
  return (node && saidAfter(node, 'date')[0]) ?? '';
}

function headed(file: SourceFile, ...keywords: readonly string[]): Head {
  const node = declared(file, ...keywords);
  return node ? headOf(node) : { name: '' };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The library of a name on the shelf. */
export function libraryOf({ subjects }: Shelf, name: string): { library: Library; subject: Subject } | undefined {
  for (const subject of subjects) {
    const library = subject.libraries.find((one) => normalise(one.name) === normalise(name));
    if (library) return { library, subject };
  }
  return undefined;
}
