import { describe, expect, test } from 'vitest';
import { accordWith, clauseTexts, itemTexts, norm, told, toldOf } from './support';

/** A norm `n` with these lines beside a scope and verbs. */
const withLines = (...lines: string[]) =>
  accordWith(['norm n', 'scope each Party', 'shall not conduct', ...lines].join('\n'));
const names = (unit: { choices: ReadonlyMap<string, unknown> }) => [...unit.choices.keys()];

describe('names', () => {
  test('by declaration, keyword and count; named ones are counted too', () => {
    const unit = withLines('targets [farms], [studios = US: orchards | CN: vineyards], [US: cities]');
    expect(names(unit)).toEqual(['n targets 1', 'studios', 'n targets 3']);
  });
  test('outer before inner', () => {
    const unit = withLines('targets [farms, [US: orchards] | cities], [vineyards]');
    expect(names(unit)).toEqual(['n targets 1', 'n targets 2', 'n targets 3']);
    expect(clauseTexts(norm(unit, 'n').clauses)[1]).toBe(
      'targets: farms {n targets 1=0}; orchards {n targets 1=0, n targets 2=0}; cities {n targets 1=1}; vineyards {n targets 3=0}',
    );
  });
  test('modality on the line of the verbs, brackets among the verbs included', () => {
    const unit = accordWith('norm n\n[US: shall not | CN: should not] conduct, [knowingly support]');
    expect(names(unit)).toEqual(['n modality 1', 'n modality 2']);
  });
  test('around a clause: the keyword of the first alternative; inside, that of its own line', () => {
    const unit = withLines('[US: targets [farms] | CN: activity salt, [diversion]]', 'activity [pollution]');
    expect(names(unit)).toEqual(['n targets 1', 'n targets 2', 'n activity 1', 'n activity 2']);
  });
  test('a region on one line counts under the keyword of the line', () => {
    const unit = withLines('except [activity salt]; targets [US: farms]', 'except during [winter]');
    expect(names(unit)).toEqual(['n except 1', 'n except 2', 'n except 3']);
  });
  test('in a definition over all its versions in file order', () => {
    const unit = accordWith('define core\nread by US\nmeans [farms], cities\ndefine core\nmeans farms, [cities]');
    expect(names(unit)).toEqual(['core means 1', 'core means 2', 'core']);
  });
  test('a proposal', () => {
    const unit = accordWith('norm n "N"\nproposed by US, CN\nshall not conduct');
    expect(unit.choices.get('n proposal')).toMatchObject({
      kind: 'proposal',
      options: [
        { by: ['CN', 'US'], nothing: false },
        { by: [], nothing: true },
      ],
    });
    expect(norm(unit, 'n').proposal).toBe('n proposal');
  });
});

describe('options', () => {
  test('one alternative can also be read as nothing', () => {
    const unit = withLines('targets [US: farms of another Party]');
    expect(unit.choices.get('n targets 1')).toMatchObject({
      options: [
        { by: ['US'], text: 'farms of another Party', nothing: false },
        { by: [], text: '', nothing: true },
      ],
    });
  });
  test('attributions, and an empty alternative', () => {
    const unit = withLines('targets farms, [US, CN: cities | KP: ]');
    expect(unit.choices.get('n targets 1')?.options).toEqual([
      { by: ['CN', 'US'], text: 'cities', nothing: false },
      { by: ['KP'], text: '', nothing: true },
    ]);
    expect(unit.states).not.toContain('KP');
  });
  test('the reason is the because below', () => {
    const unit = withLines('targets [US: farms]', 'because "So that it bites"');
    expect(unit.choices.get('n targets 1')?.because).toBe('So that it bites');
  });
});

