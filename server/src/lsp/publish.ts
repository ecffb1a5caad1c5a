/** Diagnostics of a file that belongs to several drafts, and only those that changed. */
import type { Diagnostic } from 'vscode-languageserver-types';

export class Published {
  private readonly byFile = new Map<string, Map<string, readonly Diagnostic[]>>();

  constructor(private readonly send: (uri: string, diagnostics: Diagnostic[]) => void) {}

  /**
   * Takes what one draft says of its files.
   *
   * @param root the draft's root file.
   * @param found by file; a file left out has nothing to be told any more.
   */
  take(root: string, found: ReadonlyMap<string, readonly Diagnostic[]>): void {
    for (const [file, diagnostics] of found) {
      const drafts = this.byFile.get(file) ?? new Map<string, readonly Diagnostic[]>();
      this.byFile.set(file, drafts);
      if (same(drafts.get(root) ?? [], diagnostics)) continue;
      drafts.set(root, diagnostics);
      this.tell(file, drafts);
    }
    for (const [file, drafts] of this.byFile) {
      if (found.has(file) || !drafts.delete(root)) continue;
      this.tell(file, drafts);
    }
  }

  private tell(file: string, drafts: ReadonlyMap<string, readonly Diagnostic[]>): void {
    const distinct = new Map<string, Diagnostic>();
    for (const diagnostics of drafts.values()) {
      for (const diagnostic of diagnostics) {
        const { start, end } = diagnostic.range;
        const key = `${start.line}:${start.character}-${end.line}:${end.character} ${diagnostic.code} ${diagnostic.message}`;
        distinct.set(key, diagnostic);
      }
    }
    this.send(file, [...distinct.values()]);
  }
}

function same(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index] as Diagnostic;
      return (
        one.message === other.message &&
        one.code === other.code &&
        one.severity === other.severity &&
        one.range.start.line === other.range.start.line &&
        one.range.start.character === other.range.start.character &&
        one.range.end.line === other.range.end.line &&
        one.range.end.character === other.range.end.character &&
        JSON.stringify(one.relatedInformation) === JSON.stringify(other.relatedInformation)
      );
    })
  );
}
