/** The incidents that ship: complete, followable, judged, and told on a page that is never stale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createShelf, incidentTable } from '../../server/src/core/explain/index.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import { draft, find, instrumentWithIncidents, judgement, library, part } from './judging.ts';

const ids = [
  ...['estonia-2007', 'georgia-2008', 'aurora-2009', 'natanz-stuxnet', 'belgacom-2010', 'shamoon-aramco-2012'],
  ...['ababil-2012', 'rye-dam-2013', 'sands-2014', 'shotgiant-huawei', 'pla-61398-ip', 'sony-2014', 'anthem-2015'],
  ...['tv5monde-2015', 'bundestag-2015', 'opm-2015', 'beacons-us-networks', 'ukraine-grid-2015', 'ukraine-grid-2016'],
  ...['bangladesh-bank-2016', 'dnc-2016', 'wannacry-2017', 'notpetya-2017', 'equifax-2017', 'triton-2017'],
  ...['olympic-destroyer-2018', 'marriott-2018', 'georgia-2019', 'israel-water-2020', 'solarwinds-2020'],
  ...['exchange-2021', 'colonial-2021', 'hse-2021', 'viasat-2022', 'costa-rica-2022', 'iran-steel-2022'],
  ...['albania-2022', 'volt-typhoon', 'kyivstar-2023', 'salt-typhoon-2024'],
];

const all = draft(
  'accord "Nothing"\n  between all States\n  form treaty\n  date 2026-01-01\n  uses cyber incidents, cyber operations\n',
);
const incidents = new Map(all.unit.incidents.map((incident) => [incident.name, incident]));

describe('an accord between all States that uses the incidents', () => {
  it('has no error', () => {
    expect(all.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });

  it('has the forty judged', () => {
    expect([...incidents.keys()].sort()).toEqual([...ids].sort());
    expect(all.incidents().map(({ incident }) => incident.name)).toHaveLength(ids.length);
  });
});

describe.each(ids)('%s', (id) => {
  const incident = incidents.get(id);
  if (!incident) throw new Error(`no incident ${id}`);
  const clause = (keyword: string) => incident.clauses.find((one) => one.keyword === keyword);
  const prose = (kind: string) => incident.prose.filter((one) => one.kind === kind).map(({ text }) => text);

  it('says what happened to whom and when, who is said to have done it and on what showing', () => {
    expect(incident.title?.trim()).toBeTruthy();
    expect(incident.date).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
    for (const keyword of ['scope', 'part', 'activity', 'targets']) {
      expect(clause(keyword)?.values.flat(), keyword).not.toEqual([]);
    }
    expect(incident.description?.flatMap(({ facet, items }) => [facet, items.length > 0])).toEqual([
      'attribution standard',
      true,
    ]);
    expect(prose('note').length).toBeGreaterThan(0);
  });

  it('names the State of every victim', () => {
    const untied = clause('targets')
      ?.values.flat()
      .filter(({ of }) => (of ?? []).length === 0);
    expect(untied).toEqual([]);
  });

  it('is told from sources that can be followed, by an address each', () => {
    expect(prose('source').length).toBeGreaterThan(0);
    for (const source of prose('source')) expect(source).toMatch(/, .*https?:\/\/[^\s/]+\.[^\s]+$/);
  });

  it('leaves open how it stands under international law', () => {
    expect(clause('lawfulness')).toBeUndefined();
  });

  it('is made of acts that can be, part by part, of no more States than there are', () => {
    const { parts, tooManyStates } = judgement(all, id);
    expect(tooManyStates).toBe(false);
    expect(parts.filter(({ verdicts }) => verdicts.length === 0).map(({ act }) => [...act.values()])).toEqual([]);
  });
});

describe('what an instrument says of them', () => {
  const of = (file: string, id: string) => judgement(instrumentWithIncidents(file), id);

  it('turns on what is not known: who acted, or how the act stands under international law', () => {
    expect(of('us-china-2015', 'pla-61398-ip').turnsOn).toEqual([]);
    expect(of('us-china-2015', 'aurora-2009').turnsOn).toEqual(['actor']);
    expect(of('un-gge-2015', 'ukraine-grid-2015').turnsOn).toEqual(['lawfulness']);
  });

  it('is told part by part', () => {
    const sony = of('un-gge-2015', 'sony-2014');
    expect(part(sony, 'activity', 'destruction of data')).toEqual(['discouraged', 'silent']);
    expect(part(sony, 'activity', 'hack-and-leak')).toEqual(['silent']);
  });
});

describe('docs/incidents.md', () => {
  const path = join(import.meta.dirname, '..', '..', 'docs', 'incidents.md');
  const shelf = createShelf({ find, root: join(library, '-'), messages: en });
  const made = incidentTable(shelf);

  it('is what the library says today; "node scripts/incidents.mjs" makes it anew', () => {
    expect(readFileSync(path, 'utf8')).toBe(made);
  });

  it('has a row for every incident, a column for every instrument on the subject, and the reasons of each below', () => {
    const table = made.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.slice(2, -2).split(' | ');
    const [head = '', , ...rows] = table;
    const columns = cells(head).slice(2);
    const onSubject = shelf.volumes.filter(({ file }) =>
      contentsOf(file).uses.some(({ use }) => use.text === 'cyber operations'),
    );
    expect([...columns].sort()).toEqual(onSubject.map(({ name }) => name).sort());
    expect(columns).toContain('UN GGE 2015');
    expect(rows).toHaveLength(ids.length);
    for (const row of rows) expect(cells(row)).toHaveLength(columns.length + 2);
    for (const id of ids) expect(made).toContain(`<a id="${id}"></a>`);
  });

  it('tells verdicts in the words of the engine', () => {
    const row = made.split('\n').find((line) => line.includes('(#pla-61398-ip)')) ?? '';
    const head = made.split('\n').find((line) => line.startsWith('| Incident')) ?? '';
    const cell = row.split(' | ')[head.split(' | ').indexOf('US-China 2015')];
    expect(cell).toBe('**prohibited**');
    const verdicts = judgement(instrumentWithIncidents('us-china-2015'), 'pla-61398-ip').verdicts;
    expect(verdicts).toEqual(['prohibited']);
  });
});