describe('where they stand', () => {
  const clause = (line: string) => clauseTexts(withLines(line).norms[0]?.clauses ?? [])[1];
  test('as the head of an item: what follows belongs to each alternative', () => {
    expect(clause('targets [US: farms | CN: cities] of another Party')).toBe(
      'targets: farms of another Party {n targets 1=0}; cities of another Party {n targets 1=1}',
    );
  });
  test('after other than', () => {
    expect(clause('targets farms other than [US: orchards | CN: vineyards] of US')).toBe(
      'targets: farms - orchards {n targets 1=0} - vineyards {n targets 1=1} of US',
    );
  });
  test('as the States after of', () => {
    expect(clause('targets farms of [US: another Party | CN: US, a third State]')).toBe(
      'targets: farms of another Party {n targets 1=0} + US {n targets 1=1} + a third State {n targets 1=1}',
    );
    expect(clause('targets farms of US and [KP]')).toBe('targets: farms of US + KP {n targets 1=0}');
  });
  test('around what follows a head', () => {
    expect(clause('targets farms [CN: other than orchards]')).toBe('targets: farms - orchards {n targets 1=0}');
    expect(clause('targets farms [US: of another Party | CN: of US]')).toBe(
      'targets: farms of another Party {n targets 1=0} + US {n targets 1=1}',
    );
  });
  test('around a modality with and without its verbs', () => {
    const unit = accordWith('norm n\n[US: shall not conduct | CN: should not knowingly support]');
    expect(norm(unit, 'n').modalities.map(({ text, when }) => [text, when])).toEqual([
      ['shall not', [{ choice: 'n modality 1', option: 0 }]],
      ['should not', [{ choice: 'n modality 1', option: 1 }]],
    ]);
    expect(itemTexts(norm(unit, 'n').verbs)).toEqual([
      'conduct {n modality 1=0}',
      'knowingly support {n modality 1=1}',
    ]);
    const without = accordWith('norm n\n[US: shall not | CN: [should not | may]] conduct');
    expect(told(without)).toEqual([]);
    expect(norm(without, 'n').modalities.map(({ text, when }) => `${text} ${when.length}`)).toEqual([
      'shall not 1',
      'should not 2',
      'may 2',
    ]);
    expect(itemTexts(norm(without, 'n').verbs)).toEqual(['conduct']);
  });
  test('around whole clauses of any kind', () => {
    const unit = accordWith(`norm a
  shall not conduct
norm n
  shall not conduct
  [US: targets farms | CN: during winter]
  [except activity salt]
  [US: subject to a | CN: notwithstanding a]
  [verified by gauges]`);
    const n = norm(unit, 'n');
    expect(told(unit)).toEqual([]);
    expect(clauseTexts(n.clauses)).toEqual([
      'targets {n targets 1=0}: farms {n targets 1=0}',
      'during {n targets 1=1}: winter {n targets 1=1}',
    ]);
    expect(n.exceptions.map(({ when }) => when)).toEqual([[{ choice: 'n except 1', option: 0 }]]);
    expect(n.precedence.map(({ kind, norm, when }) => [kind, norm, when[0]?.option])).toEqual([
      ['subject to', 'a', 0],
      ['notwithstanding', 'a', 1],
    ]);
    expect(n.description.map(({ when }) => when)).toEqual([[{ choice: 'n verified by 1', option: 0 }]]);
  });
  test('in lists of precedence', () => {
    const unit = accordWith(
      'norm a\nshall not conduct\nnorm b\nmay conduct\nnorm n\nshall not conduct\nsubject to a, [US: b]',
    );
    expect(norm(unit, 'n').precedence.map(({ norm, when }) => [norm, when])).toEqual([
      ['a', []],
      ['b', [{ choice: 'n subject to 1', option: 0 }]],
    ]);
  });
  test('around a clause inside a region', () => {
    const unit = withLines('except activity salt; [US: during winter | CN: targets farms]');
    expect(clauseTexts(norm(unit, 'n').exceptions[0]?.clauses ?? [])).toEqual([
      'activity: salt',
      'during {n except 1=0}: winter {n except 1=0}',
      'targets {n except 1=1}: farms {n except 1=1}',
    ]);
  });
  test('around the means of a definition', () => {
    const unit = accordWith('define core\n[US: means farms | CN: means cities]');
    expect(itemTexts(unit.definitions.get('core')?.versions[0]?.items ?? [])).toEqual([
      'farms {core means 1=0}',
      'cities {core means 1=1}',
    ]);
  });
});

describe('the same name', () => {
  const two = (first: string, second: string) =>
    accordWith(`norm a\nshall not conduct\ntargets ${first}\nnorm b\nshall not conduct\ntargets ${second}`);
  test('is one choice, in several places', () => {
    const unit = two('[s = US: farms | CN: cities]', '[S = US: orchards | CN: vineyards]');
    expect(names(unit)).toEqual(['s']);
    expect(unit.choices.get('s')?.places).toHaveLength(2);
    expect(itemTexts(norm(unit, 'b').clauses[0]?.items ?? [])).toEqual(['orchards {s=0}', 'vineyards {s=1}']);
  });
  test('a status on one holds for all', () => {
    const unit = two('[s = US: farms | CN: cities]', '[s (ad referendum) = US: orchards | CN: vineyards]');
    expect(unit.choices.get('s')?.status).toBe('ad referendum');
    const agreed = two('[s (agreed CN) = US: farms | CN: cities]', '[s = US: orchards | CN: vineyards]');
    expect(names(agreed)).toEqual([]);
    expect(itemTexts(norm(agreed, 'b').clauses[0]?.items ?? [])).toEqual(['vineyards']);
  });
  test('with other alternatives or attributions is an error, and a choice of its own', () => {
    const unit = two('[s = US: farms | CN: cities]', '[s = US: orchards]');
    expect(told(unit)).toEqual(['bracket-mismatch: s']);
    expect(names(unit)).toEqual(['s', 'b targets 1']);
    expect(told(two('[s = US: farms | CN: cities]', '[s = CN: orchards | US: cities]'))).toEqual([
      'bracket-mismatch: s',
    ]);
  });
  test('as a definition is an error', () => {
    expect(toldOf('define core\nmeans farms\nnorm n\nshall not conduct\ntargets [core = farms | cities]')).toEqual([
      'duplicate-name: core',
    ]);
  });
});

