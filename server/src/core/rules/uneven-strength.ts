/** Acts that one norm prohibits and another merely discourages, or that one requires and another merely encourages. */
import { Terminal } from '../analysis/verdicts';
import { superfluous } from '../compile/superfluous';
import { actWords } from '../messages/telling';
import { type Saying, sayings } from '../model/model';
import { addLine, line } from './inserting';
import { firstSpeaking } from './meeting';
import { exampleIn } from './memory';
import { onlyModality } from './plainWords';
import { replaceBy } from './replacing';
import { type Context, rule } from './rule';

const firmer: Partial<Record<Saying, Saying>> = { discouraged: 'prohibited', encouraged: 'required' };

/** Norms looked at beside the milder one. */
const mostOthers = 8;

export const unevenStrength = rule({
  code: 'uneven-strength',
  severity: 'information',
  slow: true,
  few: true,
  *check(context) {
    const { unit, compiled, messages } = context;
    if (unit.accord?.kind !== 'accord') return;
    for (const { norm, firm, where } of milderNorms(context)) {
      const [milder, stronger] = [onlyModality(norm), onlyModality(firm)];
      const act = exampleIn(compiled, where);
      if (!milder || !stronger) continue;
      yield {
        passage: { at: norm.at, span: milder.span },
        message: messages.drafting.unevenStrength({
          norm: norm.name,
          words: milder.text,
          firm: firm.name,
          firmWords: stronger.text,
          ...(act && { example: actWords(messages, unit, act, new Set()) }),
        }),
        related: [
          {
            passage: { at: firm.at, span: stronger.span },
            message: messages.drafting.firmerWords(firm.name, stronger.text),
          },
        ],
        data: { norm: norm.name, norms: [norm.name, firm.name], instead: stronger.text },
      };
    }
  },
  /** One word for both, or an order between them. */
  fixes(finding, context) {
    const norm = context.unit.norms.find(({ at }) => at === finding.passage.at);
    const firm = Array.isArray(finding.data?.norms) ? String(finding.data.norms[1]) : '';
    const same = replaceBy(finding, context, String(finding.data?.instead));
    if (!norm || norm.name === '' || firm === '') return [same];
    const title = context.messages.mends.prevail([firm], norm.name);
    return [same, { title, edits: [addLine(norm.at, line('subject to', firm))] }];
  },
});

/** Norms that recommend what another lays down: a norm that adds nothing beside it is told of as redundant. */
function* milderNorms({ compiled, unit }: Context) {
  const { diagrams } = compiled.space;
  const { redundant } = superfluous(compiled);
  for (const [place, norm] of unit.norms.entries()) {
    const saying = firmer[onlyModality(norm)?.saying ?? 'permitted'];
    const speaks = compiled.spoken[place];
    if (saying === undefined || norm.duty || norm.proposal !== undefined || speaks === undefined) continue;
    const decided = diagrams.select(compiled.verdicts, 1 << (Terminal.said + sayings.indexOf(saying)));
    if (!diagrams.meets(speaks, decided) || redundant(norm)) continue;
    const where = diagrams.and(speaks, decided);
    const firm = firstSpeaking(compiled, where, 0, mostOthers).find(
      (other) => onlyModality(other)?.saying === saying && other.proposal === undefined,
    );
    const both = firm && diagrams.and(where, compiled.spoken[unit.norms.indexOf(firm)] ?? where);
    if (firm && both !== undefined) yield { norm, firm, where: both };
  }
}
