import { describe, expect, it } from 'vitest';
import { choice, inCase, modality, norm, words } from '../support/handmade.ts';
import { redundantNorms, shadowedNorms, swallowedNorms, unreachableExceptions } from '../support/oracle.ts';
import { clause, item, region, unit } from './orchard.ts';

const verbs = [item('role', 'do')];
const act = (name: string, saying: Parameters<typeof modality>[0], parts: Parameters<typeof norm>[1] = {}) =>
  norm(name, { verbFacet: 'role', verbs, modalities: [modality(saying)], ...parts });
const duty = (name: string, verb: string, parts: Parameters<typeof norm>[1] = {}) =>
  norm(name, {
    verbFacet: 'duty',
    verbs: [item('duty', verb)],
    modalities: [modality('required')],
    duty: true,
    owedThrough: 'keeper',
    ...parts,
  });
const pears = clause('orchard', ['pears']);
const plums = clause('orchard', ['plums']);
const robbing = [region([clause('deed', ['robbing'])])];

describe('redundant', () => {
  it('without the norm no verdict changes in any reading', () => {
    expect(
      redundantNorms(unit({ norms: [act('a', 'prohibited'), act('b', 'discouraged', { clauses: [pears] })] })),
    ).toEqual(['b']);
    expect(redundantNorms(unit({ norms: [act('a', 'prohibited'), act('b', 'prohibited')] }))).toEqual(['a', 'b']);
  });

  it('is not a norm that matters in one reading', () => {
    const of = unit({
      choices: [choice('p', 'proposal', ['PL'], 'nothing')],
      norms: [act('a', 'prohibited', { proposal: 'p' }), act('b', 'prohibited')],
    });
    expect(redundantNorms(of)).toEqual(['a']);
  });

  it('is not a norm whose words of precedence matter', () => {
    const norms = [
      act('a', 'prohibited'),
      act('b', 'permitted'),
      act('c', 'permitted', {
        clauses: [pears],
        precedence: [words('subject to', 'a'), words('notwithstanding', 'b')],
      }),
    ];
    // a prevails over b only through c, whose own reach is displaced everywhere; b itself is displaced by a.
    expect(redundantNorms(unit({ norms }))).toEqual(['b']);
  });

  it('compares duties by verb, by leaves, and by who owes them', () => {
    const tell = duty('t', 'tell', { triggers: robbing });
    const cooperate = duty('c', 'cooperate', { triggers: robbing });
    const ownedByPL = duty('o', 'tell', {
      triggers: robbing,
      clauses: [clause('keeper', [item('keeper', 'any', { of: ['PL'] })])],
    });
    expect(redundantNorms(unit({ norms: [tell, cooperate, ownedByPL] }))).toEqual(['t', 'o']);
    expect(redundantNorms(unit({ norms: [duty('t', 'tell'), duty('u', 'tell'), duty('v', 'ask')] }))).toEqual([
      't',
      'u',
    ]);
    expect(redundantNorms(unit({ norms: [duty('t', 'tell'), tell] }))).toEqual([]);
  });
});

describe('swallowed', () => {
  const both = [region([pears]), region([plums])];

  it('its exceptions leave nothing, though its clauses reach something', () => {
    expect(
      swallowedNorms(
        unit({
          norms: [
            act('a', 'prohibited', { exceptions: both }),
            act('b', 'prohibited', { exceptions: [region([pears])] }),
          ],
        }),
      ),
    ).toEqual(['a']);
    expect(
      swallowedNorms(unit({ norms: [act('a', 'prohibited', { clauses: [clause('deed', ['?'])], exceptions: both })] })),
    ).toEqual([]);
    expect(
      swallowedNorms(
        unit({
          norms: [duty('d', 'tell', { triggers: robbing, exceptions: both }), duty('e', 'tell', { exceptions: both })],
        }),
      ),
    ).toEqual(['d']);
  });

  it('not where one reading leaves something', () => {
    const exceptions = [region([pears]), region([plums], inCase('b', 0))];
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing')],
      norms: [act('a', 'prohibited', { exceptions })],
    });
    expect(swallowedNorms(of)).toEqual([]);
  });
});

describe('shadowed', () => {
  it('is displaced on every act that it reaches, in every reading', () => {
    const a = act('a', 'prohibited', { clauses: [pears], precedence: [words('subject to', 'b')] });
    expect(shadowedNorms(unit({ norms: [a, act('b', 'permitted')] }))).toEqual(['a']);
    expect(
      shadowedNorms(unit({ norms: [a, act('b', 'permitted', { clauses: [clause('deed', ['robbing'])] })] })),
    ).toEqual([]);
    const b = act('b', 'permitted', { proposal: 'p' });
    expect(shadowedNorms(unit({ choices: [choice('p', 'proposal', ['PL'], 'nothing')], norms: [a, b] }))).toEqual([]);
  });
});

describe('an unreachable exception', () => {
  it('meets nothing of the clauses, taken alone', () => {
    const exceptions = [region([plums]), region([pears]), region([clause('role', ['abet'])])];
    expect(unreachableExceptions(unit({ norms: [act('a', 'prohibited', { clauses: [pears], exceptions })] }))).toEqual([
      ['a', 0],
      ['a', 2],
    ]);
  });

  it('of a duty is measured against its triggers', () => {
    const exceptions = [region([clause('deed', ['spraying'])]), region([plums])];
    expect(unreachableExceptions(unit({ norms: [duty('d', 'tell', { triggers: robbing, exceptions })] }))).toEqual([
      ['d', 0],
    ]);
  });

  it('is reachable where one reading meets it', () => {
    const clauses = [clause('orchard', [item('orchard', 'pears'), item('orchard', 'plums', { when: inCase('b', 0) })])];
    const of = unit({
      choices: [choice('b', 'bracket', ['PL'], 'nothing')],
      norms: [act('a', 'prohibited', { clauses, exceptions: [region([plums])] })],
    });
    expect(unreachableExceptions(of)).toEqual([]);
  });
});
