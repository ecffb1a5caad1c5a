/** Norms of which their own exceptions leave nothing. */
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { firstFew } from './few';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';

export const swallowedNorm = rule({
  code: 'swallowed-norm',
  severity: 'warning',
  slow: true,
  *check(context) {
    yield* firstFew(context.unit, swallowed(context));
  },
});

const hasExceptions = ({ exceptions }: Norm): boolean => exceptions.length > 0;

function* swallowed(context: Context): Iterable<Yielded> {
  const { swallowed } = superfluous(context.compiled);
  if (context.normsWith(hasExceptions).length === 0) return;
  for (const [index, norm] of context.unit.norms.entries()) if (swallowed(index)) yield tell(context, norm, index);
}

function tell({ unit, compiled, messages }: Context, norm: Norm, index: number): Yielded {
  const { diagrams } = compiled.space;
  const { speaker, duty } = compiled.bodies[index] ?? {};
  const clauses = speaker?.clauses ?? diagrams.any((duty?.owners ?? []).map(({ events }) => events));
  const act = exampleIn(compiled, diagrams.and(clauses, compiled.acts));
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.needless.swallowedNorm({
      norm: norm.name,
      duty: norm.duty,
      exceptions: norm.exceptions.length,
      ...(act && { example: actWords(unit, act, new Set()) }),
    }),
    related: norm.exceptions.map(({ span }) => ({
      passage: { at: norm.at, span },
      message: messages.needless.takesAway,
    })),
    data: { norm: norm.name },
  };
}
