import type { Quotation, Span, Word } from '../syntax/ast';
import { written } from './phrases';
import { type Reading, report, spanOf, textAt } from './reading';

/** What stands on a header line. */
export interface Header {
  /** The words before the title, with single spaces; empty where there are none. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly title?: string;
  readonly titleSpan?: Span;
}

/**
 * Reads `keyword NAME "Title"`. What is `needed` and missing is told on the keyword.
 *
 * @param needed `titled`: a title, and perhaps a name before it.
 */
export function readHeader(reading: Reading, needed: 'name' | 'title' | 'titled' | 'nothing'): Header {
  const { node } = reading;
  const declaration = node.keyword;
  const words: Word[] = [];
  const behind: Word[] = [];
  let title: Quotation | undefined;
  for (const element of node.header) {
    if (element.kind === 'bracket') report(reading, 'bracket-not-allowed', element, { where: 'header', declaration });
    else if (element.kind === 'word') (title ? behind : words).push(element);
    else if (element.kind === 'quotation' && !title) title = element;
    else reportUnexpected(reading, element);
  }
  const nameWords = words.length > 0 ? words : behind;
  const name = written(nameWords);
  const nameSpan = spanOf(nameWords, node.keywordSpan);
  if (needed !== 'name' && needed !== 'titled' && name) reportUnexpected(reading, nameSpan);
  else if (behind.length > 0) reportUnexpected(reading, spanOf(behind, nameSpan));
  if (needed === 'name' && !name) report(reading, 'missing-name', node.keywordSpan, { declaration });
  if ((needed === 'title' || needed === 'titled') && !title)
    report(reading, 'missing-name', node.keywordSpan, { declaration, expected: 'title' });
  return { name, nameSpan, ...(title && { title: title.text, titleSpan: { from: title.from, to: title.to } }) };
}

function reportUnexpected(reading: Reading, at: Span): void {
  const { node } = reading;
  report(reading, 'unexpected-value', at, { where: 'header', declaration: node.keyword, words: textAt(node, at) });
}
