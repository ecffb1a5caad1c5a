/** What may be done to a whole file at once. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { rules } from '../../rules/index';
import { together } from '../../rules/mendingAll';
import type { Opened } from '../deps';
import { ruleOf, toWorkspaceEdit } from '../toLsp';
import { foundSoFar } from './quickFixes';

/** Mends everything in the file that can be mended without changing what the text says; an editor may do so on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.norms`;

/** The codes of findings whose mends change nothing that the text says. */
const harmless = new Set(rules.flatMap(({ code, mends }) => (mends === 'harmless' ? [code] : [])));

export function sourceActions({ checked, file }: Opened): CodeAction[] {
  const found = foundSoFar(checked).filter(({ code, passage }) => harmless.has(code) && passage.at.file === file.file);
  const { edits, count } = together(found, checked, ruleOf);
  const edit = count > 0 ? toWorkspaceEdit(checked, edits) : undefined;
  return edit ? [{ title: checked.messages.mends.fixAll(count), kind: fixAllKind, edit }] : [];
}
