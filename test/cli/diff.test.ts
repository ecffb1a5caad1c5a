/** Two drafts compared, on a vocabulary that is small enough to count by hand. */
import { describe, expect, it } from 'vitest';
import { folder, json, lacuna } from './support.ts';

type Act = Record<string, string>;
interface Split {
  from: string;
  to: string;
  acts: string;
  witness: Act;
}
interface Diff {
  schema: number;
  accords: { from: string; to: string };
  impact: string;
  acts: string;
  changed: string;
  changes: (Split & { impact: string; regions: Record<string, string[]>[]; regionsShare: number })[];
  norms: {
    name: string;
    title?: string;
    change: string;
    in: string;
    sameWords: boolean;
    changes: Split[];
    added?: Act;
    removed?: Act;
  }[];
  incidents: { name: string; title?: string; from: string[]; to: string[] }[];
}

/** 1 doer x 4 States x 3 deeds x 4 States: 48 acts between two Parties. */
const vocabulary = `vocabulary fruit "Fruit"
facet doer "who acts"
  clause scope
  of acting State
facet acting State
  values States
facet deed "what is done"
  clause deed
facet victim State
  clause against
  values States
  relative to acting State
facet part
  clause part
  follows modality
facet duty "what is owed"
  follows modality
  describes norms
term people
  in doer
term commit
  in part
term plucking
  in deed
  also the plucking of fruit
term peeling
  in deed
term thorough peeling
  under peeling
term quick peeling
  under peeling
term tell
  in duty
state US "the United States"
state CN "China"
state RU "Russia"
state FR "France"
`;
const draft = (body: string, head = 'between US, CN') =>
  `accord "Accord on Fruit"\n  ${head}\n  uses ./fruit.norm\n\n${body}`;
const norm = (name: string, ...lines: string[]) => [`norm ${name}`, ...lines.map((line) => `  ${line}`), ''].join('\n');
const noPlucking = norm('no-plucking', 'scope each Party', 'shall not commit', 'deed plucking');

async function diff(files: Readonly<Record<string, string>>, ...more: string[]): Promise<Diff> {
  const cwd = folder({ 'fruit.norm': vocabulary, ...files });
  return json<Diff>(['diff', 'old.norm', 'new.norm', ...more], { cwd });
}

const split = (changes: readonly Split[]) => changes.map(({ from, to, acts }) => [from, to, acts]);

