import { describe, expect, it } from 'vitest';
import { choice, impossible, inCase, incident, modality, norm, words } from '../support/handmade.ts';
import { test as report } from '../support/oracle.ts';
import { clause, item, region, unit } from './orchard.ts';

const verbs = [item('role', 'do')];
const all = (facet: string, ...values: Parameters<typeof item>[1][]) => ({
  facet,
  values: values.map((each) => [item(facet, each)]),
});
const one = (facet: string, ...values: ReturnType<typeof item>[]) => ({ facet, values: [values] });
const tied = (facet: string, head: string, ...of: string[]) => item(facet, head, { of });

/** Prohibited: village keepers of a Party rob honey from an orchard of another Party. */
const ban = norm('ban', {
  verbFacet: 'role',
  verbs,
  clauses: [
    clause('deed', ['honey robbing']),
    clause('keeper', [tied('keeper', 'village keepers', 'a Party')]),
    clause('orchard', [tied('orchard', 'any', 'another Party')]),
  ],
});
const keptInPL = one('keeper', tied('keeper', 'village keepers', 'PL'));
const known = [keptInPL, one('orchard', tied('orchard', 'pears', 'NL')), one('role', item('role', 'do'))];
const first = (of: Parameters<typeof report>[0]) => report(of).incidents[0];

