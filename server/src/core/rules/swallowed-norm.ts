/** Norms of which their own exceptions leave nothing. */
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { deleteNorm, deleteValue } from './deleting';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { overlap } from './settling';
import { hasExceptions } from './sieve';

export const swallowedNorm = rule({
  code: 'swallowed-norm',
  severity: 'warning',
  slow: true,
  few: true,
  *check(context) {
    const { swallowed } = superfluous(context.compiled);
    for (const norm of context.normsWith(hasExceptions)) if (swallowed(norm)) yield tell(context, norm);
  },
  /** Deletes the exceptions, or the norm of which they leave nothing. */
  fixes({ passage }, { unit, messages }) {
    const norm = unit.norms.find(({ at }) => at === passage.at);
    if (!norm) return [];
    const edits = norm.exceptions.flatMap(({ span }) => deleteValue(norm.at, span));
    const remove = { title: messages.mends.removeDeclaration('norm', norm.name), edits: deleteNorm(unit, norm) };
    return [...(overlap(edits) ? [] : [{ title: messages.mends.removeExceptions(norm.name), edits }]), remove];
  },
});

function tell({ unit, compiled, messages }: Context, norm: Norm): Yielded {
  const { diagrams } = compiled.space;
  const { speaker, duty } = compiled.bodies[unit.norms.indexOf(norm)] ?? {};
  const clauses = speaker?.clauses ?? diagrams.any((duty?.owners ?? []).map(({ events }) => events));
  const act = exampleIn(compiled, diagrams.and(clauses, compiled.acts));
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.needless.swallowedNorm({
      norm: norm.name,
      duty: norm.duty,
      exceptions: norm.exceptions.length,
      ...(act && { example: actWords(messages, unit, act, new Set()) }),
    }),
    related: norm.exceptions.map(({ span }) => ({
      passage: { at: norm.at, span },
      message: messages.needless.takesAway,
    })),
    data: { norm: norm.name },
  };
}
