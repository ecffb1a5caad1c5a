/** The libraries that a draft may use, and the draft that begins with some of them. */
import type { Checked } from '../check';
import { contentsOf } from '../model/uses';
import type { LibraryView, NewDraftParams, StateView } from '../protocol';
import type { SourceFile } from '../syntax/ast';
import { newDraft } from '../syntax/newDraft';
import type { ServiceDeps } from './deps';
import { titleOf } from './files';

/** Every library by name, those first that hold a subject. */
export function libraries(deps: ServiceDeps): LibraryView[] {
  const views = (deps.libraries?.() ?? []).flatMap((name): LibraryView[] => {
    const file = deps.library?.(name);
    if (!file) return [];
    const title = titleOf(file, 'vocabulary');
    const uses = contentsOf(file).uses.flatMap(({ use }) => (use.kind === 'library' ? [use.text] : []));
    return [{ name, ...(title !== undefined && { title }), uri: file.file, holds: holdsOf(file), uses }];
  });
  return views.sort((a, b) => order.indexOf(a.holds) - order.indexOf(b.holds) || (a.name < b.name ? -1 : 1));
}

const order: readonly LibraryView['holds'][] = ['subject', 'definitions', 'concerns', 'States', 'other'];

function holdsOf({ declarations }: SourceFile): LibraryView['holds'] {
  const has = (keyword: string) => declarations.some(({ node }) => node.keyword === keyword);
  if (has('facet')) return 'subject';
  if (has('define')) return 'definitions';
  if (has('concern')) return 'concerns';
  return has('state') ? 'States' : 'other';
}

/** The States that a library on a subject knows: the Parties from which a draft that uses it may choose. */
export function statesOf({ unit }: Checked): StateView[] {
  return [...unit.stateNames.values()].map(({ code, name, labels }) => ({
    code,
    name,
    labels: [...labels.values()],
  }));
}

/** The text of a new draft. Codes that no library knows are named by themselves. */
export function draftText(checked: Checked, params: NewDraftParams): string {
  const { unit, messages, assembly } = checked;
  const { parties, allStates, form, date, uses } = params;
  const [library] = assembly.files;
  const subject = (library && titleOf(library, 'vocabulary')) ?? uses[0] ?? '';
  return newDraft({
    title: messages.newDraft.title(form, lowerFirst(subject)),
    parties: parties.map((code) => ({ code, name: unit.stateNames.get(code)?.name ?? code })),
    allStates,
    form,
    date,
    uses,
    hints: messages.newDraft.hints,
  });
}

/** An abbreviation keeps its capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
