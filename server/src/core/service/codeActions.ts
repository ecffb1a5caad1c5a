/** What may be done to the text at a place: mends of what is found there, changes of form, changes of the whole file. */

import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { PageAt } from '../explain/pages';
import { quickFixes } from './actions/quickFixes';
import { refactorings } from './actions/refactorings';
import { fixAllKind, sourceActions } from './actions/sourceActions';
import type { Opened } from './deps';

/** The kinds that are offered, as an editor asks for them. */
export const codeActionKinds: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.Source,
  fixAllKind,
];

/**
 * @param only kinds that are asked for; every kind where it is left out.
 * @param pageAt see `toDiagnostic`.
 */
export function codeActions(opened: Opened, range: Range, only?: readonly string[], pageAt?: PageAt): CodeAction[] {
  const wanted = (kind: string) => only === undefined || only.some((one) => within(kind, one) || within(one, kind));
  const found = [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(opened, range, pageAt) : []),
    ...(wanted(CodeActionKind.Refactor) ? refactorings(opened, range) : []),
    ...(wanted(CodeActionKind.Source) ? sourceActions(opened) : []),
  ];
  return only === undefined ? found : found.filter(({ kind = '' }) => only.some((one) => within(kind, one)));
}

/** Kinds are paths: `refactor.inline` is one of `refactor`. */
function within(kind: string, outer: string): boolean {
  return outer === '' || kind === outer || kind.startsWith(`${outer}.`);
}
