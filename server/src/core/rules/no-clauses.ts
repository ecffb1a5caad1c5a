/** A declaration that names no acts. */
import { deleteDeclaration, deleteLine } from './deleting';
import { addLineBelow, line } from './inserting';
import { problemRule } from './problemRule';
import type { Context, Finding, Fix } from './rule';
import { ordinaryValue } from './saying';

export const noClauses = problemRule('no-clauses', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const { unit, messages } = context;
    if (data?.declaration === 'mandate') {
      const title = messages.mends.removeLine(String(data.words));
      return [{ title, edits: deleteLine(passage.at, passage.span) }];
    }
    const title = messages.mends.removeDeclaration(String(data?.declaration), String(data?.words));
    return [...ordinary(finding, context), { title, edits: deleteDeclaration(unit, passage.at) }];
  },
});

/** Begins with the most ordinary value of each facet that says what is done, or to what. */
function ordinary({ passage: { at } }: Finding, { unit, messages }: Context): Fix[] {
  const facets = unit.facets.filter(({ describesNorms, followsModality }) => !describesNorms && !followsModality);
  return facets.flatMap((facet) => {
    const value = ordinaryValue(facet);
    if (facet.keyword === undefined || value === undefined) return [];
    const edits = [addLineBelow(at, undefined, line(facet.keyword, value))];
    return [{ title: messages.mends.insert(`${facet.keyword} ${value}`), edits }];
  });
}
