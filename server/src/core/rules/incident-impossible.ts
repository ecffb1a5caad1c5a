/** An incident that, by what the libraries say, cannot have happened. */
import { none } from '../analysis/diagram';
import type { Clause, Incident } from '../model/model';
import { type Context, rule } from './rule';

export const incidentImpossible = rule({
  code: 'incident-impossible',
  severity: 'error',
  *check(context) {
    for (const { incident, parts, tooManyStates } of context.incidents()) {
      if (tooManyStates || parts.length === 0 || parts.some(({ region }) => region !== none)) continue;
      if (incident.clauses.some(({ values }) => values.flat().some(({ head }) => head.kind === 'unknown'))) continue;
      yield {
        passage: { at: incident.at, span: incident.nameSpan },
        message: context.messages.findings.incidentImpossible(incident.name),
        related: reasons(context, incident),
        data: { incident: incident.name },
      };
    }
  },
});

/** What the libraries call impossible and the incident has in it. */
function reasons({ unit, compiled, messages }: Context, incident: Incident) {
  const { sets, space } = compiled;
  const clauses = incident.clauses.map(({ facet, keyword, values, span }): Clause => {
    return { facet, keyword, items: values.flat(), span, when: [] };
  });
  const region = sets.intersection(clauses);
  return unit.impossible
    .filter((one) => one.clauses.length > 0 && space.diagrams.meets(sets.intersection(one.clauses), region))
    .map(({ at, nameSpan, title, name, prose }) => ({
      passage: { at, span: nameSpan },
      message: messages.findings.impossibleBecause(messages.clauses.reason(prose) ?? title ?? name),
    }));
}
