/** The clauses of a declaration in an outline: the keyword of each, and what follows it. Lines that cannot be read are there too. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { remembered } from '../model/cache';
import { type KeywordIndex, keywordIndex } from '../model/keywordIndex';
import type { DeclarationKind } from '../model/keywords';
import { leadingKeyword } from '../model/lines';
import type { Vocabulary } from '../model/vocabulary';
import type { Declaration, Line, Span } from '../syntax/ast';
import { lineAt, lineStarts, lineText, relativeRange } from './relativeLines';

/** More of a value is cut off: the line itself is beside the outline. */
const longest = 80;

const bare: { readonly of?: never } = {};
const known = new WeakMap<object, WeakMap<Declaration, readonly DocumentSymbol[]>>();
const indices = new Map<DeclarationKind, KeywordIndex>();

/**
 * The clauses in the order of the text, at lines counted from the first of the declaration.
 *
 * @param vocabulary knows the keywords of facets; without it the first word of such a line stands for the keyword.
 */
export function clauseSymbols(node: Declaration, vocabulary?: Vocabulary): readonly DocumentSymbol[] {
  const made = remembered(known, vocabulary ?? bare, () => new WeakMap<Declaration, readonly DocumentSymbol[]>());
  return remembered(made, node, () => {
    const index =
      vocabulary?.index(node.keyword) ?? remembered(indices, node.keyword, () => keywordIndex(node.keyword, []));
    const read = node.lines.map((line) => clauseSymbol(node, line, index));
    const all = [...read, ...brokenLines(node)];
    return all.sort((a, b) => a.range.start.line - b.range.start.line);
  });
}

function clauseSymbol(node: Declaration, line: Line, index: KeywordIndex): DocumentSymbol {
  const found = leadingKeyword(line.elements, index);
  const [first] = line.elements;
  const lead = found?.keywordSpan ?? (first?.kind === 'word' ? first : undefined);
  if (!lead) return symbol(node, line, shortened(node.text.slice(line.from, line.to)), '', line);
  const prose = found?.value[0]?.kind === 'quotation';
  const kind = prose ? SymbolKind.String : SymbolKind.Property;
  return symbol(node, line, onOneLine(node, lead), shortened(node.text.slice(lead.to, line.to)), lead, kind);
}

/** Lines of which nothing could be read. */
function brokenLines(node: Declaration): DocumentSymbol[] {
  const readLines = new Set(node.lines.flatMap(({ from, to }) => [lineAt(node, from), lineAt(node, to)]));
  const header = lineAt(node, node.headerSpan.to);
  const broken = new Set(node.errors.map(({ from }) => lineAt(node, from)));
  return [...broken].flatMap((line) => {
    const text = lineText(node, line);
    const from = (lineStarts(node)[line] as number) + (text.length - text.trimStart().length);
    if (readLines.has(line) || line === header || text.trim() === '') return [];
    const span = { from, to: from + text.trim().length };
    return [symbol(node, span, shortened(text), '', span)];
  });
}

function symbol(
  node: Declaration,
  span: Span,
  name: string,
  detail: string,
  selected: Span,
  kind: SymbolKind = SymbolKind.Property,
): DocumentSymbol {
  const selectionRange = relativeRange(node, selected);
  return { name, detail, kind, range: relativeRange(node, span), selectionRange };
}

const onOneLine = ({ text }: Declaration, { from, to }: Span): string =>
  text.slice(from, to).replace(/\s+/g, ' ').trim();

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
