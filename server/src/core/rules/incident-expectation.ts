/** An incident whose verdict is not the one that is expected of it. */
import type { IncidentVerdict, PartVerdict } from '../compile/incidents';
import { whyOf } from '../compile/why';
import { choicesWords } from '../messages/choices';
import { verdictWords } from '../messages/verdicts';
import { decidingSentences, nearSentences, yieldingSentences } from '../messages/why';
import { namesIn } from './replacing';
import { type Context, rule } from './rule';

/** Of more incidents that fail it is not said why: a drafter mends a few at a time. */
const mostExplained = 8;

export const incidentExpectation = rule({
  code: 'incident-expectation',
  severity: 'error',
  *check(context) {
    const { unit, messages } = context;
    let told = 0;
    for (const judged of context.incidents()) {
      const { incident, verdicts, contested, turnsOn, passed, norms } = judged;
      const { expect } = incident;
      if (passed !== false || !expect || verdicts.length === 0) continue;
      yield {
        passage: { at: incident.at, span: expect.span },
        message: messages.findings.incidentExpectation({
          incident: incident.name,
          expected: [...expect.verdicts, ...(expect.contested ? ['contested'] : [])],
          found: verdictWords(messages, judged),
          turnsOn: choicesWords(messages, unit, turnsOn),
          ...(told++ < mostExplained ? why(context, judged, expect.verdicts) : unexplained),
        }),
        related: unit.norms
          .filter(({ name }) => norms.includes(name))
          .map(({ at, nameSpan, name }) => ({
            passage: { at, span: nameSpan },
            message: messages.findings.reachesIncident(name, incident.name),
          })),
        data: { incident: incident.name, expected: expect.verdicts, found: verdicts, contested },
      };
    }
  },
  /** Expects what the text says now. */
  fixes({ passage, data }, { messages }) {
    const words = [...namesIn(data?.found), ...(data?.contested === true ? ['contested'] : [])].join(', ');
    return [{ title: messages.mends.expect(words), edits: [{ passage, newText: words }] }];
  },
});

const unexplained = { part: '', why: [] };

/** Why the first part that is not as expected is as it is: what decides it, what yields there, what comes near. */
function why({ unit, compiled, messages }: Context, { parts }: IncidentVerdict, expected: readonly string[]) {
  const judged = parts.filter(({ verdicts }) => verdicts.length > 0);
  const part = judged.find(({ verdicts }) => verdicts.some((verdict) => !expected.includes(verdict))) ?? judged[0];
  if (!part) return unexplained;
  const found = whyOf(compiled, part.region);
  return {
    part: parts.length > 1 ? apart(part, parts) : '',
    why: [
      ...decidingSentences(messages, found).slice(0, 1),
      ...yieldingSentences(messages, found).slice(0, 1),
      ...nearSentences(messages, unit, found).slice(0, 1),
    ],
  };
}

/** What tells a part from the others. */
function apart(part: PartVerdict, parts: readonly PartVerdict[]): string {
  const own = [...part.act].filter(([facet, values]) =>
    parts.some(({ act }) => act.get(facet)?.join() !== values.join()),
  );
  return own.map(([, values]) => values.join(' or ')).join(', ');
}
