/** An instrument beside a draft: whose words it must have, which norms account for what, what is owed, what is remembered. */
import { describe, expect, it } from 'vitest';
import type { Budget } from '../../server/src/core/analysis/diagram.ts';
import { unlimited } from '../../server/src/core/analysis/diagram.ts';
import { type Beside, createBesides, type Said, saidOfConcern } from '../../server/src/core/compile/beside.ts';
import { type Compiled, createCompiler } from '../../server/src/core/compile/compile.ts';
import { createCoverage } from '../../server/src/core/compile/concerns.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { createLinker } from '../../server/src/core/model/link.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder } from '../support/check.ts';

const well = `vocabulary wells
facet doer
  clause      scope
  of          acting State
facet acting State
  values      States
facet part
  clause      part
  follows modality
facet deed
  clause      deed
facet owner
  clause      against
  values      States
  relative to acting State
facet duty
  follows modality
  describes norms
term people
  in          doer
term dig
  in          part
term drawing
  in          deed
term drawing by night
  under       drawing
term drawing by day
  under       drawing
term fouling
  in          deed
term telling
  in          duty
term telling at once
  under       telling
term telling later
  under       telling
term mending
  in          duty
concern draining
  deed        drawing
  against     another Party
  answered by telling at once
concern anything
  deed        drawing, fouling
`;

const states = 'NO "North", SU "South"';

/** A unit of a text, with its vocabulary in a file of its own; a text with an error is no example. */
function unitOf(text: string, vocabulary = well, between = states): Unit {
  const lines = `instrument Well Code 1921 "On wells"\n  between     ${between}\n  form        treaty\n  uses        ./wells.norm\n`;
  const files = new Map(
    [['wells.norm', vocabulary] as const, ['code.norm', `${lines}${text}`] as const].map(
      ([name, written]) => [name, parse(name, written)] as const,
    ),
  );
  const [assembly] = assemble(
    [files.get('code.norm') as NonNullable<ReturnType<(typeof files)['get']>>],
    memoryFinder(files),
  );
  const unit = createLinker()(assembly as NonNullable<typeof assembly>);
  expect(unit.problems).toEqual([]);
  return unit;
}

const draftOf = (text = '', vocabulary?: string, between?: string) =>
  createCompiler()(unitOf(text, vocabulary, between));

function laid(draft: Compiled, instrument: Unit, budget: Budget = unlimited): Beside {
  const beside = createBesides(budget)(draft, instrument);
  if (beside === undefined || beside === 'undecided') throw new Error(`not laid beside the draft: ${beside}`);
  return beside;
}

function concernOf(draft: Compiled, name: string) {
  const concern = draft.unit.concerns.find((one) => one.name === name);
  if (!concern) throw new Error(`no concern ${name}`);
  return concern;
}

/** What an instrument says of a concern of a draft that says nothing. */
function saidOf(text: string, { concern = 'anything', draft = draftOf() } = {}): Said {
  return saidOfConcern(laid(draft, unitOf(text)), draft, concernOf(draft, concern));
}

