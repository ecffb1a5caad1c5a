/** An incident with more States outside the accord than can be told apart. */
import { deleteValue } from './deleting';
import { problemRule } from './problemRule';

export const incidentStates = problemRule('incident-states', 'error', {
  fixes({ passage: { at, span } }, { messages }) {
    const words = at.node.text.slice(span.from, span.to);
    return [{ title: messages.mends.remove(words), edits: deleteValue(at, span) }];
  },
});
