/** The words of one declaration that an editor colours, each with what it is told as. */
import { remembered } from '../../model/cache';
import type { Term, Unit } from '../../model/model';
import { isProvision } from '../../model/provisions';
import { type NamedPassage, symbolsOf } from '../../model/symbols';
import { foundIn, kindsOf } from '../../rules/caution';
import type { Declaration, Element, Placed, Span } from '../../syntax/ast';
import { type Look, lookOf } from './legend';

/** A token within one line. Offsets are those of the declaration. */
export interface Mark extends Span, Look {}

/** What stands in the accord itself; incidents and instructions speak as they like. */
const ownText: ReadonlySet<string> = new Set([
  'accord',
  'instrument',
  'preamble',
  'define',
  'norm',
  'without prejudice',
  'left open',
  'final clauses',
]);

/** In the order of the text; none overlaps another, and none goes beyond its line. */
export function marksOf(unit: Unit, at: Placed): Mark[] {
  const { node } = at;
  const named = symbolsOf(unit, at).filter((symbol) => !isBare(node, symbol));
  const found = [
    ...node.comments.map((span) => mark(span, { type: 'comment', modifiers: [] })),
    ...named.map((symbol) => mark(symbol.passage.span, lookOf(symbol, isShipped(unit, symbol)))),
    ...written(node),
  ];
  found.sort((a, b) => a.from - b.from);
  let end = 0;
  const apart = found.filter(({ from, to }) => {
    if (from < end || to <= from) return false;
    end = to;
    return true;
  });
  return advised(unit, node, apart).flatMap((one) => lines(node, one));
}

function mark({ from, to }: Span, { type, modifiers }: Look): Mark {
  return { from, to, type, modifiers };
}

/** A bracket without a name is named by its sign alone, which the grammar colours. */
function isBare({ text }: Declaration, { kind, passage: { span } }: NamedPassage): boolean {
  return kind === 'bracket' && text[span.from] === '[';
}

/** Quotations everywhere, dates and the words that join values in the lines of provisions. */
function written(node: Declaration): Mark[] {
  const marks: Mark[] = [];
  const values = isProvision(node.keyword);
  const walk = (elements: readonly Element[], joins: boolean): void => {
    for (const [index, element] of elements.entries()) {
      const next = elements[index + 1];
      if (element.kind === 'quotation') marks.push(mark(element, { type: 'string', modifiers: [] }));
      else if (element.kind === 'bracket') for (const one of element.alternatives) walk(one.elements, joins);
      else if (element.kind !== 'word') continue;
      else if (date.test(element.text)) marks.push(mark(element, { type: 'number', modifiers: [] }));
      else if (!joins) continue;
      else if (joints.has(element.text.toLowerCase())) marks.push(mark(element, operator));
      else if (isWord(element, 'other') && next && isWord(next, 'than')) {
        marks.push(mark({ from: element.from, to: next.to }, operator));
      }
    }
  };
  walk(node.header, false);
  for (const { elements } of node.lines) walk(elements, values);
  return marks;
}

const date = /^\d{4}-\d{2}(?:-\d{2})?$/;
const joints: ReadonlySet<string> = new Set(['of', 'by', 'and', 'or']);
const operator: Look = { type: 'operator', modifiers: [] };

function isWord(element: Element, word: string): boolean {
  return element.kind === 'word' && element.text.toLowerCase() === word;
}

/** The same with words that a library advises against as tokens of their own. */
function advised({ cautions }: Unit, node: Declaration, marks: readonly Mark[]): readonly Mark[] {
  const against = ownText.has(node.keyword) ? kindsOf(cautions).loaded : [];
  const loaded = against.length > 0 ? foundIn(node, against) : [];
  if (loaded.length === 0) return marks;
  const whole = loaded.filter(({ span }) => !marks.some((one) => one.from < span.to && span.from < one.to));
  const split = marks.flatMap((one) => {
    const pieces: Mark[] = [];
    let { from } = one;
    for (const { span } of loaded) {
      const to = Math.min(span.to, one.to);
      if (span.from < from || span.from >= one.to) continue;
      pieces.push({ ...one, from, to: span.from });
      pieces.push({ ...one, from: span.from, to, modifiers: [...one.modifiers, 'deprecated'] });
      from = to;
    }
    return [...pieces, { ...one, from }].filter((piece) => piece.from < piece.to);
  });
  const bare = whole.map(({ span }) => mark(span, { type: 'label', modifiers: ['deprecated'] }));
  return [...split, ...bare].sort((a, b) => a.from - b.from);
}

/** A token that goes over several lines in one for each, without the spaces around. */
function lines({ text }: Declaration, one: Mark): Mark[] {
  const words = text.slice(one.from, one.to);
  if (!/[\r\n]/.test(words)) return [one];
  return [...words.matchAll(/[^\s\r\n][^\r\n]*/g)].map(({ 0: { length }, index }) => {
    const from = one.from + index;
    return { ...one, from, to: from + length };
  });
}

// ---- what libraries declare ------------------------------------------------------------------------------------

/** By what a vocabulary made of a facet, the terms that the draft itself adds to it. */
const ownTerms = new WeakMap<readonly Term[], ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Whether a term or a facet comes from a library, and not from the file of the accord. */
function isShipped(unit: Unit, { kind, facet: name, target }: NamedPassage): boolean {
  if (!unit.accord || (kind !== 'term' && kind !== 'facet')) return false;
  const { file } = unit.accord.at;
  const facet = unit.facets.find((one) => one.name === (kind === 'facet' ? target : name));
  if (!facet) return false;
  if (kind === 'facet') return facet.source.at.file !== file;
  const own = remembered(ownTerms, facet.roots, () => {
    const names = namesIn(facet.roots, file);
    return names.length > 0 ? new Set(names) : none;
  });
  return !own.has(target);
}

function namesIn(terms: readonly Term[], file: string): string[] {
  return terms.flatMap(({ name, source, children }) => [
    ...(source.at.file === file ? [name] : []),
    ...namesIn(children, file),
  ]);
}
