import { describe, expect, it } from 'vitest';
import { choice, definition, inCase, modality, norm, version, withoutPrejudice } from '../support/handmade.ts';
import { asReadBy, readings, resolve, together } from '../support/oracle.ts';
import { clause, item, region, unit, verdict } from './orchard.ts';

const verbs = [item('role', 'do')];
const bracket = (...options: Parameters<typeof choice>[2][]) => choice('b', 'bracket', ...options);
const in0 = inCase('b', 0);
const in1 = inCase('b', 1);
const both = (...of: Parameters<typeof verdict>) => [0, 1].map((b) => verdict(of[0], of[1], { b, ...of[2] }));

describe('readings', () => {
  it('choose one option of every choice, each independently', () => {
    const of = unit({
      choices: [choice('x', 'bracket', ['PL'], 'nothing'), choice('y', 'bracket', ['PL'], ['NL'], [])],
    });
    expect(readings(of)).toHaveLength(6);
    expect(readings(of, new Map([['y', [0, 2]]]))).toHaveLength(4);
  });

  it('are one where nothing is open', () => {
    expect(readings(unit({}))).toHaveLength(1);
  });
});

describe('restrictions', () => {
  const of = unit({
    choices: [
      choice('x', 'bracket', ['PL', 'NL'], ['NL'], []),
      choice('p', 'proposal', ['NL'], 'nothing'),
      choice('d', 'definition', ['PL'], []),
      choice('e', 'definition', ['PL'], ['NL']),
      choice('s', 'bracket', ['PL'], 'nothing'),
    ],
  });

  it('as read by a State take its alternatives, its proposals and its versions, else the common one', () => {
    expect(Object.fromEntries(asReadBy(of, 'NL'))).toEqual({ x: [0, 1], p: [0], d: [1], e: [1] });
    expect(Object.fromEntries(asReadBy(of, 'PL'))).toEqual({ x: [0], d: [0], e: [0], s: [0] });
    expect(Object.fromEntries(asReadBy(of, 'HU'))).toEqual({ d: [1] });
  });

  it('resolve one choice by delegation, number or `none`', () => {
    const options = (name: string, option: string) => resolve(of, name, option).get(name);
    expect(options('x', 'NL')).toEqual([0, 1]);
    expect(options('x', '3')).toEqual([2]);
    expect(options('s', 'none')).toEqual([1]);
    expect(options('p', 'none')).toEqual([1]);
    expect(options('d', 'NL')).toEqual([1]);
    expect(() => options('x', '4')).toThrow('no option');
    expect(() => options('x', 'none')).toThrow('no option');
    expect(() => options('e', '1')).toThrow('no option');
    expect(() => options('z', '1')).toThrow('no choice');
    expect(together(resolve(of, 'x', '1'), resolve(of, 'x', '2')).get('x')).toEqual([1]);
  });
});

describe('a bracket', () => {
  it('around an item: the clause is the union of the items present', () => {
    const deed = clause('deed', [item('deed', 'spraying'), item('deed', 'honey robbing', { when: in0 })]);
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [deed] })],
    });
    expect(both(of)).toEqual(['prohibited', 'silent']);
    expect(both(of, { deed: 'spraying' })).toEqual(['prohibited', 'prohibited']);
  });

  it('around the last item: the clause falls away with it, and the norm covers everything in that facet', () => {
    const deed = clause('deed', [item('deed', 'spraying', { when: in0 })]);
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [deed] })],
    });
    expect(both(of)).toEqual(['silent', 'prohibited']);
  });

  it('after `other than`: subtracts only where it stands', () => {
    const deed = clause('deed', [item('deed', 'robbing', { less: [{ value: 'honey robbing', when: in0 }] })]);
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [deed] })],
    });
    expect(both(of)).toEqual(['silent', 'prohibited']);
  });

  it('after `of` that stands for nothing leaves the item untied', () => {
    const orchard = clause('orchard', [item('orchard', 'pears', { of: [{ value: 'PL', when: in0 }] })]);
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [orchard] })],
    });
    expect(both(of)).toEqual(['silent', 'prohibited']);
    expect(both(of, { orchard: 'plums' })).toEqual(['silent', 'silent']);
  });

  it('around a clause: the clause qualifies only where it stands', () => {
    const of = unit({
      choices: [bracket(['PL'], ['NL'])],
      norms: [
        norm('n', {
          verbFacet: 'role',
          verbs,
          clauses: [clause('deed', ['spraying'], in0), clause('orchard', ['pears'], in1)],
        }),
      ],
    });
    expect(both(of)).toEqual(['silent', 'prohibited']);
    expect(both(of, { deed: 'spraying', orchard: 'plums' })).toEqual(['prohibited', 'silent']);
  });

  it('around an exception, or a clause of it: "a region that keeps no clause adds nothing"', () => {
    const whole = region([clause('deed', ['robbing'])], in0);
    const part = region([clause('deed', ['robbing'], in0)]);
    const more = region([clause('deed', ['robbing']), clause('orchard', ['plums'], in1)]);
    const of = (exception: typeof whole) =>
      both(
        unit({
          choices: [bracket(['PL'], 'nothing')],
          norms: [norm('n', { verbFacet: 'role', verbs, exceptions: [exception] })],
        }),
      );
    expect(of(whole)).toEqual(['silent', 'prohibited']);
    expect(of(part)).toEqual(['silent', 'prohibited']);
    expect(of(more)).toEqual(['silent', 'prohibited']);
  });

  it('around the modality: a norm without one falls away', () => {
    const modalities = [modality('discouraged', in0)];
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, modalities })],
    });
    expect(both(of)).toEqual(['discouraged', 'silent']);
    const two = [modality('prohibited', in0), modality('permitted', in1)];
    expect(
      both(
        unit({ choices: [bracket(['PL'], ['NL'])], norms: [norm('n', { verbFacet: 'role', verbs, modalities: two })] }),
      ),
    ).toEqual(['prohibited', 'permitted']);
  });

  it('around the verbs: a norm without one falls away', () => {
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs: [item('role', 'do', { when: in0 })] })],
    });
    expect(both(of)).toEqual(['prohibited', 'silent']);
  });

  it('around the whole norm (`proposed by`)', () => {
    const of = unit({
      choices: [choice('b', 'proposal', ['PL'], 'nothing')],
      norms: [norm('n', { verbFacet: 'role', verbs, proposal: 'b' })],
    });
    expect(both(of)).toEqual(['prohibited', 'silent']);
  });

  it('around the only clause of a without-prejudice clause: it falls away', () => {
    const of = unit({
      choices: [bracket(['PL'], 'nothing')],
      norms: [withoutPrejudice('w', { clauses: [clause('deed', ['robbing'], in0)] })],
    });
    expect(both(of)).toEqual(['without prejudice', 'silent']);
  });

  it('in a bracket stands only where both do', () => {
    const deed = clause('deed', [
      item('deed', 'spraying'),
      item('deed', 'honey robbing', { when: [...in0, ...inCase('c', 1)] }),
    ]);
    const of = unit({
      choices: [bracket(['PL'], 'nothing'), choice('c', 'bracket', [], [])],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [deed] })],
    });
    expect([0, 1].flatMap((b) => [0, 1].map((c) => verdict(of, {}, { b, c })))).toEqual([
      'silent',
      'prohibited',
      'silent',
      'silent',
    ]);
  });
});

