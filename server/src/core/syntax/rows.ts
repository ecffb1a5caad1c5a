/** The rows of a declaration as the formatter sees them: each clause with all the rows on which it goes on is one. */
import type { Declaration, Line } from './ast';
import { endOfBlanks } from './spacing';

export interface Row {
  readonly kind: 'blank' | 'comment' | 'header' | 'clause' | 'unread';
  /** Where it begins, spaces included. */
  readonly from: number;
  /** Where what stands on it begins. */
  readonly start: number;
  /** Where it ends, before its line break. */
  readonly to: number;
  /** Where the next one begins. */
  readonly end: number;
  /** Of a header, what follows the keyword is in it, too. */
  readonly line?: Line;
}

/** The rows of a declaration; those of a line in which something could not be read are `unread`, each by itself. */
export function rowsOf(node: Declaration): Row[] {
  const { text, errors, lines } = node;
  const sound = (line: Line) => !errors.some(({ from, to }) => from <= line.to && to >= line.from);
  const hasHeader = node.keyword !== 'opening';
  const rows: Row[] = [];
  let next = 0;
  for (let from = 0; from < text.length; ) {
    const start = endOfBlanks(text, from);
    const isHeader = hasHeader && start === node.headerSpan.from;
    while (!isHeader && (lines[next]?.from ?? text.length) < start) next++;
    const line = isHeader ? { ...node.headerSpan, elements: node.header } : lines[next];
    if (line?.from === start && start < text.length && sound(line)) {
      const [to, end] = endOfRow(text, line.to);
      rows.push({ kind: isHeader ? 'header' : 'clause', from, start, to, end, line });
    } else {
      const [to, end] = endOfRow(text, start);
      const kind = start === to ? 'blank' : text.charAt(start) === '#' ? 'comment' : 'unread';
      rows.push({ kind, from, start, to, end });
    }
    from = (rows.at(-1) as Row).end;
  }
  return rows;
}

/** Where the row in which an offset lies ends, and where the next begins. */
export function endOfRow(text: string, from: number): [to: number, end: number] {
  let to = from;
  while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
  if (to === text.length) return [to, to];
  return [to, text.startsWith('\r\n', to) ? to + 2 : to + 1];
}
