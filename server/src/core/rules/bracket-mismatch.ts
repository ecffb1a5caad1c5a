/** Brackets of one name that are not alike. */
import { problemRule } from './problemRule';
import { numbered } from './renaming';

export const bracketMismatch = problemRule('bracket-mismatch', 'error', {
  fixes({ passage, data }, { unit, messages }) {
    const taken = [...unit.choices.keys(), ...unit.definitions.keys()];
    const name = numbered(String(data?.words), taken);
    return [{ title: messages.mends.rename(name), edits: [{ passage, newText: name }] }];
  },
});
