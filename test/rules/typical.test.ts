/** Examples are what is most ordinary, as far as the library says what that is. */
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../server/src/core/compile/concerns.ts';
import { checkText, sample } from '../support/check.ts';

const library = `vocabulary toll "Roads"

facet driver
  clause      scope
  of          home State
facet home State
  values      States
facet deed
  clause      deed
  usually     toll dodging
facet road
  clause      on
  of          road State
facet road State
  values      States
  relative to home State
facet time
  clause      at
  usually     day

term carters
  in          driver
term couriers
  in          driver
term toll dodging
  in          deed
  usually     bridges
term racing
  in          deed
  usually     couriers, night
term lanes
  in          road
term highways
  in          road
term bridges
  under       highways
term causeways
  under       highways
term night
  in          time
term day
  in          time
`;

function exampleWhere(clauses: string, norms = ''): Record<string, string> {
  const accord = `accord "Tolls"\n  between     BE "Belgium", LU "Luxembourg"\n  uses        toll\n\n${norms}\nconcern it\n${clauses}\n`;
  const checked = checkText({ 'draft.norm': accord }, { beside: { 'toll.norm': library } });
  const { compiled, unit } = checked;
  const [concern] = unit.concerns;
  if (!concern) throw new Error('the concern is missing');
  const region = compiled.space.diagrams.and(compiled.sets.intersection(concern.clauses), compiled.acts);
  return Object.fromEntries(exampleOf(compiled, region) ?? []);
}

describe('an ordinary act', () => {
  it('has usual values, and is one of a Party against the other', () => {
    expect(exampleWhere('  deed        toll dodging, racing')).toEqual({
      driver: 'carters',
      'home State': 'BE',
      deed: 'toll dodging',
      road: 'bridges',
      'road State': 'LU',
      time: 'day',
    });
  });

  it('has what goes with its values, also where that is not usual otherwise', () => {
    expect(exampleWhere('  deed        racing')).toMatchObject({ driver: 'couriers', time: 'night' });
  });

  it('does without what the region has not', () => {
    expect(exampleWhere('  deed        racing\n  scope       carters\n  at          day')).toMatchObject({
      driver: 'carters',
      time: 'day',
    });
  });

  it('has a third State only where no Party is left', () => {
    expect(exampleWhere('  on          highways of a third State')).toMatchObject({
      'home State': 'BE',
      'road State': 'State A',
    });
    expect(exampleWhere('  on          highways of its own')).toMatchObject({ 'home State': 'BE', 'road State': 'BE' });
  });
});

it('names the ordinary act of each concern of the accord of 2015', () => {
  const checked = checkText({ 'accord-2015.norm': sample('accord-2015.norm') });
  const told = (name: string) => {
    const witness = checked.concerns().find(({ concern }) => concern.name === name)?.witness;
    return ['actor', 'activity', 'target', 'victim State', 'circumstance', 'initiative'].map((facet) =>
      witness?.get(facet),
    );
  };
  const plain = ['CN', 'peacetime', 'first use'];
  expect(told('commercial espionage')).toEqual([
    'intelligence service',
    'trade-secret theft',
    'metal producers',
    ...plain,
  ]);
  expect(told('hack-and-leak')).toEqual(['intelligence service', 'hack-and-leak', 'political parties', ...plain]);
  expect(told('territory')).toEqual(['other organs', 'system shutdown', 'banks', ...plain]);
  expect(told('medical services').slice(-2)).toEqual(['peacetime', 'retaliation']);
  expect(told('armed conflict').slice(0, 3)).toEqual(['armed forces', 'system shutdown', 'hospitals']);
});
