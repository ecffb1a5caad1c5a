import { describe, expect, it } from 'vitest';
import { choice, concern, inCase, leftOpen, modality, norm } from '../support/handmade.ts';
import { acts, asReadBy, coverage, inGap, named, namedRegionActs } from '../support/oracle.ts';
import { act, clause, item, region, term, unit } from './orchard.ts';

const verbs = [item('role', 'do')];
const robbing = clause('deed', ['robbing']);
const theft = concern('theft', [robbing]);
const in0 = inCase('b', 0);
const bracket = choice('b', 'bracket', ['PL'], 'nothing');

describe('coverage', () => {
  it('counts each act under its verdict, or as contested', () => {
    // Prohibited in both readings: doing, spraying: 100 acts. Doing, robbing: 200 acts, in one reading.
    const deed = clause('deed', [item('deed', 'spraying'), item('deed', 'robbing', { when: in0 })]);
    const of = unit({
      choices: [bracket],
      norms: [norm('n', { verbFacet: 'role', verbs, clauses: [deed] })],
      concerns: [theft],
    });
    expect(coverage(of)).toEqual({
      schema: 1,
      accord: '',
      acts: '600',
      verdicts: { contested: '200', prohibited: '100', silent: '300' },
      concerns: [
        {
          name: 'theft',
          acts: '400',
          verdicts: { contested: '200', silent: '200' },
          turnsOn: ['b'],
          gap: { always: '200', sometimes: '200', leftOpen: '0' },
        },
      ],
    });
    expect(coverage(of, asReadBy(of, 'PL')).concerns[0]).toMatchObject({
      verdicts: { prohibited: '200', silent: '200' },
      turnsOn: [],
      gap: { always: '200', sometimes: '0', leftOpen: '0' },
    });
  });

  it('counts apart what is left open on purpose', () => {
    const of = unit({
      concerns: [theft],
      leftOpen: [leftOpen('brood', [clause('deed', ['brood robbing'])]), leftOpen('nothing', [])],
    });
    expect(coverage(of).concerns[0]?.gap).toEqual({ always: '200', sometimes: '0', leftOpen: '200' });
    expect(inGap(of, theft, act(of))).toBe(true);
    expect(inGap(of, theft, act(of, { deed: 'brood robbing' }))).toBe(false);
    expect(inGap(of, theft, act(of, { deed: 'spraying' }))).toBe(false);
  });

  it('has no acts in a concern without clauses, or about a State that is no leaf', () => {
    const ofFR = concern('FR', [clause('orchard', [item('orchard', 'pears', { of: ['FR'] })])]);
    expect(coverage(unit({ concerns: [concern('empty', []), ofFR] })).concerns.map((each) => each.acts)).toEqual([
      '0',
      '0',
    ]);
  });

  it.each([
    ['tell', ['tell'], 200],
    ['tell', ['cooperate'], 200],
    ['cooperate', ['ask'], 200],
    ['tell', ['ask', 'repair'], 400],
    ['tell', [], 400],
  ])('a duty to %s closes the gap of a concern answered by %s', (written, answeredBy, open) => {
    const help = norm('help', {
      verbFacet: 'duty',
      verbs: [item('duty', written)],
      duty: true,
      modalities: [modality('required')],
      triggers: [region([clause('deed', ['honey robbing'])])],
    });
    const of = unit({ norms: [help], concerns: [concern('theft', [robbing], answeredBy.map(term))] });
    expect(coverage(of).concerns[0]).toMatchObject({ verdicts: { silent: '400' }, gap: { always: String(open) } });
  });

  it('names only choices that change a verdict by themselves', () => {
    // The bracket around the duty changes the gap and no verdict.
    const help = norm('help', {
      verbFacet: 'duty',
      verbs: [item('duty', 'tell')],
      duty: true,
      modalities: [modality('required')],
      triggers: [region([robbing], in0)],
    });
    const of = unit({ choices: [bracket], norms: [help], concerns: [concern('theft', [robbing], [term('tell')])] });
    expect(coverage(of).concerns[0]).toMatchObject({ turnsOn: [], gap: { always: '0', sometimes: '400' } });
  });
});

describe('a region of the JSON', () => {
  const of = unit({ concerns: [theft] });

  it('is read within the concern', () => {
    expect(namedRegionActs(of, {}, theft)).toHaveLength(400);
    expect(namedRegionActs(of, { orchard: ['plums'], deed: ['honey robbing', 'spraying'] }, theft)).toHaveLength(100);
    expect(namedRegionActs(of, { deed: ['robbing'] })).toHaveLength(400);
  });

  it('knows States by code and by word', () => {
    expect(namedRegionActs(of, { 'growing State': ['another Party'] })).toHaveLength((8 * 600) / 25);
    expect(namedRegionActs(of, { 'keeping State': ['State A', 'a Party'] })).toHaveLength((3 * 600) / 5);
    expect(() => namedRegionActs(of, { deed: ['stealing'] })).toThrow('no term');
  });

  it('has acts that read as names', () => {
    expect(named(of, acts(of)[0] ?? [])).toEqual({
      deed: 'honey robbing',
      role: 'do',
      keeper: 'village keepers',
      'keeping State': 'PL',
      orchard: 'pears',
      'growing State': 'PL',
    });
  });
});
