/** The beginning of a line that is no clause of its declaration. */
import { deleteLine } from './deleting';
import { librariesDeclaring, useLibrary } from './libraries';
import { problemRule } from './problemRule';
import { replaceKeyword } from './replacing';

export const unknownClause = problemRule('unknown-clause', 'error', {
  mends: 'harmless',
  fixes(finding, context) {
    const { unit, messages } = context;
    const { passage, data } = finding;
    const words = String(data?.words);
    const declares = librariesDeclaring(unit, 'clause', words);
    const uses = declares.flatMap((name) => {
      const edit = useLibrary(unit, passage.at, name);
      return edit ? [{ title: messages.mends.useLibraryFor(name, words), edits: [edit] }] : [];
    });
    const gone = deleteLine(passage.at, passage.span);
    const deleted = gone.length > 0 ? [{ title: messages.mends.removeLine(words), edits: gone }] : [];
    return [...replaceKeyword(finding, context), ...uses, ...deleted];
  },
});
