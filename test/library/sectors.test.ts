/** Whose list of critical infrastructure names what: the three definitions that ship, sector by sector and day by day. */
import { describe, expect, it } from 'vitest';
import { normalise } from '../../server/src/core/model/phrases.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { accordOn, allTerms, checked, linked } from './shipped.ts';

const readers = ['US', 'CN', 'EU'] as const;
const names = ['us critical infrastructure', 'china critical infrastructure', 'eu critical infrastructure'];

/** The kinds of target on the list that a reader has on a day; undefined where it has none. */
function listOf(reader: string, day: string): ReadonlySet<string> | undefined {
  const unit = linked(accordOn(names, day, readers.join(', ')));
  const facet = unit.facets.find(({ name }) => name === 'target');
  const versions = unit.definitions.get('critical infrastructure')?.versions ?? [];
  const own = versions.find((version) => version.readers.includes(reader));
  const leavesOf = (ref: { kind: string; term?: { leafFrom: number; leafTo: number } }) =>
    facet?.leaves.slice(ref.term?.leafFrom, ref.term?.leafTo).map(({ name }) => name) ?? [];
  return (
    own &&
    new Set(
      own.items.flatMap(({ head, less }) => {
        const without = new Set(less.flatMap(({ set }) => leavesOf(set)));
        return leavesOf(head).filter((leaf) => !without.has(leaf));
      }),
    )
  );
}

/** Sectors by who reads them as critical on 1 January 2025: as the texts name them, and where in doubt as the notes say. */
const sectors: Readonly<Record<string, readonly string[]>> = {
  'US, CN, EU': [
    'electricity, oil supply, gas supply, hydrogen supply, nuclear power stations',
    'drinking water, waste water',
    'transport',
    'fixed telephone networks, cable networks, cellphone networks, satellite communications',
    'banks, securities exchanges',
    'hospitals, medical laboratories',
    'cloud services, data centres, content delivery networks, public core of the Internet',
    'central administration, regional administration, diplomatic systems',
  ],
  'US, CN': [
    'nuclear fuel facilities, dams',
    'broadcasting',
    'central banks, insurance companies, credit bureaus, health insurers',
    'emergency services, local administration, defence industry, education',
  ],
  'US, EU': [
    'pharmaceutical makers, medical device makers, food processing, food distribution, chemical plants',
    'hardware makers, telecommunications equipment makers, managed services',
    'machinery makers, electrical equipment makers, vehicle makers',
  ],
  'CN, EU': ['district heating, waste management, online platforms, government personnel records'],
  US: [
    'commercial facilities, agriculture, metal producers, software makers',
    'elections, legislatures, courts, national monuments',
  ],
  EU: ['research organizations, space ground stations'],
  '': [
    'emergency response teams, military networks, satellites',
    'political parties, news organizations, civil-society organizations, private households',
    'international organizations, humanitarian organizations',
  ],
};

describe('critical infrastructure on 1 January 2025', () => {
  const unit = linked(accordOn(names, '2025-01-01', readers.join(', ')));
  const targets = allTerms(unit).filter(({ facet }) => facet === 'target');
  const leaves = unit.facets.find(({ name }) => name === 'target')?.leaves ?? [];
  const lists = readers.map((reader) => listOf(reader, '2025-01-01'));

  it('is read by each as its text has it, for every kind of target', () => {
    const expected = new Map<string, string>();
    for (const [by, words] of Object.entries(sectors)) {
      for (const word of words.flatMap((line) => line.split(', '))) {
        const term = targets.find(({ name }) => normalise(name) === normalise(word));
        if (!term) throw new Error(`no target is called ${word}`);
        for (const { name } of leaves.slice(term.leafFrom, term.leafTo)) {
          expect(expected.has(name), `${name} stands twice in the table`).toBe(false);
          expected.set(name, by);
        }
      }
    }
    const read = leaves.map(({ name }) => [name, readers.filter((_, i) => lists[i]?.has(name)).join(', ')] as const);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
  });
});

describe('a list of critical infrastructure is that of its day', () => {
  it('of the United States takes elections in on 6 January 2017', () => {
    expect(listOf('US', '2013-02-11')).toBeUndefined();
    expect(listOf('US', '2017-01-05')?.has('voter registers')).toBe(false);
    expect(listOf('US', '2017-01-06')?.has('voter registers')).toBe(true);
    expect(listOf('US', '2015-09-25')?.has('film studios')).toBe(true);
  });

  it('of China begins with the Cybersecurity Law, and takes the defence industry in on 1 September 2021', () => {
    expect(listOf('CN', '2015-09-25')).toBeUndefined();
    expect(listOf('CN', '2017-06-01')?.has('banks')).toBe(true);
    expect(listOf('CN', '2021-08-31')?.has('defence industry')).toBe(false);
    expect(listOf('CN', '2021-09-01')?.has('defence industry')).toBe(true);
  });

  it('of the European Union is applied from 18 October 2024', () => {
    expect(listOf('EU', '2024-10-17')).toBeUndefined();
    expect(listOf('EU', '2024-10-18')?.has('banks')).toBe(true);
  });
});

describe('a norm that does not say whose list is meant', () => {
  const draft = (target: string) =>
    checked(
      parse(
        'draft.norm',
        `accord "Three readers"
  between   US, CN, EU
  form      treaty
  date      2025-01-01
  uses      ${names.join(', ')}

norm restraint "Restraint"
  scope     each Party
  shall not conduct
  activity  disruption
  targets   ${target}

incident one
  scope     organs of CN
  part      conduct
  activity  denial of service
  targets   film studios of US
  during    peacetime
`,
      ),
    );

  it('is told where the lists differ, with who reads what', () => {
    const told = draft('critical infrastructure of another Party').findings.find(
      ({ code }) => code === 'whose-definition',
    );
    expect(told?.message).toMatch(/^"Critical infrastructure" reads differently for the Parties: a film studio is /);
    expect(told?.message).toContain('as the United States of America reads it and not as');
    expect(told?.message).toContain('`restraint` turns on it.');
  });

  it('turns on it, and no longer does once the object is named', () => {
    const [open] = draft('critical infrastructure of another Party').incidents();
    expect(open).toMatchObject({ verdicts: ['prohibited', 'silent'], contested: true });
    expect(open?.turnsOn).toEqual(['critical infrastructure']);
    const [named] = draft('critical infrastructure of another Party, film studios of another Party').incidents();
    expect(named).toMatchObject({ verdicts: ['prohibited'], contested: false });
  });
});
