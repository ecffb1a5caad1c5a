/** Words that cannot stand where they do. */

import { normalise } from '../model/phrases';
import type { Placed, Span } from '../syntax/ast';
import { deleteValue, deletion } from './deleting';
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';
import type { Context, Finding, Fix } from './rule';
import { waysToSay } from './saying';

export const unexpectedValue = problemRule('unexpected-value', 'error', {
  mends: 'harmless',
  fixes(finding, context) {
    const { passage, data } = finding;
    const { at, span } = passage;
    const { mends } = context.messages;
    const words = at.node.text.slice(span.from, span.to);
    const remove: Fix = { title: mends.remove(words), edits: [deletion(at, withSpace(at, span))] };
    if (data?.where === 'header') return [...asTitle(finding, context, words), remove];
    switch (data?.expected) {
      case 'choice':
        return replaceByNearest(finding, context);
      case 'quotation':
        if (/["“”]/.test(words)) return [];
        return [{ title: mends.quote, edits: [{ passage, newText: `"${words}"` }], preferred: true }];
      case 'terms':
        return [...unquote(finding, context), { ...remove, edits: deleteValue(at, span) }];
      case 'names':
        return [{ ...remove, edits: deleteValue(at, span) }];
      case 'nothing':
        return [...separate(finding, context, words), remove];
      default:
        return [];
    }
  },
});

/** Words on the first line of what takes a title alone. */
function asTitle({ passage }: Finding, { messages }: Context, words: string): Fix[] {
  const { header, keyword } = passage.at.node;
  const takesTitle = keyword === 'accord' || keyword === 'instrument';
  if (!takesTitle || header.some(({ kind }) => kind === 'quotation')) return [];
  return [{ title: messages.mends.quote, edits: [{ passage, newText: `"${words}"` }], preferred: true }];
}

/** Terms take no quotation marks. */
function unquote({ passage, data }: Finding, { unit, messages }: Context): Fix[] {
  const words = passage.at.node.text.slice(passage.span.from + 1, passage.span.to - 1);
  if (!knows(waysToSay(unit, String(data?.clause)), words)) return [];
  return [{ title: messages.mends.unquote, edits: [{ passage, newText: words }], preferred: true }];
}

/** What is left over is a value of its own, where the clause knows it. */
function separate({ passage: { at, span }, data }: Finding, { unit, messages }: Context, words: string): Fix[] {
  if (!knows(waysToSay(unit, String(data?.clause)), words)) return [];
  const before = { from: at.node.text.slice(0, span.from).trimEnd().length, to: span.from };
  return [{ title: messages.mends.separate, edits: [{ passage: { at, span: before }, newText: ', ' }] }];
}

function knows(ways: readonly string[], words: string): boolean {
  const meant = normalise(words);
  return ways.some((way) => meant === normalise(way) || meant.startsWith(`${normalise(way)} `));
}

/** With the space before it. */
function withSpace(at: Placed, { from, to }: Span): Span {
  const before = at.node.text.slice(0, from);
  const blank = /[^\S\r\n]+$/.exec(before)?.[0].length ?? 0;
  return { from: from - blank, to };
}
