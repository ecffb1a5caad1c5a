/** An instrument beside a draft in the coverage panel: on the map, with the concerns, with a chosen square. */
import { describe, expect, test } from 'vitest';
import { Terminal } from '../../server/src/core/analysis/verdicts.ts';
import { contestedTerminal } from '../../server/src/core/compile/classes.ts';
import { verdictCounts } from '../../server/src/core/compile/concerns.ts';
import type { CoverageParams, CoverageView } from '../../server/src/core/protocol.ts';
import { onSilence } from '../../server/src/core/service/besideView.ts';
import { sample } from '../support/check.ts';
import { serviceFor } from './support.ts';

const vocabulary = `vocabulary seas
facet part
  follows modality
facet deed
  clause doing
facet place
  clause at
term carry out
  in part
term dumping
  in deed
term fishing
  in deed
term mining
  in deed
term sailing
  in deed
term waters
  in place
term lake
  under waters
term coast
  under waters
term shore
  in place
impossible fishing ashore
  doing fishing
  at shore
  because "No fish is caught on land"
  because Chinese "陆上无鱼可捕"
impossible unreasoned
  doing sailing
  at shore
concern catch "Fishing"
  Chinese "捕鱼"
  doing fishing
concern waste "Dumping"
  doing dumping
concern traffic "Sailing"
  doing sailing
concern coasts "What is done at the coast"
  at coast
`;

const pact = `instrument Sea Pact "Pact of the Sea"
  Chinese "海洋公约"
  between all States
  form treaty
  uses seas
norm fishers "Fishers"
  numbered "1(a)"
  should not carry out
  doing fishing
  at coast
norm waste
  shall not carry out
  doing dumping
norm miners
  [X: should not | Y: may] carry out
  doing mining
`;

const draft = (buildsOn = '') => `accord "Draft"
  between all States
  form treaty
  uses seas
${buildsOn}
norm clean
  shall not carry out
  doing dumping
  at waters
`;

const others = { 'seas.norm': vocabulary, 'pact.norm': pact };

function asked(buildsOn?: string, params: Partial<CoverageParams> = {}) {
  const { service } = serviceFor({ 'draft.norm': draft(buildsOn) }, others);
  const view = service.coverage({ uri: 'draft.norm', lenses: {}, ...params });
  if (!view) throw new Error('no coverage');
  const cell = (column: string, row: string) => service.cell({ uri: 'draft.norm', lenses: {}, ...params, row, column });
  return { view, cell };
}

/** What the instrument says of the silent acts of a square. */
function saidAt({ rows, columns, cells, beside }: CoverageView, column: string, row: string) {
  const [r, c] = [rows.findIndex(({ id }) => id === row), columns.findIndex(({ id }) => id === column)];
  return beside?.kinds[cells[r]?.[c] ?? -1];
}

describe('the instruments to choose from', () => {
  test('are those on which the draft builds, then every other one, with their titles', () => {
    const { instruments } = asked('  builds on UN GGE 2021').view;
    expect(instruments[0]).toMatchObject({ label: 'UN GGE 2021', buildsOn: true });
    const labels = instruments.slice(1).map(({ label }) => label);
    expect(labels).toContain('Sea Pact');
    expect(labels).toContain('UN GGE 2015');
    expect(labels).toEqual([...labels].sort());
    expect(labels).not.toContain('UN GGE 2021');
    expect(instruments.find(({ label }) => label === 'Sea Pact')).toEqual({
      id: 'pact.norm',
      label: 'Sea Pact',
      title: 'Pact of the Sea',
      buildsOn: false,
    });
  });

  test('may be named by their files', () => {
    const { instruments } = asked('  builds on ./pact.norm').view;
    expect(instruments[0]).toMatchObject({ id: 'pact.norm', label: 'Sea Pact', buildsOn: true });
    expect(instruments.filter(({ id }) => id === 'pact.norm')).toHaveLength(1);
  });
});

describe('on the map', () => {
  const { view } = asked('', { beside: 'pact.norm' });

  test('is told what it says of the silent acts of a square, and of what share of them', () => {
    expect(saidAt(view, 'fishing', 'coast')).toEqual({ discouraged: 1 });
    expect(saidAt(view, 'fishing', 'waters')).toEqual({ discouraged: 0.5 });
    expect(saidAt(view, 'fishing', 'lake')).toEqual({});
    expect(saidAt(view, 'sailing', 'waters')).toEqual({});
  });

  test('nothing is told where the draft speaks itself', () => {
    expect(saidAt(view, 'dumping', 'coast')).toEqual({});
    expect(saidAt(view, 'dumping', 'shore')).toEqual({ prohibited: 1 });
  });

  test('what its readings differ on is contested', () => {
    expect(saidAt(view, 'mining', 'shore')).toEqual({ contested: 1 });
  });

  test('the verdicts of the draft stay what they are, and so does the size of the picture', () => {
    const plain = asked().view;
    const of = ({ kinds, cells }: CoverageView) => cells.map((row) => row.map((kind) => kinds[kind]));
    expect(of(view)).toEqual(of(plain));
    expect(plain.beside).toBeUndefined();
    expect(view.beside?.kinds).toHaveLength(view.kinds.length);
  });

  test('one that is gone is none, and one on another subject says why it cannot be laid there', () => {
    expect(asked('', { beside: 'gone.norm' }).view.beside).toBeUndefined();
    const other = asked('', { beside: 'library:instruments/un-gge-2015.norm' }).view.beside;
    expect(other?.cannot).toMatch(/^UN GGE 2015 .*cannot be laid beside it\.$/);
  });
});

