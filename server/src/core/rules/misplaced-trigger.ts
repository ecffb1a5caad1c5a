/** An event in a norm that lays down no duty. */
import type { LineRegion, Norm } from '../model/model';
import type { Placed } from '../syntax/ast';
import { deleteLine } from './deleting';
import { line } from './inserting';
import { problemRule } from './problemRule';
import type { Context, Fix } from './rule';

export const misplacedTrigger = problemRule('misplaced-trigger', 'error', {
  fixes({ passage: { at, span } }, context) {
    const { unit, messages } = context;
    const edits = deleteLine(at, span);
    if (edits.length === 0) return [];
    const norm = unit.norms.find((one) => one.at === at);
    const trigger = norm?.triggers.find(({ span: region }) => region.from <= span.from && span.to <= region.to);
    const asLines = norm && trigger ? intoLines(at, norm, trigger, context) : [];
    return [...asLines, { title: messages.mends.removeLine('in the event of'), edits }];
  },
});

/** Writes the clauses of the event as clauses of the norm, where it has none of these. */
function intoLines(at: Placed, norm: Norm, { clauses, span, when }: LineRegion, { messages }: Context): Fix[] {
  const had = new Set([...norm.clauses.map(({ facet }) => facet), norm.verbFacet]);
  if (when.length > 0 || clauses.length === 0 || clauses.some(({ facet }) => had.has(facet))) return [];
  const lines = clauses.map(({ keyword, items }) => line(keyword, items.map(({ text }) => text).join(', ')));
  const edits = [{ passage: { at, span }, newText: lines.join('\n').trimStart() }];
  return [{ title: messages.mends.makeLines, edits }];
}
