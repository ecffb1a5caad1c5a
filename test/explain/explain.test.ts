/** What is told of each kind of thing, by what it means and not by how it is set. */
import { describe, expect, test, vi } from 'vitest';
import { type Entry, entriesOf, lookUp, markdownOf } from '../../server/src/core/explain/index.ts';
import type { ConcernFacts } from '../../server/src/core/explain/kinds/concern.ts';
import type { DefinitionFacts } from '../../server/src/core/explain/kinds/definition.ts';
import type { IncidentFacts } from '../../server/src/core/explain/kinds/incident.ts';
import type { InstrumentFacts } from '../../server/src/core/explain/kinds/instrument.ts';
import type { LibraryFacts } from '../../server/src/core/explain/kinds/library.ts';
import type { ProvisionFacts } from '../../server/src/core/explain/kinds/provision.ts';
import type { TermFacts } from '../../server/src/core/explain/kinds/term.ts';
import { zh } from '../../server/src/core/messages/zh.ts';
import { sample } from '../support/check.ts';
import { shelfWith, shipped, theEntry } from '../support/shelf.ts';

vi.setConfig({ testTimeout: 60_000 });

const facts = <F>(words: string, kind: string): F => {
  const found = lookUp(shipped().entries, words).entries.filter(({ address }) => address.kind === kind);
  expect([words, found.length]).toEqual([words, 1]);
  return found[0]?.facts() as F;
};
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

