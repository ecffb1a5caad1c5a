/** What the text makes of a delegation's instructions: what is not obtained, and which red line it crosses. */
import { judgeMandate } from '../compile/mandates';
import { choicesWords } from '../messages/choices';
import { actWords } from '../messages/telling';
import { mandateSentences } from '../messages/why';
import { rule } from './rule';
import { settleFixes } from './settling';

export const mandate = rule({
  code: 'mandate',
  family: true,
  severity: 'warning',
  *check({ unit, compiled, messages }) {
    if (!unit.accord) return;
    for (const one of unit.mandates) {
      const judged = judgeMandate(compiled, one);
      for (const [index, outcome] of judged.entries()) {
        const { kind, met, turnsOn, witness } = outcome;
        const line = one.lines[index];
        if (met === 'all' || !line || line.clauses.length === 0) continue;
        if (kind === 'obtain' && line.verdicts.length === 0) continue;
        const told = {
          party: messages.states.name(unit, one.party),
          wanted: line.verdicts,
          some: met === 'some',
          turnsOn: choicesWords(messages, unit, turnsOn),
          why: mandateSentences(messages, compiled, outcome),
          ...(witness && {
            example: actWords(messages, unit, witness, new Set(line.clauses.map(({ facet }) => facet))),
          }),
        };
        yield {
          code: kind === 'obtain' ? 'mandate/not-met' : 'mandate/red-line',
          passage: { at: one.at, span: line.span },
          message: kind === 'obtain' ? messages.findings.notObtained(told) : messages.findings.redLine(told),
          data: { party: one.party, kind, met, turnsOn },
        };
      }
    }
  },
  /** Settles a bracket so that the instruction is met whatever becomes of the others. */
  fixes({ passage: { at, span } }, context) {
    const { compiled, unit } = context;
    const own = unit.mandates.find((one) => one.at === at);
    const outcome = own && judgeMandate(compiled, own)[own.lines.findIndex((line) => line.span.from === span.from)];
    if (outcome?.met !== 'some') return [];
    const meets = (name: string, option: number) =>
      !compiled.space.diagrams.meets(outcome.failed, compiled.space.takes(name, option));
    return outcome.turnsOn.flatMap((name) => {
      const choice = unit.choices.get(name);
      return choice ? settleFixes(context, choice, (option) => meets(name, option)) : [];
    });
  },
});
