/** Two clauses of one kind in a declaration. */
import { normalise } from '../model/phrases';
import type { Element, Line } from '../syntax/ast';
import { deleteLine } from './deleting';
import { problemRule } from './problemRule';
import type { Context, Finding, Fix } from './rule';

export const duplicateClause = problemRule('duplicate-clause', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const { at, span } = passage;
    const edits = deleteLine(at, span);
    if (edits.length === 0) return [];
    const remove: Fix = { title: context.messages.mends.removeLine(String(data?.clause)), edits };
    return [...join(finding, context), remove];
  },
});

/** Puts the values of the second line behind those of the first, where both are values of a facet or of a definition. */
function join({ passage: { at, span }, data }: Finding, { unit, messages }: Context): Fix[] {
  const clause = String(data?.clause);
  const adds = clause === 'means' || unit.facets.some(({ keyword }) => keyword === clause);
  const { lines, text } = at.node;
  const second = lines.find(({ from }) => from === span.from);
  const first = lines.find((one) => one !== second && beginsWith(one, clause));
  const value = second && valueIn(second, clause);
  const [from, last] = [value?.[0], first?.elements.at(-1)];
  const to = value?.at(-1);
  if (!adds || !second || !first || !from || !to || !last || first.from > second.from) return [];
  const behind = {
    passage: { at, span: { from: last.to, to: last.to } },
    newText: `, ${text.slice(from.from, to.to)}`,
  };
  return [{ title: messages.mends.join(clause), edits: [behind, ...deleteLine(at, span)] }];
}

function beginsWith({ elements }: Line, clause: string): boolean {
  return normalise(clause)
    .split(' ')
    .every((word, index) => {
      const element = elements[index];
      return element?.kind === 'word' && normalise(element.text) === word;
    });
}

function valueIn({ elements }: Line, clause: string): readonly Element[] {
  return elements.slice(normalise(clause).split(' ').length);
}
