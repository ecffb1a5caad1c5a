/** Instruments in the editor: what may stand behind `builds on`, where it leads, and what else is written of them. */
import { describe, expect, test } from 'vitest';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { isRefused } from '../../server/src/core/service/refused.ts';
import { sample } from '../support/check.ts';
import { accordWith, at, completed, completionsAt, labelsAt, serviceFor } from './support.ts';
import { edited, told, workspaceOf } from './workspace.ts';

const uses = 'uses        cyber operations';
const building = (words: string) => accordWith(uses, `${uses}\n  builds on   ${words}\n  uses        states`);
const unknown = (words: string) => building(`${words}¦`);

describe('behind `builds on`', () => {
  test('are the instruments, named as their headers name them, with their titles', () => {
    const offered = completionsAt(building('¦'));
    const gge = offered.find(({ label }) => label === 'UN GGE 2015');
    expect(gge?.detail).toMatch(/^Report of the Group of Governmental Experts/);
    expect(gge?.commitCharacters).toEqual([',']);
    expect(offered.map(({ label }) => label)).toContain('Paris Call 2018');
    expect(offered.map(({ label }) => label)).not.toContain('cyber operations');
  });

  test('is none that the line names already', () => {
    const offered = labelsAt(building('UN GGE 2015, ¦'));
    expect(offered).toContain('UN GGE 2021');
    expect(offered).not.toContain('UN GGE 2015');
  });

  test('they are found by what has been typed, in any case, and by their titles in other languages', () => {
    expect(labelsAt(building('un g¦'))).toEqual(['UN GGE 2015', 'UN GGE 2021']);
    expect(completed(building('un gge 2015¦'), 'UN GGE 2015')).toContain('builds on   UN GGE 2015\n');
    expect(labelsAt(building('巴黎¦'))).toEqual(['Paris Call 2018']);
  });

  test('an offer tells of the instrument what pointing at it does', () => {
    const asked = at(building('¦'));
    const offered = asked.service.completion('draft.norm', asked.position).items;
    const item = offered.find(({ label }) => label === 'UN GGE 2015');
    const { documentation } = item ? asked.service.completionResolve(item) : {};
    const pointed = at(building('UN G¦GE 2015'));
    expect(documentation).toBeDefined();
    expect(pointed.service.hover('draft.norm', pointed.position)?.contents).toEqual(documentation);
  });

  test('an unknown name is told with the nearest, as written, which a fix puts there', () => {
    const { service, checked, text } = at(unknown('un gge 2051'));
    const [finding] = checked.findings.filter(({ code }) => code === 'unknown-name');
    expect(finding?.message).toContain('There is no instrument called "un gge 2051".');
    expect(finding?.message).toContain('UN GGE 2015');
    const line = text.split('\n').findIndex((one) => one.includes('builds on'));
    const place = { line, character: 16 };
    const actions = service.codeActions('draft.norm', { start: place, end: place });
    const edits = actions.flatMap(({ edit }) => Object.values(edit?.changes ?? {}).flat());
    expect(edits.map(({ newText }) => newText)).toContain('UN GGE 2015');
  });

  test('the form of the clause is shown', () => {
    const asked = at(building('¦'));
    const help = asked.service.signatureHelp('draft.norm', asked.position);
    expect(help?.signatures[0]?.label).toBe('builds on  instrument, …');
  });
});

