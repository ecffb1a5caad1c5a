import { expect, it } from 'vitest';
import type { Words } from '../../server/src/core/compile/ordinary.ts';
import { choicesWords } from '../../server/src/core/messages/choices.ts';
import {
  actSentence,
  actWords,
  figure,
  namelessParties,
  percent,
  residueWords,
} from '../../server/src/core/messages/telling.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import { checkText, sample } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const { unit } = checkText({ 'rolling-text.norm': sample('rolling-text.norm') });

function words(facet: string, ...names: string[]): [string, Words[]] {
  const { roots = [] } = unit.facets.find(({ name }) => name === facet) ?? {};
  const find = (terms: Unit['facets'][number]['roots'], name: string): Words | undefined => {
    for (const term of terms) {
      const found = term.name === name ? { term } : find(term.children, name);
      if (found) return found;
    }
    return undefined;
  };
  return [
    facet,
    names.map((name) => {
      const found = find(roots, name);
      if (found) return found;
      return unit.states.includes(name) ? { state: name } : { word: name as 'a Party' };
    }),
  ];
}

it.each([
  [[], 'any act'],
  [[words('activity', 'espionage')], 'espionage'],
  [[words('circumstance', 'crisis', 'armed conflict')], 'in a crisis or armed conflict'],
  [[words('actor', 'proxies'), words('acting State', 'a Party')], 'by a proxy of a Party'],
  [[words('target', 'hospitals'), words('victim State', 'another Party')], 'at a hospital of another Party'],
  [[words('participation', 'knowingly support'), words('activity', 'disruption')], 'to knowingly support disruption'],
  [
    [
      words('activity', 'placing of beacons'),
      words('target', 'power grids'),
      words('actor', 'organs'),
      words('circumstance', 'peacetime'),
    ],
    'the placing of a beacon at an operator of the power grid by a State organ, in peacetime',
  ],
  [
    [words('target', 'banks', 'hospitals', 'dams', 'casinos', 'hotels', 'schools')],
    'at a bank, a hospital, a dam or one of 3 others',
  ],
  [[words('acting State', 'US')], 'with the United States of America as the acting State'],
])('tells a region in words: %#', (residue, told) => {
  expect(residueWords(unit, new Map(residue as [string, Words[]][]))).toBe(told);
});

const act = new Map([
  ['actor', 'armed forces'],
  ['acting State', 'CN'],
  ['participation', 'conduct'],
  ['activity', 'trade-secret theft'],
  ['target', 'metal producers'],
  ['victim State', 'US'],
  ['circumstance', 'peacetime'],
  ['initiative', 'first use'],
  ['purpose', 'commercial advantage'],
]);

it('tells an act, leaving out what is ordinary', () => {
  expect(actSentence(unit, act, new Set())).toBe(
    "A unit of the armed forces of the People's Republic of China carries out the theft of trade secrets at a steel maker of the United States of America, for commercial advantage",
  );
});

it('tells what is ordinary where it matters', () => {
  expect(actWords(unit, act, new Set(['circumstance']))).toMatch(/, in peacetime, for commercial advantage$/);
});

it('tells a Party without saying which', () => {
  expect(actWords(unit, act, new Set(), namelessParties(unit))).toMatch(
    /^a unit of the armed forces of one Party .* of the other Party,/,
  );
});

it('tells two third States apart', () => {
  const between = new Map([...act, ['acting State', 'State A'], ['victim State', 'State B']]);
  expect(actWords(unit, between, new Set())).toMatch(/armed forces of a third State .* of another third State/);
});

it('names what a verdict turns on', () => {
  expect(choicesWords(unit, ['studios', 'theft proposal', 'critical infrastructure', 'activity'])).toBe(
    'the bracket `studios`, the proposal of `theft`, the meaning of "critical infrastructure" and the activity',
  );
});

it('names no third State where all States are Parties', () => {
  const checked = checkProvisions('accord "For all"\n  between     all States\n  uses        encounters at sea');
  const messages = checked.findings.map(({ message }) => message).join('\n');
  expect(messages).toContain('a warship of a State carries out a boarding against a fishing boat of another State');
});

it('tells figures and shares', () => {
  expect([figure(1234567n), percent(0.004), percent(0.996), percent(0.5), percent(0), percent(1)]).toEqual([
    '1,234,567',
    'less than 1 %',
    'more than 99 %',
    '50 %',
    '0 %',
    '100 %',
  ]);
});
