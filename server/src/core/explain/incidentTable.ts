/** The incidents that ship by what every instrument says of them, as one file in Markdown: a table and, below, the reasons. */
import { type IncidentVerdict, judge, type PartVerdict } from '../compile/incidents';
import type { Incident } from '../model/model';
import { slug } from './address';
import { type Block, joined, type Page, paragraph, present, type Row, section, type Text } from './document';
import { declaredAt, type Judgement, judgementOf, judgementText, type Reference, titled, unique } from './kinds/common';
import { judged } from './kinds/incident';
import { markdownOf } from './render/markdown';
import { type Shelf, type Subject, type Volume, volumesOf } from './shelf';

/** @returns the whole file, with the end of its last line. */
export function incidentTable(shelf: Shelf): string {
  const { explain: words, joining } = shelf.messages;
  const told = shelf.subjects.filter((one) => volumesOf(shelf, one).length > 0 && one.unit().incidents.length > 0);
  const others = shelf.volumes.filter(({ subject }) => subject === undefined || !told.includes(subject));
  const page: Page = {
    address: { kind: 'index', name: 'table' },
    what: words.tables.short,
    title: words.tables.title,
    labels: [],
    blocks: present([
      paragraph(words.tables.about),
      paragraph(words.tables.turnsBelow),
      ...(others.length > 0 ? [paragraph(words.tables.others(joining.row(others.map(({ name }) => name))))] : []),
      ...told.flatMap((subject) => [tableOf(shelf, subject), ...inOrder(subject).map(incidentOn(shelf, subject))]),
    ]),
  };
  const text = markdownOf(page, ({ kind, name }) => (kind === 'incident' ? `#${slug(name)}` : undefined));
  return `${text.trimEnd()}\n`;
}

/** A row for each incident, a column for each instrument: verdicts in words, an asterisk where they turn on something. */
function tableOf(shelf: Shelf, subject: Subject): Block {
  const { explain: words, verdicts } = shelf.messages;
  const volumes = volumesOf(shelf, subject);
  const cell = (volume: Volume, incident: Incident): Text => {
    const told = judged(volume, incident);
    if (!told) return [];
    const marks = told.verdicts.map((verdict): Text => {
      const text = verdicts.names[verdict];
      return [verdict === 'silent' ? text : { verdict, text }];
    });
    const owed = told.duties.length > 0 ? [[words.duty]] : [];
    return [...joined([...marks, ...owed]), ...(told.turnsOn.length > 0 ? [' *'] : [])];
  };
  return {
    kind: 'table',
    wide: true,
    head: [[words.columns.incident], [words.columns.date], ...volumes.map(({ name }): Text => [name])],
    body: inOrder(subject).map((incident): Text[] => [
      [titled(declaredAt(shelf, 'incident', incident))],
      [incident.date ?? ''],
      ...volumes.map((volume) => cell(volume, incident)),
    ]),
  };
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

const nothing = { whole: false, concerns: [], incidents: [], rules: [] };

/** What one instrument says, a line for the parts that are told alike; none where it says nothing of any. */
function linesOn(shelf: Shelf, volume: Volume, incident: Incident): Text[] {
  const checked = volume.checked();
  const own = checked.unit.incidents.find(({ name }) => name === incident.name);
  const verdict = own && checked.within(() => judge(checked.compiled, own));
  if (!own || !verdict) return [[shelf.messages.undecided({ ...nothing, incidents: [incident.name] })]];
  const chosen = choicesIn(own);
  const parts = verdict.parts.map((part, index) => ({
    chosen: chosen[index] ?? [],
    judgement: gathered(shelf, judgementOf(volume, checked, alone(verdict, part, checked.compiled))),
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
    return [[...(which.length > 0 ? [before(shelf, which)] : []), ...judgementText(shelf, first.judgement)]];
  });
}

const before = ({ messages }: Shelf, which: readonly string[]) =>
  `${messages.joining.series(which)}${messages.explain.colon}`;

/** Provisions of one number once, and what each calls for together. */
function gathered({ messages }: Shelf, judgement: Judgement): Judgement {
  const byNumber = ({ kind, name, of }: Reference): Reference => ({ kind, name, ...(of !== undefined && { of }) });
  const owing = unique(judgement.duties.map(({ provision }) => byNumber(provision)));
  const duties = owing.map((provision) => {
    const own = judgement.duties.filter((one) => one.provision.name === provision.name);
    return { provision, duty: messages.joining.list(unique(own.map(({ duty }) => duty))) };
  });
  return { ...judgement, provisions: unique(judgement.provisions.map(byNumber)), duties };
}

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

/** Tells parts apart by the clauses that have several values; a clause of which they take every value is not told. */
function partsInWords(shelf: Shelf, { clauses }: Incident, parts: readonly (readonly number[])[]): string[] {
  const { clauses: words, explain, joining } = shelf.messages;
  const several = clauses.flatMap(({ values }, index) => (values.length > 1 ? [{ index, values }] : []));
  const tell = (some: readonly (readonly number[])[], place: number): string[][] => {
    const clause = several[place];
    if (!clause) return [[]];
    const taken = unique(some.map((part) => part[clause.index] as number));
    const rest = (at: number) => some.filter((part) => part[clause.index] === at);
    const shape = (at: number) => JSON.stringify(rest(at).map((part) => part.filter((_, i) => i !== clause.index)));
    return unique(taken.map(shape)).flatMap((one) => {
      const same = taken.filter((at) => shape(at) === one);
      const value = (at: number) => explain.either((clause.values[at] ?? []).map(words.item));
      const told = same.length === clause.values.length ? [] : [joining.list(same.map(value))];
      return tell(rest(same[0] as number), place + 1).map((others) => [...told, ...others]);
    });
  };
  return tell(parts, 0)
    .filter((told) => told.length > 0)
    .map(joining.row);
}
