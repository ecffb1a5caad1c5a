/**
 * The libraries that a draft may use: those in the folders that its configuration names, in the order in which it names them,
 * then those that ship. The first of a name counts.
 */
import { normalise } from '../core/model/phrases';
import { contentsOf } from '../core/model/uses';
import type { SourceFile } from '../core/syntax/ast';

interface Sources {
  /** The folders of libraries of one's own for a draft, by its root file. */
  readonly foldersFor: (root: string) => readonly string[];
  readonly filesIn: (folder: string) => readonly string[];
  readonly source: (uri: string) => SourceFile | undefined;
  /** A file as it stands in an editor. */
  readonly open: (uri: string) => SourceFile | undefined;
}

export class Libraries {
  private readonly addresses: ReadonlySet<string>;

  /** @param shipped by name, as names are compared. */
  constructor(
    private readonly shipped: ReadonlyMap<string, SourceFile>,
    private readonly sources: Sources,
  ) {
    this.addresses = new Set([...shipped.values()].map(({ file }) => file));
  }

  find(name: string, root: string): SourceFile | undefined {
    const wanted = normalise(name);
    for (const file of this.own(root)) if (contentsOf(file).libraryName === wanted) return file;
    const shipped = this.shipped.get(wanted);
    return shipped && (this.sources.open(shipped.file) ?? shipped);
  }

  /** Every name, those of one's own first. */
  names(root: string): string[] {
    const own = [...this.own(root)].flatMap((file) => contentsOf(file).libraryName ?? []);
    return [...new Set([...own, ...this.shipped.keys()])];
  }

  isShipped(uri: string): boolean {
    return this.addresses.has(uri);
  }

  shippedAt(uri: string): SourceFile | undefined {
    return this.isShipped(uri) ? [...this.shipped.values()].find(({ file }) => file === uri) : undefined;
  }

  private *own(root: string): Generator<SourceFile> {
    for (const folder of this.sources.foldersFor(root)) {
      for (const uri of this.sources.filesIn(folder)) {
        const file = this.sources.source(uri);
        if (file && contentsOf(file).libraryName !== undefined) yield file;
      }
    }
  }
}
