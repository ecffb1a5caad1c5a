import { describe, expect, test } from 'vitest';
import { accordWith, clauseTexts, itemTexts, norm, problemOf, told, toldOf } from './support';

describe('modality', () => {
  test.each([
    ['shall not', 'prohibited', 'treaty'],
    ['must not', 'prohibited', 'treaty'],
    ['undertakes not to', 'prohibited', 'treaty'],
    ['will not', 'prohibited', 'political commitment'],
    ['should not', 'discouraged', 'either'],
    ['is encouraged not to', 'discouraged', 'either'],
    ['shall', 'required', 'treaty'],
    ['must', 'required', 'treaty'],
    ['undertakes to', 'required', 'treaty'],
    ['will', 'required', 'political commitment'],
    ['should', 'encouraged', 'either'],
    ['is encouraged to', 'encouraged', 'either'],
    ['may', 'permitted', 'either'],
  ])('%s', (text, saying, register) => {
    const unit = accordWith(`norm n\n  ${text}   conduct, knowingly support`);
    expect(told(unit)).toEqual([]);
    expect(norm(unit, 'n')).toMatchObject({
      modalities: [{ text, saying, register, when: [] }],
      verbFacet: 'part',
      duty: false,
    });
    expect(itemTexts(norm(unit, 'n').verbs)).toEqual(['conduct', 'knowingly support']);
  });
  test('none, or without verbs', () => {
    expect(toldOf('norm n "N"\n  activity salt')).toEqual(['no-modality: n']);
    expect(toldOf('norm n\n  shall not')).toEqual(['missing-value: shall not']);
    expect(toldOf('norm n\n  [US: shall not | CN: should not]')).toEqual([
      'missing-value: shall not',
      'missing-value: should not',
    ]);
  });
  test('a line that cannot be understood may be the missing one', () => {
    expect(toldOf('norm n\n  shal not conduct')).toEqual(['unknown-clause: shal not']);
    expect(toldOf('norm n\n  ] shall not conduct\n  activity salt')).toEqual(['syntax: ]']);
  });
  test('two of them', () => {
    expect(toldOf('norm n\n  shall not conduct\n  should not conduct')).toEqual(['duplicate-clause: should not']);
  });
  test('behind a bracket that carries verbs', () => {
    const unit = accordWith('norm n\n  [US: shall not conduct | CN: should not] knowingly support');
    expect(told(unit)).toEqual(['mixed-verbs: knowingly support']);
    expect(itemTexts(norm(unit, 'n').verbs)).toEqual(['conduct {n modality 1=0}', 'knowingly support']);
  });
});

