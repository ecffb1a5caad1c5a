/** Diagnostics of a file that belongs to several drafts, and only those that changed. */
import type { Diagnostic, Range } from 'vscode-languageserver-types';

type Related = Diagnostic['relatedInformation'];

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
        sameRange(one.range, other.range) &&
        sameRelated(one.relatedInformation, other.relatedInformation)
      );
    })
  );
}

function sameRelated(a: Related = [], b: Related = []): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.message === other?.message &&
        one.location.uri === other.location.uri &&
        sameRange(one.location.range, other.location.range)
      );
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
