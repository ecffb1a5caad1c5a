/** Which files there are, open or on disk, and which draft each belongs to. */
import type { Finder } from '../core/model/assemble';
import { contentsOf } from '../core/model/uses';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { Disk } from './disk';

export class Workspace {
  private readonly disk = new Disk();
  private readonly open = new Map<string, SourceFile>();
  readonly finder: Finder;

  /** @param libraries the shipped libraries by name. */
  constructor(private readonly libraries: ReadonlyMap<string, SourceFile>) {
    this.finder = {
      library: (name) => this.library(name),
      libraries: () => [...libraries.keys()],
      file: (from, path) => this.source(resolve(from, path)),
      files: (from) => this.disk.siblings(from).map((uri) => `./${decodeURIComponent(uri.split('/').pop() as string)}`),
    };
  }

  /** Takes the text of an open document; what is unchanged since the last keeps its tree. */
  update(uri: string, text: string): void {
    this.open.set(uri, parse(uri, text, this.open.get(uri)));
  }

  close(uri: string): void {
    this.open.delete(uri);
    this.disk.forget(uri);
  }

  changedOnDisk(uri: string): void {
    this.disk.forget(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  openFiles(): Iterable<string> {
    return this.open.keys();
  }

  /** A file as it is in the editor, else on disk. */
  source(uri: string): SourceFile | undefined {
    return this.open.get(uri) ?? this.libraryAt(uri) ?? this.disk.source(uri);
  }

  isLibrary(uri: string): boolean {
    return this.libraryAt(uri) !== undefined;
  }

  /** A shipped library, in the version that is open where one is. */
  private library(name: string): SourceFile | undefined {
    const shipped = this.libraries.get(name.trim().toLowerCase().replace(/\s+/g, ' '));
    return shipped && (this.open.get(shipped.file) ?? shipped);
  }

  private libraryAt(uri: string): SourceFile | undefined {
    for (const library of this.libraries.values()) if (library.file === uri) return library;
    return undefined;
  }

  /** The file whose accord a file belongs to: its own, the one that it concerns, one beside it that uses it; else itself. */
  rootOf(uri: string): string {
    const file = this.source(uri);
    if (!file) return uri;
    const contents = contentsOf(file);
    if (contents.accords.length > 0 || this.isLibrary(uri)) return uri;
    for (const { use } of contents.concerning) {
      const target = resolve(uri, use.text);
      if (this.source(target)) return target;
    }
    return this.neighbours(uri).find((other) => this.uses(other, uri)) ?? uri;
  }

  private uses(accord: string, uri: string): boolean {
    const file = this.source(accord);
    if (!file || contentsOf(file).accords.length === 0) return false;
    return contentsOf(file).uses.some(({ use }) => use.kind === 'file' && resolve(accord, use.text) === uri);
  }

  private neighbours(uri: string): string[] {
    const folder = new URL('.', uri).href;
    const beside = [...this.open.keys()].filter((other) => new URL('.', other).href === folder);
    return [...new Set([...this.disk.siblings(uri), ...beside])].filter((other) => other !== uri);
  }

  /** The files to assemble for a root: itself and those beside it that are concerning it. */
  given(root: string): SourceFile[] {
    const file = this.source(root);
    if (!file) return [];
    const concerning = this.neighbours(root).flatMap((uri) => {
      const other = this.source(uri);
      const concerns = other && contentsOf(other).concerning.some(({ use }) => resolve(uri, use.text) === root);
      return other && concerns && contentsOf(other).accords.length === 0 ? [other] : [];
    });
    return [file, ...concerning];
  }
}

/** The URI of a path written in a file. */
function resolve(from: string, path: string): string {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), from).href;
  } catch {
    return path;
  }
}
