/**
 * The formatter. It changes the spaces between words and nothing else, so that it cannot change what a text says: clauses
 * in a column, one space between words, what goes on in the next row under the value, at most one blank line. Where a line
 * breaks is the drafter's choice, and a line that could not be read stays as it is.
 */
import type { Declaration, Line, Placed, SourceFile } from './ast';
import { endOfRow, type Row, rowsOf } from './rows';
import { between, columnsOf, endOfBlanks, type LineShape, type Token, tokensOf } from './spacing';
import { isDoubtful, isText } from './unread';

/** Other spaces in the place of those between two offsets. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

export interface PrintOptions {
  /** What stands before a clause. */
  readonly indent: string;
  /** The columns that it takes, and a tab in a text. */
  readonly tabSize: number;
}

/** As the samples are written. */
export const usualOptions: PrintOptions = { indent: '  ', tabSize: 2 };

/** From the indentation of a clause to its value. */
const column = 12;
/** Between a keyword that is too long for the column and its value. */
const gutter = 3;
/** Comments at the ends of rows stand below each other, as long as no row is longer. */
const longestRow = 100;

/** These may stand one below the other without a blank line. */
const listed: ReadonlySet<string> = new Set(['term', 'state', 'caution']);

type ShapeOf = (node: Declaration, line: Line) => LineShape;

/**
 * What to change in a file, by offset in it, in order.
 *
 * @param within the stretch of the file whose rows are formatted; the whole file where it is left out.
 */
export function changesIn(
  file: SourceFile,
  shapeOf: ShapeOf,
  options: PrintOptions = usualOptions,
  within?: Pick<Change, 'from' | 'to'>,
): Change[] {
  const { text, declarations } = file;
  const changes: Change[] = [];
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  declarations.forEach(({ node, offset }, index) => {
    if (within && (offset > within.to || offset + node.text.length < within.from)) return;
    const printer = new Printer(node, shapeOf, options, lineBreak);
    printer.print(index === 0, declarations[index + 1]);
    for (const { from, to, newText } of printer.changes.sort((a, b) => a.from - b.from || a.to - b.to)) {
      changes.push({ from: from + offset, to: to + offset, newText });
    }
  });
  // Without some of its spaces, what is hardly a text might be none.
  if (isDoubtful(text) && !isText(withChanges(text, changes))) return [];
  if (!within) return changes;
  const inside = ({ from, to }: Change) =>
    from >= within.from && to <= within.to && (from < within.to || from === text.length);
  return changes.filter(inside);
}

/** A text with changes made in it. */
export function withChanges(text: string, changes: readonly Change[]): string {
  let at = 0;
  let changed = '';
  for (const { from, to, newText } of changes) {
    changed += text.slice(at, from) + newText;
    at = to;
  }
  return changed + text.slice(at);
}

/** The end of a row with a comment behind it. */
interface Tail {
  readonly from: number;
  readonly comment: number;
  readonly width: number;
}

class Printer {
  readonly changes: Change[] = [];
  private readonly text: string;
  private readonly column: number;
  /** Rows with comments behind them, one below the other. */
  private tails: Tail[] = [];
  /** Where the last clause above began that may have a reason or a note below it. */
  private above: number | undefined;

  constructor(
    private readonly node: Declaration,
    private readonly shapeOf: ShapeOf,
    private readonly options: PrintOptions,
    private readonly lineBreak: string,
  ) {
    this.text = node.text;
    this.column = columnIn(node, shapeOf);
  }

