/** Verbs of acts and duties in one norm, or behind a bracket that has verbs of its own. */
import { deleteValue, deletion } from './deleting';
import { problemRule } from './problemRule';

export const mixedVerbs = problemRule('mixed-verbs', 'error', {
  fixes({ passage: { at, span }, data }, { messages }) {
    const title = messages.mends.remove(String(data?.words));
    if (data?.reason === 'acts and duties') return [{ title, edits: deleteValue(at, span) }];
    const from = at.node.text.slice(0, span.from).trimEnd().length;
    return [{ title, edits: [deletion(at, { from, to: span.to })] }];
  },
});
