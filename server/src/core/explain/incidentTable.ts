/** The incidents that ship by what every instrument says of them, as one file in Markdown: a table and, below, the reasons. */
import { type IncidentVerdict, judge, type PartVerdict } from '../compile/incidents';
import type { Incident, Item } from '../model/model';
import { slug } from './address';
import { type Block, type Page, paragraph, present, type Row, section, type Text } from './document';
import { type Judgement, judgementOf, judgementText, unique } from './kinds/common';
import { tableOn } from './kinds/table';
import { markdownOf } from './render/markdown';
import { type Shelf, type Subject, type Volume, volumesOf } from './shelf';

/** @returns the whole file, with the full stop of a last line. */
export function incidentTable(shelf: Shelf): string {
  const { explain: words, joining } = shelf.messages;
  const judged = shelf.subjects.filter((subject) => tableOn(shelf, subject) !== undefined);
  const others = shelf.volumes.filter(({ subject }) => subject === undefined || !judged.includes(subject));
  const page: Page = {
    address: { kind: 'index', name: 'table' },
    what: words.index.what,
    title: words.tables.title,
    labels: [],
    blocks: present([
      paragraph(words.tables.about),
      paragraph(words.tables.turnsBelow),
      ...(others.length > 0 ? [paragraph(words.tables.others(joining.row(others.map(({ name }) => name))))] : []),
      ...judged.flatMap((subject) => [tableOn(shelf, subject), ...inOrder(subject).map(incidentOn(shelf, subject))]),
    ]),
  };
  const text = markdownOf(page, ({ kind, name }) => (kind === 'incident' ? `#${slug(name)}` : undefined));
  return `${text.trimEnd()}\n`;
}

function inOrder(subject: Subject): Incident[] {
  return [...subject.unit().incidents].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

/** What happened, as written, and what the instruments say of it, those together that say nothing. */
const incidentOn =
  (shelf: Shelf, subject: Subject) =>
  (incident: Incident): Block | undefined => {
    const { clauses: words, explain, joining } = shelf.messages;
    const facts = [
      ...incident.clauses.map(({ values }) =>
        joining.row(values.map((items) => explain.either(items.map(words.item)))),
      ),
      ...(incident.description ?? []).map(({ items }) => joining.row(items.map(words.item))),
    ];
    const told = volumesOf(shelf, subject).map((volume) => ({ volume, lines: linesOn(shelf, volume, incident) }));
    const silent = told.filter(({ lines }) => lines.length === 0).map(({ volume }) => volume.name);
    const rows: Row[] = [
      ...told.filter(({ lines }) => lines.length > 0).map(({ volume, lines }): Row => ({ label: volume.name, lines })),
      ...(silent.length > 0 ? [{ label: explain.silent, lines: [[joining.row(silent)]] }] : []),
    ];
    const about = joining.series([...(incident.date === undefined ? [] : [incident.date]), ...facts]);
    return section(
      incident.title ?? incident.name,
      [paragraph(joining.ended(about)), { kind: 'rows', rows }],
      slug(incident.name),
    );
  };

/** What one instrument says, a line for the parts that are told alike; none where it says nothing of any. */
function linesOn(shelf: Shelf, volume: Volume, incident: Incident): Text[] {
  const checked = volume.checked();
  const own = checked.unit.incidents.find(({ name }) => name === incident.name);
  const verdict = own && checked.within(() => judge(checked.compiled, own));
  if (!own || !verdict) return [[shelf.messages.undecided.anIncident(incident.name)]];
  const chosen = choicesIn(own);
  const parts = verdict.parts.map((part, index) => ({
    chosen: chosen[index] ?? [],
    judgement: judgementOf(volume, checked, alone(verdict, part, checked.compiled)),
  }));
  const alike = new Map<string, typeof parts>();
  for (const part of parts) {
    const key = JSON.stringify(part.judgement);
    alike.set(key, [...(alike.get(key) ?? []), part]);
  }
  const groups = [...alike.values()];
  if (groups.every(([first]) => first === undefined || saysNothing(first.judgement))) return [];
  return groups.flatMap((group): Text[] => {
    const [first] = group;
    if (!first) return [];
    const which =
      groups.length === 1
        ? []
        : partsInWords(
            shelf,
            own,
            group.map((part) => part.chosen),
          );
    return [[...(which.length > 0 ? [joined(shelf, which)] : []), ...judgementText(shelf, first.judgement)]];
  });
}

const joined = ({ messages }: Shelf, which: readonly string[]) =>
  `${messages.joining.series(which)}${messages.explain.colon}`;

function saysNothing({ verdicts, turnsOn, duties }: Judgement): boolean {
  return verdicts.every((verdict) => verdict === 'silent') && turnsOn.length === 0 && duties.length === 0;
}

/** A part told as an incident of its own, with the provisions that reach it. */
function alone(
  whole: IncidentVerdict,
  part: PartVerdict,
  { speakers, space }: ReturnType<Volume['checked']>['compiled'],
): IncidentVerdict {
  const norms = whole.norms.filter((name) =>
    [...speakers.values()].some(({ norm, reach }) => norm.name === name && space.diagrams.meets(reach, part.region)),
  );
  return { ...whole, ...part, norms, parts: [part] };
}

/** Which value of each clause a part takes, parts in the order in which they are judged: the last clause changes fastest. */
function choicesIn({ clauses }: Incident): number[][] {
  let rows: number[][] = [[]];
  for (const { values } of clauses) {
    rows = rows.flatMap((row) =>
      (values.length === 0 ? [0] : values.map((_, index) => index)).map((at) => [...row, at]),
    );
  }
  return rows;
}

/** Tells parts apart by the clauses that have several values: together where they are all combinations of some of these. */
function partsInWords(shelf: Shelf, { clauses }: Incident, parts: readonly (readonly number[])[]): string[] {
  const { clauses: words, explain, joining } = shelf.messages;
  const several = clauses.flatMap(({ values }, index) => (values.length > 1 ? [index] : []));
  const taken = several.map((index) => unique(parts.map((part) => part[index] as number)));
  const value = (index: number, at: number) =>
    explain.either((clauses[index]?.values[at] ?? ([] as readonly Item[])).map(words.item));
  if (taken.reduce((product, one) => product * one.length, 1) === parts.length) {
    const told = several.flatMap((index, place) => {
      const some = taken[place] ?? [];
      return some.length === clauses[index]?.values.length ? [] : [joining.list(some.map((at) => value(index, at)))];
    });
    return told.length > 0 ? [joining.row(told)] : [];
  }
  return parts.map((part) => joining.row(several.map((index) => value(index, part[index] as number))));
}
