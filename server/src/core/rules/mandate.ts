/** What the text makes of a delegation's instructions: what is not obtained, and which red line it crosses. */
import { judgeMandate } from '../compile/mandates';
import { choicesWords } from '../messages/choices';
import { actWords, stateName } from '../messages/telling';
import { mandateSentences } from '../messages/why';
import { rule } from './rule';

export const mandate = rule({
  code: 'mandate',
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
          party: stateName(unit, one.party),
          wanted: line.verdicts,
          some: met === 'some',
          turnsOn: choicesWords(unit, turnsOn),
          why: mandateSentences(compiled, outcome),
          ...(witness && { example: actWords(unit, witness, new Set(line.clauses.map(({ facet }) => facet))) }),
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
});
