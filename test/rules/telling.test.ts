import { expect, it } from 'vitest';
import type { Except } from '../../server/src/core/compile/concerns.ts';
import type { Words } from '../../server/src/core/compile/ordinary.ts';
import { choicesWords } from '../../server/src/core/messages/choices.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { actSentence, actWords, figure, namelessParties } from '../../server/src/core/messages/telling.ts';
import { verdictsTogether } from '../../server/src/core/messages/verdicts.ts';
import type { Unit, Verdict } from '../../server/src/core/model/model.ts';
import { checkText, sample, theFinding } from '../support/check.ts';
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
  [[words('circumstance', 'crisis', 'armed conflict')], 'acts in a crisis or armed conflict'],
  [[words('actor', 'proxies'), words('acting State', 'a Party')], 'acts by a proxy of a Party'],
  [[words('target', 'hospitals'), words('victim State', 'another Party')], 'acts at a hospital of another Party'],
  [
    [words('participation', 'knowingly support'), words('activity', 'disruption')],
    'cases in which someone knowingly supports disruption',
  ],
  [
    [words('participation', 'direct'), words('actor', 'armed forces'), words('circumstance', 'peacetime')],
    'cases in which a unit of the armed forces directs any activity, in peacetime',
  ],
  [
    [
      words('activity', 'placing of beacons'),
      words('target', 'power grids'),
      words('actor', 'organs'),
      words('circumstance', 'peacetime'),
    ],
    'the placing of a beacon by a State organ at an operator of the power grid, in peacetime',
  ],
  [
    [words('target', 'banks', 'hospitals', 'dams', 'casinos', 'hotels', 'schools')],
    'acts at a bank, a hospital, a dam or one of 3 others',
  ],
  [[words('acting State', 'US')], 'acts by any actor of the United States of America'],
  [[words('victim State', 'a third State', 'its own')], 'acts at any target of a third State or its own'],
])('tells a region in words: %#', (residue, told) => {
  expect(en.regions.region(unit, new Map(residue as [string, Words[]][]))).toBe(told);
});

/** The facet's words less others; without `of` everything in it. */
function except(facet: string, of: string | undefined, less: string[], narrowed = false): [string, Except[]] {
  const [, named] = words(facet, ...less);
  return [facet, [{ ...(of !== undefined && { of: words(facet, of)[1][0] }), less: named, narrowed }]];
}

it.each([
  [[except('target', 'government', ['elections'])], 'acts at a public authority other than an election authority'],
  [
    [except('target', 'government', ['elections', 'courts']), words('victim State', 'another Party')],
    'acts at a public authority of another Party other than an election authority or a court',
  ],
  [[except('target', undefined, ['hospitals'])], 'acts at any target other than hospitals'],
  [[except('target', undefined, ['hospitals'], true)], 'acts at any such target other than hospitals'],
  [[except('circumstance', undefined, ['armed conflict'])], 'acts in any circumstance other than armed conflict'],
  [[except('initiative', undefined, ['first use'])], 'acts with any initiative other than first use'],
  [[except('participation', undefined, ['conduct'])], 'acts with any participation other than "conduct"'],
  [
    [except('actor', 'non-State actors', ['individuals'])],
    'acts by a non-State actor in the territory other than an individual',
  ],
])('tells what is excepted from a family: %#', (region, told) => {
  expect(en.regions.region(unit, new Map(region as [string, (Words | Except)[]][]))).toBe(told);
});

it('tells a family less some of its own last, so that what is excepted belongs to nothing else', () => {
  const targets = [...words('target', 'banks')[1], ...except('target', 'government', ['courts'])[1]];
  const region = new Map<string, (Words | Except)[]>([['target', targets], words('victim State', 'another Party')]);
  expect(en.regions.region(unit, region)).toBe(
    'acts at a bank, or a public authority other than a court, of another Party',
  );
});

it('names no more than four, however many are excepted', () => {
  const less = ['banks', 'hospitals', 'dams', 'casinos', 'hotels', 'schools'];
  const told = en.regions.region(unit, new Map([except('target', undefined, less)]));
  expect(told).toBe('acts at any target other than banks, hospitals, dams, casinos and 2 more');
});