describe('an incident', () => {
  it('whose facts are known has one verdict', () => {
    expect(first(unit({ norms: [ban], incidents: [incident('i', [all('deed', 'honey robbing'), ...known])] }))).toEqual(
      {
        name: 'i',
        verdicts: ['prohibited'],
        parts: [{ act: {}, verdicts: ['prohibited'], contested: false, turnsOn: [], duties: [] }],
        contested: false,
        turnsOn: [],
        norms: ['ban'],
        expected: null,
        passed: null,
      },
    );
  });

  it('has the product of its comma lists as parts, the last fastest', () => {
    const of = unit({
      norms: [ban],
      incidents: [
        incident('i', [all('deed', 'honey robbing', 'spraying'), ...known.slice(0, 2), all('role', 'do', 'abet')]),
      ],
    });
    expect(first(of)?.parts.map((part) => [part.act, part.verdicts])).toEqual([
      [{ deed: ['honey robbing'], role: ['do'] }, ['prohibited']],
      [{ deed: ['honey robbing'], role: ['abet'] }, ['silent']],
      [{ deed: ['spraying'], role: ['do'] }, ['silent']],
      [{ deed: ['spraying'], role: ['abet'] }, ['silent']],
    ]);
    expect(first(of)).toMatchObject({ verdicts: ['prohibited', 'silent'], turnsOn: [] });
  });

  it('turns on facts that are unknown: left out, joined by `or`, or a term with children', () => {
    const turnsOn = (...clauses: ReturnType<typeof one>[]) =>
      first(unit({ norms: [ban], incidents: [incident('i', clauses)] }))?.turnsOn;
    expect(turnsOn(...known)).toEqual(['deed']);
    expect(turnsOn(all('deed', 'robbing'), ...known)).toEqual(['deed']);
    expect(turnsOn(one('deed', item('deed', 'honey robbing'), item('deed', 'spraying')), ...known)).toEqual(['deed']);
    expect(turnsOn(all('deed', 'honey robbing'), ...known.slice(0, 2))).toEqual(['role']);
    expect(turnsOn(all('deed', 'honey robbing'), ...known.slice(1))).toEqual(['keeper', 'keeping State']);
    expect(
      turnsOn(all('deed', 'honey robbing'), keptInPL, one('orchard', item('orchard', 'pears')), ...known.slice(2)),
    ).toEqual(['growing State']);
  });

  it('names the members of the smallest sets where facts are tied together', () => {
    // Village keepers of PL or travellers of HU: no single facet can change alone.
    const who = one('keeper', tied('keeper', 'village keepers', 'PL'), tied('keeper', 'travellers', 'HU'));
    const of = unit({
      norms: [ban],
      incidents: [incident('i', [all('deed', 'honey robbing'), who, ...known.slice(1)])],
    });
    expect(first(of)).toMatchObject({ verdicts: ['prohibited', 'silent'], turnsOn: ['keeper', 'keeping State'] });
  });

  it('is contested where a verdict differs between readings, and turns on those choices', () => {
    const help = norm('leave', {
      verbFacet: 'role',
      verbs,
      modalities: [modality('permitted')],
      precedence: [words('notwithstanding', 'ban')],
      clauses: [clause('orchard', ['pears'], inCase('b', 0))],
      proposal: 'p',
    });
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing'), choice('p', 'proposal', ['NL'], 'nothing')],
      norms: [ban, help],
      incidents: [
        incident('i', [all('deed', 'honey robbing'), ...known], {
          verdicts: ['permitted', 'prohibited'],
          contested: true,
        }),
      ],
    });
    // The orchard is a pear orchard: the bracket changes nothing.
    expect(first(of)).toMatchObject({
      verdicts: ['permitted', 'prohibited'],
      contested: true,
      turnsOn: ['p'],
      norms: ['ban', 'leave'],
      expected: ['contested', 'permitted', 'prohibited'],
      passed: true,
    });
  });

  it.each([
    [['prohibited'], false, true],
    [[], false, true],
    [['prohibited'], true, false],
    [['prohibited', 'silent'], false, false],
    [['silent'], false, false],
  ] as const)('expected to be %s (contested: %s) passes: %s', (verdicts, contested, passed) => {
    const i = incident('i', [all('deed', 'honey robbing'), ...known], { verdicts, contested });
    expect(first(unit({ norms: [ban], incidents: [i] }))?.passed).toBe(passed);
  });

  it('gives States that are no leaf anonymous ones, different ones to different States', () => {
    const clauses = (a: string, b: string) => [
      all('deed', 'honey robbing'),
      one('keeper', tied('keeper', 'village keepers', a)),
      one('orchard', tied('orchard', 'pears', b)),
      one('role', item('role', 'do')),
    ];
    const other = norm('other', {
      verbFacet: 'role',
      verbs,
      clauses: [clause('orchard', [tied('orchard', 'any', 'another State')])],
    });
    const verdicts = (a: string, b: string) =>
      first(unit({ norms: [other], incidents: [incident('i', clauses(a, b))] }))?.verdicts;
    expect(verdicts('FR', 'IT')).toEqual(['prohibited']);
    expect(verdicts('FR', 'FR')).toEqual(['silent']);
    expect(verdicts('FR', 'HU')).toEqual(['prohibited']);
  });

  it('has no verdicts for a part without possible acts', () => {
    const of = unit({
      norms: [ban],
      impossible: [impossible('x', [clause('deed', ['spraying'])])],
      incidents: [incident('i', [all('deed', 'honey robbing', 'spraying'), ...known])],
    });
    expect(first(of)).toMatchObject({
      verdicts: ['prohibited'],
      parts: [{ verdicts: ['prohibited'] }, { verdicts: [], contested: false }],
    });
  });

  it('tells the duties that one of its acts triggers in some reading', () => {
    const duty = norm('help', {
      verbFacet: 'duty',
      verbs: [item('duty', 'tell'), item('duty', 'ask', { when: inCase('b', 0) })],
      modalities: [modality('required')],
      duty: true,
      owedThrough: 'keeper',
      triggers: [region([clause('keeper', [tied('keeper', 'any', 'its own')])])],
    });
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing')],
      norms: [duty],
      incidents: [incident('i', [one('keeper', item('keeper', 'travellers'))])],
    });
    expect(first(of)).toMatchObject({
      verdicts: ['silent'],
      norms: [],
      parts: [
        {
          duties: [
            { norm: 'help', duty: 'ask', owedBy: ['NL', 'PL'] },
            { norm: 'help', duty: 'tell', owedBy: ['NL', 'PL'] },
          ],
        },
      ],
    });
  });
});
