/** An incident: its verdict in a sentence, part by part, and why. */
import type { Checked } from '../../check';
import type { IncidentVerdict, PartVerdict } from '../../compile/incidents';
import { askWhy } from '../../compile/why';
import { articleOf } from '../../explain/words/clauses';
import { someChoices } from '../../messages/choices';
import { verdictWords } from '../../messages/verdicts';
import { decidingSentences, nearSentences, owedSentences, underWords, yieldingSentences } from '../../messages/why';
import type { Incident, Norm } from '../../model/model';
import { card, heading, labelled, plain } from './card';

/** Further parts are only counted, and of these no more lines are told. */
const mostParts = 12;
const mostLines = 4;

export function hoverIncident(checked: Checked, incident: Incident) {
  const { joining, hover } = checked.messages;
  const words = hover.incident;
  const judged = checked.incidents().find((one) => one.incident === incident);
  if (!judged) return card([heading(incident.title ?? incident.name, words.kind)]);
  const { lines, further } = partLines(checked, judged);
  const source = incident.prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text));
  return card([
    heading(incident.title ?? incident.name, verdictWords(checked.messages, judged)),
    ...lines.map(plain),
    further > 0 ? words.further(further) : undefined,
    judged.passed === false ? words.unexpected : undefined,
    labelled(hover.date, incident.date),
    labelled(hover.source, joining.series(source)),
  ]);
}

/** Part by part; parts of which the same is to be said share a line, and none is named where it is said of all. */
function partLines(checked: Checked, { parts }: IncidentVerdict): { lines: string[]; further: number } {
  const { joining, hover } = checked.messages;
  const told = new Map<string, { words: string[]; names: string[] }>();
  for (const part of parts.slice(0, mostParts)) {
    const words = partWords(checked, part);
    const same = told.get(words.join(' ')) ?? { words, names: [] };
    told.set(words.join(' '), same);
    same.names.push(partName(checked, parts, part));
  }
  const shown = [...told.values()].slice(0, mostLines);
  return {
    lines: shown.map(({ words: [verdict = '', ...rest], names }) =>
      joining.sentences(
        [told.size > 1 ? hover.incident.part(joining.list(names), verdict) : verdict, ...rest].map((sentence) =>
          joining.sentence(joining.ended(sentence)),
        ),
      ),
    ),
    further: parts.length - shown.reduce((sum, { names }) => sum + names.length, 0),
  };
}

/** The verdict with the norms that decide it, one that yields, one that comes near, what it turns on, what is owed. */
function partWords({ unit, compiled, messages }: Checked, part: PartVerdict): string[] {
  const words = messages.hover.incident;
  const why = askWhy(compiled, part.region);
  const manner = { name: (norm: Norm) => messages.hover.norm.named(norm.name, articleOf(messages, unit, norm)) };
  const verdict = verdictWords(messages, part);
  const decided = why?.explained.conflict
    ? [verdict, ...decidingSentences(messages, why, manner).slice(0, 1)]
    : [words.verdict(verdict, why ? underWords(messages, why, manner) : '')];
  return [
    ...decided,
    ...(why ? yieldingSentences(messages, why, manner).slice(0, 1) : []),
    ...(why ? nearSentences(messages, unit, why, manner).slice(0, 1) : []),
    ...(part.turnsOn.length > 0 ? [words.turnsOn(someChoices(messages, unit, part.turnsOn))] : []),
    ...owedSentences(messages, compiled, part),
  ];
}

/** What tells a part from the others. */
function partName({ messages }: Checked, parts: readonly PartVerdict[], part: PartVerdict): string {
  const own = [...part.act].filter(([facet, values]) =>
    parts.some(({ act }) => act.get(facet)?.join() !== values.join()),
  );
  return messages.joining.row(own.map(([, values]) => messages.hover.incident.either(values)));
}
