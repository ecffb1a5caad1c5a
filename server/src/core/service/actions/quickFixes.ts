/** Ways to mend what is found at a place, as the rules offer them; and to disregard it, with a reason. */

import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import type { PageAt } from '../../explain/pages';
import { disregardFixes } from '../../rules/disregardFixes';
import { mostOf } from '../../rules/few';
import { together } from '../../rules/mendingAll';
import type { Finding, Fix } from '../../rules/rule';
import { inLibrary } from '../../rules/settling';
import type { Opened } from '../deps';
import { offsetAt, ruleOf, toDiagnostic, touches, toWorkspaceEdit } from '../toLsp';

/** A menu does not offer to mend more findings than these at once. */
const mostTogether = 500;

/** @param pageAt see `toDiagnostic`. */
export function quickFixes(opened: Opened, range: Range, pageAt?: PageAt): CodeAction[] {
  const { checked, file } = opened;
  const [from, to] = [offsetAt(file, range.start), offsetAt(file, range.end)];
  const here = foundSoFar(checked).filter(({ passage }) => touches(passage, file.file, from, to));
  const toAction =
    (finding: Finding) =>
    ({ title, edits, preferred }: Fix): CodeAction[] => {
      // What ships is changed by nobody; what is found there, by whoever writes it.
      const elsewhere = edits.some(({ passage: { at } }) => at.file !== file.file && inLibrary(checked.unit, at));
      const edit = elsewhere || edits.length === 0 ? undefined : toWorkspaceEdit(checked, edits);
      if (!edit) return [];
      const diagnostics = [toDiagnostic(checked, file, finding, pageAt)];
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(preferred && { isPreferred: true }) }];
    };
  const mends = here.flatMap((finding) => {
    const fixes = ruleOf(finding)?.fixes?.(finding, checked) ?? [];
    return [...fixes, ...everywhere(opened, finding, fixes)].flatMap(toAction(finding));
  });
  return [...mends, ...here.flatMap((finding) => disregardFixes(finding, checked).flatMap(toAction(finding)))];
}

/** In a long draft what has been found so far: nobody waits for the rest to see a menu. */
export function foundSoFar(checked: Checked): readonly Finding[] {
  return Number.isFinite(mostOf(checked.unit)) ? checked.soFar : checked.findings;
}

/** The preferred fix for every finding of the same code in the file, where there are several. */
function everywhere({ checked, file }: Opened, finding: Finding, fixes: readonly Fix[]): Fix[] {
  const preferred = fixes.find((fix) => fix.preferred);
  if (!preferred || !ruleOf(finding)?.mends) return [];
  const alike = foundSoFar(checked).filter(
    ({ code, passage }) => code === finding.code && passage.at.file === file.file,
  );
  if (alike.length < 2 || alike.length > mostTogether) return [];
  const { edits, count } = together(alike, checked, ruleOf);
  return count < 2 ? [] : [{ title: checked.messages.mends.everywhere(preferred.title, count), edits }];
}
