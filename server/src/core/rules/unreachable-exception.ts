/** Exceptions from what the norm does not cover anyway. */
import { type Node, none } from '../analysis/diagram';
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { firstFew } from './few';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';

export const unreachableException = rule({
  code: 'unreachable-exception',
  severity: 'warning',
  slow: true,
  *check(context) {
    yield* firstFew(context.unit, unreachable(context));
  },
});

const hasExceptions = ({ exceptions }: Norm): boolean => exceptions.length > 0;

function* unreachable(context: Context): Iterable<Yielded> {
  const { unreachable } = superfluous(context.compiled);
  if (context.normsWith(hasExceptions).length === 0) return;
  for (const [index, norm] of context.unit.norms.entries()) {
    for (const place of unreachable(index)) yield tell(context, norm, index, place);
  }
}

function tell({ unit, compiled, messages }: Context, norm: Norm, index: number, place: number): Yielded {
  const { diagrams } = compiled.space;
  const { speaker, duty } = compiled.bodies[index] ?? {};
  const excepted: Node =
    speaker?.exceptions[place] ?? diagrams.any((duty?.owners ?? []).map(({ exceptions }) => exceptions[place] ?? none));
  const act = exampleIn(compiled, diagrams.and(excepted, compiled.acts));
  return {
    passage: { at: norm.at, span: norm.exceptions[place]?.span ?? norm.nameSpan },
    message: messages.needless.unreachableException({
      norm: norm.name,
      ...(act && { example: actWords(unit, act, new Set()) }),
    }),
    data: { norm: norm.name, exception: place + 1 },
  };
}
