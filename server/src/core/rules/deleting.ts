/** Taking things out of the text: lines with the reasons below them, values of a list, declarations with their comments. */
import { linkOf } from '../model/linked';
import type { Norm, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import type { Bracket, Declaration, Element, Line, Placed, Span } from '../syntax/ast';
import type { Edit } from './rule';

/** Deletes the line of a declaration in which a passage lies, with the reasons and notes that belong to it. */
export function deleteLine(at: Placed, span: Span): Edit[] {
  const { lines } = at.node;
  const index = lines.findIndex((line) => line.from <= span.from && span.from < line.to);
  const line = lines[index];
  if (!line) return [];
  const gone: Line[] = [line];
  for (const below of lines.slice(index + 1)) {
    const keyword = keywordOf(below);
    if (keyword === 'because' || keyword === 'note') gone.push(below);
    else if (keyword !== 'source' && keyword !== 'says') break;
  }
  return joined(gone.map((one) => wholeLines(at.node.text, one))).map((one) => deletion(at, one));
}

/** Deletes a value of a list with its comma; what has no other value, and stands for nothing else, goes with it. */
export function deleteValue(at: Placed, span: Span): Edit[] {
  const line = at.node.lines.find((one) => one.from <= span.from && span.to <= one.to);
  if (!line) return [];
  return deleteAmong(at, line, line.elements, [], span);
}

/** The lists around a value, outer first. */
interface Around {
  readonly bracket: Bracket;
  readonly alternative: number;
}

function deleteAmong(at: Placed, line: Line, list: readonly Element[], around: readonly Around[], span: Span): Edit[] {
  for (const element of list) {
    if (element.kind !== 'bracket' || !strictlyWithin(span, element)) continue;
    const alternative = element.alternatives.findIndex(({ from, to }) => from <= span.from && span.to <= to);
    const inside = element.alternatives[alternative];
    if (inside) return deleteAmong(at, line, inside.elements, [...around, { bracket: element, alternative }], span);
  }
  const first = list.findIndex(({ from }) => from >= span.from);
  const after = list.findIndex(({ from }) => from >= span.to);
  const before = list[first - 1];
  if (before && separates(before)) {
    const last = list.slice(0, first).findLast((one) => !separates(one));
    return [deletion(at, { from: last?.to ?? before.from, to: span.to })];
  }
  const next = after < 0 ? undefined : list[after];
  if (next && separates(next)) {
    const following = list.slice(after).find((one) => !separates(one));
    return [deletion(at, { from: span.from, to: following?.from ?? next.to })];
  }
  const inner = around.at(-1);
  if (!inner) return deleteLine(at, line);
  const others = inner.bracket.alternatives.filter((_, index) => index !== inner.alternative);
  if (others.some(({ elements }) => elements.length > 0)) return [deletion(at, span)];
  return deleteAmong(at, line, line.elements, [], inner.bracket);
}

/** Deletes a declaration with the comments right above it; comments of the one below stay. */
export function deleteDeclaration(unit: Unit, at: Placed): Edit[] {
  const file = linkOf(unit)?.assembly.files.find((one) => one.file === at.file);
  const above = file?.declarations[file.declarations.indexOf(at) - 1];
  const own = { from: 0, to: ownEnd(at.node) };
  if (!above) return [deletion(at, own)];
  const { text } = above.node;
  const comments = commentsAtEnd(above.node) ?? text.length;
  // At the end of a file the blank lines above go as well.
  const isLast = file?.declarations.at(-1) === at && own.to === at.node.text.length;
  const from = isLast ? withoutBlankLines(text, comments) : comments;
  return [...(from < text.length ? [deletion(above, { from, to: text.length })] : []), deletion(at, own)];
}

/** Where the blank lines begin that end at an offset. */
function withoutBlankLines(text: string, offset: number): number {
  const end = text.slice(0, offset).trimEnd().length;
  return Math.min(offset, wholeLines(text, { from: end, to: end }).to);
}

/** Deletes a norm, and its name wherever others speak of its precedence. */
export function deleteNorm(unit: Unit, norm: Norm): Edit[] {
  return [...deleteDeclaration(unit, norm.at), ...withoutMentions(unit, norm)];
}

/** Takes the name of a norm out of the words of precedence of others; of lines that name nothing else, the whole. */
function withoutMentions({ norms }: Unit, norm: Norm): Edit[] {
  if (norms.some((other) => other !== norm && normalise(other.name) === normalise(norm.name))) return [];
  return norms.flatMap(({ at, precedence }) =>
    at === norm.at
      ? []
      : precedence.filter((one) => one.norm === norm.name).flatMap((one) => deleteValue(at, one.span)),
  );
}

/** An edit that puts nothing in the place of a passage. */
export function deletion(at: Placed, span: Span): Edit {
  return { passage: { at, span }, newText: '' };
}

/** The words that begin a line, as far as prose is told by them. */
function keywordOf({ elements: [first] }: Line): string {
  return first?.kind === 'word' ? first.text.toLowerCase() : '';
}

function separates(element: Element): boolean {
  if (element.kind === 'mark') return element.mark !== ':';
  return element.kind === 'word' && (element.text === 'and' || element.text === 'or');
}

function strictlyWithin(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}

const lineBreak = /\r\n|\n|\r/g;

/** From the beginning of the line in which a span begins to that of the line below its end; at the end of a text, from the break above. */
function wholeLines(text: string, { from, to }: Span): Span {
  const start = lineStart(text, from);
  lineBreak.lastIndex = to;
  const ending = lineBreak.exec(text);
  if (ending) return { from: start, to: ending.index + ending[0].length };
  const above = /(\r\n|\n|\r)$/.exec(text.slice(0, start));
  return { from: start - (above?.[0].length ?? 0), to: text.length };
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Spans that touch, as one. */
function joined(spans: readonly Span[]): Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last && last.to >= span.from)
      together[together.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else together.push(span);
  }
  return together;
}