describe('clauses', () => {
  test('facets of acts, facets that describe norms, exceptions', () => {
    const unit = accordWith(`norm n "Title"
  scope each Party
  shall not conduct
  activity diversion
  except activity salt; during winter
  except targets cities
  verified by gauges, inspection on request`);
    const n = norm(unit, 'n');
    expect(told(unit)).toEqual([]);
    expect(n.title).toBe('Title');
    expect(clauseTexts(n.clauses)).toEqual(['scope: organs of a Party', 'activity: diversion']);
    expect(n.exceptions.map(({ clauses }) => clauseTexts(clauses))).toEqual([
      ['activity: salt', 'during: winter'],
      ['targets: cities'],
    ]);
    expect(clauseTexts(n.description)).toEqual(['verified by: gauges; inspection on request']);
  });
  test('keywords compare without regard to case', () => {
    expect(toldOf('norm n\n  Shall Not conduct\n  Verified by gauges')).toEqual([]);
  });
  test('twice', () => {
    const unit = accordWith(
      'norm n\n  shall not conduct\n  activity salt\n  activity diversion\n  verified by gauges\n  verified by gauges',
    );
    expect(told(unit)).toEqual(['duplicate-clause: activity', 'duplicate-clause: verified by']);
    expect(clauseTexts(norm(unit, 'n').clauses)).toEqual(['activity: salt']);
  });
  test('the verbs are the clause of their facet', () => {
    expect(toldOf('norm n\n  shall not conduct\n  part conduct')).toEqual(['duplicate-clause: part']);
    expect(toldOf('without prejudice w\n  part conduct')).toEqual([]);
  });
  test('twice in a region', () => {
    expect(toldOf('norm n\n  shall not conduct\n  except activity salt; activity diversion')).toEqual([
      'duplicate-clause: activity',
    ]);
  });
  test('a keyword that nothing knows', () => {
    const unit = accordWith('norm n\n  shall not conduct\n  activty salt\n  durng winter\n  zzzz');
    expect(told(unit)).toEqual(['unknown-clause: activty', 'unknown-clause: durng', 'unknown-clause: zzzz']);
    expect(unit.problems.map(({ data }) => data.nearest)).toEqual([['activity'], ['during'], []]);
  });
  test('a term in place of a keyword', () => {
    const unit = accordWith('norm n\n  shall not conduct\n  orchards of US');
    expect(told(unit)).toEqual(['unknown-clause: orchards']);
    expect(problemOf(unit, 'unknown-clause').data.nearest).toEqual(['targets']);
    const sentence = accordWith('norm n\n  Each Party shall not conduct');
    expect(problemOf(sentence, 'unknown-clause').data.nearest).toEqual(['scope', 'targets']);
  });
  test('a keyword of other declarations', () => {
    const unit = accordWith(
      'norm n\n  shall not conduct\n  means salt\nleft open o\n  activity salt\n  except activity salt',
    );
    expect(told(unit)).toEqual(['misplaced-clause: means', 'misplaced-clause: except']);
    expect(unit.problems[1]?.data).toMatchObject({ declaration: 'left open', belongs: ['norm', 'without prejudice'] });
  });
  test('a region of which a clause cannot be understood has no acts', () => {
    const unit = accordWith(
      'norm n\n  shall not conduct\n  except activty salt; during winter\n  except targets cities',
    );
    expect(told(unit)).toEqual(['unknown-clause: activty']);
    expect(norm(unit, 'n').exceptions.map(({ clauses }) => clauses.length)).toEqual([0, 1]);
  });
  test('a region without clauses', () => {
    expect(toldOf('norm n\n  shall not conduct\n  except')).toEqual(['missing-value: except']);
    expect(toldOf('without prejudice w "W"')).toEqual(['no-clauses: w']);
  });
  test('relative words in an exception follow the facet', () => {
    expect(toldOf('norm n\n  shall not conduct\n  except scope organs of its own')).toEqual(['relative-word: its own']);
    expect(toldOf('norm n\n  shall not conduct\n  except targets its own')).toEqual([]);
  });
});

describe('duties', () => {
  const duty = (...lines: string[]) =>
    accordWith(['norm d', 'scope each Party', 'shall assist, consult', ...lines].join('\n'));
  test('say who owes them and in what event', () => {
    const unit = duty(
      'in the event of scope organs of its own; activity diversion',
      'in the event of targets another Party',
      'except targets its own',
    );
    const d = norm(unit, 'd');
    expect(told(unit)).toEqual([]);
    expect(d).toMatchObject({ duty: true, verbFacet: 'duty', owedThrough: 'actor' });
    expect(d.triggers.map(({ clauses }) => clauseTexts(clauses))).toEqual([
      ['scope: organs of its own', 'activity: diversion'],
      ['targets: * of another Party'],
    ]);
    expect(d.exceptions).toHaveLength(1);
  });
  test('may not look to another State in their scope', () => {
    expect(toldOf('norm d\n  scope organs of its own\n  shall consult')).toEqual(['relative-word: its own']);
  });
  test('have no other clause of acts', () => {
    expect(told(duty('activity salt', 'verified by gauges'))).toEqual(['duty-clause: activity']);
  });
  test('mixed with verbs of acts', () => {
    const unit = accordWith('norm d\n  shall assist, conduct, consult');
    expect(told(unit)).toEqual(['mixed-verbs: conduct']);
    expect(itemTexts(norm(unit, 'd').verbs)).toEqual(['assist', 'consult']);
  });
  test('a trigger without one', () => {
    expect(toldOf('norm n\n  shall not conduct\n  in the event of activity salt')).toEqual([
      'misplaced-trigger: in the event of',
    ]);
  });
  test('a misspelt one is no second error', () => {
    const unit = accordWith(
      'norm d\n  scope each Party\n  shall consutl\n  in the event of scope its own; activity salt',
    );
    expect(told(unit)).toEqual(['unknown-term: consutl']);
    expect(norm(unit, 'd').duty).toBe(true);
    expect(problemOf(unit, 'unknown-term').data.nearest).toContain('consult');
  });
  test('stand outside precedence', () => {
    const unit = accordWith(
      'norm d\n  shall consult\n  subject to n\nnorm n\n  shall not conduct\n  notwithstanding d\n  subject to m\nnorm m\n  may conduct',
    );
    expect(told(unit)).toEqual(['precedence-duty: n', 'precedence-duty: d']);
    expect(unit.problems.map(({ data }) => data.reason)).toEqual(['in a duty', 'about a duty']);
  });
});

