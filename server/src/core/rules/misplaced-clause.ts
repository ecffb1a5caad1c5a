/** A clause that other declarations have. */
import { deleteLine } from './deleting';
import { problemRule } from './problemRule';

export const misplacedClause = problemRule('misplaced-clause', 'error', {
  fixes({ passage, data }, { messages }) {
    const edits = deleteLine(passage.at, passage.span);
    return edits.length > 0 ? [{ title: messages.mends.removeLine(String(data?.words)), edits }] : [];
  },
});
