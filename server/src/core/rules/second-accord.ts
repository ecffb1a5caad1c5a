/** A second accord in a file, or a file with an accord of its own that another uses. */
import { deleteDeclaration, deleteValue } from './deleting';
import { problemRule } from './problemRule';

export const secondAccord = problemRule('second-accord', 'error', {
  fixes({ passage: { at, span }, data }, { unit, messages }) {
    if (data?.reason === 'same file') {
      const title = messages.mends.removeDeclaration(at.node.keyword, '');
      return [{ title, edits: deleteDeclaration(unit, at) }];
    }
    return [{ title: messages.mends.remove(String(data?.words)), edits: deleteValue(at, span) }];
  },
});
