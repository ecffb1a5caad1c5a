/** What may be put at the cursor, and how an editor takes it. */
import {
  type CompletionItem,
  type CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { SourceFile } from '../../syntax/ast';
import { rangeOf, withLineEndings } from '../toLsp';
import { type Found, found } from './matching';
import type { Scan } from './scan';
import type { ItemData, Subject } from './subject';

/** Words that may be put at the cursor. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** What it stands for; its documentation is written when somebody looks at it. */
  readonly of?: Subject;
  /** What is put in, where it is not the label. */
  readonly insert?: string;
  readonly snippet?: true;
  /** Other words by which a drafter may look for it. */
  readonly also?: readonly string[];
  /** Where the words begin that it takes the place of. */
  readonly from: number;
  /** Lower comes first; those of one rank stay in the order given. */
  readonly rank: number;
  /** Whether the editor should ask again once it is put in. */
  readonly goesOn?: true;
  /** Signs that take it and are written behind it. */
  readonly endsWith?: readonly string[];
}

/** Longer lists are cut off, and asked for again as more is typed. */
const most = 400;

/**
 * The candidates that fit what has been typed so far, as an editor takes them: those that begin so first, those found by
 * another name last. Each label is offered once.
 */
export function toList(file: SourceFile, scan: Scan, candidates: Iterable<Candidate>): CompletionList {
  const fitting = new Map<string, { readonly candidate: Candidate; readonly found: Found }>();
  for (const candidate of candidates) {
    const key = `${candidate.kind} ${candidate.label}`;
    if (fitting.has(key)) continue;
    const typed = file.text.slice(candidate.from, scan.cursor);
    const match = found(typed, [candidate.label, ...(candidate.also ?? [])]);
    if (match) fitting.set(key, { candidate, found: match });
  }
  const sorted = [...fitting.values()].sort((a, b) => a.found.fit - b.found.fit || a.candidate.rank - b.candidate.rank);
  const items = sorted.slice(0, most).map((one, index) => toItem(file, scan, one.candidate, one.found, index));
  return { isIncomplete: sorted.length > most, items };
}

function toItem(
  file: SourceFile,
  scan: Scan,
  candidate: Candidate,
  { name, filter }: Found,
  index: number,
): CompletionItem {
  const { label, kind, detail, of, insert = label, snippet, from, goesOn, endsWith } = candidate;
  const end = endOf(file.text, scan, candidate);
  const spaced = insert.endsWith(' ') && /[ \t]/.test(file.text[end] ?? '');
  const details = [...(name === label ? [] : [name]), ...(detail === undefined ? [] : [detail])];
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit: {
      range: rangeOf(file, from, end),
      newText: withLineEndings(file, spaced ? insert.trimEnd() : insert),
    },
    ...(details.length > 0 && { detail: details.join(' · ') }),
    ...(of && { data: { uri: file.file, of } satisfies ItemData }),
    ...(snippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(endsWith && { commitCharacters: [...endsWith] }),
    ...(goesOn && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
  };
}

/** The words replaced end with the word at the cursor, or with the label where it stands there already. */
function endOf(text: string, scan: Scan, { from, label }: Candidate): number {
  const there = text.slice(from, from + label.length);
  if (scan.touching && there.toLowerCase() === label.toLowerCase()) return Math.max(from + label.length, scan.wordEnd);
  return Math.max(from, scan.touching ? scan.wordEnd : scan.cursor);
}

export function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}
