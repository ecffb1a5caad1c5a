import { describe, expect, it } from 'vitest';
import { choice, inCase, modality, norm, words } from '../support/handmade.ts';
import { clause, item, judgement, region, unit } from './orchard.ts';

const duty = (parts: Parameters<typeof norm>[1]) =>
  norm('help', {
    verbFacet: 'duty',
    verbs: [item('duty', 'tell')],
    modalities: [modality('required')],
    duty: true,
    owedThrough: 'keeper',
    triggers: [region([clause('deed', ['robbing'])])],
    ...parts,
  });

/** The States that owe the duty on the ordinary act (PL keepers, NL pears, honey robbing). */
const owed = (parts: Parameters<typeof norm>[1], but: Parameters<typeof judgement>[1] = {}) =>
  judgement(unit({ norms: [duty(parts)] }), but).duties.flatMap((each) => each.owedBy);

const scope = (...of: string[]) => [clause('keeper', [item('keeper', 'travellers', { of })])];

describe('a duty', () => {
  it('says nothing of the act itself', () => {
    expect(judgement(unit({ norms: [duty({})] }))).toMatchObject({ verdict: 'silent', reaching: [] });
  });

  it('is triggered by each act of its regions, less its exceptions', () => {
    expect(owed({})).toEqual(['NL', 'PL']);
    expect(owed({}, { deed: 'spraying' })).toEqual([]);
    expect(owed({ exceptions: [region([clause('orchard', ['pears'])])] })).toEqual([]);
    expect(
      owed({ triggers: [region([clause('deed', ['spraying'])]), region([clause('orchard', ['pears'])])] }),
    ).toEqual(['NL', 'PL']);
  });

  it('is owed by the States of its scope, which is no part of the reach', () => {
    expect(owed({ clauses: scope('HU') })).toEqual(['HU']);
    expect(owed({ clauses: scope('a third State') })).toEqual(['HU', 'State A', 'State B']);
    expect(owed({ clauses: scope('NL', 'HU') })).toEqual(['HU', 'NL']);
  });

  it('whose scope ties no State, or that has none, is owed by every Party', () => {
    expect(owed({ clauses: [clause('keeper', ['travellers'])] })).toEqual(['NL', 'PL']);
    const mixed = [clause('keeper', [item('keeper', 'travellers'), item('keeper', 'travellers', { of: ['HU'] })])];
    expect(owed({ clauses: mixed })).toEqual(['HU']);
  });

  it('compares relative words, for every States facet, with the State that owes', () => {
    const keepersOf = (...of: string[]) => [region([clause('keeper', [item('keeper', 'any', { of })])])];
    expect(owed({ triggers: keepersOf('its own') })).toEqual(['PL']);
    expect(owed({ triggers: keepersOf('another Party') })).toEqual(['NL']);
    const growing = [region([clause('orchard', [item('orchard', 'any', { of: ['its own'] })])])];
    expect(owed({ triggers: growing })).toEqual(['NL']);
    expect(owed({ exceptions: growing })).toEqual(['PL']);
  });

  it('without a trigger is a general one, which no act triggers', () => {
    expect(owed({ triggers: [] })).toEqual([]);
    expect(owed({ triggers: [region([])] })).toEqual([]);
  });

  it('stands outside precedence', () => {
    const act = norm('a', {
      verbFacet: 'role',
      verbs: [item('role', 'do')],
      precedence: [words('subject to', 'help')],
    });
    const of = unit({ norms: [act, duty({ precedence: [words('notwithstanding', 'a')] })] });
    expect(judgement(of)).toMatchObject({ verdict: 'prohibited', duties: [{ norm: 'help', duty: 'tell' }] });
  });

  it('is told as written and compared by leaves', () => {
    const [cooperate] = judgement(unit({ norms: [duty({ verbs: [item('duty', 'cooperate')] })] })).duties;
    expect(cooperate).toEqual({ norm: 'help', duty: 'cooperate', facet: 'duty', leaves: [0, 1], owedBy: ['NL', 'PL'] });
  });

  it('has the owners and verbs of the reading', () => {
    const in0 = inCase('b', 0);
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing')],
      norms: [
        duty({
          verbs: [item('duty', 'tell'), item('duty', 'ask', { when: in0 })],
          clauses: [clause('keeper', [item('keeper', 'any', { of: ['PL'], when: in0 })])],
        }),
      ],
    });
    const told = (b: number) => judgement(of, {}, { b }).duties.map((each) => [each.duty, each.owedBy]);
    expect(told(0)).toEqual([
      ['tell', ['PL']],
      ['ask', ['PL']],
    ]);
    expect(told(1)).toEqual([['tell', ['NL', 'PL']]]);
  });
});
