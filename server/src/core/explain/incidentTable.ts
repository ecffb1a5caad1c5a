/** The incidents that ship by what every instrument says of them, as one file in Markdown: a table and, below, the reasons. */
import type { Incident } from '../model/model';
import { slug } from './address';
import { type Block, type Page, paragraph, present, type Row, section } from './document';
import { linesOn } from './kinds/incidentParts';
import { tableOn } from './kinds/table';
import { markdownOf } from './render/markdown';
import { type Shelf, type Subject, volumesOf } from './shelf';

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
      ...told.flatMap((subject) => [tableOn(shelf, subject), ...inOrder(subject).map(incidentOn(shelf, subject))]),
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
