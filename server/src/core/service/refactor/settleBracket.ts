/** Settling the bracket or the proposal at a place: as each of its alternatives, or by deleting it. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Choice } from '../../model/model';
import { declarationAt } from '../../model/symbols';
import { agreedOption, bracketsIn, settleAgreed, settleFixes } from '../../rules/settling';
import type { Opened } from '../deps';
import { offsetAt, toWorkspaceEdit } from '../toLsp';

export const settleKind = `${CodeActionKind.RefactorRewrite}.settle`;

export function settleBracket({ checked, file }: Opened, range: Range): CodeAction[] {
  const offset = offsetAt(file, range.start);
  const at = declarationAt(file, offset);
  if (!at) return [];
  const inside = offset - at.offset;
  const around = bracketsIn(at).filter(({ bracket: { from, to } }) => from <= inside && inside <= to);
  const innermost = around.at(-1)?.bracket;
  const choice = innermost ? choiceAt(checked.unit.choices.values(), at, innermost) : undefined;
  const proposal = innermost
    ? undefined
    : [...checked.unit.choices.values()].find(
        ({ kind, places: [place] }) =>
          kind === 'proposal' && place?.at === at && place.span.from <= inside && inside <= place.span.to,
      );
  const open = choice ?? proposal;
  const settled =
    innermost && !choice && agreedOption(innermost) !== undefined ? settleAgreed(checked, at, innermost) : [];
  return [...(open ? settleFixes(checked, open) : []), ...settled].flatMap(({ title, edits }) => {
    const edit = toWorkspaceEdit(checked, edits);
    return edit ? [{ title, kind: settleKind, edit }] : [];
  });
}

function choiceAt(choices: Iterable<Choice>, at: unknown, { from }: { readonly from: number }): Choice | undefined {
  return [...choices].find(({ places }) => places.some((place) => place.at === at && place.span.from === from));
}
