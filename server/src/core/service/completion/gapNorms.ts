/** Whole provisions that close an open gap, for a line on which one may begin. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import type { ConcernCoverage } from '../../compile/concerns';
import { closings } from '../../rules/closing/index';
import type { Edit } from '../../rules/rule';
import type { Candidate } from './candidate';
import { longDraft, openConcerns } from './closing';

/** So many concerns are offered a provision. */
const most = 4;

/** What closes a gap, as text: the provision of the fix, where it writes one, and the model clauses that fit. */
interface Written {
  readonly text?: string;
  readonly models: readonly string[];
}

/** What closes a gap stays the same as long as the gap does. */
const known = new WeakMap<ConcernCoverage, Written>();

/** In a long draft none: what closes a gap takes longer to find there than a list may. @param indented whether the line is indented, as those of a clause are. */
export function* gapCandidates(checked: Checked, from: number, indented: boolean): Generator<Candidate> {
  if (checked.unit.norms.length > longDraft) return;
  const taken = new Set(checked.unit.norms.map(({ name }) => name));
  for (const coverage of openConcerns(checked).slice(0, most)) {
    const { text, models } = writtenFor(checked, coverage, taken);
    const rank = indented ? 21 : 3;
    if (text !== undefined) yield candidateOf(checked, coverage, text, from, rank);
    for (const model of models) yield candidateOf(checked, coverage, model, from, rank + 1);
  }
}

function candidateOf(
  checked: Checked,
  { concern }: ConcernCoverage,
  text: string,
  from: number,
  rank: number,
): Candidate {
  return {
    label: (text.split('\n', 1)[0] ?? '').replace(/\s*["“].*/, ''),
    kind: CompletionItemKind.Snippet,
    detail: checked.messages.completion.closes(concern.name, 0),
    of: { kind: 'concern', name: concern.name },
    insert: snippet(text),
    snippet: true,
    also: [concern.name, ...(concern.title === undefined ? [] : [concern.title])],
    from,
    rank,
  };
}

/** What closes a gap, found anew where a name in it has been taken since. */
function writtenFor(checked: Checked, coverage: ConcernCoverage, taken: ReadonlySet<string>): Written {
  const before = known.get(coverage);
  if (before && ![before.text, ...before.models].some((text) => taken.has(nameIn(text)))) return before;
  const written = checked.within(() => writtenBy(checked, coverage)) ?? { models: [] };
  known.set(coverage, written);
  return written;
}

function writtenBy(checked: Checked, { concern }: ConcernCoverage): Written {
  const made = closings(checked, concern).map(({ kind, edits }) => ({ kind, text: provisionIn(edits) }));
  const texts = (model: boolean) =>
    made.flatMap(({ kind, text }) => ((kind === 'model') === model && text ? [text] : []));
  const [text] = texts(false);
  return { ...(text !== undefined && { text }), models: texts(true) };
}

/** The provision that a fix writes; undefined where it changes one that stands already. */
function provisionIn([edit, ...others]: readonly Edit[]): string | undefined {
  const text = edit?.newText.trim().replaceAll('\r\n', '\n') ?? '';
  return others.length === 0 && /^(norm|without prejudice)\s/.test(text) ? text : undefined;
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
