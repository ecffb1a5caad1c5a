/** What an editor points at: shared by hover and definition. */
import type { Position } from 'vscode-languageserver-types';
import type { Passage } from '../model/model';
import { declarationAt, type NamedPassage, symbolAt as namedAt, symbolsOf } from '../model/symbols';
import type { Placed } from '../syntax/ast';
import type { Opened } from './deps';
import { offsetAt } from './toLsp';

export interface Pointed {
  readonly symbol: NamedPassage;
  /** The passage that the answer is about: the name itself, or the whole clause or header in which the cursor stands. */
  readonly passage: Passage;
}

/**
 * The name at a position; in a clause without one there its keyword, on a header line what the declaration declares.
 * Undefined between declarations and in lines that could not be read.
 */
export function symbolAt({ checked, file }: Opened, position: Position): Pointed | undefined {
  const offset = offsetAt(file, position);
  const named = namedAt(checked.unit, file.file, offset);
  if (named && touched(named.passage, offset)) return { symbol: named, passage: named.passage };
  const at = declarationAt(file, offset);
  if (!at) return undefined;
  const inside = offset - at.offset;
  const { headerSpan, lines } = at.node;
  const symbols = symbolsOf(checked.unit, at);
  if (inside <= headerSpan.to && at.node.keyword !== 'opening') {
    const symbol = declaredIn(symbols, at) ?? symbols.find(({ kind }) => kind === 'header keyword');
    return symbol && { symbol, passage: { at, span: headerSpan } };
  }
  const line = lines.find(({ from, to }) => from <= inside && inside <= to);
  const symbol =
    line &&
    symbols.findLast(
      ({ kind, passage: { span } }) =>
        (kind === 'clause keyword' || kind === 'modality') && span.from >= line.from && span.from <= inside,
    );
  return line && symbol && { symbol, passage: { at, span: line } };
}

function touched({ at, span }: Passage, offset: number): boolean {
  return at.offset + span.from <= offset && offset <= at.offset + span.to;
}

/** What the header of a declaration gives a name to. */
function declaredIn(symbols: readonly NamedPassage[], { node }: Placed): NamedPassage | undefined {
  return symbols.find(
    ({ declaration, kind, passage }) => declaration && kind !== 'bracket' && passage.span.to <= node.headerSpan.to,
  );
}