test.each(['UN GGE 2015', 'US-China 2015', 'SCO code 2015', 'GCSC 2019'])(
  'what %s says of silent acts is the same on the map as in words',
  (name) => {
    const { checked } = serviceFor({ 'rolling-text.norm': sample('rolling-text.norm') });
    const file = checked.assembly.find?.instrument?.(name, '');
    const beside = file && checked.beside(file);
    if (!beside || beside === 'undecided') throw new Error(`${name} cannot be laid beside the sample`);
    const { space, verdicts, acts, counts } = checked.compiled;
    const silent = space.diagrams.inSomeReading(space.diagrams.select(verdicts, 1 << Terminal.silent));
    const { verdicts: said } = beside.said(silent);
    const tally = counts.tally(onSilence(checked, beside, acts));
    const drawn = { ...verdictCounts(tally), ...(tally[contestedTerminal] && { contested: tally[contestedTerminal] }) };
    expect(drawn).toEqual(said);
    expect(Object.keys(said).length).toBeGreaterThan(1);
  },
);

describe('with a concern', () => {
  const told = ({ concerns }: CoverageView, name: string) => concerns.find((one) => one.name === name)?.beside;

  test('is told of the chosen one what it says of what is open, and of the whole where that is more', () => {
    const { view } = asked('', { beside: 'pact.norm' });
    expect(told(view, 'catch')).toEqual([
      expect.stringMatching(/^Not addressed here; .*discouraged by Sea Pact, 1\(a\)/),
    ]);
    expect(told(view, 'traffic')).toEqual(['Not addressed by Sea Pact either.']);
    expect(told(view, 'waste')).toEqual(['What is open: prohibited by Sea Pact, `waste`.']);
    expect(told(view, 'coasts')?.map((line) => line.replace(/:.*/, ''))).toEqual(['What is open', 'The whole concern']);
  });

  test('is told what those say on which the draft builds, where none is chosen and where they say anything', () => {
    const { view } = asked('  builds on Sea Pact');
    expect(told(view, 'catch')).toEqual([
      expect.stringMatching(/^Not addressed here; .*discouraged by Sea Pact, 1\(a\)/),
    ]);
    expect(told(view, 'traffic')).toBeUndefined();
    expect(told(asked().view, 'catch')).toBeUndefined();
  });
});

describe('with a chosen square', () => {
  test('is told what it says of the acts on which the draft is silent', () => {
    const { cell } = asked('', { beside: 'pact.norm' });
    expect(cell('fishing', 'coast')?.beside).toEqual(['Sea Pact discourages these acts by 1(a).']);
    expect(cell('sailing', 'lake')?.beside).toEqual(['Sea Pact does not address them either.']);
  });

  test('is told what it says of all where the draft is silent on none', () => {
    const { cell } = asked('', { beside: 'pact.norm' });
    expect(cell('dumping', 'lake')?.beside).toEqual(['Sea Pact prohibits these acts by `waste`.']);
  });

  test('is told what those say on which the draft builds, of silent acts alone', () => {
    const { cell } = asked('  builds on Sea Pact');
    expect(cell('fishing', 'coast')?.beside).toEqual([
      'Sea Pact, on which the accord builds, discourages these acts by 1(a).',
    ]);
    expect(cell('dumping', 'lake')?.beside).toEqual([]);
    expect(cell('sailing', 'lake')?.beside).toEqual([]);
    expect(asked().cell('fishing', 'coast')?.beside).toEqual([]);
  });

  test('in which only some acts are silent, of these', () => {
    const { service } = serviceFor({ 'accord-2015.norm': sample('accord-2015.norm') });
    const beside = 'library:instruments/un-gge-2015.norm';
    const cell = service.cell({ uri: 'accord-2015.norm', beside, row: 'disruption', column: 'government' });
    expect(cell?.beside).toHaveLength(1);
    expect(cell?.beside[0]).toMatch(/^Where the text is silent, UN GGE 2015.* discourages .*13\(f\)/);
  });
});

test('what cannot be is listed with its reasons', () => {
  const { impossible } = asked().view;
  expect(impossible.note).toBe('Acts that the library declares impossible are left out (2 rules).');
  expect(impossible.rules).toEqual([
    { acts: 'Doing fishing, at shore', because: 'No fish is caught on land.' },
    { acts: 'Doing sailing, at shore' },
  ]);
});
