/** The column in which the values of a draft's clauses stand, so that what is put in stands below them. */
import type { Placed, SourceFile } from '../../syntax/ast';

/** A keyword and the blanks behind it, where nothing tells otherwise. */
const ordinary = 12;
/** As many declarations above are looked at as a reader has in view. */
const mostAbove = 4;

/** `  during      `: how wide a keyword with the blanks behind it is, in the clauses at a declaration and above it. */
export function columnAt({ declarations }: SourceFile, at: Placed | undefined): number {
  const index = at ? declarations.indexOf(at) : declarations.length - 1;
  for (let above = index; above >= 0 && above > index - mostAbove; above--) {
    const width = widthIn(declarations[above]?.node.text ?? '');
    if (width !== undefined) return width;
  }
  return ordinary;
}

/** A keyword, put into the column. */
export function inColumn(keyword: string, column: number): string {
  return keyword.length < column ? keyword.padEnd(column) : `${keyword} `;
}

/** The width that most lines have of those with more than one blank behind the keyword. */
function widthIn(text: string): number | undefined {
  const widths = new Map<number, number>();
  for (const [, keyword = ''] of text.matchAll(/^[ \t]+(\S+(?: \S+)* {2,})(?=\S)/gm)) {
    widths.set(keyword.length, (widths.get(keyword.length) ?? 0) + 1);
  }
  return [...widths].sort(([, a], [, b]) => b - a)[0]?.[0];
}
