/** Norms over which others prevail wherever they reach. */
import { displacements } from '../compile/displacing';
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';

export const shadowedNorm = rule({
  code: 'shadowed-norm',
  severity: 'warning',
  slow: true,
  few: true,
  *check(context) {
    const { shadowed } = superfluous(context.compiled);
    for (const norm of context.unit.norms) if (shadowed(norm)) yield tell(context, norm);
  },
});

function tell({ unit, compiled, messages }: Context, norm: Norm): Yielded {
  const { diagrams } = compiled.space;
  const reach = diagrams.and(compiled.speakers.get(norm.name)?.reach ?? compiled.acts, compiled.acts);
  const displacing = displacements(compiled, norm.name, reach);
  const act = exampleIn(compiled, reach);
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.needless.shadowedNorm({
      norm: norm.name,
      by: displacing.map(({ by }) => by.name),
      ...(act && { example: actWords(unit, act, new Set()) }),
    }),
    related: displacing.flatMap(({ links }) =>
      links.map(({ norm: from, words }) => ({
        passage: { at: from.at, span: words.span },
        message: messages.needless.byTheseWords,
      })),
    ),
    data: { norm: norm.name, norms: displacing.map(({ by }) => by.name) },
  };
}
