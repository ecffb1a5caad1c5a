/** A clause of acts in a duty on a line of its own. */
import type { Placed } from '../syntax/ast';
import { deleteLine } from './deleting';
import { line } from './inserting';
import { problemRule } from './problemRule';
import type { Context, Edit, Finding, Fix } from './rule';

export const dutyClause = problemRule('duty-clause', 'error', {
  fixes(finding, context) {
    const { at, span } = finding.passage;
    const gone: Fix = {
      title: context.messages.mends.removeLine(String(finding.data?.clause)),
      edits: deleteLine(at, span),
    };
    return [...intoEvents(finding, context), ...(gone.edits.length > 0 ? [gone] : [])];
  },
});

/** Puts the clause behind every event of the duty, or makes an event of it where there is none. */
function intoEvents({ passage: { at, span } }: Finding, { unit, messages }: Context): Fix[] {
  const norm = unit.norms.find((one) => one.at === at);
  const clause = norm?.clauses.find((one) => one.span.from === span.from);
  const written = at.node.lines.find(({ from }) => from === span.from);
  if (!norm || !clause || !written || clause.when.length > 0) return [];
  const words = at.node.text.slice(clause.span.from, clause.span.to).replace(/\s+/g, ' ');
  const title = messages.mends.makeEvent(words);
  if (norm.triggers.length === 0) {
    return [{ title, edits: [replaceLine(at, written, line('in the event of', words))], preferred: true }];
  }
  const full = norm.triggers.some((one) => one.clauses.some(({ facet }) => facet === clause.facet));
  if (full) return [];
  const added = norm.triggers.map((one): Edit => {
    return { passage: { at, span: { from: one.span.to, to: one.span.to } }, newText: `; ${words}` };
  });
  return [{ title, edits: [...added, ...deleteLine(at, span)], preferred: true }];
}

function replaceLine(at: Placed, { from, to }: { readonly from: number; readonly to: number }, text: string): Edit {
  return { passage: { at, span: { from, to } }, newText: text.trimStart() };
}