describe('what differs', () => {
  it('is split by from and to, with the acts in words and one of them', async () => {
    const told = await diff({
      'old.norm': draft(noPlucking),
      'new.norm': draft(norm('no-plucking', 'scope each Party', 'should not commit', 'deed plucking, quick peeling')),
    });
    expect(told).toMatchObject({ schema: 1, impact: 'redirected', acts: '48', changed: '16' });
    expect(told.accords).toEqual({ from: 'Accord on Fruit', to: 'Accord on Fruit' });
    expect(split(told.changes).sort()).toEqual([
      ['prohibited', 'discouraged', '8'],
      ['silent', 'discouraged', '8'],
    ]);
    const added = told.changes.find(({ from }) => from === 'silent');
    expect(added).toMatchObject({
      impact: 'tightened',
      regions: [{ 'acting State': ['a Party'], deed: ['quick peeling'] }],
      regionsShare: 1,
      witness: { doer: 'people', deed: 'quick peeling', part: 'commit' },
    });
    expect(told.norms).toMatchObject([{ name: 'no-plucking', change: 'redirected', in: 'both' }]);
    expect(told.norms[0]?.added?.deed).toBe('quick peeling');
    expect(told.norms[0]?.removed).toBeUndefined();
  });

  it('is nothing where only spaces, comments and the order of norms are others', async () => {
    const other = norm('no-peeling', 'shall not commit', 'deed peeling');
    const told = await diff({
      'old.norm': draft(`${noPlucking}\n${other}`),
      'new.norm': draft(
        `${other}\n# a remark\n${noPlucking.replaceAll('  ', '      ').replace(/$/m, '   # so it was')}`,
      ),
    });
    expect(told).toMatchObject({ impact: 'reworded', changed: '0', changes: [], norms: [] });
  });

  it('is reworded where other words say the same', async () => {
    const files = {
      'old.norm': draft(noPlucking),
      'new.norm': draft(noPlucking.replace('deed plucking', 'deed the plucking of fruit')),
    };
    const told = await diff(files);
    expect(told).toMatchObject({
      impact: 'reworded',
      changes: [],
      norms: [{ change: 'reworded', in: 'both', changes: [] }],
    });
    const { out } = await lacuna(['diff', 'old.norm', 'new.norm'], {
      cwd: folder({ 'fruit.norm': vocabulary, ...files }),
    });
    expect(out).toContain('Reworded: no verdict differs.');
  });

  it.each([
    ['shall tell', 'tightened'],
    ['should tell', 'tightened'],
    ['may tell', 'loosened'],
    ['shall not tell', 'tightened'],
  ])('%s, because of more acts: %s', async (verbs, change) => {
    const body = (deeds: string) => draft(norm('telling', verbs, `in the event of deed ${deeds}`));
    const told = await diff({ 'old.norm': body('plucking'), 'new.norm': body('plucking, peeling') });
    expect(told.norms).toMatchObject([{ name: 'telling', change, changes: [], added: { part: 'commit' } }]);
  });

  it.each([
    ['shall not commit', 'may commit', 'loosened'],
    ['may commit', 'should commit', 'tightened'],
    ['should commit', 'shall commit', 'tightened'],
    ['shall not commit', 'shall commit', 'redirected'],
    ['shall not commit', '[US: shall not | CN: should not] commit', 'loosened'],
    ['[US: should not | CN: may] commit', 'shall not commit', 'tightened'],
  ])('%s, then %s: %s', async (old, now, impact) => {
    const body = (verbs: string) => draft(norm('one', verbs, 'deed plucking'));
    const told = await diff({ 'old.norm': body(old), 'new.norm': body(now) });
    expect([told.impact, told.changed, told.norms[0]?.change]).toEqual([impact, '16', impact]);
  });

  it('does not follow from other brackets where the acts are contested in both', async () => {
    const body = (verbs: string) => draft(norm('one', verbs, 'deed plucking'));
    const files = {
      'old.norm': body('[US: shall not | CN: may] commit'),
      'new.norm': body('[US: should not | CN: shall] commit'),
    };
    expect(await diff(files)).toMatchObject({ impact: 'reworded', changes: [] });
    const asRead = await diff(files, '--as-read-by', 'CN');
    expect(asRead).toMatchObject({ impact: 'tightened', changes: [{ from: 'permitted', to: 'required', acts: '16' }] });
    const resolved = await diff(files, '--resolve', 'one modality 1=1');
    expect(resolved.changes).toMatchObject([{ from: 'prohibited', to: 'discouraged', impact: 'loosened' }]);
  });

  it('counts words of precedence with the norm that yields', async () => {
    const leave = norm('leave', 'may commit', 'deed peeling');
    const body = (more: string[]) =>
      draft(`${norm('no-peeling', 'shall not commit', 'deed peeling', ...more)}\n${leave}`);
    const told = await diff({ 'old.norm': body([]), 'new.norm': body(['subject to leave']) });
    expect(split(told.changes)).toEqual([['conflicting', 'permitted', '32']]);
    expect(told.impact).toBe('redirected');
    expect(told.norms).toMatchObject([
      { name: 'no-peeling', change: 'loosened', changes: [{ from: 'prohibited', to: 'silent', acts: '32' }] },
    ]);
  });

  it('tells a norm that says something else in the same words', async () => {
    const body = (meaning: string) =>
      draft(`define soft deeds\n  means ${meaning}\n\n${noPlucking.replace('deed plucking', 'deed soft deeds')}`);
    const files = { 'old.norm': body('plucking, peeling'), 'new.norm': body('peeling') };
    const told = await diff(files);
    expect(told.norms).toMatchObject([{ name: 'no-plucking', change: 'loosened', sameWords: true }]);
    expect(split(told.norms[0]?.changes ?? [])).toEqual([['prohibited', 'silent', '8']]);
    const cwd = folder({ 'fruit.norm': vocabulary, ...files });
    const { out } = await lacuna(['diff', 'old.norm', 'new.norm'], { cwd });
    expect(out).toMatch(/^no-plucking +loosened, in the same words$/m);
  });

  it('has norms that are new and norms that are gone', async () => {
    const told = await diff({
      'old.norm': draft(norm('leave', 'may commit', 'deed peeling')),
      'new.norm': draft(noPlucking),
    });
    expect(told.norms.map(({ name, change, in: where }) => [name, change, where])).toEqual([
      ['no-plucking', 'tightened', 'new'],
      ['leave', 'tightened', 'old'],
    ]);
  });

  it('has duties, by which no verdict differs', async () => {
    const duty = (verb: string, ...more: string[]) =>
      draft(norm('telling', 'scope each Party', `${verb} tell`, ...more));
    const event = 'in the event of deed plucking';
    const softer = await diff({ 'old.norm': duty('shall', event), 'new.norm': duty('should', event) });
    expect(softer).toMatchObject({ impact: 'reworded', changes: [], norms: [{ change: 'loosened', changes: [] }] });
    const wider = await diff({ 'old.norm': duty('shall', event), 'new.norm': duty('shall', `${event}, peeling`) });
    expect(wider.norms).toMatchObject([{ change: 'tightened', in: 'both' }]);
    expect(wider.norms[0]?.added?.deed).toMatch(/peeling/);
    expect(wider.norms[0]?.removed).toBeUndefined();
  });
});

