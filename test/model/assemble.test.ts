import { describe, expect, test } from 'vitest';
import { createLinker } from '../../server/src/core/model/link';
import { assemblies, header, passageText, river, told } from './support';

const units = (...parameters: Parameters<typeof assemblies>) =>
  assemblies(...parameters).map(({ files, problems }) => ({
    files: files.map(({ file }) => file),
    told: problems.map((problem) => `${problem.code}: ${passageText(problem)}`),
  }));

const accord = (title: string, uses = 'river') => `accord "${title}"\n  between US "U", CN "C"\n  uses ${uses}\n`;
const incident = 'incident i\n  activity salt\n';

test('each accord is a unit of its own', () => {
  expect(units({ 'a.norm': accord('A'), 'b.norm': accord('B') })).toEqual([
    { files: ['a.norm', 'library0.norm'], told: [] },
    { files: ['b.norm', 'library0.norm'], told: [] },
  ]);
});

describe('a file without an accord', () => {
  test('joins the one it concerns, given or not', () => {
    const files = { 'b.norm': accord('B') };
    const about = { 'i.norm': `concerning ./b.norm\n${incident}` };
    expect(units({ 'a.norm': accord('A'), ...files, ...about }, { files })).toEqual([
      { files: ['a.norm', 'library0.norm'], told: [] },
      { files: ['b.norm', 'library0.norm', 'i.norm'], told: [] },
    ]);
    expect(units(about, { files })).toEqual([{ files: ['b.norm', 'library0.norm', 'i.norm'], told: [] }]);
  });
  test('joins the only one given', () => {
    expect(units({ 'i.norm': incident, 'a.norm': accord('A') })).toEqual([
      { files: ['a.norm', 'library0.norm', 'i.norm'], told: [] },
    ]);
  });
  test('with several accords and none named is told', () => {
    expect(units({ 'a.norm': accord('A'), 'b.norm': accord('B'), 'i.norm': incident })[2]).toEqual({
      files: ['i.norm'],
      told: ['no-accord: incident'],
    });
    expect(units({ 'i.norm': incident })).toEqual([{ files: ['i.norm'], told: ['no-accord: incident'] }]);
  });
  test('concerning a file that is not there joins the only one given', () => {
    const text = `concerning ./bb.norm\n${incident}`;
    expect(units({ 'a.norm': accord('A'), 'i.norm': text }, { files: { 'b.norm': '' } })).toEqual([
      { files: ['a.norm', 'library0.norm', 'i.norm'], told: ['unknown-name: ./bb.norm'] },
    ]);
  });
  test('concerning a file without an accord', () => {
    expect(units({ 'i.norm': `concerning ./b.norm\n${incident}` }, { files: { 'b.norm': incident } })[0]?.told).toEqual(
      ['no-accord: ./b.norm'],
    );
  });
});