const isBlank = (text: string): boolean => text.trim() === '';
const isComment = (text: string): boolean => text.trimStart().startsWith('#');

/** Text lines from an offset on, each with the offset at which it begins. */
function linesFrom(text: string, offset: number): { text: string; from: number }[] {
  const lines: { text: string; from: number }[] = [];
  for (const line of text.slice(offset).split(/(?<=\r\n|\n|\r(?!\n))/)) {
    if (line !== '') lines.push({ text: line, from: offset });
    offset += line.length;
  }
  return lines;
}

/** Where a declaration ends with the comments and the blank lines that are its own: what stands right above the next is that one's. */
function ownEnd(node: Declaration): number {
  const { text } = node;
  const last = Math.max(node.headerSpan.to, ...node.lines.map(({ to }) => to), ...node.errors.map(({ to }) => to));
  const below = linesFrom(text, wholeLines(text, { from: 0, to: last }).to);
  let index = 0;
  while (below[index] && isComment(below[index]?.text ?? '')) index++;
  const blank = below[index];
  // Comments with nothing between them and the next declaration are that one's.
  if (!blank) return below[0] && isComment(below[0].text) ? below[0].from : text.length;
  while (isBlank(below[index]?.text ?? 'x')) index++;
  return below[index]?.from ?? text.length;
}

/** Where the comments begin that stand at the end of a declaration, with nothing between them and the next. */
function commentsAtEnd(node: Declaration): number | undefined {
  const last = Math.max(node.headerSpan.to, ...node.lines.map(({ to }) => to), ...node.errors.map(({ to }) => to));
  const start = node.keyword === 'opening' && last === 0 ? 0 : wholeLines(node.text, { from: 0, to: last }).to;
  const below = linesFrom(node.text, start);
  let from: number | undefined;
  for (const line of below.reverse()) {
    if (!isComment(line.text)) break;
    from = line.from;
  }
  return from;
}
