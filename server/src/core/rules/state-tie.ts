/** States where values belong to none. */
import { deletion } from './deleting';
import { problemRule } from './problemRule';

export const stateTie = problemRule('state-tie', 'error', {
  fixes({ passage: { at, span } }, { messages }) {
    const { text } = at.node;
    const written = text.slice(span.from, span.to);
    const tie = /^(of|by)\b/.test(written) ? '' : (/\b(of|by)\s+$/.exec(text.slice(0, span.from))?.[0] ?? '');
    const from = text.slice(0, span.from - tie.length).trimEnd().length;
    const words = text.slice(from, span.to).trim();
    return [{ title: messages.mends.remove(words), edits: [deletion(at, { from, to: span.to })], preferred: true }];
  },
});
