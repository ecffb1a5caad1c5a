/** Formats a whole file: only the spaces that are not as they should be are replaced. */
import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { shapesIn } from '../model/clauseShape';
import type { Unit } from '../model/model';
import type { SourceFile } from '../syntax/ast';
import { type Change, changesIn, type PrintOptions } from '../syntax/print';
import { rangeOf } from './toLsp';

/** @param unit the unit to which the file belongs, whose facets say where keywords end. */
export function formatting(file: SourceFile, unit: Unit | undefined, options: FormattingOptions): TextEdit[] {
  return toEdits(file, changesIn(file, shapesIn(unit), printOptions(options)));
}

/** What an editor's settings say of indentation. */
export function printOptions({ tabSize, insertSpaces }: FormattingOptions): PrintOptions {
  const columns = Math.max(1, Math.min(tabSize, 8));
  return { indent: insertSpaces ? ' '.repeat(columns) : '\t', tabSize: columns };
}

export function toEdits(file: SourceFile, changes: readonly Change[]): TextEdit[] {
  return changes.map(({ from, to, newText }) => ({ range: rangeOf(file, from, to), newText }));
}
