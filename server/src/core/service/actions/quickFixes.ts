/** Ways to mend what is found at a place, as the rules offer them. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Opened } from '../deps';
import { offsetAt, ruleOf, toDiagnostic, touches, toWorkspaceEdit } from '../toLsp';

/** @param pages see `toDiagnostic`. */
export function quickFixes({ checked, file }: Opened, range: Range, pages?: string): CodeAction[] {
  const [from, to] = [offsetAt(file, range.start), offsetAt(file, range.end)];
  return checked.findings
    .filter(({ passage }) => touches(passage, file.file, from, to))
    .flatMap((finding) => {
      const fixes = ruleOf(finding)?.fixes?.(finding, checked) ?? [];
      return fixes.flatMap(({ title, edits, preferred }): CodeAction[] => {
        const edit = toWorkspaceEdit(checked, edits);
        if (!edit) return [];
        const diagnostics = [toDiagnostic(checked, file, finding, pages)];
        return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(preferred && { isPreferred: true }) }];
      });
    });
}
