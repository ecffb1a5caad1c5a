/** What the coverage panel says: the sentence that sums up, the concerns' states, a chosen square. */

import { describe, expect, test } from 'vitest';
import type { CoverageParams, CoverageView } from '../../server/src/core/protocol.ts';
import { sample } from '../support/check.ts';
import { serviceFor, wordsOf } from './support.ts';

const accord = 'accord-2015.norm';

function coverage(name: string, params: Partial<CoverageParams> = {}): CoverageView {
  const view = serviceFor({ [name]: sample(name) }).service.coverage({ uri: name, ...params });
  if (!view) throw new Error(`no coverage of ${name}`);
  return view;
}

const sentence = ({ summary }: CoverageView) => summary.map(({ text }) => text).join('');

const states = ({ concerns }: CoverageView) => Object.fromEntries(concerns.map(({ name, summary }) => [name, summary]));

describe('the sentence that sums up', () => {
  test('tells the plain case in the words of the library, with shares that add up to 100', () => {
    expect(sentence(coverage(accord))).toMatch(
      /^Of the acts that a State organ of one Party could conduct against the other Party in peacetime, unprovoked, the text prohibits \d+ %, is contested on \d+ % \(which turns on the meaning of "critical infrastructure"\) and is silent on \d+ %\.$/,
    );
    const shares = sentence(coverage(accord)).match(/\d+(?= %)/g) ?? [];
    expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBe(100);
  });

  test('speaks of all acts where nothing is narrowed', () => {
    expect(sentence(coverage(accord, { lenses: {} }))).toMatch(/^Of all acts, the text prohibits less than 1 %, /);
  });

  test('names an object where no verb takes it', () => {
    expect(sentence(coverage('autonomous-weapons-rolling-text.norm'))).toMatch(
      /^Of the acts that a State organ could do in armed conflict, with a loitering munition as the system, the text /,
    );
  });

  test('counts the choices where there are many', () => {
    expect(sentence(coverage('rolling-text.norm'))).toContain(
      '(which turns on 1 definition, 5 brackets and 3 proposals)',
    );
  });
});

test('Parties with a name can be chosen as readers, and none that stands for any State', () => {
  expect(coverage(accord).readers.map(({ id }) => id)).toEqual(['US', 'CN']);
  expect(coverage('autonomous-weapons-rolling-text.norm').readers).toEqual([]);
});

test('the lenses bear the names of facets whose value decides, and the plain case hides no norm', () => {
  const lenses = (name: string) => coverage(name).lenses.map(({ label, chosen }) => [label, chosen]);
  expect(lenses(accord)).toEqual([
    ['actor', 'organs'],
    ['acting State', 'a Party'],
    ['participation', 'conduct'],
    ['victim State', 'another Party'],
    ['circumstance', 'peacetime'],
    ['initiative', 'first use'],
  ]);
  // The norm on theft for commercial advantage is to be seen, so no purpose is chosen.
  expect(coverage('commitments-2015.norm').kinds.some(({ prohibited = 0 }) => prohibited === 1)).toBe(true);
  expect([coverage(accord).rowLabel, coverage(accord).columnLabel]).toEqual(['activity', 'target']);
});

describe('a concern', () => {
  const plain = coverage(accord);
  const rolling = coverage('rolling-text.norm');

  test('that is silent in whole says no more than that', () => {
    expect(states(plain)['political espionage']).toBe('silent');
    expect(plain.concerns.find(({ name }) => name === 'political espionage')?.residue).toEqual([]);
  });

  test('that is silent in part says of how much, and what of the rest', () => {
    expect(states(plain)['medical services']).toMatch(/^silent on \d+ %, otherwise prohibited$/);
    expect(plain.concerns.find(({ name }) => name === 'medical services')?.residue).toEqual([
      'acts in a crisis or armed conflict; and acts in response to an earlier act',
    ]);
    expect(states(plain)['private victims']).toMatch(
      /^silent on \d+ %, the rest turning on the meaning of "critical infrastructure"$/,
    );
    expect(states(rolling)['medical services']).toMatch(
      /^silent on \d+ %, another \d+ % turning on .+, otherwise prohibited or discouraged depending on the reading$/,
    );
  });

  test('that is open in some readings only says what it turns on', () => {
    expect(states(rolling)['commercial espionage']).toBe('turns on the proposal of `theft`');
  });

  test('that is closed says how', () => {
    expect(states(plain)['essential services']).toBe('prohibited');
    expect(states(rolling)['essential services']).toBe('prohibited or discouraged, turning on the bracket `strength`');
    expect(states(rolling)['hack-and-leak']).toBe('left open on purpose');
    expect(states(coverage('commitments-2015.norm'))['non-State actors']).toBe('answered by a duty');
  });

  test('says a verdict once, though it is sure of some acts and turns on the reading of others', () => {
    const told = Object.values(states(coverage('autonomous-weapons-rolling-text.norm')));
    expect(told).toContain('prohibited and in some readings discouraged');
    for (const state of told) expect(state).not.toMatch(/prohibited.*prohibited/);
  });

  test('has an example that singles out no Party', () => {
    for (const { example } of plain.concerns) expect(example ?? 'one Party').toMatch(/one Party/);
  });
});

