/** Where new lines and new declarations go, so that what stands around them keeps its meaning. */
import type { Unit } from '../model/model';
import type { Placed } from '../syntax/ast';
import type { Edit } from './rule';

/** The clause keywords of a draft stand in a column of this width. */
const column = 12;

/** `  keyword     value`, as the samples are written. */
export function line(keyword: string, value: string): string {
  return `  ${keyword.length < column ? keyword.padEnd(column) : `${keyword} `}${value}`;
}

/** Puts a clause behind the last clause of a declaration and what belongs to it, before the sources and spoken text at its end. */
export function addLine({ node, ...placed }: Placed, clause: string): Edit {
  const at = { node, ...placed };
  let last = node.lines.length - 1;
  while (last >= 0 && /^(source|says)\b/.test(node.text.slice(node.lines[last]?.from))) last--;
  const above = node.lines[last]?.to ?? node.headerSpan.to;
  return insert(at, lineEnd(node.text, above), `${newline(node.text)}${clause}`);
}

/** Puts a provision behind the last one of the accord, before its final clauses. */
export function addProvision(unit: Unit, lines: readonly string[]): Edit | undefined {
  const { accord } = unit;
  if (!accord) return undefined;
  const inFile = (at: Placed) => at.file === accord.at.file;
  const closing = unit.finalClauses?.map(({ at }) => at).find(inFile);
  const provisions = [...unit.norms, ...unit.leftOpen].map(({ at }) => at);
  const opening = [accord, ...(unit.preamble ?? []), ...versions(unit)].map(({ at }) => at);
  const before = (at: Placed) => inFile(at) && (closing === undefined || at.offset < closing.offset);
  const above = last(provisions.filter(before)) ?? last(opening.filter(before)) ?? accord.at;
  const { text, lines: clauses, headerSpan } = above.node;
  const end = lineEnd(text, Math.max(headerSpan.to, ...clauses.map(({ to }) => to)));
  const eol = newline(text);
  return insert(above, end, `${eol}${eol}${lines.join(eol)}`);
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
