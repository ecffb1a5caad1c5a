/** An incident: its verdict in a sentence, part by part, and why. */
import type { Checked } from '../../check';
import type { IncidentVerdict, PartVerdict } from '../../compile/incidents';
import { askWhy } from '../../compile/why';
import { counted, list, sentenceCase } from '../../messages/phrasing';
import { type Judged, verdictsTogether } from '../../messages/verdicts';
import { decidingSentences, nearSentences, owedSentences, underWords, yieldingSentences } from '../../messages/why';
import type { Incident, Norm } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import { articleOf } from '../words/clauses';
import { card, heading, labelled, plain } from './card';

/** Further parts are only counted, and of these no more lines are told. */
const mostParts = 12;
const mostLines = 4;

export function hoverIncident(checked: Checked, incident: Incident) {
  const judged = checked.incidents().find((one) => one.incident === incident);
  if (!judged) return card([heading(incident.title ?? incident.name, 'incident')]);
  const { lines, further } = partLines(checked, judged);
  const source = incident.prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text));
  return card([
    heading(incident.title ?? incident.name, verdictWords(judged)),
    ...lines.map(plain),
    further > 0 ? `and ${counted(further, 'further part')}` : undefined,
    judged.passed === false ? 'This is not what the incident expects.' : undefined,
    labelled('Date', incident.date),
    labelled('Source', source.join('; ')),
  ]);
}

function verdictWords(judged: Judged): string {
  if (judged.verdicts.length === 0) return 'no act can be so';
  return judged.contested ? `contested (${verdictsTogether(judged)})` : verdictsTogether(judged);
}

/** Part by part; parts of which the same is to be said share a line, and none is named where it is said of all. */
function partLines(checked: Checked, { parts }: IncidentVerdict): { lines: string[]; further: number } {
  const told = new Map<string, { words: string[]; names: string[] }>();
  for (const part of parts.slice(0, mostParts)) {
    const words = partWords(checked, part);
    const same = told.get(words.join(' ')) ?? { words, names: [] };
    told.set(words.join(' '), same);
    same.names.push(partName(parts, part));
  }
  const shown = [...told.values()].slice(0, mostLines);
  return {
    lines: shown.map(({ words: [verdict = '', ...rest], names }) =>
      [told.size > 1 ? `${list(names)}: ${verdict}` : verdict, ...rest]
        .map((sentence) => sentenceCase(sentence.endsWith('.') ? sentence : `${sentence}.`))
        .join(' '),
    ),
    further: parts.length - shown.reduce((sum, { names }) => sum + names.length, 0),
  };
}

/** The verdict with the norms that decide it, one that yields, one that comes near, what it turns on, what is owed. */
function partWords({ unit, compiled }: Checked, part: PartVerdict): string[] {
  const why = askWhy(compiled, part.region);
  const manner = { name: (norm: Norm) => withArticle(unit, norm) };
  const verdict = verdictWords(part);
  const decided = why?.explained.conflict
    ? [verdict, ...decidingSentences(why, manner).slice(0, 1)]
    : [[verdict, why ? underWords(why, manner) : ''].filter((words) => words !== '').join(' ')];
  return [
    ...decided,
    ...(why ? yieldingSentences(why, manner).slice(0, 1) : []),
    ...(why ? nearSentences(unit, why, manner).slice(0, 1) : []),
    ...(part.turnsOn.length > 0 ? [`It turns on ${turnsOnInWords(unit, part.turnsOn)}`] : []),
    ...owedSentences(compiled, part),
  ];
}

/** What tells a part from the others. */
function partName(parts: readonly PartVerdict[], part: PartVerdict): string {
  const own = [...part.act].filter(([facet, values]) =>
    parts.some(({ act }) => act.get(facet)?.join() !== values.join()),
  );
  return own.map(([, values]) => values.join(' or ')).join(', ');
}

function withArticle(unit: Checked['unit'], norm: Norm): string {
  const article = articleOf(unit, norm);
  return article ? `\`${norm.name}\` (${article})` : `\`${norm.name}\``;
}
