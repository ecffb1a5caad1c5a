/** A line that the grammar cannot read. */
import type { SyntaxProblem } from '../syntax/ast';
import { deletion } from './deleting';
import { problemRule } from './problemRule';
import type { Context, Edit, Finding, Fix } from './rule';

export const syntax = problemRule('syntax', 'error', { fixes });

function fixes({ passage, data }: Finding, { messages }: Context): Fix[] {
  const { at, span } = passage;
  const found = String(data?.found ?? '');
  const closing = (mark: string): Fix => ({
    title: messages.mends.close(mark),
    edits: [atEndOfLine(passage, mark)],
    preferred: true,
  });
  switch (data?.problem as SyntaxProblem) {
    case 'quotation-never-closes':
      return [closing(found === '“' ? '”' : '"')];
    case 'bracket-never-closes':
      return [closing(']')];
    case 'bracket-closes-nothing':
    case 'bar-outside-bracket':
    case 'unexpected-mark':
    case 'empty-bracket':
    case 'attribution-missing':
      return [{ title: messages.mends.remove(found), edits: [deletion(at, span)] }];
    default:
      return [];
  }
}

/** Puts a mark behind the last word of the line in which a passage begins, before a comment. */
function atEndOfLine({ at, span }: Finding['passage'], mark: string): Edit {
  const { text, comments } = at.node;
  const ending = /[\r\n]|$/.exec(text.slice(span.from));
  const end = span.from + (ending?.index ?? 0);
  const comment = comments.find(({ from }) => from > span.from && from < end);
  const to = text.slice(0, comment?.from ?? end).trimEnd().length;
  return { passage: { at, span: { from: to, to } }, newText: mark };
}