  print(first: boolean, next: Placed | undefined): void {
    const { node } = this;
    if (node.errors.some(({ problem }) => problem === 'not-text' || problem === 'too-long')) return;
    const rows = rowsOf(node);
    let last = rows.length - 1;
    while (last >= 0 && (rows[last]?.kind === 'blank' || rows[last]?.kind === 'comment')) last--;
    rows.forEach((row, index) => {
      switch (row.kind) {
        case 'blank':
          this.printBlank(rows, index, first, next === undefined);
          break;
        case 'comment':
          this.alignTails();
          this.put(row.from, row.start, this.indentOfComment(rows, index, last, next !== undefined));
          break;
        case 'header':
          this.printLine(row, { lead: 0, marks: ',;:' }, '', this.options.indent.repeat(2));
          break;
        case 'clause':
          this.printClause(row);
          break;
        case 'unread':
          this.alignTails();
      }
    });
    this.alignTails();
    if (next) this.separate(rows, next);
    else this.endFile(rows);
  }

  private put(from: number, to: number, newText: string): void {
    const { text } = this;
    if (to - from === newText.length && text.startsWith(newText, from)) return;
    // Two line breaks would become one.
    if (text.charAt(from - 1) === '\r' && (newText || text.charAt(to)).startsWith('\n')) return;
    this.changes.push({ from, to, newText });
  }

  /** At most one in a row, none at the beginning or the end of the file, and nothing on it. */
  private printBlank(rows: readonly Row[], index: number, first: boolean, atEnd: boolean): void {
    this.alignTails();
    const row = rows[index] as Row;
    const again = rows[index - 1]?.kind === 'blank';
    const leading = first && rows.slice(0, index).every(({ kind }) => kind === 'blank');
    const trailing = atEnd && rows.slice(index).every(({ kind }) => kind === 'blank');
    if (again || leading || trailing) this.changes.push({ from: row.from, to: row.end, newText: '' });
    else this.put(row.from, row.to, '');
  }

  /** Within a declaration that of its clauses; between two, none. */
  private indentOfComment(rows: readonly Row[], index: number, last: number, headerFollows: boolean): string {
    const { indent } = this.options;
    if (this.node.keyword === 'opening') return '';
    if (index < last) return indent;
    if (rows.slice(last + 1, index).some(({ kind }) => kind === 'blank')) return '';
    const beforeHeader = headerFollows && rows.slice(index).every(({ kind }) => kind === 'comment');
    return beforeHeader ? '' : indent;
  }

  private printClause(row: Row): void {
    const line = row.line as Line;
    const shape = this.shapeOf(this.node, line);
    const { indent } = this.options;
    const now = this.columnAt(row);
    const below = shape.below === true && this.above !== undefined && now > this.above;
    if (shape.below !== true) this.above = now;
    if (this.node.keyword === 'opening') this.printLine(row, shape, '', '');
    else this.printLine(row, shape, below ? indent.repeat(2) : indent, indent);
  }

  /** The column in which a row begins now. */
  private columnAt({ from, start }: Row): number {
    const { tabSize } = this.options;
    let columns = 0;
    for (let at = from; at < start; at++) columns += this.text.charAt(at) === '\t' ? tabSize - (columns % tabSize) : 1;
    return columns;
  }

