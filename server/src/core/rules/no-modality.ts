/** A norm that does not say what is owed. */
import type { Saying, Unit } from '../model/model';
import type { Placed } from '../syntax/ast';
import { addLineBelow, line } from './inserting';
import { problemRule } from './problemRule';
import type { Edit, Fix } from './rule';
import { modalityOf } from './saying';

const offered: readonly Saying[] = ['prohibited', 'discouraged', 'permitted'];

export const noModality = problemRule('no-modality', 'error', {
  fixes({ passage: { at } }, { unit, messages }) {
    const verbs = unit.facets.find(({ followsModality, describesNorms }) => followsModality && !describesNorms);
    const owed = verbs?.roots.map(({ name }) => name).join(', ') ?? '';
    const fixes = offered.map((saying): Fix => {
      const words = modalityOf(unit, saying);
      return { title: messages.mends.sayInstead(words), edits: [behindScope(unit, at, line(words, owed))] };
    });
    const { keywordSpan, lines, errors } = at.node;
    const aside: Fix = {
      title: messages.mends.asAside,
      edits: [{ passage: { at, span: keywordSpan }, newText: 'without prejudice' }],
    };
    return [...(owed === '' ? [] : fixes), ...(lines.length > 0 && errors.length === 0 ? [aside] : [])];
  },
});

/** Where the words of a modality stand: below the line that says who is meant, or first of all. */
function behindScope(unit: Unit, at: Placed, text: string): Edit {
  const scope = unit.norms.find((norm) => norm.at === at)?.clauses[0];
  const above = at.node.lines.find(({ from }) => from === scope?.span.from);
  return addLineBelow(at, above === at.node.lines[0] ? above : undefined, text);
}
