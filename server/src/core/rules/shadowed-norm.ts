/** Norms over which others prevail wherever they reach. */
import { displacements } from '../compile/displacing';
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import type { Norm } from '../model/model';
import { deleteNorm, deleteValue } from './deleting';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { overlap } from './settling';

export const shadowedNorm = rule({
  code: 'shadowed-norm',
  severity: 'warning',
  slow: true,
  few: true,
  *check(context) {
    const { shadowed } = superfluous(context.compiled);
    for (const norm of context.unit.norms) if (shadowed(norm)) yield tell(context, norm);
  },
  /** Deletes the words by which others prevail, or the norm that never decides anything. */
  fixes({ passage }, context) {
    const { unit, messages } = context;
    const norm = unit.norms.find(({ at }) => at === passage.at);
    if (!norm) return [];
    const links = new Map(displacing(context, norm).flatMap((one) => one.links.map((link) => [link.words, link.norm])));
    const edits = [...links].flatMap(([words, from]) => deleteValue(from.at, words.span));
    const words = [...links.keys()].map(({ kind, norm: other }) => `${kind} ${other}`).join(', ');
    const [from = norm] = links.values();
    const remove = { title: messages.mends.removeDeclaration('norm', norm.name), edits: deleteNorm(unit, norm) };
    const few = links.size > 0 && !overlap(edits);
    return [...(few ? [{ title: messages.mends.noLongerYields(words, from.name), edits }] : []), remove];
  },
});

function displacing({ compiled }: Context, norm: Norm) {
  return displacements(compiled, norm.name, compiled.speakers.get(norm.name)?.reach ?? compiled.acts);
}

function tell({ unit, compiled, messages }: Context, norm: Norm): Yielded {
  const { diagrams } = compiled.space;
  const reach = diagrams.and(compiled.speakers.get(norm.name)?.reach ?? compiled.acts, compiled.acts);
  const prevailing = displacements(compiled, norm.name, reach);
  const act = exampleIn(compiled, reach);
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.needless.shadowedNorm({
      norm: norm.name,
      by: prevailing.map(({ by }) => by.name),
      ...(act && { example: actWords(messages, unit, act, new Set()) }),
    }),
    related: prevailing.flatMap(({ links }) =>
      links.map(({ norm: from, words }) => ({
        passage: { at: from.at, span: words.span },
        message: messages.needless.byTheseWords,
      })),
    ),
    data: { norm: norm.name, norms: prevailing.map(({ by }) => by.name) },
  };
}
