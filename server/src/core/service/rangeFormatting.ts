/** Formats the lines that a range touches, and no other. */
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { shapesIn } from '../model/clauseShape';
import type { Unit } from '../model/model';
import type { SourceFile } from '../syntax/ast';
import { changesIn } from '../syntax/print';
import { printOptions, toEdits } from './formatting';
import { offsetAt } from './toLsp';

export function rangeFormatting(
  file: SourceFile,
  unit: Unit | undefined,
  { start, end }: Range,
  options: FormattingOptions,
): TextEdit[] {
  // A range that ends before the first character of a line does not touch it.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const from = offsetAt(file, { line: start.line, character: 0 });
  const to = offsetAt(file, { line: last + 1, character: 0 });
  return toEdits(file, changesIn(file, shapesIn(unit), printOptions(options), { from, to }));
}