describe('uses', () => {
  test('libraries and files, what they use too, each once, in cycles as well', () => {
    const files = {
      'b.norm': 'uses ./c.norm, lake\n',
      'c.norm': 'uses ./b.norm\nuses "./d.norm"\n',
      'd.norm': '',
    };
    const lake = 'vocabulary lake\n  uses river\n';
    expect(units({ 'a.norm': accord('A', 'lake, ./b.norm') }, { files, libraries: [lake] })).toEqual([
      { files: ['a.norm', 'library1.norm', 'library0.norm', 'b.norm', 'c.norm', 'd.norm'], told: [] },
    ]);
  });
  test('a file both used and given is one file', () => {
    const files = { 'b.norm': 'norm m\n' };
    const [unit, ...others] = assemblies(
      { 'a.norm': accord('A', 'river, ./b.norm'), 'b.norm': 'norm given\n' },
      { files },
    );
    expect(others).toEqual([]);
    expect(unit?.files.map(({ file }) => file)).toEqual(['a.norm', 'library0.norm', 'b.norm']);
    expect(unit?.files[2]?.text).toBe('norm given\n');
  });
  test('a library that is given is used in place of the one that ships', () => {
    expect(units({ 'a.norm': accord('A'), 'mine.norm': river })).toEqual([
      { files: ['a.norm', 'mine.norm'], told: [] },
    ]);
  });
  test('names with and', () => {
    const libraries = ['vocabulary lake and sea\n', 'vocabulary lake\n'];
    expect(units({ 'a.norm': accord('A', 'lake and sea') }, { libraries })[0]?.files).toEqual([
      'a.norm',
      'library1.norm',
    ]);
    expect(units({ 'a.norm': accord('A', 'lake and river') }, { libraries })[0]?.files).toEqual([
      'a.norm',
      'library2.norm',
      'library0.norm',
    ]);
  });
  test('what is not there is told with the nearest', () => {
    const [unit] = assemblies({ 'a.norm': accord('A', 'rivers, ./bb.norm') }, { files: { 'b.norm': '' } });
    expect(unit?.problems.map(({ data }) => data)).toEqual([
      { kind: 'library', words: 'rivers', nearest: ['river'] },
      { kind: 'file', words: './bb.norm', nearest: ['./b.norm'] },
    ]);
  });
  test('a missing library is the one error, slips that resemble something are told all the same', () => {
    const link = createLinker();
    const linked = (text: string) => assemblies({ 'a.norm': text }).map((one) => told(link(one)));
    expect(linked(`${accord('A', 'rivr')}norm n\n  shall not conduct\n  activity salt`)).toEqual([
      ['unknown-name: rivr'],
    ]);
    expect(linked(`${accord('A', 'river, sea')}norm n\n  shall not conduct\n  activity slat, zzz`)).toEqual([
      ['unknown-name: sea', 'unknown-term: slat'],
    ]);
  });
  test('a file with an accord of its own cannot be used', () => {
    const files = { 'b.norm': accord('B') };
    expect(units({ 'a.norm': accord('A', 'river, ./b.norm') }, { files })).toEqual([
      { files: ['a.norm', 'library0.norm'], told: ['second-accord: ./b.norm'] },
    ]);
  });
});

describe('without any accord', () => {
  test('a file of vocabulary forms a unit, with what it uses', () => {
    const lake = 'vocabulary lake\n  uses river\n';
    expect(units({ 'lake.norm': lake })).toEqual([{ files: ['lake.norm', 'library0.norm'], told: [] }]);
    const link = createLinker();
    const [unit] = assemblies({ 'lake.norm': `${lake}concern c\n  activity slat\n` });
    expect(unit && told(link(unit))).toEqual(['unknown-term: slat']);
  });
  test('of two of which one uses the other, one unit', () => {
    expect(units({ 'lake.norm': 'vocabulary lake\n  uses river\n', 'river.norm': river })).toEqual([
      { files: ['lake.norm', 'river.norm'], told: [] },
    ]);
  });
  test('with several accords it is a unit of its own unless one uses it', () => {
    const given = { 'a.norm': accord('A'), 'b.norm': accord('B'), 'lake.norm': 'vocabulary lake\n' };
    expect(units(given).map(({ files }) => files[0])).toEqual(['a.norm', 'b.norm', 'lake.norm']);
    expect(units({ ...given, 'b.norm': accord('B', 'lake') }).map(({ files }) => files[0])).toEqual([
      'a.norm',
      'b.norm',
    ]);
  });
});

test('lines before the first header', () => {
  const link = createLinker();
  const [unit] = assemblies({ 'a.norm': `uses lake\nconcerns x\n${header}` }, { libraries: ['vocabulary lake\n'] });
  expect(unit && told(link(unit))).toEqual(['unknown-clause: concerns']);
  expect(unit?.files.map(({ file }) => file)).toEqual(['a.norm', 'library1.norm', 'library0.norm']);
});

test('an empty file, a file of comments, and no text at all', () => {
  const link = createLinker();
  const linked = (text: string) => assemblies({ 'a.norm': text }).map((one) => told(link(one)));
  expect(linked('')).toEqual([['nothing-declared: ']]);
  expect(linked('# only a comment\n')).toEqual([['nothing-declared: ']]);
  expect(linked('\0\0\0\0')).toEqual([['syntax: \0']]);
});
