/** What can be folded away: declarations, parts of a file, comments, and clauses and brackets that go on over several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { remembered } from '../model/cache';
import type { Declaration, Element, SourceFile, Span } from '../syntax/ast';
import { partsIn, standsAlone } from './parts';
import { endOf, firstLine, lineAt } from './relativeLines';

/** Lines counted from the first of the declaration. */
type Fold = Readonly<{ from: number; to: number; kind?: FoldingRangeKind }>;

const known = new WeakMap<Declaration, readonly Fold[]>();

/** In the order in which they begin; of those that begin on one line the longest alone, as editors show but one. */
export function foldingRanges(file: SourceFile): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let part: number | undefined;
  let lastLine = 0;
  for (const at of file.declarations) {
    const base = firstLine(file, at);
    for (const { from, to, kind } of remembered(known, at.node, () => foldsOf(at.node))) {
      folds.push({ startLine: base + from, endLine: base + to, ...(kind !== undefined && { kind }) });
    }
    lastLine = Math.max(lastLine, base + lineAt(at.node, endOf(at.node)));
    for (const { line } of partsIn(at.node)) {
      if (part !== undefined) folds.push(partFold(part, Math.min(lastLine, base + line - 1)));
      part = base + line;
    }
  }
  if (part !== undefined) folds.push(partFold(part, lastLine));
  const longest = new Map<number, FoldingRange>();
  for (const fold of folds.filter(({ startLine, endLine }) => endLine > startLine)) {
    const other = longest.get(fold.startLine);
    if (!other || other.endLine < fold.endLine) longest.set(fold.startLine, fold);
  }
  return [...longest.values()].sort((a, b) => a.startLine - b.startLine);
}

const partFold = (startLine: number, endLine: number): FoldingRange => ({
  startLine,
  endLine,
  kind: FoldingRangeKind.Region,
});

function foldsOf(node: Declaration): Fold[] {
  const lineOf = (offset: number) => lineAt(node, offset);
  const over = ({ from, to }: Span): Fold => ({ from: lineOf(from), to: lineOf(to) });
  const whole = { from: node.keywordSpan.from, to: endOf(node) };
  const brackets = node.lines.flatMap(({ elements }) => bracketsIn(elements));
  return [
    ...(node.keyword === 'opening' ? [] : [over(whole)]),
    ...[...node.lines, ...brackets].map(over),
    ...commentRuns(node),
  ].filter(({ from, to }) => to > from);
}

function bracketsIn(elements: readonly Element[]): Span[] {
  return elements.flatMap((element) =>
    element.kind === 'bracket'
      ? [element, ...element.alternatives.flatMap((alternative) => bracketsIn(alternative.elements))]
      : [],
  );
}

/** Comments on lines of their own, one below the other. A heading begins a run of its own. */
function commentRuns(node: Declaration): Fold[] {
  const headings = new Set(partsIn(node).map(({ comment }) => comment));
  const runs: { from: number; to: number; kind: FoldingRangeKind }[] = [];
  for (const comment of node.comments) {
    if (headings.has(comment) || !standsAlone(node, comment)) continue;
    const line = lineAt(node, comment.from);
    const last = runs.at(-1);
    if (last?.to === line - 1) last.to = line;
    else runs.push({ from: line, to: line, kind: FoldingRangeKind.Comment });
  }
  return runs;
}
