/** What a selection grows to, step by step: word, phrase, item, value, clause, declaration, file. */
import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { declarationAt, type NamedPassage, symbolsOf } from '../model/symbols';
import type { Comment, Declaration, Element, Span } from '../syntax/ast';
import type { Opened } from './deps';
import { endOf } from './relativeLines';
import { offsetAt, rangeOf } from './toLsp';

/** One for each position: the smallest range around it, with those around that one. */
export function selectionRanges(opened: Opened, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(opened, position));
}

function selectionRange({ checked, file }: Opened, position: Position): SelectionRange {
  const offset = offsetAt(file, position);
  const spans: Span[] = [{ from: 0, to: file.text.length }];
  const at = declarationAt(file, offset);
  if (at) {
    const inside = offset - at.offset;
    const around = ({ from, to }: Span) => from <= inside && inside <= to;
    const symbols = symbolsOf(checked.unit, at);
    const all = [...spansOf(at.node, symbols), ...symbols.map(({ passage }) => passage.span), wordAt(at.node, inside)];
    for (const { from, to } of all.filter(around)) spans.push({ from: at.offset + from, to: at.offset + to });
  }
  return nested(spans).reduceRight<SelectionRange | undefined>((parent, { from, to }) => {
    const range: Range = rangeOf(file, from, to);
    return parent ? { range, parent } : { range };
  }, undefined) as SelectionRange;
}

/** From the smallest to the greatest, each in the next. What overlaps another without lying in it is left out. */
function nested(spans: readonly Span[]): Span[] {
  const length = ({ from, to }: Span) => to - from;
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => length(b) - length(a))) {
    const last = chain.at(-1);
    if (length(span) === 0 && last) continue;
    if (!last || (last.from <= span.from && span.to <= last.to && length(span) < length(last))) chain.push(span);
  }
  return chain.reverse();
}

/** Where the words end that begin a clause, by where they begin. */
type Keywords = ReadonlyMap<number, number>;

/** Everything in a declaration that can be selected as a whole, names apart. */
function spansOf(node: Declaration, symbols: readonly NamedPassage[]): Span[] {
  const leading = symbols.filter(({ kind }) => kind === 'clause keyword' || kind === 'modality');
  const keywords: Keywords = new Map(leading.map(({ passage: { span } }) => [span.from, span.to]));
  const whole = { from: node.keywordSpan.from, to: endOf(node) };
  const header = node.keyword === 'opening' ? [] : [whole, node.headerSpan, ...within(node.header, keywords)];
  const lines = node.lines.flatMap((line) => [line, ...within(line.elements, keywords)]);
  return [...header, ...lines, ...node.comments.flatMap((comment): Span[] => [comment, commentRun(node, comment)])];
}

/** The value behind a keyword, its clauses, their items, and what stands in brackets and quotation marks. */
function within(elements: readonly Element[], keywords: Keywords): Span[] {
  const [first] = elements;
  if (!first) return [];
  const end = keywords.get(first.from) ?? endOfModality(first, keywords);
  const value = elements.filter(({ from }) => from >= end);
  const mark = [':', ';', ','].find((one) => value.some((element) => element.kind === 'mark' && element.mark === one));
  const parts = mark === undefined ? [] : partsAt(value, mark).flatMap((part) => within(part, keywords));
  const inner = mark === undefined ? value.flatMap((element) => insideOf(element, keywords)) : [];
  const before = elements.filter(({ from }) => from < end).flatMap((element) => insideOf(element, keywords));
  return [...spanned(elements), ...spanned(value), ...before, ...parts, ...inner];
}

/** A bracket around words of modality stands for a keyword, as far as verbs follow it. */
function endOfModality(first: Element, keywords: Keywords): number {
  const alternatives = first.kind === 'bracket' ? first.alternatives : [];
  return alternatives.some(({ elements: [lead] }) => lead && keywords.has(lead.from)) ? first.to : first.from;
}

function insideOf(element: Element, keywords: Keywords): Span[] {
  switch (element.kind) {
    case 'quotation':
      return [element, { from: element.from + 1, to: element.from + 1 + element.text.length }];
    case 'bracket': {
      const alternatives = element.alternatives.flatMap((one) => [one, ...within(one.elements, keywords)]);
      return [element, { from: element.from + 1, to: element.to - 1 }, ...alternatives];
    }
    default:
      return [element];
  }
}

function partsAt(elements: readonly Element[], mark: string): Element[][] {
  const parts: Element[][] = [[]];
  for (const element of elements) {
    if (element.kind === 'mark' && element.mark === mark) parts.push([]);
    else parts.at(-1)?.push(element);
  }
  return parts;
}

function spanned(elements: readonly Element[]): Span[] {
  const [first] = elements;
  return first ? [{ from: first.from, to: (elements.at(-1) as Element).to }] : [];
}

/** The comments that stand one below the other with one of them. */
function commentRun({ comments, text }: Declaration, comment: Comment): Span {
  const adjoin = (one: Comment | undefined, other: Comment | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    /^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/.test(text.slice(one.to, other.from));
  let first = comments.indexOf(comment);
  let last = first;
  while (adjoin(comments[first - 1], comments[first])) first--;
  while (adjoin(comments[last], comments[last + 1])) last++;
  return { from: comments[first]?.from ?? comment.from, to: comments[last]?.to ?? comment.to };
}

/** The word at an offset, in prose and comments too. */
function wordAt({ text }: Declaration, offset: number): Span {
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { from: offset - before, to: offset + after };
}
