/** Whole provisions that close an open gap, for a line on which one may begin. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import type { ConcernCoverage } from '../../compile/concerns';
import { gap } from '../../rules/gap';
import type { Candidate } from './candidate';
import { longDraft, openConcerns } from './closing';

/** So many concerns are offered a provision. */
const most = 4;
/** What closes a gap stays the same as long as the gap does. */
const known = new WeakMap<ConcernCoverage, { readonly text?: string }>();

/** In a long draft none: what closes a gap takes longer to find there than a list may. @param indented whether the line is indented, as those of a clause are. */
export function* gapCandidates(checked: Checked, from: number, indented: boolean): Generator<Candidate> {
  if (checked.unit.norms.length > longDraft) return;
  const taken = new Set(checked.unit.norms.map(({ name }) => name));
  for (const coverage of openConcerns(checked).slice(0, most)) {
    const { concern } = coverage;
    const text = closingText(checked, coverage, taken);
    const header = text?.split('\n', 1)[0];
    if (text === undefined || header === undefined) continue;
    yield {
      label: header.replace(/\s*["“].*/, ''),
      kind: CompletionItemKind.Snippet,
      detail: checked.messages.completion.closes(concern.name, 0),
      of: { kind: 'concern', name: concern.name },
      insert: snippet(text),
      snippet: true,
      also: [concern.name, ...(concern.title === undefined ? [] : [concern.title])],
      from,
      rank: indented ? 21 : 3,
    };
  }
}

/** The provision that the fix of a gap writes; undefined where it changes one that stands already. */
function closingText(checked: Checked, coverage: ConcernCoverage, taken: ReadonlySet<string>): string | undefined {
  const before = known.get(coverage);
  if (before && !taken.has(nameIn(before.text))) return before.text;
  const text = checked.within(() => writtenBy(checked, coverage));
  known.set(coverage, text === undefined ? {} : { text });
  return text;
}

function writtenBy(checked: Checked, { concern }: ConcernCoverage): string | undefined {
  const finding = checked.prompt.find(
    ({ code, data }) => code.startsWith(`${gap.code}/`) && data?.concern === concern.name,
  );
  const fixes = (finding && gap.fixes?.(finding, checked)) ?? [];
  for (const { edits } of fixes) {
    const [edit, ...others] = edits;
    const text = edit?.newText.trim().replaceAll('\r\n', '\n') ?? '';
    if (others.length === 0 && /^(norm|without prejudice)\s/.test(text)) return text;
  }
  return undefined;
}

function nameIn(text = ''): string {
  return /^(?:norm|without prejudice)\s+([^"“\n]*?)\s*(?:["“\n]|$)/.exec(text)?.[1] ?? '';
}

/** The text with its name and its title to be changed first, and the cursor below it at the end. */
function snippet(text: string): string {
  const escaped = text.replace(/[$}\\]/g, '\\$&');
  const named = escaped.replace(
    /^(norm|without prejudice)(\s+)([^"\n]*?)(\s*)"([^"\n]*)"/,
    (_, keyword: string, space: string, name: string, blank: string, title: string) =>
      `${keyword}${space}\${1:${name}}${blank}"\${2:${title}}"`,
  );
  return `${named}\n$0`;
}
