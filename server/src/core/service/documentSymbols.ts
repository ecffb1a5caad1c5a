/**
 * The outline of a file: an accord or a vocabulary, the parts into which comments divide it, its articles under the numbers
 * that they will have, and the clauses of each declaration. What is broken is in it too.
 */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { remembered } from '../model/cache';
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import type { Vocabulary } from '../model/vocabulary';
import type { HeaderKeyword, Placed, SourceFile } from '../syntax/ast';
import { clauseSymbols } from './clauseSymbols';
import { headingOf } from './headings';
import { partsIn } from './parts';
import { endOf, firstLine, relativeRange, shifted } from './relativeLines';

/** What editors show beside a declaration. */
export const symbolKinds: Readonly<Record<HeaderKeyword, SymbolKind>> = {
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

/** What the declarations that follow belong to. */
const roots: ReadonlySet<string> = new Set(['accord', 'instrument', 'vocabulary']);

/** Files with more declarations are told without their clauses: nobody reads so long a list, and it is asked for at each edit. */
const mostWithClauses = 1_000;

/** @param checked the unit of the file, for the numbers of articles and the keywords of clauses; they are left out without it. */
export function documentSymbols(file: SourceFile, checked?: Checked): DocumentSymbol[] {
  const { messages, unit } = checked ?? {};
  const numbers = unit && numbersOf(unit);
  const vocabulary = unit && linkOf(unit)?.names.vocabulary;
  const withClauses = file.declarations.length <= mostWithClauses;
  const outline: DocumentSymbol[] = [];
  let root: DocumentSymbol | undefined;
  let part: DocumentSymbol | undefined;
  const add = (symbol: DocumentSymbol): void => {
    for (const around of [root, part]) if (around) around.range = { start: around.range.start, end: symbol.range.end };
    const list = (part ?? root)?.children ?? outline;
    list.push(symbol);
  };
  for (const at of file.declarations) {
    const line = firstLine(file, at);
    const symbol = symbolFor(at, line, withClauses ? vocabulary : undefined, withClauses);
    if (symbol && roots.has(at.node.keyword)) {
      part = undefined;
      root = { ...symbol, children: [] };
      outline.push(root);
    } else if (symbol) {
      const number = numbers?.get(at);
      add(
        number === undefined || !messages
          ? symbol
          : { ...symbol, name: messages.navigation.article(number, symbol.name) },
      );
    }
    for (const { title, comment } of partsIn(at.node)) {
      const range = shifted(relativeRange(at.node, comment), line);
      part = undefined;
      const heading = { name: title, kind: SymbolKind.Namespace, range, selectionRange: range, children: [] };
      add(heading);
      part = heading;
    }
  }
  return outline.map(withoutEmptyParts);
}

/** A heading below which nothing is declared is only a comment. */
function withoutEmptyParts(symbol: DocumentSymbol): DocumentSymbol {
  const { children } = symbol;
  if (!children?.some(({ kind }) => kind === SymbolKind.Namespace)) return symbol;
  return { ...symbol, children: children.filter((one) => one.kind !== SymbolKind.Namespace || one.children?.length) };
}

const known = new WeakMap<Unit, ReadonlyMap<Placed, number>>();

/** Norms and without-prejudice clauses are articles, in the order of the text; none without an accord. */
function numbersOf(unit: Unit): ReadonlyMap<Placed, number> {
  return remembered(known, unit, () => new Map(unit.accord ? unit.norms.map(({ at }, index) => [at, index + 1]) : []));
}

/** At lines counted from the first of the declaration. */
const relatives = new WeakMap<Placed['node'], DocumentSymbol>();

/** The symbol of a declaration, with that of its clauses; undefined for the lines above every header. */
function symbolFor(
  { node }: Placed,
  line: number,
  vocabulary: Vocabulary | undefined,
  withClauses: boolean,
): DocumentSymbol | undefined {
  if (node.keyword === 'opening') return undefined;
  const keyword = node.keyword;
  const symbol = remembered(relatives, node, (): DocumentSymbol => {
    const { name, detail } = headingOf(node);
    const range = relativeRange(node, { from: node.keywordSpan.from, to: endOf(node) });
    return { name, detail, kind: symbolKinds[keyword], range, selectionRange: relativeRange(node, node.headerSpan) };
  });
  // What an accord or a vocabulary holds is told below it; its own lines would only stand in the way.
  const children =
    withClauses && !roots.has(keyword) ? clauseSymbols(node, vocabulary).map((one) => moved(one, line)) : [];
  return { ...moved(symbol, line), ...(children.length > 0 && { children }) };
}

function moved(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  return { ...symbol, range: shifted(symbol.range, lines), selectionRange: shifted(symbol.selectionRange, lines) };
}