describe('status', () => {
  const targets = (status: string) => {
    const unit = withLines(`targets farms, [s (${status}) = US: orchards | CN: cities]`);
    return [clauseTexts(norm(unit, 'n').clauses)[1], ...names(unit), ...told(unit)];
  };
  test('agreed by delegation and by number', () => {
    expect(targets('agreed US')).toEqual(['targets: farms; orchards']);
    expect(targets('agreed 2')).toEqual(['targets: farms; cities']);
  });
  test('agreed none', () => {
    const unit = withLines('targets [s (agreed none) = US: orchards]');
    expect(clauseTexts(norm(unit, 'n').clauses)).toEqual(['scope: organs of a Party', 'targets: ']);
  });
  test('open and ad referendum stay open', () => {
    expect(targets('open')).toEqual(['targets: farms; orchards {s=0}; cities {s=1}', 's']);
    expect(targets('ad referendum').slice(1)).toEqual(['s']);
  });
  test('an alternative that is not there, and an unknown status', () => {
    expect(targets('agreed KP').slice(2)).toEqual(['bracket-status: agreed KP']);
    expect(targets('agreed 3').slice(2)).toEqual(['bracket-status: agreed 3']);
    expect(targets('agrees US').slice(2)).toEqual(['bracket-status: agrees US']);
  });
  test('statuses that differ', () => {
    const unit = accordWith(`norm a\nshall not conduct\ntargets [s (open) = farms | cities]
norm b\nshall not conduct\ntargets [s (ad referendum) = farms | cities]`);
    expect(told(unit)).toEqual(['bracket-status: ad referendum']);
  });
});

describe('where brackets may not stand', () => {
  test.each([
    ['norm [a] "A"\nshall not conduct', ['bracket-not-allowed: [a]']],
    ['norm a\nproposed by [US]\nshall not conduct', ['bracket-not-allowed: [US]']],
    ['norm a\nshall not conduct\nbecause ["x" | "y"]', ['bracket-not-allowed: ["x" | "y"]']],
    ['left open a\nactivity [salt], diversion', ['bracket-not-allowed: [salt]']],
    ['left open a\nactivity diversion\n[during winter]', ['bracket-not-allowed: [during winter]']],
    ['concern a\nactivity diversion, [salt]', ['bracket-not-allowed: [salt]']],
    ['incident a\nactivity diversion, [salt]', ['bracket-not-allowed: [salt]']],
    ['mandate US\npreserve activity [salt | diversion]', ['bracket-not-allowed: [salt | diversion]']],
    ['define core\nread by [US]\nmeans farms', ['bracket-not-allowed: [US]']],
    ['define core\n[read by US]\nmeans farms', ['bracket-not-allowed: read by']],
    ['norm a\nshall not conduct\n[because "x"]', ['bracket-not-allowed: because']],
    ['term moor\nin [target | activity]', ['bracket-not-allowed: [target | activity]']],
    ['norm a\nshall not conduct\nactivity canal [US: building]', ['bracket-not-allowed: [US: building]']],
    [
      'norm a\nshall not conduct\nactivity [US: canal] building, salt',
      ['bracket-not-allowed: [US: canal]', 'unknown-term: canal'],
    ],
  ])('%s', (text, expected) => {
    const all = toldOf(text);
    expect(all.sort()).toEqual([...expected].sort());
  });
});

test('clauses of one facet are no duplicates where they never stand together', () => {
  expect(told(withLines('[s = US: targets farms | CN: ]', '[s = US: | CN: targets cities]'))).toEqual([]);
  expect(told(withLines('[US: targets farms]', '[CN: targets cities]'))).toEqual(['duplicate-clause: targets']);
});

test('delegations by name, and unknown ones', () => {
  const unit = withLines('targets [the United States: farms | Upper Kingdom: cities]');
  expect(unit.choices.get('n targets 1')?.options.map(({ by }) => by)).toEqual([['US'], ['KP']]);
  expect(told(withLines('targets [USA: farms | CN: cities]'))).toEqual(['unknown-name: USA']);
});
