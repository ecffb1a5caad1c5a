/** Words of precedence in a duty, or about one. */
import { deleteValue } from './deleting';
import { problemRule } from './problemRule';

export const precedenceDuty = problemRule('precedence-duty', 'warning', {
  mends: 'harmless',
  fixes({ passage: { at, span }, data }, { messages }) {
    const title = messages.mends.remove(`${data?.clause} ${data?.words}`);
    return [{ title, edits: deleteValue(at, span), preferred: true }];
  },
});
