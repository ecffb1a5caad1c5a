import { describe, expect, it } from 'vitest';
import { choice, inCase, modality, norm, withoutPrejudice, words } from '../support/handmade.ts';
import { precedenceCycles, shadowedNorms, tellsCycles } from '../support/oracle.ts';
import { clause, item, judgement, unit, verdict } from './orchard.ts';

const verbs = [item('role', 'do')];
const says = (name: string, saying: Parameters<typeof modality>[0], parts: Parameters<typeof norm>[1] = {}) =>
  norm(name, { verbFacet: 'role', verbs, modalities: [modality(saying)], ...parts });
const pearsOnly = [clause('orchard', ['pears'])];

describe('precedence', () => {
  it('`subject to`: the norm named prevails where it reaches', () => {
    const of = unit({
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b')] }),
        says('b', 'permitted', { clauses: pearsOnly }),
      ],
    });
    expect(verdict(of)).toBe('permitted');
    expect(verdict(of, { orchard: 'plums' })).toBe('prohibited');
    expect(judgement(of)).toMatchObject({ reaching: ['a', 'b'], speaking: ['b'] });
  });

  it('`notwithstanding`: the norm itself prevails', () => {
    const of = unit({
      norms: [says('a', 'prohibited', { precedence: [words('notwithstanding', 'b')] }), says('b', 'permitted')],
    });
    expect(verdict(of)).toBe('prohibited');
  });

  it('holds for a without-prejudice clause', () => {
    const of = unit({
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'w')] }),
        withoutPrejudice('w', { clauses: pearsOnly }),
      ],
    });
    expect(verdict(of)).toBe('without prejudice');
  });

  it('is closed transitively, through a norm that does not reach the act', () => {
    const of = unit({
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b')] }),
        says('b', 'encouraged', { clauses: [clause('deed', ['spraying'])], precedence: [words('subject to', 'c')] }),
        says('c', 'permitted'),
      ],
    });
    expect(verdict(of)).toBe('permitted');
  });

  it('is displaced by a norm that is displaced itself', () => {
    // c > b > a, and a > nothing: a is displaced by b although c displaces b.
    const of = unit({
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b')] }),
        says('b', 'permitted', { precedence: [words('subject to', 'c')] }),
        says('c', 'permitted'),
      ],
    });
    expect(judgement(of).speaking).toEqual(['c']);
  });

  it('in a cycle displaces nothing within it, but the cycle displaces what is below it', () => {
    const of = unit({
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b')] }),
        says('b', 'discouraged', { precedence: [words('subject to', 'a')] }),
        says('c', 'permitted', { precedence: [words('subject to', 'a')] }),
      ],
    });
    expect(judgement(of)).toMatchObject({ verdict: 'prohibited', speaking: ['a', 'b'] });
    expect(precedenceCycles(of)).toEqual([['a', 'b']]);
    expect(shadowedNorms(of)).toEqual(['c']);
  });

  it('falls with the norm in whose words it stands, and with the one in the middle', () => {
    const of = unit({
      choices: [choice('p', 'proposal', ['PL'], 'nothing')],
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b')] }),
        says('b', 'permitted', {
          clauses: [clause('deed', ['spraying'])],
          precedence: [words('subject to', 'c')],
          proposal: 'p',
        }),
        says('c', 'permitted'),
      ],
    });
    expect(verdict(of, {}, { p: 0 })).toBe('permitted');
    expect(verdict(of, {}, { p: 1 })).toBe('conflicting');
  });

  it('in a bracket holds where it stands', () => {
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing')],
      norms: [
        says('a', 'prohibited', { precedence: [words('subject to', 'b', inCase('b', 0))] }),
        says('b', 'permitted'),
      ],
    });
    expect([0, 1].map((b) => verdict(of, {}, { b }))).toEqual(['permitted', 'conflicting']);
  });

  it('has a cycle for each reading, and those that share a norm may be told as one', () => {
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], ['NL'])],
      norms: [
        says('a', 'prohibited', {
          precedence: [words('subject to', 'b', inCase('b', 0)), words('subject to', 'c', inCase('b', 1))],
        }),
        says('b', 'prohibited', { precedence: [words('subject to', 'a')] }),
        says('c', 'prohibited', { precedence: [words('subject to', 'a')] }),
      ],
    });
    expect(precedenceCycles(of)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(tellsCycles(of, ['a'])).toBe(true);
    expect(tellsCycles(of, [])).toBe(false);
    expect(tellsCycles(of, ['b'])).toBe(false);
    expect(tellsCycles(of, ['a', 'a'])).toBe(false);
  });
});
