/** A clause keyword, or an `and`, with nothing after it. */
import { deleteLine, deleteValue, deletion } from './deleting';
import { problemRule } from './problemRule';
import type { Context, Finding, Fix } from './rule';
import { ordinaryValue } from './saying';

export const missingValue = problemRule('missing-value', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const { messages } = context;
    if (data?.after !== undefined) {
      const { at, span } = passage;
      const from = at.node.text.slice(0, span.from).trimEnd().length;
      const title = messages.mends.remove(String(data.after));
      return [{ title, edits: [deletion(at, { from, to: span.to })], preferred: true }];
    }
    const clause = String(data?.clause);
    const inBracket = !passage.at.node.lines.some(({ from }) => from === passage.span.from);
    const edits = inBracket ? deleteValue(passage.at, passage.span) : deleteLine(passage.at, passage.span);
    const gone = edits.length > 0 ? [{ title: messages.mends.removeLine(clause), edits }] : [];
    return [...ordinary(finding, context, clause), ...gone];
  },
});

/** Writes what is ordinary behind the keyword of a facet, or the verb behind a modality. */
function ordinary({ passage: { at, span } }: Finding, { unit, messages }: Context, clause: string): Fix[] {
  const facet = unit.facets.find(({ keyword }) => keyword === clause);
  const value = facet && ordinaryValue(facet);
  if (value === undefined) return [];
  const edits = [{ passage: { at, span: { from: span.to, to: span.to } }, newText: ` ${value}` }];
  return [{ title: messages.mends.insert(`${clause} ${value}`), edits }];
}