describe('a definition', () => {
  const norms = [
    norm('n', {
      verbFacet: 'role',
      verbs,
      clauses: [clause('orchard', [item('orchard', 'sacred', { of: ['another State'] })])],
    }),
  ];
  const pears = version(['PL'], [item('orchard', 'pears')]);
  const plums = version(['NL'], [item('orchard', 'plums')]);
  const common = version([], [item('orchard', 'any')]);

  it('with one version names its leaves', () => {
    const of = unit({ norms, definitions: [definition('sacred', 'orchard', [pears], { candidates: [0] })] });
    expect(verdict(of)).toBe('prohibited');
    expect(verdict(of, { orchard: 'plums' })).toBe('silent');
    expect(verdict(of, { 'growing State': 'PL' })).toBe('silent');
  });

  it('that diverges is one choice more', () => {
    const of = unit({
      norms,
      definitions: [definition('sacred', 'orchard', [pears, plums], { candidates: [0, 1] })],
      choices: [choice('sacred', 'definition', ['PL'], ['NL'])],
    });
    expect([0, 1].map((sacred) => verdict(of, {}, { sacred }))).toEqual(['prohibited', 'silent']);
    expect([0, 1].map((sacred) => verdict(of, { orchard: 'plums' }, { sacred }))).toEqual(['silent', 'prohibited']);
  });

  it('without a candidate names nothing', () => {
    expect(verdict(unit({ norms, definitions: [definition('sacred', 'orchard', [common])] }))).toBe('silent');
    expect(verdict(unit({ norms }))).toBe('silent');
  });

  it('governed by a State goes by its version, else the common one, else none', () => {
    const governed = (...versions: (typeof pears)[]) =>
      unit({ norms, definitions: [definition('sacred', 'orchard', versions, { governedBy: 'growing State' })] });
    const of = (victim: string, ...versions: (typeof pears)[]) =>
      ['pears', 'plums'].map((orchard) =>
        verdict(governed(...versions), { orchard, 'growing State': victim, 'keeping State': 'HU' }),
      );
    expect(of('PL', pears, plums)).toEqual(['prohibited', 'silent']);
    expect(of('NL', pears, plums)).toEqual(['silent', 'prohibited']);
    expect(of('State A', pears, plums)).toEqual(['silent', 'silent']);
    expect(of('State A', pears, common)).toEqual(['prohibited', 'prohibited']);
    expect(of('PL', common, pears)).toEqual(['prohibited', 'silent']);
  });

  it('may name another, with the version and the bracket of the reading', () => {
    const of = unit({
      norms,
      definitions: [
        definition('sacred', 'orchard', [version([], [item('orchard', 'any', { less: ['old'] })])], {
          candidates: [0],
        }),
        definition('old', 'orchard', [pears, plums], { candidates: [0, 1] }),
      ],
      choices: [choice('old', 'definition', ['PL'], ['NL'])],
    });
    expect([0, 1].map((old) => verdict(of, {}, { old }))).toEqual(['silent', 'prohibited']);
  });

  it('that keeps no item names nothing', () => {
    const of = unit({
      norms,
      definitions: [
        definition('sacred', 'orchard', [version([], [item('orchard', 'pears', { when: in0 })])], { candidates: [0] }),
      ],
      choices: [bracket(['PL'], 'nothing')],
    });
    expect(both(of)).toEqual(['prohibited', 'silent']);
  });
});
