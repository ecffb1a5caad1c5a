/** Exceptions from what the norm does not cover anyway. */
import { type Node, none } from '../analysis/diagram';
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { deleteValue } from './deleting';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { hasExceptions } from './sieve';

export const unreachableException = rule({
  code: 'unreachable-exception',
  severity: 'warning',
  slow: true,
  few: true,
  mends: 'together',
  *check(context) {
    const { unreachable } = superfluous(context.compiled);
    for (const norm of context.normsWith(hasExceptions)) {
      for (const place of unreachable(norm)) yield tell(context, norm, place);
    }
  },
  fixes({ passage: { at, span } }, { messages }) {
    const words = at.node.text.slice(span.from, span.to);
    return [{ title: messages.mends.remove(words), edits: deleteValue(at, span), preferred: true }];
  },
});

function tell({ unit, compiled, messages }: Context, norm: Norm, place: number): Yielded {
  const { diagrams } = compiled.space;
  const { speaker, duty } = compiled.bodies[unit.norms.indexOf(norm)] ?? {};
  const excepted: Node =
    speaker?.exceptions[place] ?? diagrams.any((duty?.owners ?? []).map(({ exceptions }) => exceptions[place] ?? none));
  const act = exampleIn(compiled, diagrams.and(excepted, compiled.acts));
  return {
    passage: { at: norm.at, span: norm.exceptions[place]?.span ?? norm.nameSpan },
    message: messages.needless.unreachableException({
      norm: norm.name,
      ...(act && { example: actWords(messages, unit, act, new Set()) }),
    }),
    data: { norm: norm.name, exception: place + 1 },
  };
}