describe('a chosen square', () => {
  const asked = serviceFor({ [accord]: sample(accord) });
  const cell = (row: string, column: string) => asked.service.cell({ uri: accord, row, column });

  test('that is decided names the norm and leads to it', () => {
    const view = cell('disruption', 'water');
    expect(view?.sentences).toEqual(['Prohibited.']);
    expect(view?.norms.map(({ label, effect }) => `${label} ${effect}`)).toEqual([
      'No first use against critical infrastructure prohibits it',
    ]);
    const [norm] = view?.norms ?? [];
    expect(norm && wordsOf(asked, norm.location)).toBe('no-first-use');
  });

  test('that is contested tells between what, on what it turns, and what to draft', () => {
    const view = cell('disruption', 'public core of the Internet');
    expect(view?.sentences).toEqual(['Contested: prohibited in some readings and silent in others.']);
    expect(view?.norms.map(({ effect }) => effect)).toEqual(['prohibits it in some readings']);
    expect(view?.turnsOn.map(({ label }) => label)).toEqual(['the meaning of "critical infrastructure"']);
    expect(view?.example).toMatch(/: in some readings the text is silent\.$/);
    expect(view?.concern?.name).toBe('public core');
  });

  test('that is contested or silent in part tells of which acts', () => {
    expect(cell('disruption', 'government')?.sentences).toEqual([
      'Here the text prohibits 31 %, is contested on 50 % and is silent on 19 %.',
      'It is silent on acts at an election authority.',
      'The contested part is prohibited in some readings and silent in others: acts at any such target other than elections or critical infrastructure on every reading of it.',
    ]);
  });

  test('in which no act can be says why', () => {
    const view = cell('disabling of safety systems', 'banks');
    expect(view?.sentences).toEqual([
      'No act fits what is chosen here.',
      'A safety system keeps a plant from harm, and these run none.',
    ]);
    expect(view?.example).toBeUndefined();
  });

  test('that is silent offers the concern to which its example belongs', () => {
    const view = cell('espionage', 'government');
    expect(view?.sentences).toEqual(['The text is silent.']);
    expect(view?.example).toMatch(/of the other Party\.$/);
    expect(view?.norms).toEqual([]);
    expect(view?.concern?.name).toBe('political espionage');
  });
});

test('a library without phrases gets plain words', () => {
  const beside = {
    'hives.norm': `vocabulary beekeeping
facet keeper
  clause by
  of home
facet home
  values States
facet part
  follows modality
  usually carry out
facet deed
  clause doing
facet bees
  clause to
  of owner
facet owner
  values States
  relative to home
facet season
  clause in
  usually summer
term villagers
  in keeper
term traders
  in keeper
term carry out
  in part
term help
  in part
term feeding
  in deed
term moving
  in deed
term hives
  in bees
term swarms
  in bees
term queens
  in bees
term summer
  in season
term winter
  in season`,
  };
  const draft = `accord "Bees"
  between A, B, C
  uses beekeeping
norm rest
  by villagers of A
  shall not carry out
  doing moving
  to hives of another Party
  in summer`;
  const { service } = serviceFor({ 'bees.norm': draft }, beside);
  const view = service.coverage({ uri: 'bees.norm' });
  expect(view && sentence(view)).toBe(
    'Of the acts that anyone of one Party could carry out against another Party in summer, the text prohibits 3 % and is silent on 97 %.',
  );
});