it('tells the last one rather than that there is one other', () => {
  const parts = [
    ...words('target', 'banks', 'hospitals')[1],
    ...except('target', 'government', ['courts', 'elections'])[1],
  ];
  expect(en.regions.region(unit, new Map([['target', parts]]))).toBe(
    'acts at a bank, a hospital, or a public authority other than a court or an election authority',
  );
});

it('joins regions and says how much they are where something is missing', () => {
  expect(en.regions.several(['a', 'b', 'c'], 0.94)).toBe('a; b; and c (these three are 94 % of it)');
  expect(en.regions.several(['a'], 0.06)).toBe('a (this is 6 % of it)');
  expect(en.regions.several(['a', 'b'], 1)).toBe('a; and b');
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
  expect(actSentence(en, unit, act, new Set())).toBe(
    "A unit of the armed forces of the People's Republic of China carries out the theft of trade secrets at a steel maker of the United States of America, for commercial advantage",
  );
});

it('tells what is ordinary where it matters', () => {
  expect(actWords(en, unit, act, new Set(['circumstance']))).toMatch(/, in peacetime, for commercial advantage$/);
});

it('tells a Party without saying which', () => {
  expect(actWords(en, unit, act, new Set(), namelessParties(en, unit))).toMatch(
    /^a unit of the armed forces of one Party .* of the other Party,/,
  );
});

it('tells two third States apart', () => {
  const between = new Map([...act, ['acting State', 'State A'], ['victim State', 'State B']]);
  expect(actWords(en, unit, between, new Set())).toMatch(/armed forces of a third State .* of another third State/);
});

it('tells the same third State from another', () => {
  const within = new Map([...act, ['acting State', 'State B'], ['victim State', 'State B']]);
  expect(actWords(en, unit, within, new Set())).toMatch(/armed forces of a third State .* of the same State,/);
  expect(actWords(en, unit, within, new Set(), namelessParties(en, unit))).toMatch(
    / of a third State .* of the same State,/,
  );
});

it('says what is taken part in by the name of the facet, in any subject', () => {
  const weapons = checkText({ 'draft.norm': sample('autonomous-weapons-rolling-text.norm') });
  const { message } = theFinding(weapons, 'gap/development');
  expect(message).toContain('cases in which someone produces or keeps in store any such system.');
});

it('joins verdicts by "and" where each part has its own, by "or" where something leaves them open', () => {
  const part = (...verdicts: Verdict[]) => ({ verdicts });
  const both: Verdict[] = ['prohibited', 'silent'];
  const told = (contested: boolean, ...parts: ReturnType<typeof part>[]) =>
    verdictsTogether(en, { verdicts: both, contested, parts });
  expect(told(false, part('prohibited'), part('silent'))).toBe('prohibited and silent');
  expect(told(false, part('prohibited'), part('prohibited', 'silent'))).toBe('prohibited or silent');
  expect(told(false, part('prohibited', 'silent'))).toBe('prohibited or silent');
  expect(told(true, part('prohibited'), part('silent'))).toBe('prohibited or silent');
});

it('names what a verdict turns on', () => {
  expect(choicesWords(en, unit, ['studios', 'theft proposal', 'critical infrastructure', 'activity'])).toBe(
    'the bracket `studios`, the proposal of `theft`, the meaning of "critical infrastructure" and the activity',
  );
});

it('names no third State where all States are Parties', () => {
  const checked = checkProvisions('accord "For all"\n  between     all States\n  uses        encounters at sea');
  const messages = checked.findings.map(({ message }) => message).join('\n');
  expect(messages).toContain('a warship of a State carries out a boarding against a fishing boat of another State');
});

it('tells figures and shares', () => {
  expect([
    figure(1234567n),
    en.joining.percent(0.004),
    en.joining.percent(0.996),
    en.joining.percent(0.5),
    en.joining.percent(0),
    en.joining.percent(1),
  ]).toEqual(['1,234,567', 'less than 1 %', 'more than 99 %', '50 %', '0 %', '100 %']);
});
