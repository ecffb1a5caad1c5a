/** A file without a declaration. */
import { startAccord } from './no-accord';
import { problemRule } from './problemRule';

export const nothingDeclared = problemRule('nothing-declared', 'warning', {
  fixes({ passage: { at } }, context) {
    const end = at.node.text.length;
    const fixes = startAccord(context, { at, span: { from: end, to: end } });
    const broken = at.node.text === '' || /[\r\n]$/.test(at.node.text);
    return fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, newText: `${broken ? '' : '\n'}${edit.newText}` })),
    }));
  },
});