describe('the acts of both', () => {
  it('have the States of both', async () => {
    const told = await diff({
      'old.norm': draft(noPlucking),
      'new.norm': draft(`${noPlucking}\n${norm('of-one', 'scope people of RU', 'shall not commit', 'deed plucking')}`),
    });
    expect(told).toMatchObject({ acts: '75', impact: 'tightened' });
    expect(split(told.changes)).toEqual([['silent', 'prohibited', '5']]);
    expect(told.changes[0]?.regions).toEqual([{ 'acting State': ['RU'], deed: ['plucking'] }]);
  });

  it('have the Parties of each in its own draft', async () => {
    const files = {
      'old.norm': draft(noPlucking),
      'new.norm': draft(noPlucking, 'between US, CN, RU'),
    };
    const told = await diff(files);
    expect(told).toMatchObject({ acts: '75', impact: 'tightened' });
    expect(split(told.changes)).toEqual([['silent', 'prohibited', '5']]);
    expect(told.changes[0]?.regions).toEqual([{ 'acting State': ['RU'], deed: ['plucking'] }]);
    expect(told.changes[0]?.witness['acting State']).toBe('RU');
    expect(told.norms).toMatchObject([{ name: 'no-plucking', change: 'tightened', in: 'both' }]);
  });

  it('have the terms of both vocabularies: one that is new stands where it belongs', async () => {
    const slow =
      'term slow peeling\n  under peeling\n\nterm apple plucking\n  under plucking\n\nterm pear plucking\n  under plucking\n';
    const noPeeling = norm('no-peeling', 'shall not commit', 'deed peeling');
    const told = await diff({
      'old.norm': draft(`${noPlucking}\n${noPeeling}`),
      'new.norm': draft(
        `${slow}\n${norm('no-plucking', 'scope each Party', 'shall not commit', 'deed apple plucking')}\n${noPeeling}`,
      ),
    });
    expect(told).toMatchObject({ acts: '80', impact: 'loosened' });
    expect(split(told.changes)).toEqual([['prohibited', 'silent', '8']]);
    expect(told.changes[0]?.witness.deed).toBe('pear plucking');
  });

  it('are told without a word on Parties where these are others', async () => {
    const beside = norm(
      'beside',
      'scope people of CN, people of US, people of a third State',
      'shall not commit',
      'deed plucking',
    );
    const other = norm('no-peeling', 'shall not commit', 'deed peeling');
    const cwd = folder({
      'fruit.norm': vocabulary,
      'old.norm': draft(other),
      'new.norm': draft(`${other}\n${beside}`, 'between US, CN, RU'),
    });
    const told = await json<Diff>(['diff', 'old.norm', 'new.norm'], { cwd });
    expect(told.changes[0]?.regions).toEqual([
      { 'acting State': ['CN', 'State A', 'State B', 'US'], deed: ['plucking'] },
    ]);
    const { out } = await lacuna(['diff', 'old.norm', 'new.norm'], { cwd });
    expect(out.replace(/\s+/g, ' ')).toContain('of any State other than Russia');
    expect(out).not.toMatch(/a Party|third State other/);
  });

  it('have a facet that one vocabulary lacks: there it restricts nothing', async () => {
    const weather = 'facet weather\n  clause in\n\nterm rain\n  in weather\n\nterm shine\n  in weather\n';
    const told = await diff({
      'old.norm': draft(noPlucking),
      'new.norm': draft(`${weather}\n${noPlucking.replace('  deed', '  in rain\n  deed')}`),
    });
    expect(told).toMatchObject({
      acts: '96',
      impact: 'loosened',
      changes: [{ from: 'prohibited', to: 'silent', acts: '8' }],
    });
    expect(told.changes[0]?.witness.weather).toBe('shine');
  });

  it('are none where terms are divided into each other', async () => {
    const cwd = folder({
      'fruit.norm': vocabulary,
      'other.norm': vocabulary.replace(
        'term thorough peeling\n  under peeling',
        'term thorough peeling\n  under plucking',
      ),
      'old.norm': draft(noPlucking),
      'new.norm': draft(noPlucking).replace('./fruit.norm', './other.norm'),
    });
    const { code, out, err } = await lacuna(['diff', 'old.norm', 'new.norm'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^lacuna: the two drafts cannot be compared: in "deed" the term "plucking" [^\n]*\n$/);
  });
});

describe('incidents', () => {
  const incidents = `concerning ./old.norm

incident pears "Pears are plucked"
  scope people of US
  deed plucking
  against CN
  expect prohibited

incident peels
  scope people of FR
  deed quick peeling
`;

  it('are judged by both drafts, and told where their verdicts differ', async () => {
    const told = await diff(
      { 'old.norm': draft(noPlucking), 'new.norm': draft(norm('leave', 'may commit')), 'incidents.norm': incidents },
      'incidents.norm',
    );
    expect(told.incidents).toEqual([
      { name: 'pears', title: 'Pears are plucked', from: ['prohibited'], to: ['permitted'] },
      { name: 'peels', from: ['silent'], to: ['permitted'] },
    ]);
  });

  it('do not make the exit code 1 where they are not as expected', async () => {
    const cwd = folder({
      'fruit.norm': vocabulary,
      'old.norm': draft(noPlucking),
      'new.norm': draft(norm('leave', 'may commit')),
      'incidents.norm': incidents,
    });
    const { code } = await lacuna(['diff', 'old.norm', 'new.norm', 'incidents.norm'], { cwd });
    expect(code).toBe(0);
    expect((await lacuna(['test', 'new.norm', 'incidents.norm'], { cwd })).code).toBe(0);
    const copy = incidents.replace('./old.norm', './new.norm');
    const own = folder({
      'fruit.norm': vocabulary,
      'new.norm': draft(norm('leave', 'may commit')),
      'incidents.norm': copy,
    });
    expect((await lacuna(['test', 'new.norm', 'incidents.norm'], { cwd: own })).code).toBe(1);
  });

  it('are those of folders, too', async () => {
    const cwd = folder({
      'v1/fruit.norm': vocabulary,
      'v1/old.norm': draft(noPlucking),
      'v1/incidents.norm': incidents,
      'v2/fruit.norm': vocabulary,
      'v2/new.norm': draft(norm('leave', 'may commit')),
    });
    const told = await json<Diff>(['diff', 'v1', 'v2'], { cwd });
    expect(told.incidents.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['pears', ['prohibited'], ['permitted']],
      ['peels', ['silent'], ['permitted']],
    ]);
  });
});

