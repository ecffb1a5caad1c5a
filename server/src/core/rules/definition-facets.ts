/** A definition of values of different clauses. */
import { deleteValue } from './deleting';
import { problemRule } from './problemRule';

export const definitionFacets = problemRule('definition-facets', 'error', {
  fixes({ passage: { at, span }, data }, { messages }) {
    return [{ title: messages.mends.remove(String(data?.words)), edits: deleteValue(at, span) }];
  },
});
