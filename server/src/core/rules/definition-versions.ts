/** Versions of a definition of which none can be chosen, or two. */
import { deleteDeclaration } from './deleting';
import { addLine, line } from './inserting';
import { problemRule } from './problemRule';
import type { Context, Finding, Fix } from './rule';

export const definitionVersions = problemRule('definition-versions', 'error', {
  fixes(finding, context) {
    const { passage, data, related } = finding;
    const { unit, messages } = context;
    const name = String(data?.words);
    if (data?.reason === 'no date') return dated(finding, context);
    const first = related?.[0]?.passage;
    return [
      { title: messages.mends.removeVersion(name, false), edits: deleteDeclaration(unit, passage.at) },
      ...(first ? [{ title: messages.mends.removeVersion(name, true), edits: deleteDeclaration(unit, first.at) }] : []),
    ];
  },
});

/** Gives the accord a date on which the version is in force. */
function dated({ passage: { at } }: Finding, { unit, messages }: Context): Fix[] {
  const date = at.node.lines.flatMap(({ elements: [keyword, value] }) =>
    keyword?.kind === 'word' && /^(from|until)$/i.test(keyword.text) && value?.kind === 'word' ? [value.text] : [],
  )[0];
  if (!unit.accord || date === undefined) return [];
  const edits = [addLine(unit.accord.at, line('date', date))];
  return [{ title: messages.mends.datedFor(date), edits }];
}
