import { describe, expect, it } from 'vitest';
import { impossible, modality, norm, withoutPrejudice } from '../support/handmade.ts';
import { acts, judge, readings } from '../support/oracle.ts';
import { act, clause, facets, item, region, unit, verdict } from './orchard.ts';

const verbs = [item('role', 'do')];

/** How many of the 600 acts one norm prohibits. */
const prohibits = (parts: Parameters<typeof norm>[1]) => {
  const of = unit({ norms: [norm('n', { verbFacet: 'role', verbs, ...parts })] });
  const [reading] = readings(of);
  return acts(of).filter((each) => reading && judge(of, each, reading).verdict === 'prohibited').length;
};

describe('acts', () => {
  it('are one leaf from every facet that does not describe norms', () => {
    expect(acts(unit({}))).toHaveLength(600);
    expect(acts(unit({}))[0]).toHaveLength(facets.length - 1);
  });

  it('lie outside every impossible region', () => {
    const of = unit({
      impossible: [
        impossible('spraying by travellers', [clause('deed', ['spraying']), clause('keeper', ['travellers'])]),
        impossible('travellers of PL', [clause('keeper', [item('keeper', 'travellers', { of: ['PL'] })])]),
      ],
    });
    // Spraying by travellers: 1/3 x 1/2 of 600 = 100; travellers of PL: 1/2 x 1/5 = 60; both: 1/3 x 60 = 20.
    expect(acts(of)).toHaveLength(600 - 100 - 60 + 20);
  });

  it('are not taken away by a region without clauses', () => {
    expect(acts(unit({ impossible: [impossible('nothing', [])] }))).toHaveLength(600);
  });
});

describe('reach', () => {
  it('of a norm without clauses is that of its verbs', () => {
    expect(prohibits({})).toBe(300);
  });

  it('is the intersection of clauses, each the union of its items', () => {
    expect(
      prohibits({ clauses: [clause('deed', ['honey robbing', 'spraying']), clause('keeper', ['travellers'])] }),
    ).toBe(100);
  });

  it('of a term with children is that of exactly the leaves below it', () => {
    expect(prohibits({ clauses: [clause('deed', ['robbing'])] })).toBe(200);
    expect(prohibits({ clauses: [clause('deed', [item('deed', 'robbing', { less: ['brood robbing'] })])] })).toBe(100);
    expect(prohibits({ clauses: [clause('deed', [item('deed', 'any', { less: ['robbing'] })])] })).toBe(100);
  });

  it('of a name that nothing declares is empty', () => {
    expect(prohibits({ clauses: [clause('deed', ['robing'])] })).toBe(0);
  });

  it('crosses an item with the States of its own `of`', () => {
    // Pears of PL and plums of HU: each 1/2 x 1/5 of 300.
    const values = [item('orchard', 'pears', { of: ['PL'] }), item('orchard', 'plums', { of: ['HU'] })];
    expect(prohibits({ clauses: [clause('orchard', values)] })).toBe(60);
  });

  it.each([
    // Of the 25 pairs of (keeping State, growing State), times 3 deeds x 2 keepers x 1 role x 1 orchard = 6.
    ['a Party', 5 * 2],
    ['a third State', 5 * 3],
    ['another Party', 2 * 1 + 3 * 2],
    ['another State', 5 * 4],
    ['its own', 5],
    ['any State', 25],
    ['NL', 5],
  ])('of `%s`', (states, pairs) => {
    expect(prohibits({ clauses: [clause('orchard', [item('orchard', 'pears', { of: [states] })])] })).toBe(pairs * 6);
  });

  it('subtracts the States after `other than`, two of a kind united', () => {
    const of = (words: Parameters<typeof item>[2]) =>
      prohibits({ clauses: [clause('orchard', [item('orchard', 'pears', words)])] });
    expect(of({ of: ['any State'], lessStates: ['NL'] })).toBe(20 * 6);
    expect(of({ of: ['another State'], lessStates: ['a third State'] })).toBe(8 * 6);
    expect(of({ of: ['PL', 'a third State'] })).toBe(20 * 6);
  });

  it('of a clause on States alone compares with the facet that they are relative to', () => {
    expect(
      prohibits({ clauses: [clause('growing State', [item('growing State', 'any', { of: ['another Party'] })])] }),
    ).toBe(8 * 12);
  });

  it('leaves out each exception, and nothing for an exception without clauses', () => {
    const spraying = region([clause('deed', ['spraying']), clause('keeper', ['travellers'])]);
    const plums = region([clause('orchard', ['plums'])]);
    expect(prohibits({ exceptions: [spraying] })).toBe(250);
    expect(prohibits({ exceptions: [spraying, plums] })).toBe(125);
    expect(prohibits({ exceptions: [region([])] })).toBe(300);
  });
});

describe('the verdict', () => {
  const saying = (name: string, said: Parameters<typeof modality>[0]) =>
    norm(name, { verbFacet: 'role', verbs, modalities: [modality(said)] });
  const open = withoutPrejudice('open', { clauses: [clause('deed', ['robbing'])] });

  it('is silent where nothing is said', () => {
    expect(verdict(unit({}))).toBe('silent');
    expect(verdict(unit({ norms: [saying('a', 'prohibited')] }), { role: 'abet' })).toBe('silent');
  });

  it.each([
    [['discouraged', 'prohibited'], 'prohibited'],
    [['discouraged'], 'discouraged'],
    [['permitted', 'encouraged', 'required'], 'required'],
    [['permitted', 'encouraged'], 'encouraged'],
    [['permitted'], 'permitted'],
    [['permitted', 'discouraged'], 'conflicting'],
    [['prohibited', 'required'], 'conflicting'],
  ] as const)('of %s is %s', (said, expected) => {
    expect(verdict(unit({ norms: said.map((each, i) => saying(`n${i}`, each)) }))).toBe(expected);
  });

  it('is without prejudice where such a clause alone reaches the act, and conflicting beside a norm', () => {
    expect(verdict(unit({ norms: [open] }))).toBe('without prejudice');
    expect(verdict(unit({ norms: [open] }), { deed: 'spraying' })).toBe('silent');
    expect(verdict(unit({ norms: [open, saying('a', 'permitted')] }))).toBe('conflicting');
  });

  it('is reported with every norm that reaches the act', () => {
    const of = unit({ norms: [open, saying('a', 'permitted')] });
    const [reading] = readings(of);
    expect(reading && judge(of, act(of), reading).reaching).toEqual(['open', 'a']);
  });
});