const named = (norms: Iterable<{ readonly name: string }> = []) => [...norms].map(({ name }) => name);
const norm = (name: string, says: string, ...lines: string[]) =>
  `norm ${name}\n  scope       each Party\n  ${says}\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('whose words', () => {
  const without = (text: string, lines: RegExp) => text.replace(lines, '');

  it('a draft without a term that the instrument names cannot have it beside it', () => {
    const poor = without(well.replace('deed        drawing, fouling', 'deed drawing'), /term fouling\n.*\n/);
    const besides = createBesides();
    const draft = draftOf('', poor);
    expect(besides(draft, unitOf(norm('a', 'shall not dig', 'deed fouling')))).toBeUndefined();
    expect(besides(draft, unitOf(norm('a', 'shall not dig', 'deed drawing')))).toBeDefined();
  });

  it('nor one without a facet that it names by States alone', () => {
    const lines = /facet owner\n(?: .*\n)+/;
    const poor = without(well.replace('  against     another Party\n', ''), lines);
    const besides = createBesides();
    const draft = draftOf('', poor);
    expect(besides(draft, unitOf(norm('a', 'shall not dig', 'against another Party')))).toBeUndefined();
    expect(besides(draft, unitOf(norm('a', 'shall not dig', 'except against another Party')))).toBeUndefined();
    expect(besides(draft, unitOf(norm('a', 'shall not dig', 'deed drawing')))).toBeDefined();
  });

  it('nor one where a facet is another thing', () => {
    const other = well.replace(
      'facet owner\n  clause      against\n  values      States\n  relative to acting State\n',
      () => 'facet owner\n  clause      against\n  values      States\n',
    );
    const draft = draftOf('', other.replace('against     another Party', 'against     a Party'));
    expect(createBesides()(draft, unitOf(norm('a', 'shall not dig', 'against another Party')))).toBeUndefined();
  });

  it('what the library of the instrument calls impossible in words that the draft lacks is no hindrance', () => {
    const poor = without(well.replace('deed        drawing, fouling', 'deed drawing'), /term fouling\n.*\n/);
    const rich = `${well}\nimpossible fouling one's own\n  deed fouling\n  against its own\n`;
    const draft = draftOf('', poor);
    const instrument = unitOf(norm('a', 'shall not dig', 'deed drawing'), rich);
    const { acts, verdicts } = saidOfConcern(laid(draft, instrument), draft, concernOf(draft, 'anything'));
    expect(acts).toBe(draft.counts.of(draft.acts));
    expect(verdicts.prohibited).toBeGreaterThan(0n);
  });

  it('and in words that it has, such acts are left out', () => {
    const rich = `${well}\nimpossible fouling one's own\n  deed fouling\n  against its own\n`;
    const draft = draftOf();
    const { acts } = saidOfConcern(laid(draft, unitOf('', rich)), draft, concernOf(draft, 'anything'));
    // Each of four States may foul its own.
    expect(acts).toBe(draft.counts.of(draft.acts) - 4n);
  });
});

describe('whose States', () => {
  it('those of the draft: of its Parties that are none of them nothing is said', () => {
    const text = norm('a', 'shall not dig');
    const draft = draftOf('', well, 'EA "East", WE "West"');
    const binding = (between: string) =>
      saidOfConcern(laid(draft, unitOf(text, well, between)), draft, concernOf(draft, 'anything'));
    expect(binding(states)).toMatchObject({ norms: new Map() });
    expect(binding(states).verdicts).toEqual({ silent: binding(states).acts });
    expect(binding('all States').verdicts).toEqual({ prohibited: binding(states).acts });
    expect(binding('EA "East", NO "North"').verdicts.prohibited).toBe(binding(states).acts / 4n);
  });
});

describe('which norms account for what', () => {
  it('only those that say so of such acts', () => {
    const { norms, deciding } = saidOf(
      norm('night', 'shall not dig', 'deed drawing by night') +
        norm('open', '[NO: shall not | SU: should not] dig', 'deed fouling') +
        norm('day', 'shall not dig', 'deed drawing by day') +
        norm('day too', 'may dig', 'deed drawing by day', 'against another Party'),
    );
    expect(named(norms.get('prohibited'))).toEqual(['night', 'open', 'day']);
    expect(named(deciding.get('prohibited'))).toEqual(['night', 'day']);
    expect(named(deciding.get('contested'))).toEqual(['open']);
    expect(named(deciding.get('conflicting'))).toEqual(['day', 'day too']);
    expect([...deciding.keys()]).toEqual(['prohibited', 'conflicting', 'contested']);
  });

  it('none that is displaced there, or whose bracket says something else there', () => {
    const { norms, deciding } = saidOf(
      norm('yields', 'should not dig', 'deed drawing', 'subject to prevails') +
        norm('prevails', 'shall not dig', 'deed drawing') +
        norm('either', '[x = NO: may | SU: shall not] dig', '[x = NO: deed fouling | SU: deed drawing by day]'),
    );
    expect(norms.has('discouraged')).toBe(false);
    expect(named(norms.get('permitted'))).toEqual(['either']);
    expect(named(norms.get('prohibited'))).toEqual(['prevails', 'either']);
    expect(named(deciding.get('contested'))).toEqual(['either']);
  });
});

