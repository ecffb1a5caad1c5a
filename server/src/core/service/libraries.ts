/** The libraries that a draft may use, and the draft that begins with some of them. */
import type { Checked } from '../check';
import { en } from '../messages/en';
import { contentsOf } from '../model/uses';
import type { LibraryView, NewDraftParams, StateView } from '../protocol';
import type { SourceFile } from '../syntax/ast';
import { newDraft } from '../syntax/newDraft';
import type { ServiceDeps } from './deps';
import { cardOf, titleOf } from './files';

/** Every library and every instrument by name, those first that hold a subject. Titles are in the reader's language. */
export function libraries(deps: ServiceDeps): LibraryView[] {
  const messages = deps.messages?.() ?? en;
  const view = (name: string, file: SourceFile | undefined, keyword: string): LibraryView[] => {
    if (!file) return [];
    const card = cardOf(file, keyword);
    const title = card.title === undefined ? undefined : messages.clauses.titled(card);
    const uses = contentsOf(file).uses.flatMap(({ use }) => (use.kind === 'library' ? [use.text] : []));
    const holds = keyword === 'instrument' ? 'instrument' : holdsOf(file);
    return [{ name, ...(title !== undefined && { title }), uri: file.file, holds, uses }];
  };
  const views = [
    ...(deps.libraries?.() ?? []).flatMap((name) => view(name, deps.library?.(name), 'vocabulary')),
    ...(deps.instruments?.() ?? []).flatMap((name) => view(name, deps.instrument?.(name), 'instrument')),
  ];
  return views.sort((a, b) => order.indexOf(a.holds) - order.indexOf(b.holds) || (a.name < b.name ? -1 : 1));
}

const order: readonly LibraryView['holds'][] = [
  'subject',
  'definitions',
  'concerns',
  'models',
  'incidents',
  'States',
  'other',
  'instrument',
];

function holdsOf({ declarations }: SourceFile): LibraryView['holds'] {
  const has = (keyword: string) => declarations.some(({ node }) => node.keyword === keyword);
  if (has('facet')) return 'subject';
  if (has('define')) return 'definitions';
  if (has('concern')) return 'concerns';
  if (has('norm')) return 'models';
  if (has('incident')) return 'incidents';
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
