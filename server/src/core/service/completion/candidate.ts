import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver-types';
import { normalise, wordsIn } from '../../model/phrases';
import type { SourceFile } from '../../syntax/ast';
import { rangeOf, withLineEndings } from '../toLsp';
import type { Scan } from './scan';

/** Words that may be put at the cursor. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
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
}

/**
 * The candidates that fit what has been typed so far, as an editor takes them: those that begin so first, those found by
 * another name last. Each label is offered once.
 */
export function toItems(file: SourceFile, scan: Scan, candidates: Iterable<Candidate>): CompletionItem[] {
  const fitting = new Map<string, { readonly candidate: Candidate; readonly filter: string; readonly far: number }>();
  for (const candidate of candidates) {
    const typed = file.text.slice(candidate.from, scan.cursor);
    const filter = foundBy(typed, candidate);
    const key = `${candidate.kind} ${candidate.label}`;
    if (filter === undefined || fitting.has(key)) continue;
    const begins = normalise(candidate.label).startsWith(normalise(typed));
    fitting.set(key, { candidate, filter, far: begins ? 0 : filter === candidate.label ? 1 : 2 });
  }
  const sorted = [...fitting.values()].sort((a, b) => a.far - b.far || a.candidate.rank - b.candidate.rank);
  return sorted.map(({ candidate, filter }, index) => toItem(file, scan, candidate, filter, index));
}

function toItem(file: SourceFile, scan: Scan, candidate: Candidate, filter: string, index: number): CompletionItem {
  const { label, kind, detail, documentation, insert = label, snippet, from, goesOn } = candidate;
  const end = endOf(file.text, scan, candidate);
  const spaced = insert.endsWith(' ') && /[ \t]/.test(file.text[end] ?? '');
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit: {
      range: rangeOf(file, from, end),
      newText: withLineEndings(file, spaced ? insert.trimEnd() : insert),
    },
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: markdown(documentation) }),
    ...(snippet && { insertTextFormat: InsertTextFormat.Snippet }),
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

/** The words by which the candidate is found: some beginning of its words is what was typed. Undefined where none fits. */
function foundBy(typed: string, { label, also = [] }: Candidate): string | undefined {
  const words = wordsIn(typed);
  if (words.length === 0) return label;
  const blankAfter = /\s$/.test(typed);
  if (blankAfter && normalise(label) === words.join(' ')) return undefined;
  return [label, ...also].find((name) => {
    const own = wordsIn(name);
    return own.some((_, start) => {
      if (start + words.length > own.length + (blankAfter ? -1 : 0)) return false;
      return words.every((word, index) => {
        const there = own[start + index] as string;
        const whole = index < words.length - 1 || blankAfter;
        return whole ? there === word : there.startsWith(word);
      });
    });
  });
}
