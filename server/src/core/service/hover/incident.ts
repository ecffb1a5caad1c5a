/** An incident: its verdict in a sentence, part by part, and why. */
import type { Checked } from '../../check';
import type { IncidentVerdict, PartVerdict } from '../../compile/incidents';
import { askWhy } from '../../compile/why';
import { sentenceCase } from '../../messages/phrasing';
import { type Judged, verdictsTogether } from '../../messages/verdicts';
import { decidingSentences, nearSentences, owedSentences, underWords, yieldingSentences } from '../../messages/why';
import type { Incident, Norm } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import { articleOf } from '../words/clauses';
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

function verdictWords(judged: Judged): string {
  if (judged.verdicts.length === 0) return 'no act can be so';
  return judged.contested ? `contested (${verdictsTogether(judged)})` : verdictsTogether(judged);
}

/** The verdict with the norms that decide it, one that yields, one that comes near, what it turns on, what is owed. */
function partLine({ unit, compiled }: Checked, { parts }: IncidentVerdict, part: PartVerdict): string {
  const why = askWhy(compiled, part.region);
  const manner = { name: (norm: Norm) => withArticle(unit, norm) };
  const verdict = `${partName(parts, part)}${verdictWords(part)}`;
  const decided = why?.explained.conflict
    ? [verdict, ...decidingSentences(why, manner).slice(0, 1)]
    : [[verdict, why ? underWords(why, manner) : ''].filter((words) => words !== '').join(' ')];
  return [
    ...decided,
    ...(why ? yieldingSentences(why, manner).slice(0, 1) : []),
    ...(why ? nearSentences(unit, why, manner).slice(0, 1) : []),
    ...(part.turnsOn.length > 0 ? [`It turns on ${turnsOnInWords(unit, part.turnsOn)}`] : []),
    ...owedSentences(compiled, part),
  ]
    .map((sentence) => sentenceCase(sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ');
}

/** What tells a part from the others. */
function partName(parts: readonly PartVerdict[], part: PartVerdict): string {
  if (parts.length < 2) return '';
  const own = [...part.act].filter(([facet, values]) =>
    parts.some(({ act }) => act.get(facet)?.join() !== values.join()),
  );
  return `${own.map(([, values]) => values.join(' or ')).join(', ')}: `;
}

function withArticle(unit: Checked['unit'], norm: Norm): string {
  const article = articleOf(unit, norm);
  return article ? `\`${norm.name}\` (${article})` : `\`${norm.name}\``;
}
