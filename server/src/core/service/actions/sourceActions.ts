/** What may be done to a whole file at once. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { together } from '../../rules/mendingAll';
import type { Opened } from '../deps';
import { ruleOf, toWorkspaceEdit } from '../toLsp';
import { foundSoFar } from './quickFixes';

/** Mends everything in the file that can be mended without changing what the text says; an editor may do so on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.norms`;

export function sourceActions({ checked, file }: Opened): CodeAction[] {
  const harmless = foundSoFar(checked).filter(
    (finding) => finding.passage.at.file === file.file && ruleOf(finding)?.mends === 'harmless',
  );
  const { edits, count } = together(harmless, checked, ruleOf);
  const edit = count > 0 ? toWorkspaceEdit(checked, edits) : undefined;
  return edit ? [{ title: checked.messages.mends.fixAll(count), kind: fixAllKind, edit }] : [];
}
