/** A name of a library, an instrument, a file, a norm, a State or a delegation that nothing gives. */
import { deleteValue } from './deleting';
import { addProvision } from './inserting';
import { librariesDeclaring, useLibrary } from './libraries';
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';
import type { Context, Finding, Fix } from './rule';

export const unknownName = problemRule('unknown-name', 'error', {
  mends: 'harmless',
  fixes(finding, context) {
    return [...replaceByNearest(finding, context), ...others(finding, context)];
  },
});

function others({ passage, data }: Finding, context: Context): Fix[] {
  const { mends } = context.messages;
  const words = String(data?.words);
  switch (data?.kind) {
    case 'State':
    case 'delegation':
      return stateFixes(words, passage, context);
    case 'Party': {
      const { at, span } = passage;
      const behind = { at, span: { from: span.to, to: span.to } };
      return [{ title: mends.nameParty(words), edits: [{ passage: behind, newText: ` "${words}"` }] }];
    }
    case 'norm':
    case 'library':
    case 'instrument':
    case 'file':
      return [{ title: mends.remove(words), edits: deleteValue(passage.at, passage.span) }];
    default:
      return [];
  }
}

/** Uses a library that declares the State, or declares it in the draft. */
function stateFixes(words: string, { at }: Finding['passage'], { unit, messages }: Context): Fix[] {
  const declares = librariesDeclaring(unit, 'State', words);
  const uses = declares.flatMap((name): Fix[] => {
    const edit = useLibrary(unit, at, name);
    return edit ? [{ title: messages.mends.useLibraryFor(name, words), edits: [edit] }] : [];
  });
  const code = words.replace(/\s+/g, '-');
  const declared = code === words ? addProvision(unit, [`state ${words} "${words}"`]) : undefined;
  return [...uses, ...(declared ? [{ title: messages.mends.declareState(words), edits: [declared] }] : [])];
}
