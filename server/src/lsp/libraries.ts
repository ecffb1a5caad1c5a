/**
 * The libraries that a draft may use and the instruments on which it may build: those in the folders that its configuration
 * names, in the order in which it names them, then those that ship. The first of a name counts.
 */
import { normalise } from '../core/model/phrases';
import { contentsOf, nameWritten } from '../core/model/uses';
import type { SourceFile } from '../core/syntax/ast';

interface Sources {
  /** The folders of libraries of one's own for a draft, by its root file. */
  readonly foldersFor: (root: string) => readonly string[];
  readonly filesIn: (folder: string) => readonly string[];
  readonly source: (uri: string) => SourceFile | undefined;
  /** A file as it stands in an editor. */
  readonly open: (uri: string) => SourceFile | undefined;
}

/** By what a file is named in others. */
type NameOf = (file: SourceFile) => string | undefined;

const libraryName: NameOf = (file) => contentsOf(file).libraryName;
const instrumentName: NameOf = (file) => contentsOf(file).instrumentName;

export class Libraries {
  private readonly addresses: ReadonlyMap<string, SourceFile>;

  /** @param shipped the libraries and instruments that ship. */
  constructor(
    private readonly shipped: readonly SourceFile[],
    private readonly sources: Sources,
  ) {
    this.addresses = new Map(shipped.map((file) => [file.file, file]));
  }

  /** The library of a name. */
  find(name: string, root: string): SourceFile | undefined {
    return this.named(name, root, libraryName);
  }

  /** The instrument of a name. */
  instrument(name: string, root: string): SourceFile | undefined {
    return this.named(name, root, instrumentName);
  }

  /** The name of every library as written in its header, those of one's own first. */
  names(root: string): string[] {
    return this.all(root, libraryName);
  }

  /** The name of every instrument, likewise. */
  instruments(root: string): string[] {
    return this.all(root, instrumentName);
  }

  isShipped(uri: string): boolean {
    return this.addresses.has(uri);
  }

  shippedAt(uri: string): SourceFile | undefined {
    return this.addresses.get(uri);
  }

  private named(name: string, root: string, nameOf: NameOf): SourceFile | undefined {
    const wanted = normalise(name);
    for (const file of this.own(root)) if (nameOf(file) === wanted) return file;
    const shipped = this.shipped.find((file) => nameOf(file) === wanted);
    return shipped && (this.sources.open(shipped.file) ?? shipped);
  }

  private all(root: string, nameOf: NameOf): string[] {
    const named = new Map<string, string>();
    for (const file of [...this.own(root), ...this.shipped]) {
      const name = nameOf(file);
      if (name !== undefined && !named.has(name)) named.set(name, nameWritten(file) ?? name);
    }
    return [...named.values()];
  }

  private *own(root: string): Generator<SourceFile> {
    for (const folder of this.sources.foldersFor(root)) {
      for (const uri of this.sources.filesIn(folder)) {
        const file = this.sources.source(uri);
        if (file) yield file;
      }
    }
  }
}
