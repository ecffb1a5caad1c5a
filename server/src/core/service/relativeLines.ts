/**
 * Lines and positions inside a declaration, counted from its first line. They stay the same wherever it moves, so that what
 * is made of them is made once and only shifted after an edit above.
 */
import type { Position, Range } from 'vscode-languageserver-types';
import { remembered } from '../model/cache';
import type { Declaration, Placed, SourceFile, Span } from '../syntax/ast';
import { positionAt } from './toLsp';

const known = new WeakMap<Declaration, readonly number[]>();

/** Where the lines of a declaration begin; `\r\n`, `\n` and `\r` end one. */
export function lineStarts(node: Declaration): readonly number[] {
  return remembered(known, node, () => {
    const starts = [0];
    for (const { 0: ending, index } of node.text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
    return starts;
  });
}

/** The line of an offset, counted from the first of the declaration. */
export function lineAt(node: Declaration, offset: number): number {
  const starts = lineStarts(node);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The text of a line without what ends it. */
export function lineText(node: Declaration, line: number): string {
  const starts = lineStarts(node);
  return node.text.slice(starts[line], starts[line + 1]).replace(/[\r\n]+$/, '');
}

/** A position counted from the first line of the declaration. */
export function relativePosition(node: Declaration, offset: number): Position {
  const line = lineAt(node, offset);
  return { line, character: offset - (lineStarts(node)[line] as number) };
}

/** A range counted from the first line of the declaration. */
export function relativeRange(node: Declaration, { from, to }: Span): Range {
  return { start: relativePosition(node, from), end: relativePosition(node, to) };
}

/** The line of the file on which a declaration begins. A declaration begins where a line does. */
export function firstLine(file: SourceFile, { offset }: Placed): number {
  return positionAt(file, offset).line;
}

/** A relative range at its place in the file. */
export function shifted({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

/** The end of what a declaration says, before the blank lines and comments that follow it. */
export function endOf({ headerSpan, lines, errors }: Declaration): number {
  return Math.max(headerSpan.to, lines.at(-1)?.to ?? 0, errors.at(-1)?.to ?? 0);
}