describe('the name of an instrument', () => {
  const own = {
    'river.norm':
      'vocabulary river\nfacet part\n  follows modality\nfacet deed\n  clause doing\nterm carry out\n  in part\nterm dumping\n  in deed\n',
    'pact.norm':
      'instrument Ister Pact 1921 "Pact on the Ister"\n  between all States\n  form treaty\n  uses ./river.norm\n\nnorm clean\n  shall not carry out\n  doing dumping\n',
    'one.norm':
      'accord "One"\n  between all States\n  form treaty\n  uses ./river.norm\n  builds on Ister Pa¦ct 1921\n',
    'two.norm':
      'accord "Two"\n  between all States\n  form treaty\n  uses ./river.norm\n  builds on UN GGE 2015, Ister pact 1921\n',
  };

  test('is found in every draft that builds on it', () => {
    const asked = workspaceOf(own);
    const places = asked.service.references(asked.uri, asked.position, true);
    expect(places.map((place) => told(asked, place)).sort()).toEqual([
      'one.norm:5 Ister Pact 1921',
      'pact.norm:1 Ister Pact 1921',
      'two.norm:5 Ister pact 1921',
    ]);
  });

  test('is changed in all of them', () => {
    const asked = workspaceOf(own);
    const answer = asked.service.rename(asked.uri, asked.position, 'Pact of 1921');
    if (!answer || isRefused(answer)) throw new Error('it is refused');
    const texts = edited(asked.texts, answer);
    expect(texts['pact.norm']).toContain('instrument Pact of 1921 "Pact on the Ister"');
    expect(texts['one.norm']).toContain('builds on Pact of 1921');
    expect(texts['two.norm']).toContain('builds on UN GGE 2015, Pact of 1921');
  });

  test('cannot be one that another has, nor be changed where the instrument ships', () => {
    const refusal = (files: Readonly<Record<string, string>>, name: string) => {
      const asked = workspaceOf(files);
      const answer = asked.service.rename(asked.uri, asked.position, name);
      return answer && isRefused(answer) ? answer.refused : undefined;
    };
    expect(refusal(own, 'un gge 2015')).toContain('an instrument');
    const shipped = { 'draft.norm': building('UN G¦GE 2015') };
    expect(refusal(shipped, 'Experts 2015')).toBe(
      '"UN GGE 2015" is an instrument that every draft shares, and its name cannot be changed here. To change it, copy its file beside the draft and use the copy.',
    );
  });
});

describe('other lines that belong to instruments and libraries', () => {
  const instrument = (words: string) =>
    `instrument Pact 1921 "Pact"\n  between all States\n  form treaty\n  uses cyber operations\n${words}`;
  const library = (words: string) =>
    `vocabulary closing\n  uses cyber concerns, cyber operations\n\nnorm one\n  scope each Party\n${words}`;

  test('are offered there alone', () => {
    expect(labelsAt(instrument('  ¦'))).toEqual(expect.arrayContaining(['builds on', 'leaves out']));
    expect(labelsAt(instrument('\nnorm one\n  ¦'))).toContain('numbered');
    expect(labelsAt(library('  ¦'))).toContain('model for');
    const draft = accordWith('during      peacetime', '¦');
    expect(labelsAt(draft)).not.toContain('numbered');
    expect(labelsAt(draft)).not.toContain('model for');
    expect(labelsAt(accordWith(uses, `${uses}\n  ¦`))).not.toContain('leaves out');
  });

  test('words that are prose come with their quotation marks', () => {
    const item = completionsAt(instrument('\nnorm one\n  numb¦')).find(({ label }) => label === 'numbered');
    expect(item?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(item?.textEdit?.newText).toMatch(/^numbered +"\$1"$/);
  });

  test('a model names a concern, and then how it closes it', () => {
    expect(labelsAt(library('  model for ¦'))).toContain('commercial espionage');
    expect(completed(library('  model for commer¦'), 'commercial espionage')).toContain(
      'model for commercial espionage by \n'.trimEnd(),
    );
    expect(labelsAt(library('  model for commercial espionage by ¦'))).toEqual([
      'prohibition',
      'limitation',
      'permission',
      'without prejudice',
      'duty',
    ]);
    expect(labelsAt(library('  model for commercial espionage by without p¦'))).toEqual(['without prejudice']);
  });

  test('a facet may tell of incidents, too', () => {
    expect(labelsAt('vocabulary v\nfacet showing\n  describes¦')).toEqual(
      expect.arrayContaining(['describes norms', 'describes norms and incidents']),
    );
  });
});

test('libraries are listed with what they are for, and instruments with them', () => {
  const { service } = serviceFor({ 'accord-2015.norm': sample('accord-2015.norm') });
  const held = Object.fromEntries(service.libraries().map(({ name, holds }) => [name, holds]));
  expect(held).toMatchObject({
    'cyber operations': 'subject',
    'cyber concerns': 'concerns',
    'cyber model clauses': 'models',
    'cyber incidents': 'incidents',
    states: 'States',
    'UN GGE 2015': 'instrument',
    'Partial Test Ban 1963': 'instrument',
  });
  const [first] = service.libraries();
  expect(first?.holds).toBe('subject');
  expect(service.libraries().at(-1)?.holds).toBe('instrument');
});