describe('what is owed', () => {
  const about = (text: string) => named(saidOf(text, { concern: 'draining' }).duties);

  it('where such an act sets it off', () => {
    expect(about(norm('a', 'shall mending', 'in the event of deed drawing by night'))).toEqual(['a']);
    expect(about(norm('a', 'shall mending', 'in the event of deed fouling'))).toEqual([]);
  });

  it('in general, where it answers the concern: the very duty, a family of it, or a part', () => {
    expect(about(norm('a', 'shall telling at once'))).toEqual(['a']);
    expect(about(norm('a', 'shall telling'))).toEqual(['a']);
    expect(about(norm('a', 'shall telling other than telling at once'))).toEqual([]);
    expect(about(norm('a', 'shall mending'))).toEqual([]);
  });

  it('in the facet of the answer: the first duty of another facet is not the first of this one', () => {
    const caring = `${well}\nfacet care\n  follows modality\n  describes norms\nterm oiling\n  in          care\n`;
    const general = unitOf(norm('a', 'shall oiling'), caring);
    const draft = draftOf('', caring);
    const draining = concernOf(draft, 'draining');
    expect(named(saidOfConcern(laid(draft, general), draft, draining).duties)).toEqual([]);
    const answering = draftOf(norm('a', 'shall telling at once', 'in the event of deed drawing'), caring);
    const another = draftOf(norm('a', 'shall oiling', 'in the event of deed drawing'), caring);
    const gap = (one: Compiled) => createCoverage()(one, concernOf(one, 'draining')).gap.always;
    expect(gap(answering)).toBe(0n);
    expect(gap(another)).toBe(gap(draft));
  });

  it('by States of the draft', () => {
    const draft = draftOf('', well, 'EA "East", WE "West"');
    const text = norm('a', 'shall telling') + norm('b', 'shall telling', 'in the event of deed drawing');
    expect(named(saidOf(text, { concern: 'draining', draft }).duties)).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('the same is answered to the same question, as long as the States of the draft stay', () => {
    const besides = createBesides();
    const compile = createCompiler();
    const instrument = unitOf(norm('a', 'shall not dig', 'deed drawing'), well, 'all States');
    const ask = (draft: Compiled) => {
      const beside = besides(draft, instrument);
      if (beside === undefined || beside === 'undecided') throw new Error('not laid beside the draft');
      return saidOfConcern(beside, draft, concernOf(draft, 'anything'));
    };
    const first = compile(unitOf(''));
    const next = compile({ ...first.unit, norms: unitOf(norm('b', 'may dig')).norms });
    const before = ask(first);
    expect(ask(next)).toBe(before);
    const further = compile(unitOf('', well, `${states}, EA "East"`));
    expect(ask(further).acts).toBeGreaterThan(before.acts);
  });
});

describe('within a budget', () => {
  it('an instrument that takes more is not decided', () => {
    const draft = draftOf();
    const instrument = unitOf(norm('a', 'shall not dig', 'deed drawing'));
    expect(createBesides({ nodes: 0, time: 1_000 })(draft, instrument)).toBe('undecided');
  });

  it('a question ends the work around it, and the answer comes with more', () => {
    const draft = draftOf();
    const beside = laid(draft, unitOf(norm('a', 'shall not dig', 'deed drawing', 'against another Party')));
    const ask = () => saidOfConcern(beside, draft, concernOf(draft, 'draining'));
    expect(draft.space.diagrams.within({ nodes: 0, time: 60_000 }, ask)).toBeUndefined();
    expect(draft.space.diagrams.within({ nodes: 1_000, time: 60_000 }, ask)?.verdicts.prohibited).toBeGreaterThan(0n);
  });
});
