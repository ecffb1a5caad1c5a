import { describe, expect, test } from 'vitest';
import { accordWith, clauseTexts, header, norm, problemOf, told, toldOf, unitOf } from './support';

describe('accord', () => {
  test('what its header says', () => {
    const unit = unitOf(`instrument "Treaty on the River"
  between US "the United States", IR and KP "the Kingdom"
  form political commitment
  date 2015-09-25
  status in force since 2016
  texts English, Chinese and French
  uses river
  source "A/70/174"`);
    expect(told(unit)).toEqual([]);
    expect(unit.accord).toMatchObject({
      kind: 'instrument',
      title: 'Treaty on the River',
      form: 'political commitment',
      date: '2015-09-25',
      status: 'in force since 2016',
      texts: ['English', 'Chinese', 'French'],
      prose: [{ kind: 'source', text: 'A/70/174' }],
    });
    expect(unit.parties).toEqual(['US', 'IR', 'KP']);
    expect(['US', 'IR', 'KP'].map((code) => unit.stateNames.get(code)?.name)).toEqual([
      'the United States',
      'the Republic of Isles',
      'the Kingdom',
    ]);
  });
  test('a Party that nothing declares needs a name', () => {
    const unit = unitOf('accord "A"\n  between US "the United States", IX\n  uses river');
    expect(told(unit)).toEqual(['unknown-name: IX']);
    expect(problemOf(unit, 'unknown-name').data).toMatchObject({ kind: 'Party' });
    expect(unit.parties).toEqual(['US', 'IX']);
  });
  test('what is missing or no value', () => {
    expect(told(unitOf('accord\n  between US "U"\n  uses river'))).toEqual(['missing-name: accord']);
    expect(told(unitOf('accord "A"\n  uses river'))).toEqual(['missing-clause: accord "A"']);
    const unit = unitOf('accord "A"\n  between US "U", US "V"\n  form traety\n  date 25 September\n  uses river');
    expect(told(unit)).toEqual(['duplicate-name: US', 'unexpected-value: traety', 'invalid-date: 25 September']);
    expect(problemOf(unit, 'unexpected-value').data.nearest).toEqual(['treaty', 'political commitment']);
    expect(told(unitOf(`${header}  date 2015-09-26`))).toEqual(['duplicate-clause: date']);
  });
  test('two in one file', () => {
    const unit = unitOf(`${header}\naccord "Another"\n  between all States\nnorm n\n  shall not conduct`);
    expect(told(unit)).toEqual(['second-accord: accord']);
    expect(unit.accord?.title).toBe('Accord on the River');
  });
  test('no vocabulary in use is one error', () => {
    expect(told(unitOf('accord "A"\n  between US "U", CN "C"\nnorm n\n  shall not conduct\n  activity salt'))).toEqual([
      'no-vocabulary: accord "A"',
    ]);
  });
});

test('States: Parties, then those that norms and definitions name, then anonymous ones', () => {
  const unit = accordWith(`norm n
  shall not conduct
  except targets farms of KP
concern c
  targets farms of IR`);
  expect(unit.states).toEqual(['US', 'CN', 'KP', 'State A', 'State B']);
  expect(unit.anonymous).toBe(2);
});