  /** @param further the indentation of the rows on which it goes on, where it has no column of values. */
  private printLine(row: Row, shape: LineShape, indent: string, further: string): void {
    const { text } = this;
    const line = row.line as Line;
    this.put(row.from, row.start, indent);
    const tokens = shape.lead === undefined ? undefined : tokensOf(text, line);
    if (!tokens) {
      this.endRow(line.to, row.to, this.widthOf(indent) + columnsOf(text.slice(row.start, line.to)));
      return;
    }
    const lead = shape.lead ?? 0;
    const value = lead > 0 ? (line.elements[lead]?.from ?? line.to) : line.from;
    let width = this.widthOf(indent);
    let goesOn = further;
    let depth = 0;
    tokens.forEach((token, index) => {
      const before = tokens[index - 1];
      if (before) {
        const opens = text.charAt(before.from) === '[' ? 1 : text.charAt(before.from) === ']' ? -1 : 0;
        depth += opens;
        const stands = text.slice(before.to, token.from);
        const isValue = lead > 0 && token.from === value;
        if (/[\r\n]/.test(stands)) {
          const closes = /^[|\]]/.test(text.slice(token.from, token.from + 1));
          const inside = goesOn + '  '.repeat(Math.max(0, closes ? depth - 1 : depth));
          this.breakRow(before, token, width, shape.verbatim && token.from > value ? undefined : inside);
          width = this.widthOf(inside);
        } else if (isValue) {
          const pad = this.padding(width, line.elements[0]?.kind === 'bracket');
          goesOn = indent + ' '.repeat(Math.max(0, width + pad - this.widthOf(indent)));
          this.put(before.to, token.from, ' '.repeat(pad));
          width += pad;
        } else if (shape.verbatim && token.from > value) width += columnsOf(stands);
        else {
          const space = between(text, before, token, shape.marks);
          this.put(before.to, token.from, space);
          width += space.length;
        }
      }
      width += columnsOf(text.slice(token.from, token.to));
    });
    this.endRow(line.to, row.to, width);
  }

  private widthOf(indent: string): number {
    let columns = 0;
    for (const sign of indent) columns += sign === '\t' ? this.options.tabSize : 1;
    return columns;
  }

  /** The spaces between a keyword and its value. */
  private padding(width: number, bracket: boolean): number {
    if (this.node.keyword === 'opening') return 1;
    const to = this.widthOf(this.options.indent) + this.column;
    if (bracket) return Math.max(gutter, to - width);
    return width < to ? to - width : gutter;
  }

  /** Where a clause goes on in another row, perhaps with comments in between. */
  private breakRow(before: Token, after: Token, width: number, indent: string | undefined): void {
    const { text } = this;
    let [to, end] = endOfRow(text, before.to);
    this.endRow(before.to, to, width);
    while (end < after.from) {
      const start = endOfBlanks(text, end);
      if (indent !== undefined) this.put(end, start, indent);
      if (start === after.from) return;
      this.alignTails();
      [to, end] = endOfRow(text, start);
    }
    if (indent !== undefined) this.put(after.from, after.from, indent);
  }

  /** What follows the last word of a row: nothing or a comment. */
  private endRow(from: number, to: number, width: number): void {
    const comment = endOfBlanks(this.text, from);
    if (comment < to) this.tails.push({ from, comment, width });
    else {
      this.alignTails();
      this.put(from, to, '');
    }
  }

  private alignTails(): void {
    const { tails } = this;
    if (tails.length === 0) return;
    const most = Math.max(...tails.map(({ width }) => (width <= longestRow ? width : 0)));
    for (const { from, comment, width } of tails) {
      this.put(from, comment, ' '.repeat(Math.max(most - width, 0) + 2));
    }
    this.tails = [];
  }

  /** A blank line before the next declaration and the comments right above it. */
  private separate(rows: readonly Row[], next: Placed): void {
    if (next.node.keyword === this.node.keyword && listed.has(next.node.keyword)) {
      if (rows.at(-1)?.kind !== 'comment') return;
    }
    let at = rows.length;
    while (at > 0 && rows[at - 1]?.kind === 'comment') at--;
    const above = rows[at - 1];
    if (!above || above.kind === 'blank') return;
    this.put(above.end, above.end, this.text.slice(above.to, above.end));
  }

  private endFile(rows: readonly Row[]): void {
    const last = rows.findLast(({ kind }) => kind !== 'blank');
    if (last && last.end === last.to) this.put(last.end, last.end, this.lineBreak);
  }
}

/** Where the values of a declaration stand: final clauses have long keywords, and a column wide enough for all of them. */
function columnIn(node: Declaration, shapeOf: ShapeOf): number {
  if (node.keyword !== 'final clauses') return column;
  let longest = 0;
  for (const line of node.lines) {
    const lead = shapeOf(node, line).lead ?? 0;
    if (lead === 0 || lead >= line.elements.length) continue;
    const words = line.elements.slice(0, lead).map(({ from, to }) => columnsOf(node.text.slice(from, to)));
    longest = Math.max(
      longest,
      words.reduce((sum, width) => sum + width + 1, -1),
    );
  }
  return longest < column ? column : longest + gutter;
}