describe('what cannot be compared', () => {
  const cwd = folder({
    'fruit.norm': vocabulary,
    'old.norm': draft(noPlucking),
    'new.norm': draft(noPlucking),
    'both/fruit.norm': vocabulary,
    'both/a.norm': draft(noPlucking),
    'both/b.norm': draft(noPlucking),
    'empty.norm': '',
  });

  it.each([
    [['both', 'new.norm'], 'both/b.norm:1:8: this is a second accord'],
    [['old.norm', 'both'], 'both/b.norm:1:8: this is a second accord'],
    [['old.norm', 'new.norm', 'both/a.norm'], 'both/a.norm:1:8: this is a second accord'],
    [['old.norm', 'empty.norm'], 'empty.norm:1:1: there is no accord here'],
    [['old.norm', 'new.norm', '--as-read-by', 'FR'], 'no such delegation; there is "CN" or "US"'],
    [['old.norm', 'new.norm', '--resolve', 'x=1'], 'nothing is open in this draft'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await lacuna(['diff', ...argv], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(message);
  });

  it('a delegation that one of the drafts knows is enough', async () => {
    const own = folder({
      'fruit.norm': vocabulary,
      'old.norm': draft(noPlucking),
      'new.norm': draft(norm('no-plucking', '[RU: shall not | US: may] commit'), 'between US, CN, RU'),
    });
    const { code, err } = await lacuna(['diff', 'old.norm', 'new.norm', '--as-read-by', 'RU'], { cwd: own });
    expect([code, err]).toEqual([0, '']);
  });
});
