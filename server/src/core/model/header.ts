import type { Quotation, Span, Word } from '../syntax/ast';
import { written } from './phrases';
import { type Reading, report, spanOf } from './reading';

/** What stands on a header line. */
export interface Header {
  /** The words before the title, with single spaces; empty where there are none. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly title?: string;
  readonly titleSpan?: Span;
}

/** Reads `keyword NAME "Title"`. What is `needed` and missing is told on the keyword. */
export function readHeader(reading: Reading, needed: 'name' | 'title' | 'nothing'): Header {
  const { node } = reading;
  const words: Word[] = [];
  let title: Quotation | undefined;
  for (const element of node.header) {
    if (element.kind === 'bracket')
      report(reading, 'bracket-not-allowed', element, { where: 'header', declaration: node.keyword });
    else if (title || element.kind === 'mark')
      report(reading, 'unexpected-value', element, {
        where: 'header',
        declaration: node.keyword,
        words: node.text.slice(element.from, element.to),
      });
    else if (element.kind === 'word') words.push(element);
    else title = element;
  }
  const name = written(words);
  const nameSpan = spanOf(words, node.keywordSpan);
  if (needed === 'name' && !name) report(reading, 'missing-name', node.keywordSpan, { declaration: node.keyword });
  if (needed === 'title' && !title)
    report(reading, 'missing-name', node.keywordSpan, { declaration: node.keyword, expected: 'title' });
  if (needed !== 'name' && name)
    report(reading, 'unexpected-value', nameSpan, { where: 'header', declaration: node.keyword, words: name });
  return { name, nameSpan, ...(title && { title: title.text, titleSpan: { from: title.from, to: title.to } }) };
}
