/** A term that stands below itself. */
import { deleteLine } from './deleting';
import { line } from './inserting';
import { problemRule } from './problemRule';
import type { Edit } from './rule';

export const termCycle = problemRule('term-cycle', 'error', {
  /** Places the term at the top of a facet. */
  fixes({ passage: { at } }, { unit, messages }) {
    const under = at.node.lines.find(({ elements: [first] }) => first?.kind === 'word' && first.text === 'under');
    const [gone, ...notes] = under ? deleteLine(at, under) : [];
    if (!under || !gone) return [];
    return unit.facets
      .filter(({ values }) => values === 'terms')
      .map(({ name }) => {
        const placed: Edit = { passage: { at, span: under }, newText: line('in', name).trimStart() };
        return { title: messages.mends.place(name), edits: [placed, ...notes] };
      });
  },
});
