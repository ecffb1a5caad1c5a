/** An accord that uses no library. */
import { subjectLibraries, useLibrary } from './libraries';
import { problemRule } from './problemRule';

export const noVocabulary = problemRule('no-vocabulary', 'error', {
  fixes({ passage }, { unit, messages }) {
    const names = subjectLibraries(unit);
    return names.flatMap((name) => {
      const edit = useLibrary(unit, passage.at, name);
      const preferred = names.length === 1 && { preferred: true };
      return edit ? [{ title: messages.mends.useLibrary(name), edits: [edit], ...preferred }] : [];
    });
  },
});
