/** An incident whose verdict is not the one that is expected of it. */
import { choicesWords } from '../messages/choices';
import { rule } from './rule';

export const incidentExpectation = rule({
  code: 'incident-expectation',
  severity: 'error',
  *check(context) {
    const { unit, messages } = context;
    for (const { incident, verdicts, contested, turnsOn, passed, norms } of context.incidents()) {
      const { expect } = incident;
      if (passed !== false || !expect || verdicts.length === 0) continue;
      yield {
        passage: { at: incident.at, span: expect.span },
        message: messages.findings.incidentExpectation({
          incident: incident.name,
          expected: [...expect.verdicts, ...(expect.contested ? ['contested'] : [])],
          found: [...verdicts, ...(contested ? ['contested'] : [])],
          turnsOn: choicesWords(unit, turnsOn),
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
});
