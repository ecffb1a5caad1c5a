/** Which files there are, open or on disk, and which draft each belongs to. */
import type { Finder } from '../core/model/assemble';
import { sameList } from '../core/model/cache';
import { contentsOf, type FileContents } from '../core/model/uses';
import { folderOf, nameOf, uriAt } from '../core/service/paths';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import type { Configurations } from './configurations';
import { Disk } from './disk';
import { Folders } from './folders';
import { Libraries } from './libraries';

export class Workspace {
  readonly folders = new Folders();
  readonly disk = new Disk();
  readonly finder: Finder;
  readonly libraries: Libraries;
  private readonly open = new Map<string, SourceFile>();
  /** What follows from which file names which, until one names another. */
  private links: Links = newLinks();

  /** @param shipped the libraries and instruments that ship. */
  constructor(
    shipped: readonly SourceFile[],
    private readonly configurations: Pick<Configurations, 'of'>,
  ) {
    this.libraries = new Libraries(shipped, {
      foldersFor: (root) => configurations.of(root).libraries,
      filesIn: (folder) => this.filesIn(folder),
      source: (uri) => this.source(uri),
      open: (uri) => this.open.get(uri),
    });
    this.finder = {
      library: (name, root) => this.libraries.find(name, root),
      libraries: (root) => this.libraries.names(root),
      instrument: (name, root) => this.libraries.instrument(name, root),
      instruments: (root) => this.libraries.instruments(root),
      file: (from, path) => this.source(uriAt(from, path)),
      files: (from) => this.filesIn(folderOf(from)).map((uri) => `./${nameOf(uri)}`),
    };
  }

  /** Takes the text of an open document; what is unchanged since the last keeps its tree. */
  update(uri: string, text: string): void {
    const before = this.open.get(uri);
    const file = parse(uri, text, before);
    this.open.set(uri, file);
    if (!before || !sameLinks(contentsOf(before), contentsOf(file))) this.links = newLinks();
  }

  close(uri: string): void {
    this.open.delete(uri);
    this.forget(uri);
  }

  /** Forgets what was read of a file. */
  forget(uri: string): void {
    this.disk.forget(uri);
    this.links = newLinks();
  }

  /** Takes note of a file that came, changed or went on disk. */
  changedOnDisk(uri: string, exists: boolean): void {
    this.forget(uri);
    this.folders.changed(uri, exists);
  }

  /** Takes note of a file or a folder that came, went or got another name. */
  folderChanged(uri: string): void {
    this.disk.forget(uri);
    this.disk.forgetBelow(uri.endsWith('/') ? uri : `${uri}/`);
    this.folders.again();
    this.relink();
  }

  /** Finds out anew which file names which. */
  relink(): void {
    this.links = newLinks();
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  openFiles(): Iterable<string> {
    return this.open.keys();
  }

  /** A file as it is in the editor, else on disk. */
  source(uri: string): SourceFile | undefined {
    return this.open.get(uri) ?? this.libraries.shippedAt(uri) ?? this.disk.source(uri);
  }

  /** Whether a file is where the draft of a root looks for libraries. */
  mayUse(root: string, uri: string): boolean {
    return this.configurations.of(root).libraries.includes(folderOf(uri));
  }

  /** Every file in the folders that are open, and every open file, as it is now. */
  sources(): SourceFile[] {
    return this.everyFile().flatMap((uri) => this.source(uri) ?? []);
  }

  /** The file whose accord a file belongs to: its own, the one that it concerns, one beside it that uses it; else itself. */
  rootOf(uri: string): string {
    const known = this.links.roots.get(uri) ?? this.findRoot(uri);
    this.links.roots.set(uri, known);
    return known;
  }

  private findRoot(uri: string): string {
    const file = this.source(uri);
    if (!file) return uri;
    const contents = contentsOf(file);
    if (contents.accords.length > 0 || this.libraries.isShipped(uri)) return uri;
    const concerned = this.concernedBy(file).find((target) => this.source(target));
    return concerned ?? this.neighbours(uri).find((other) => this.uses(other, uri)) ?? uri;
  }

  private concernedBy(file: SourceFile): string[] {
    return contentsOf(file).concerning.map(({ use }) => uriAt(file.file, use.text));
  }

  private uses(accord: string, uri: string): boolean {
    const file = this.source(accord);
    if (!file || contentsOf(file).accords.length === 0) return false;
    return contentsOf(file).uses.some(({ use }) => use.kind === 'file' && uriAt(accord, use.text) === uri);
  }

  /** The files of a folder, those that are in an editor and not yet on disk included. */
  private filesIn(folder: string): string[] {
    const open = [...this.open.keys()].filter((uri) => folderOf(uri) === folder);
    return [...new Set([...this.disk.filesIn(folder), ...open])];
  }

  private neighbours(uri: string): string[] {
    return this.filesIn(folderOf(uri)).filter((other) => other !== uri);
  }

  /** The files to assemble for a root: itself and those that are concerning it, beside it or as far as they have been read. */
  given(root: string): SourceFile[] {
    const file = this.source(root);
    if (!file) return [];
    const concerning = this.links.concerning.get(root) ?? this.findConcerning(root);
    this.links.concerning.set(root, concerning);
    return [file, ...concerning.flatMap((uri) => this.source(uri) ?? [])];
  }

  private findConcerning(root: string): string[] {
    const elsewhere = [...this.open.keys(), ...this.disk.known()];
    return [...new Set([...this.neighbours(root), ...elsewhere])].filter((uri) => {
      const other = uri === root ? undefined : this.source(uri);
      return other && contentsOf(other).accords.length === 0 && this.concernedBy(other).includes(root);
    });
  }

  /** The root file of every draft there is, and every file that belongs to none. */
  roots(): string[] {
    this.links.all ??= [...new Set(this.everyFile().map((uri) => this.rootOf(uri)))];
    return this.links.all;
  }

  /** Reads every file that has not been read; whether there was one, so that drafts may have more files than were known. */
  readAll(): boolean {
    const known = (uri: string) => this.open.has(uri) || this.disk.has(uri) || this.libraries.isShipped(uri);
    const unread = this.everyFile().filter((uri) => !known(uri));
    for (const uri of unread) this.source(uri);
    if (unread.length > 0) this.relink();
    return unread.length > 0;
  }

  private everyFile(): string[] {
    return [...new Set([...this.open.keys(), ...this.folders.drafts()])];
  }
}

interface Links {
  readonly roots: Map<string, string>;
  readonly concerning: Map<string, readonly string[]>;
  all: string[] | undefined;
}

function newLinks(): Links {
  return { roots: new Map(), concerning: new Map(), all: undefined };
}

/** Whether two versions of a file name the same files and can be named in the same way. */
function sameLinks(a: FileContents, b: FileContents): boolean {
  const texts = ({ uses, concerning, buildsOn }: FileContents) =>
    [...uses, ...concerning, ...buildsOn].map(({ use }) => `${use.kind} ${use.text}`);
  return (
    a.accords.length === b.accords.length &&
    a.libraryName === b.libraryName &&
    a.instrumentName === b.instrumentName &&
    a.concerning.length === b.concerning.length &&
    sameList(texts(a), texts(b))
  );
}
