/** The outline of a file: an accord or a vocabulary with what is declared below it. Broken declarations are in it too. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { comparableWords } from '../model/phrases';
import type { Declaration, HeaderKeyword, Placed, SourceFile } from '../syntax/ast';
import { rangeOf } from './toLsp';

const kinds: Readonly<Record<HeaderKeyword, SymbolKind>> = {
  accord: SymbolKind.Package,
  instrument: SymbolKind.Package,
  vocabulary: SymbolKind.Package,
  preamble: SymbolKind.String,
  define: SymbolKind.Constant,
  norm: SymbolKind.Function,
  'without prejudice': SymbolKind.Interface,
  'left open': SymbolKind.Null,
  'final clauses': SymbolKind.String,
  incident: SymbolKind.Event,
  mandate: SymbolKind.Object,
  concern: SymbolKind.Key,
  facet: SymbolKind.Class,
  term: SymbolKind.EnumMember,
  state: SymbolKind.Constant,
  impossible: SymbolKind.Null,
  caution: SymbolKind.Operator,
};

const titled: ReadonlySet<string> = new Set(['accord', 'instrument', 'preamble', 'final clauses']);
/** What the declarations that follow belong to. */
const roots: ReadonlySet<string> = new Set(['accord', 'instrument', 'vocabulary']);

export function documentSymbols(file: SourceFile): DocumentSymbol[] {
  const outline: DocumentSymbol[] = [];
  let root: DocumentSymbol | undefined;
  for (const placed of file.declarations) {
    const symbol = symbolFor(file, placed);
    if (!symbol) continue;
    if (roots.has(placed.node.keyword)) {
      root = { ...symbol, children: [] };
      outline.push(root);
    } else if (root) {
      root.children?.push(symbol);
      root.range = { start: root.range.start, end: symbol.range.end };
    } else outline.push(symbol);
  }
  return outline;
}

function symbolFor(file: SourceFile, { node, offset }: Placed): DocumentSymbol | undefined {
  const { keyword, keywordSpan, headerSpan } = node;
  if (keyword === 'opening') return undefined;
  const name = wordsOfHeader(node);
  const title = node.header.find((element) => element.kind === 'quotation')?.text.trim();
  const detail = keyword === 'define' ? readers(node) : titled.has(keyword) ? undefined : title;
  const told = (titled.has(keyword) ? title : name) || title || name || keyword;
  return {
    name: told,
    detail: detail || (keyword === told ? '' : keyword),
    kind: kinds[keyword],
    range: rangeOf(file, offset + keywordSpan.from, offset + endOf(node)),
    selectionRange: rangeOf(file, offset + headerSpan.from, offset + headerSpan.to),
  };
}

function wordsOfHeader({ header }: Declaration): string {
  const quotation = header.findIndex(({ kind }) => kind !== 'word');
  const words = header.slice(0, quotation < 0 ? undefined : quotation);
  return words.map((element) => (element.kind === 'word' ? element.text : '')).join(' ');
}

/** `read by CN`, as a version of a definition says. */
function readers({ lines, text }: Declaration): string {
  const line = lines.find(({ elements }) => comparableWords(elements).slice(0, 2).join(' ') === 'read by');
  return line ? text.slice(line.from, line.to).replace(/\s+/g, ' ') : '';
}

function endOf({ headerSpan, lines, errors }: Declaration): number {
  return Math.max(headerSpan.to, lines.at(-1)?.to ?? 0, errors.at(-1)?.to ?? 0);
}
