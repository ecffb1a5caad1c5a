/** An incident: its verdict in a sentence, part by part, and why. */
import { none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import type { IncidentVerdict, PartVerdict } from '../../compile/incidents';
import { nearestNorm } from '../../compile/nearest';
import { list, sentenceCase } from '../../messages/phrasing';
import { stateName } from '../../messages/telling';
import type { Incident } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import { articleOf, itemsInWords } from '../words/clauses';
import { card, heading, labelled, plain } from './card';

/** More parts than these are only counted. */
const mostParts = 4;

export function hoverIncident(checked: Checked, incident: Incident) {
  const judged = checked.incidents().find((one) => one.incident === incident);
  if (!judged) return card([heading(incident.title ?? incident.name, 'incident')]);
  const { parts, passed } = judged;
  const source = incident.prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text));
  return card([
    heading(incident.title ?? incident.name, verdictWords(judged)),
    ...parts.slice(0, mostParts).map((part) => plain(partLine(checked, judged, part))),
    parts.length > mostParts ? `and ${parts.length - mostParts} further parts` : undefined,
    passed === false ? 'This is not what the incident expects.' : undefined,
    labelled('Date', incident.date),
    labelled('Source', source.join('; ')),
  ]);
}

function verdictWords({
  verdicts,
  contested,
  parts,
}: Pick<IncidentVerdict, 'verdicts' | 'contested'> & { parts?: readonly unknown[] }): string {
  if (verdicts.length === 0) return 'no act can be so';
  const joint = contested || (parts?.length ?? 1) < 2 ? 'or' : 'and';
  return contested ? `contested (${list(verdicts, joint)})` : list(verdicts, joint);
}

function partLine(checked: Checked, { parts }: IncidentVerdict, part: PartVerdict): string {
  const told = [`${partName(parts, part)}${verdictWords(part)}`, why(checked, part)];
  if (part.turnsOn.length > 0) told.push(`turns on ${turnsOnInWords(checked.unit, part.turnsOn)}`);
  if (part.duties.length > 0) {
    told.push(`triggers ${list([...new Set(part.duties.map(({ duty, norm }) => `${duty} under \`${norm}\``))])}`);
  }
  return `${sentenceCase(told.filter((one) => one !== '').join('; '))}.`;
}

/** What tells a part from the others. */
function partName(parts: readonly PartVerdict[], part: PartVerdict): string {
  if (parts.length < 2) return '';
  const own = [...part.act].filter(([facet, values]) =>
    parts.some(({ act }) => act.get(facet)?.join() !== values.join()),
  );
  return `${own.map(([, values]) => values.join(' or ')).join(', ')}: `;
}

/** The norms that decide a part; for a silent one the clause of the nearest norm that does not fit. */
function why(checked: Checked, part: PartVerdict): string {
  const { compiled, unit } = checked;
  const { speakers, displaced, space } = compiled;
  const { diagrams } = space;
  const deciding = [...speakers.values()].filter(({ norm, reach }) =>
    diagrams.meets(diagrams.without(reach, displaced.get(norm.name) ?? none), part.region),
  );
  if (deciding.length > 0) return `under ${list(deciding.map(({ norm }) => named(checked, norm.name)))}`;
  if (!part.verdicts.includes('silent')) return '';
  const near = nearestNorm(compiled, part.region);
  if (!near) return 'the draft has no norm';
  const { norm, misfits } = near;
  const nearest = `the nearest norm, ${named(checked, norm.name)},`;
  if (misfits.length === 0) return `${nearest} lets it go by an exception, or reaches no such act as a whole`;
  const clauses = misfits.slice(0, 2).map(({ clause, tie }) => {
    const what =
      clause.keyword === ''
        ? `verb is ${list(itemsInWords(clause.items), 'or')}`
        : `clause "${clause.keyword}" says ${list(itemsInWords(clause.items), 'or')}`;
    const act = part.act.get(tie ?? clause.facet);
    const facet = unit.facets.find(({ name }) => name === (tie ?? clause.facet));
    return act
      ? `its ${what}, and this is ${act.map((value) => (facet?.values === 'States' ? stateName(unit, value) : value)).join(' or ')}`
      : `its ${what}`;
  });
  return `${nearest} does not fit: ${clauses.join('; ')}${misfits.length > 2 ? `; and ${misfits.length - 2} more` : ''}`;
}

function named({ unit }: Checked, name: string): string {
  const norm = unit.norms.find((one) => one.name === name);
  const article = norm && articleOf(unit, norm);
  return article ? `\`${name}\` (${article})` : `\`${name}\``;
}
