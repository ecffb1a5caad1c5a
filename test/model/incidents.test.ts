import { describe, expect, test } from 'vitest';
import { accordWith, itemTexts, problemOf, told, toldOf } from './support';

const incident = (...lines: string[]) => {
  const unit = accordWith(['incident i "I"', ...lines].join('\n'));
  const [found] = unit.incidents;
  if (!found) throw new Error('no incident');
  return { unit, found, told: told(unit) };
};
const values = (line: string) => {
  const { found, told } = incident(line);
  return { values: found.clauses[0]?.values.map(itemTexts), told };
};

describe('values', () => {
  test('commas and and: all happened', () => {
    expect(values('activity salt, canal building, and heat and light')).toEqual({
      values: [['salt'], ['canal building'], ['heat and light']],
      told: [],
    });
    expect(values('activity salt and canal building').values).toEqual([['salt'], ['canal building']]);
  });
  test('or: one of them', () => {
    expect(values('activity salt or canal building or pollution').values).toEqual([
      ['salt', 'canal building', 'pollution'],
    ]);
    expect(values('activity salt, or canal building').values).toEqual([['salt', 'canal building']]);
  });
  test('both in one clause', () => {
    expect(values('activity salt, pollution or canal building').told).toEqual([
      'incident-values: salt, pollution or canal building',
    ]);
    expect(values('activity salt, pollution, or canal building').told).toEqual([
      'incident-values: salt, pollution, or canal building',
    ]);
    expect(values('activity salt and pollution or canal building').told).toEqual([
      'incident-values: salt and pollution or canal building',
    ]);
  });
  test('States alone are values as others are', () => {
    expect(values('targets US and KP').values).toEqual([['* of US'], ['* of KP']]);
    expect(values('targets US or KP').values).toEqual([['* of US', '* of KP']]);
  });
  test('States and what is subtracted', () => {
    expect(values('targets farms other than orchards of US or KP')).toEqual({
      values: [['farms - orchards of US + KP']],
      told: [],
    });
  });
});

test('date, expectation and the clauses in order', () => {
  const { found, told, unit } = incident(
    'date 2015-06',
    'scope ministry of KP',
    'part conduct',
    'activity salt',
    'expect prohibited, silent and without prejudice, contested',
  );
  expect(told).toEqual([]);
  expect(found).toMatchObject({
    date: '2015-06',
    title: 'I',
    expect: { verdicts: ['prohibited', 'silent', 'without prejudice'], contested: true },
  });
  expect(found.clauses.map(({ facet }) => facet)).toEqual(['actor', 'part', 'activity']);
  expect(unit.states).toEqual(['US', 'CN', 'State A', 'State B']);
});

test('without relative words, descriptions of norms and what belongs elsewhere', () => {
  expect(incident('targets farms of another Party', 'activity salt').told).toEqual(['relative-word: another Party']);
  expect(incident('activity salt', 'verified by gauges').told).toEqual(['misplaced-clause: verified by']);
  expect(incident('activity salt', 'activity pollution').told).toEqual(['duplicate-clause: activity']);
});

test('unknown verdicts and dates', () => {
  const { unit, told } = incident('activity salt', 'expect prohibitd, silent', 'date 2015-13-01');
  expect(told).toEqual(['unexpected-value: prohibitd', 'invalid-date: 2015-13-01']);
  expect(problemOf(unit, 'unexpected-value').data.nearest).toContain('prohibited');
});

test('more States that are no leaves than there are anonymous ones', () => {
  const vocabulary = 'state AA "A"\nstate BB "B"\nstate CC "C"\n';
  expect(toldOf(`${vocabulary}incident i\nscope organs of AA\ntargets farms of BB`)).toEqual([]);
  expect(toldOf(`${vocabulary}incident i\nscope organs of AA\ntargets farms of BB, cities of CC`)).toEqual([]);
  const unit = accordWith(`${vocabulary}incident i\nscope organs of AA\ntargets farms of BB or CC`);
  expect(told(unit)).toEqual(['incident-states: farms of BB or CC']);
  expect(problemOf(unit, 'incident-states').data).toMatchObject({ names: ['AA', 'BB', 'CC'], most: 2 });
});
