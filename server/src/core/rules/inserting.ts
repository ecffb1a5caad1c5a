/** Where new lines and new declarations go, so that what stands around them keeps its meaning. */
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import type { Declaration, Placed, Span } from '../syntax/ast';
import type { Edit } from './rule';

/** How the clauses of a draft are set out. */
export interface Layout {
  readonly indent: string;
  /** The width of the column in which their keywords stand; 0 where values follow at once. */
  readonly column: number;
}

/** As the samples are written. */
const usual: Layout = { indent: '  ', column: 12 };

/** `  keyword     value`. */
export function line(keyword: string, value: string, { indent, column }: Layout = usual): string {
  const gap = column === 0 ? ' ' : '   ';
  return `${indent}${keyword.length < column ? keyword.padEnd(column) : `${keyword}${gap}`}${value}`;
}

/** How the clauses of a declaration are set out: as most of them are. */
export function layoutOf({ node: { text, lines } }: Placed): Layout {
  const indents: string[] = [];
  const columns: number[] = [];
  for (const { from, to } of lines) {
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    if (before.trim() === '') indents.push(before);
    const words = text.slice(from, to);
    const aligned = /^(\S+(?: \S+)*? {2,})\S/.exec(words)?.[1]?.length;
    if (words.includes(' ')) columns.push(aligned ?? 0);
  }
  return { indent: mostFrequent(indents) ?? usual.indent, column: mostFrequent(columns) ?? usual.column };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Puts a clause behind the last clause of a declaration and what belongs to it, before the sources and spoken text at its end. */
export function addLine({ node, ...placed }: Placed, clause: string): Edit {
  const at = { node, ...placed };
  let last = node.lines.length - 1;
  while (last >= 0 && /^(source|says)\b/.test(node.text.slice(node.lines[last]?.from))) last--;
  const above = node.lines[last]?.to ?? node.headerSpan.to;
  return insert(at, lineEnd(node.text, above), `${newline(node.text)}${clause}`);
}

/** Puts a clause right below a line of a declaration, or below its header where none is given. */
export function addLineBelow(at: Placed, above: Span | undefined, clause: string): Edit {
  const { text, headerSpan } = at.node;
  return insert(at, lineEnd(text, above?.to ?? headerSpan.to), `${newline(text)}${clause}`);
}

/** What is put into an accord. */
export type Kind = 'norm' | 'without prejudice' | 'left open';

/**
 * The declaration below which a new provision goes: the last of those that are `near` it in subject, or the last of its kind,
 * in the accord's own file and before its final clauses; undefined without an accord.
 */
export function neighbour(unit: Unit, kind: Kind, near: readonly Placed[] = []): Placed | undefined {
  const { accord, norms, leftOpen } = unit;
  if (!accord) return undefined;
  const inFile = (at: Placed) => at.file === accord.at.file;
  const closing = unit.finalClauses?.map(({ at }) => at).find(inFile);
  const before = (at: Placed) => inFile(at) && (closing === undefined || at.offset < closing.offset);
  const lastOf = (placed: readonly { readonly at: Placed }[]) => last(placed.map(({ at }) => at).filter(before));
  const ofKind = (wanted: Kind) => norms.filter((norm) => norm.kind === wanted);
  const places = {
    norm: () => lastOf(ofKind('norm')),
    'without prejudice': () => lastOf(ofKind('without prejudice')) ?? lastOf(norms),
    'left open': () => lastOf(leftOpen) ?? lastOf(norms),
  };
  return (
    last(near.filter(before)) ??
    places[kind]() ??
    lastOf([accord, ...(unit.preamble ?? []), ...versions(unit)]) ??
    accord.at
  );
}

/** Puts a declaration below another one, with an empty line between them. */
export function addBelow(unit: Unit, above: Placed, lines: readonly string[]): Edit {
  const { text } = above.node;
  const end = endOf(above.node);
  const eol = newline(text);
  const follows = text.slice(end);
  const file = linkOf(unit)?.assembly.files.find((one) => one.file === above.file);
  const isLast = file?.declarations.at(-1) === above;
  const apart = isLast || /^\r?\n[ \t]*\r?\n/.test(follows);
  return insert(above, end, `${eol}${eol}${lines.join(eol)}${apart ? '' : eol}`);
}

/** The end of the last line of a declaration, broken ones and the indented comments right below it included. */
function endOf({ text, headerSpan, lines, errors }: Declaration): number {
  let end = lineEnd(text, Math.max(headerSpan.to, ...lines.map(({ to }) => to), ...errors.map(({ to }) => to)));
  for (;;) {
    const comment = /^\r?\n[ \t]+#.*/.exec(text.slice(end));
    if (!comment) return end;
    end = lineEnd(text, end + comment[0].length);
  }
}

/** Puts a provision behind the last one of the accord, before its final clauses. */
export function addProvision(unit: Unit, lines: readonly string[]): Edit | undefined {
  const above = neighbour(
    unit,
    'norm',
    [...unit.norms, ...unit.leftOpen].map(({ at }) => at),
  );
  return above && addBelow(unit, above, lines);
}

function versions({ definitions }: Unit) {
  return [...definitions.values()].flatMap((definition) => definition.versions);
}

function last(placed: readonly Placed[]): Placed | undefined {
  return [...placed].sort((a, b) => b.offset - a.offset)[0];
}

function insert(at: Placed, offset: number, newText: string): Edit {
  return { passage: { at, span: { from: offset, to: offset } }, newText };
}

/** The end of the line in which an offset lies, comments included. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