describe('precedence', () => {
  const unit = accordWith(`norm a b
  shall not conduct
norm c and d
  may conduct
without prejudice w
  activity salt
norm n
  shall not conduct
  subject to A  B, c and d and w
  notwithstanding x and w
  subject to w`);
  test('names compare as terms do; and separates where the whole is no name', () => {
    expect(norm(unit, 'n').precedence.map(({ kind, norm }) => `${kind} ${norm}`)).toEqual([
      'subject to a b',
      'subject to c and d',
      'subject to w',
      'notwithstanding w',
      'subject to w',
    ]);
  });
  test('an unknown name leaves the others', () => {
    expect(told(unit)).toEqual(['unknown-name: x']);
    const near = accordWith('norm no-first-use\n  shall not conduct\nnorm n\n  may conduct\n  subject to no-first-us');
    expect(problemOf(near, 'unknown-name').data).toEqual({
      kind: 'norm',
      words: 'no-first-us',
      nearest: ['no-first-use'],
    });
  });
});

describe('names and prose', () => {
  test('two of one name', () => {
    const unit = accordWith(
      'norm n "N"\n  shall not conduct\n  targets [farms]\nwithout prejudice N\n  activity [salt]\nnorm n\n  may conduct\n  targets [farms]',
    );
    expect(told(unit)).toEqual(['duplicate-name: N', 'duplicate-name: n']);
    expect([...unit.choices.keys()]).toEqual(['n targets 1', 'N (2) activity 1', 'n (3) targets 1']);
    expect(unit.problems[0]?.related?.[0]?.at).toBe(unit.norms[0]?.at);
  });
  test('a missing one', () => {
    expect(toldOf('norm\n  shall not conduct')).toEqual(['missing-name: norm']);
    expect(toldOf('norm')).toEqual(['missing-name: norm']);
    expect(toldOf('define')).toEqual(['missing-name: define']);
    expect(toldOf('norm "Title" name\n  shall not conduct')).toEqual(['unexpected-value: name']);
  });
  test('because and note belong to the clause above, source and says to the declaration', () => {
    const unit = accordWith(`norm n
  because "first"
  shall not conduct
  activity salt
    because "a reason"
    note "a note"
  source "one", "two"
  says English "No salt." `);
    expect(norm(unit, 'n').prose.map(({ kind, text, line, language }) => [kind, text, line, language])).toEqual([
      ['because', 'first', undefined, undefined],
      ['because', 'a reason', 2, undefined],
      ['note', 'a note', 2, undefined],
      ['source', 'one', undefined, undefined],
      ['source', 'two', undefined, undefined],
      ['says', 'No salt.', undefined, 'English'],
    ]);
    expect(told(unit)).toEqual([]);
  });
  test('prose without marks is told and kept', () => {
    const unit = accordWith('norm n\n  shall not conduct\n  because it matters\n  says English');
    expect(told(unit)).toEqual(['unexpected-value: it matters', 'unexpected-value: English']);
    expect(norm(unit, 'n').prose.map(({ text }) => text)).toEqual(['it matters']);
  });
  test('curly quotation marks are as good', () => {
    expect(norm(accordWith('norm n “Title”\n  shall not conduct'), 'n').title).toBe('Title');
  });
});

test('twenty broken lines: one error each, and the others keep their meaning', () => {
  const broken = Array.from(
    { length: 20 },
    (_, index) => `norm n${index}\n  shall not conduct\n  activity salt\n  targets [US: farms\n  during winter`,
  );
  const unit = accordWith(broken.join('\n'));
  expect(told(unit)).toEqual(Array.from({ length: 20 }, () => 'syntax: ['));
  for (const one of unit.norms) expect(clauseTexts(one.clauses)).toContain('during: winter');
});
