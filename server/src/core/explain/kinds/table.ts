/** The incidents by what every instrument says of them: one table. */
import { type Block, type Page, paragraph, present, section, type Text } from '../document';
import { declaresFacets, incidentsOf, type Shelf, type Subject, volumesOf } from '../shelf';
import { declaredAt, link, titled, verdictMarks, volumeAt } from './common';
import { judged } from './incident';

/** Undefined where no library has incidents, or there is no instrument to judge them by. */
export function tablePage(shelf: Shelf): Page | undefined {
  const { explain: words } = shelf.messages;
  const told = shelf.subjects.flatMap((subject) => {
    const table = tableOn(shelf, subject);
    return table ? [{ table, core: subject.libraries.find(({ file }) => declaresFacets(file)) }] : [];
  });
  if (told.length === 0) return undefined;
  const tables = told.map(({ table, core }) => (told.length === 1 ? table : section(core?.title ?? '', [table])));
  return {
    address: { kind: 'index', name: 'table' },
    what: words.index.what,
    title: words.tables.title,
    labels: [],
    blocks: present([paragraph(words.tables.about), ...tables, paragraph(words.tables.turns)]),
  };
}

/** A row for each incident, a column for each instrument: verdicts, whether a duty attaches, an asterisk where they turn on something. */
export function tableOn(shelf: Shelf, subject: Subject): Block | undefined {
  const { explain: words } = shelf.messages;
  const volumes = volumesOf(shelf, subject);
  const incidents = [...incidentsOf(shelf, subject)].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  if (volumes.length === 0 || incidents.length === 0) return undefined;
  const head: Text[] = [
    [words.columns.incident],
    [words.columns.date],
    ...volumes.map((volume): Text => [link(volumeAt(volume), volume.name)]),
  ];
  const body = incidents.map((incident): Text[] => [
    [titled(declaredAt(shelf, 'incident', incident))],
    [incident.date ?? ''],
    ...volumes.map((volume): Text => {
      const told = judged(volume, incident);
      if (!told) return [];
      const owed: Text = told.duties.length > 0 ? [', ', words.duty] : [];
      const marks = [...verdictMarks(shelf, told.verdicts), ...owed];
      return told.turnsOn.length > 0 ? [...marks, ' *'] : marks;
    }),
  ]);
  return { kind: 'table', head, body, wide: true };
}