describe('a term', () => {
  const inCyber = (words: string): TermFacts => {
    const found = lookUp(shipped().entries, words).entries;
    return (found.find(({ address }) => address.of === 'cyber operations') as Entry).facts() as TermFacts;
  };
  const own = inCyber('hospitals');

  test('has its family, its labels and its source', () => {
    expect(names(own.above)).toEqual(['healthcare']);
    expect(own.facet.name).toBe('target');
    expect(own.labels.Chinese).toMatch(/\p{Script=Han}/u);
    expect(own.sources.join()).toMatch(/https:\/\//);
  });

  test('has what each instrument says, as the engine finds it', () => {
    const gge = own.instruments.find(({ instrument }) => instrument.name === 'UN GGE 2015');
    const f = gge?.said.find(({ provision }) => provision.name === '13(f)');
    expect(f?.sayings).toEqual(['discouraged']);
    expect(gge?.silent).toBe(true);
  });

  test('is on the lists of critical infrastructure that name it', () => {
    const listed = (words: string) => new Set(inCyber(words).lists.flatMap(({ readers }) => readers));
    expect([...listed('hospitals')].sort()).toEqual([
      'the European Union',
      "the People's Republic of China",
      'the United States of America',
    ]);
    expect([...listed('film studios')]).toEqual(['the United States of America']);
  });

  test('is found by its synonyms and by its name in Chinese', () => {
    const disruption = theEntry('disruption');
    const own = disruption.facts() as TermFacts;
    for (const name of [...own.synonyms, ...Object.values(own.labels)]) {
      expect(lookUp(shipped().entries, name).entries).toContain(disruption);
    }
  });

  test('names the concerns and incidents that have it', () => {
    const own = facts<TermFacts>('commercial espionage', 'term');
    expect(names(own.concerns)).toContain('commercial espionage');
    expect(names(facts<TermFacts>('ransomware encryption', 'term').incidents)).toContain('colonial-2021');
  });
});

describe('a concern', () => {
  const own = facts<ConcernFacts>('gap/commercial-espionage', 'concern');

  test('says why it matters in both languages, and how it is told', () => {
    expect(own.code).toBe('gap/commercial-espionage');
    expect(own.because).toMatch(/^[A-Z]/);
    expect(own.reasons.Chinese).toMatch(/\p{Script=Han}/u);
  });

  test('is addressed as the instruments say', () => {
    const on = (name: string) => own.instruments.find(({ instrument }) => instrument.name === name);
    expect(Object.keys(on('US-China 2015')?.verdicts ?? {})).toContain('prohibited');
    expect(Object.keys(on('G20 Antalya 2015')?.verdicts ?? {})).toContain('discouraged');
    expect(on('UN GGE 2015')).toMatchObject({ verdicts: { silent: 1 }, provisions: [], gap: 1 });
  });

  test('is shown by the incidents that have an act of it', () => {
    const shown = names(own.incidents);
    expect(shown).toContain('pla-61398-ip');
    expect(shown).not.toContain('wannacry-2017');
  });

  test('has model clauses that are ready to be copied', () => {
    expect(own.models.map(({ way }) => way)).toContain('prohibition');
    for (const { text } of own.models) {
      expect(text).toMatch(/^(norm|without prejudice) /);
      expect(text).not.toMatch(/^\s*(model for|note) /m);
    }
  });
});

describe('an instrument', () => {
  const own = facts<InstrumentFacts>('un-gge-2015', 'instrument');

  test('says who, when, in what form, and with what status', () => {
    expect(own).toMatchObject({ form: 'political commitment', date: '2015-07-22', allStates: true });
    expect(own.status).toBeTruthy();
    expect(own.labels.Chinese).toMatch(/\p{Script=Han}/u);
  });

  test('has every provision with its number, wording and source', () => {
    const numbers = own.provisions.map(({ number }) => number);
    for (const letter of 'abcdefghijk') expect(numbers).toContain(`13(${letter})`);
    for (const { sources } of own.provisions) expect(sources.length).toBeGreaterThan(0);
    const f = own.provisions.find(({ number }) => number === '13(f)');
    expect(f?.sayings).toEqual(['discouraged']);
    expect(f?.wording[0]?.text).toContain('intentionally damages critical infrastructure');
  });

  test('leaves out what it says that it does, and what the engine finds', () => {
    expect(own.leavesOut.length).toBeGreaterThan(0);
    const silent = names(own.silentOn);
    expect(silent).toContain('commercial espionage');
    expect(names(own.addresses.map(({ concern }) => concern))).toContain('essential services');
    expect(silent).not.toContain('essential services');
  });

  test('is judged for every incident', () => {
    const judged = own.incidents.find(({ incident }) => incident.name === 'natanz-stuxnet');
    expect(judged?.verdicts).toEqual(['silent']);
    expect(own.incidents.length).toBeGreaterThanOrEqual(40);
  });

  test('has provisions of its own by number or name', () => {
    for (const words of ['UN GGE 2015 13(f)', 'UN GGE 2015, para. 13 (f)', 'un gge 2015 13(F)']) {
      const provision = facts<ProvisionFacts>(words, 'provision');
      expect(provision.norms.every(({ number }) => number === '13(f)')).toBe(true);
      expect(names(provision.concerns)).toContain('essential services');
    }
  });
});

describe('an incident', () => {
  const own = facts<IncidentFacts>('natanz-stuxnet', 'incident');

  test('says what happened, who is said to have done it, and how surely', () => {
    const told = Object.fromEntries(own.clauses.map(({ keyword, values }) => [keyword, values.join()]));
    expect(told.scope).toContain('the United States of America');
    expect(told.targets).toContain('the Islamic Republic of Iran');
    expect(told['attributed by']).toBeTruthy();
    expect(own.sources.length).toBeGreaterThan(0);
  });

  test('names what is not known and leaves nothing else out', () => {
    const clauses = own.clauses.map(({ about }) => about);
    expect(own.unknown.filter((facet) => clauses.includes(facet))).toEqual([]);
  });

  test('is judged part by part where its parts are told apart', () => {
    const sony = facts<IncidentFacts>('sony-2014', 'incident');
    const gge = sony.instruments.find(({ instrument }) => instrument.name === 'UN GGE 2015')?.parts ?? [];
    const on = (activity: string) =>
      gge.find(({ which }) => which.some((words) => words.includes(activity)))?.judgement;
    expect(on('destruction of data')?.verdicts).toContain('discouraged');
    expect(on('hack-and-leak')?.verdicts).toEqual(['silent']);
  });

  test('is judged by every instrument of its subject', () => {
    const { shelf } = shipped();
    const cyber = shelf.volumes.filter(({ subject }) =>
      subject?.libraries.some(({ name }) => name === 'cyber incidents'),
    );
    expect(own.instruments).toHaveLength(cyber.length);
  });
});

test('a definition has every version, and where the readings differ', () => {
  const own = facts<DefinitionFacts>('critical infrastructure', 'definition');
  expect(new Set(own.versions.flatMap(({ codes }) => codes))).toEqual(new Set(['US', 'EU', 'CN']));
  const read = (term: string) => {
    const row = own.differences.find((one) => one.term.name === term)?.read ?? [];
    return Object.fromEntries(own.readers.map((reader, index) => [reader, row[index]]));
  };
  expect(read('commercial facilities')).toEqual({ US: 'whole', CN: 'no', EU: 'no' });
  expect(read('elections')).toEqual({ US: 'whole', CN: 'no', EU: 'no' });
});

test('a library lists what it declares, and what cannot be with its reason', () => {
  const own = facts<LibraryFacts>('cyber operations', 'library');
  expect(names(own.facets)).toContain('activity');
  expect(own.impossible.length).toBeGreaterThan(0);
  for (const { because } of own.impossible) expect(because).not.toBe('');
  expect(names(facts<LibraryFacts>('cyber concerns', 'library').concerns)).toContain('commercial espionage');
});

test('a code is explained by its page; one of a family by that of the family', () => {
  expect(theEntry('conflict').address).toEqual({ kind: 'code', name: 'conflict' });
  expect(lookUp(shipped().entries, 'gap/no-such-concern').entries.map(({ address }) => address)).toEqual([
    { kind: 'code', name: 'gap' },
  ]);
});

test('what nothing is called comes with what is nearest', () => {
  const found = lookUp(shipped().entries, 'disrution');
  expect(found.entries).toEqual([]);
  expect(found.nearest).toContain('disruption');
});

test('all that share a name are told', () => {
  const kinds = lookUp(shipped().entries, 'commercial espionage').entries.map(({ address }) => address.kind);
  expect(kinds.sort()).toEqual(['concern', 'term']);
});

describe("the reader's own files", () => {
  const shelf = shelfWith({
    'accord-2015.norm': sample('accord-2015.norm'),
    'incidents-2015.norm': sample('incidents-2015.norm'),
  });
  const entries = entriesOf(shelf);

  test('have provisions that are known by their names alone', () => {
    const own = theEntry('no-first-use', entries).facts() as ProvisionFacts;
    expect(own.norms[0]).toMatchObject({ sayings: ['prohibited'], duty: false });
    expect(names(own.incidents)).toContain('power-stations');
  });

  test('have incidents that the instruments judge, too', () => {
    const own = theEntry(
      'cellphone-networks',
      entries.filter(({ address }) => address.kind === 'incident'),
    );
    const told = (own.facts() as IncidentFacts).instruments;
    const verdicts = (name: string) => told.find(({ instrument }) => instrument.name === name)?.verdicts;
    expect(verdicts('Accord on Restraint in Cyberspace in Time of Peace')).toEqual(['prohibited']);
    expect(verdicts('US-China 2015')).toEqual(['silent']);
  });

  test('stand beside the instruments on the page of a term', () => {
    const own = theEntry('film studios', entries).facts() as TermFacts;
    expect(names(own.instruments.map(({ instrument }) => instrument))).toContain(
      'Accord on Restraint in Cyberspace in Time of Peace',
    );
  });
});

test('a page in Chinese begins with the reason in Chinese', () => {
  const shelf = shelfWith({}, { messages: zh, language: 'Chinese' });
  const own = theEntry('gap/commercial-espionage', entriesOf(shelf));
  const [first] = own.page().blocks;
  expect(JSON.stringify(first)).toMatch(/\p{Script=Han}/u);
});

test('what is written in a library cannot break a page in Markdown', () => {
  const shelf = shelfWith({
    'odd.norm':
      'vocabulary odd\n\nfacet colour "a | b <i> *c* [d](e)"\n  clause colour\n\nterm red\n  in colour\n  means "`x` | <b>"\n',
  });
  const text = markdownOf(theEntry('red', entriesOf(shelf)).page());
  expect(text).toContain('\\`x\\` \\| \\<b\\>');
});
