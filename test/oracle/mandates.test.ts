import { describe, expect, it } from 'vitest';
import { choice, definition, inCase, mandate, modality, norm, version } from '../support/handmade.ts';
import { conflicts, mandates } from '../support/oracle.ts';
import { clause, item, unit } from './orchard.ts';

const verbs = [item('role', 'do')];
const doing = clause('role', ['do']);
const ban = norm('ban', {
  verbFacet: 'role',
  verbs,
  clauses: [clause('orchard', [item('orchard', 'pears'), item('orchard', 'plums', { when: inCase('b', 0) })])],
});
const b = choice('b', 'bracket', ['PL'], 'nothing');
const lines = (of: Parameters<typeof mandates>[0]) => mandates(of)[0]?.clauses;

describe('a mandate', () => {
  it('obtains where every act of the region has one of the verdicts', () => {
    const of = unit({
      choices: [b],
      norms: [ban],
      mandates: [
        mandate(
          'PL',
          { kind: 'obtain', verdicts: ['prohibited'], clauses: [doing, clause('orchard', ['pears'])] },
          { kind: 'obtain', verdicts: ['prohibited'], clauses: [doing] },
          { kind: 'obtain', verdicts: ['prohibited', 'silent'], clauses: [doing] },
          { kind: 'obtain', verdicts: ['permitted'], clauses: [doing] },
          { kind: 'obtain', verdicts: ['permitted'], clauses: [] },
        ),
      ],
    });
    expect(lines(of)).toEqual([
      { kind: 'obtain', met: 'all', turnsOn: [] },
      { kind: 'obtain', met: 'some', turnsOn: ['b'] },
      { kind: 'obtain', met: 'all', turnsOn: [] },
      { kind: 'obtain', met: 'none', turnsOn: [] },
      { kind: 'obtain', met: 'all', turnsOn: [] },
    ]);
  });

  it('preserves where no act is prohibited, discouraged or conflicting', () => {
    const leave = norm('leave', {
      verbFacet: 'role',
      verbs: [item('role', 'abet')],
      modalities: [modality('permitted')],
    });
    const of = unit({
      choices: [b],
      norms: [ban, leave],
      mandates: [
        mandate(
          'NL',
          { kind: 'preserve', clauses: [clause('role', ['abet'])] },
          { kind: 'preserve', clauses: [doing, clause('orchard', ['plums'])] },
          { kind: 'preserve', clauses: [clause('orchard', ['pears'])] },
        ),
      ],
    });
    expect(lines(of)?.map((line) => line.met)).toEqual(['all', 'some', 'none']);
  });

  it('has the definitions of each reading', () => {
    const of = unit({
      norms: [norm('ban', { verbFacet: 'role', verbs, clauses: [clause('orchard', ['pears'])] })],
      definitions: [
        definition(
          'sacred',
          'orchard',
          [version(['PL'], [item('orchard', 'pears')]), version(['NL'], [item('orchard', 'plums')])],
          { candidates: [0, 1] },
        ),
      ],
      choices: [choice('sacred', 'definition', ['PL'], ['NL'])],
      mandates: [
        mandate('PL', { kind: 'obtain', verdicts: ['prohibited'], clauses: [doing, clause('orchard', ['sacred'])] }),
      ],
    });
    expect(lines(of)).toEqual([{ kind: 'obtain', met: 'some', turnsOn: ['sacred'] }]);
  });
});

describe('conflicts', () => {
  it('are told as pairs and by the first norm in the text', () => {
    const leave = norm('leave', {
      verbFacet: 'role',
      verbs,
      modalities: [modality('permitted')],
      clauses: [clause('orchard', ['plums'])],
    });
    const urge = norm('urge', {
      verbFacet: 'role',
      verbs,
      modalities: [modality('encouraged')],
      clauses: [clause('orchard', ['plums'])],
    });
    expect(conflicts(unit({ choices: [b], norms: [leave, ban, urge] }))).toEqual({
      pairs: [
        ['leave', 'ban'],
        ['ban', 'urge'],
      ],
      firsts: ['leave'],
    });
    expect(conflicts(unit({ norms: [leave] }))).toEqual({ pairs: [], firsts: [] });
  });
});
