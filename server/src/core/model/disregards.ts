/** Which findings a text says are to be disregarded, and why: `disregard gap/boarding` with its `because`. */
import type { Declaration, Line, Span } from '../syntax/ast';
import { remembered } from './cache';
import type { DeclarationKind } from './keywords';
import { normalise, written } from './phrases';
import { segments } from './plain';
import { spanOf } from './reading';

export interface Disregard {
  /** The codes of findings, as compared, with the words that name them. */
  readonly codes: readonly { readonly code: string; readonly span: Span }[];
  readonly keywordSpan: Span;
  /** Where the reason stands, with or without words in it; undefined where there is no `because`. */
  readonly reasonSpan?: Span;
  /** The reason; undefined where no word of it is written. */
  readonly reason?: string;
  /** Its line and those below that belong to it. */
  readonly lines: readonly Span[];
}

const none: readonly Disregard[] = [];
const known = new WeakMap<Declaration, readonly Disregard[]>();

/** What one declaration says so, in the order of the text. */
export function disregardsOf(node: Declaration): readonly Disregard[] {
  return remembered(known, node, () => {
    const found = node.lines.flatMap((line, index) =>
      beginsWith(line, 'disregard') ? [read(line, node.lines.slice(index + 1))] : [],
    );
    return found.length > 0 ? found : none;
  });
}

/** Whether it holds for the whole file: in its opening lines, and with the accord or the name of the library. */
export function holdsForFile(kind: DeclarationKind): boolean {
  return kind === 'opening' || kind === 'accord' || kind === 'instrument' || kind === 'vocabulary';
}

function read(line: Line, below: readonly Line[]): Disregard {
  const [keyword, ...value] = line.elements;
  const codes = segments(value).flatMap(({ elements }) => {
    const words = elements.filter((element) => element.kind === 'word');
    return words.length === 0 ? [] : [{ code: normalise(written(words)), span: spanOf(words, line) }];
  });
  const end = below.findIndex((one) => !beginsWith(one, 'because') && !beginsWith(one, 'note'));
  const own = end < 0 ? below : below.slice(0, end);
  const because = own.find((one) => beginsWith(one, 'because'));
  const reason = because?.elements[1];
  const text = reason?.kind === 'quotation' ? reason.text : '';
  return {
    codes,
    keywordSpan: spanOf(keyword ? [keyword] : [], line),
    ...(because && {
      reasonSpan: reason ? { from: reason.from, to: reason.to } : { from: because.from, to: because.to },
    }),
    ...(/[\p{L}\p{N}]/u.test(text) && { reason: text }),
    lines: [line, ...own].map(({ from, to }) => ({ from, to })),
  };
}

function beginsWith({ elements: [first] }: Line, keyword: string): boolean {
  return first?.kind === 'word' && normalise(first.text) === keyword;
}