describe('regions in the words of the vocabulary', () => {
  test('concern, left open, impossible', () => {
    const unit = accordWith(`concern c "C"
  scope each Party
  targets another State
  answered by assist, consult
  because "why"
left open o
  activity salt
impossible p
  scope organs
  activity heat and light`);
    expect(told(unit)).toEqual([]);
    expect(clauseTexts(unit.concerns[0]?.clauses ?? [])).toEqual([
      'scope: organs of a Party',
      'targets: * of another State',
    ]);
    expect(unit.concerns[0]?.answeredBy.map(({ name }) => name)).toEqual(['assist', 'consult']);
    expect(unit.concerns[0]?.prose).toMatchObject([{ kind: 'because', text: 'why', line: 2 }]);
    expect(clauseTexts(unit.leftOpen[0]?.clauses ?? [])).toEqual(['activity: salt']);
    expect(clauseTexts(unit.impossible[0]?.clauses ?? [])).toEqual(['scope: organs', 'activity: heat and light']);
  });
  test('without clauses', () => {
    expect(toldOf('concern c\nleft open o\nimpossible p\n  because "x"')).toEqual([
      'no-clauses: c',
      'no-clauses: o',
      'no-clauses: p',
    ]);
    expect(toldOf('concern c\n  actvity salt')).toEqual(['unknown-clause: actvity']);
  });
  test('duties that nothing declares', () => {
    const unit = accordWith('concern c\n  activity salt\n  answered by asist, consult');
    expect(told(unit)).toEqual(['unknown-term: asist']);
    expect(problemOf(unit, 'unknown-term').data.nearest).toEqual(['assist']);
    expect(unit.concerns[0]?.answeredBy).toHaveLength(1);
  });
  test('two of one name', () => {
    expect(toldOf('concern c\nactivity salt\nconcern C\nactivity salt\nleft open c\nactivity salt')).toEqual([
      'duplicate-name: C',
    ]);
  });
});

describe('mandate', () => {
  test('its lines', () => {
    const unit = accordWith(`mandate US "Instructions"
  obtain prohibited, without prejudice: scope each Party; activity salt
    because "needed"
  preserve scope organs of US; activity diversion`);
    expect(told(unit)).toEqual([]);
    expect(unit.mandates[0]).toMatchObject({
      party: 'US',
      title: 'Instructions',
      lines: [
        { kind: 'obtain', verdicts: ['prohibited', 'without prejudice'], because: 'needed' },
        { kind: 'preserve', verdicts: [] },
      ],
    });
    expect(unit.mandates[0]?.lines.map(({ clauses }) => clauseTexts(clauses))).toEqual([
      ['scope: organs of a Party', 'activity: salt'],
      ['scope: organs of US', 'activity: diversion'],
    ]);
  });
  test('a Party or a declared State', () => {
    expect(toldOf('mandate KP\npreserve activity salt')).toEqual([]);
    expect(toldOf('mandate XX\npreserve activity salt')).toEqual(['unknown-name: XX']);
  });
  test('what is missing', () => {
    expect(toldOf('mandate US\nobtain prohibited activity salt')).toEqual([
      'unexpected-value: prohibited activity salt',
    ]);
    expect(toldOf('mandate US\nobtain contested: activity salt')).toEqual(['unexpected-value: contested']);
    expect(toldOf('mandate US\nobtain\npreserve')).toEqual(['missing-value: obtain', 'missing-value: preserve']);
    expect(toldOf('mandate US\npreserve actvity salt')).toEqual(['unknown-clause: actvity']);
  });
});

test('preamble and final clauses', () => {
  const unit = accordWith(`preamble
  recital "Recalling"
    note "a footnote"
  recital "Noting"
final clauses
  enters into force on the thirtieth day after signature
  withdrawal "on notice"
  witdrawal never`);
  expect(unit.preamble?.map(({ keyword, text, notes }) => [keyword, text, notes])).toEqual([
    ['recital', 'Recalling', ['a footnote']],
    ['recital', 'Noting', []],
  ]);
  expect(unit.finalClauses?.map(({ keyword, text }) => [keyword, text])).toEqual([
    ['enters into force', 'on the thirtieth day after signature'],
    ['withdrawal', 'on notice'],
  ]);
  expect(told(unit)).toEqual(['unknown-clause: witdrawal']);
});

test('a word may be reached from the accord down to the norm in a used file', () => {
  const unit = accordWith('norm n\nshall not conduct', {
    files: { 'more.norm': 'norm m\n  may conduct\n  subject to n' },
  });
  expect(unit.norms.map(({ name }) => name)).toEqual(['n']);
  const used = unitOf(`${header.replace('uses river', 'uses river, ./more.norm')}norm n\nshall not conduct`, {
    files: { 'more.norm': 'norm m\n  may conduct\n  subject to n' },
  });
  expect(told(used)).toEqual([]);
  expect(norm(used, 'm').precedence[0]?.norm).toBe('n');
});
