/** The random drafts themselves: that they stay small, contain every construct, and shrink to little. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause, Item, Unit, When } from '../../server/src/core/model/model.ts';
import { type Draft, drafts, draftText, limits } from '../support/drafts.ts';
import { acts, precedenceCycles, readings, test as report } from '../support/oracle.ts';
import { units } from '../support/units.ts';

const sample = fc.sample(drafts(), { numRuns: 400, seed: 2015 });

const guarded = ({ when }: { readonly when: When }) => when.length > 0;
const regions = (unit: Unit) => unit.norms.flatMap((norm) => [...norm.exceptions, ...norm.triggers]);
const clauses = (unit: Unit): readonly Clause[] => [
  ...unit.norms.flatMap((norm) => norm.clauses),
  ...regions(unit).flatMap((region) => region.clauses),
];
const items = (unit: Unit): readonly Item[] => clauses(unit).flatMap((clause) => clause.items);
const versions = (unit: Unit) => [...unit.definitions.values()].flatMap((definition) => definition.versions);
const norms = (unit: Unit) => unit.norms;
const hasState = (word: string) => (unit: Unit) =>
  items(unit).some((item) => item.of?.some(({ states }) => states.kind === 'word' && states.word === word));

/** What at least a few of the drafts must contain. */
const constructs: Record<string, (unit: Unit) => boolean> = {
  'a term of children': (unit) =>
    items(unit).some((item) => item.head.kind === 'term' && item.head.term.children.length > 0),
  'other than a term': (unit) => items(unit).some((item) => item.less.length > 0),
  'other than a State': (unit) => items(unit).some((item) => item.lessStates.length > 0),
  'another Party': hasState('another Party'),
  'another State': hasState('another State'),
  'a third State': hasState('a third State'),
  'its own': hasState('its own'),
  'States alone for a term': (unit) => items(unit).some((item) => item.head.kind === 'any'),
  'an impossible region': (unit) => unit.impossible.length > 0 && acts(unit).length > 0,
  'all States are Parties': (unit) => unit.allStates,
  'a State that is no Party': (unit) => unit.states.length > unit.parties.length + unit.anonymous,
  'a bracket around an item': (unit) => items(unit).some(guarded),
  'a bracket around a head': (unit) => items(unit).some((item) => guarded(item) && /^\[[^\]]*\] o/.test(item.text)),
  'a bracket after other than': (unit) => items(unit).some((item) => item.less.some(guarded)),
  'a bracket after other than, of States': (unit) => items(unit).some((item) => item.lessStates.some(guarded)),
  'a bracket after of': (unit) => items(unit).some((item) => !guarded(item) && (item.of ?? []).some(guarded)),
  'a bracket around a clause': (unit) => norms(unit).some((norm) => norm.clauses.some(guarded)),
  'a bracket around a modality': (unit) => norms(unit).some((norm) => norm.modalities.some(guarded)),
  'a bracket around verbs': (unit) => norms(unit).some((norm) => norm.verbs.some(guarded)),
  'a bracket around an exception': (unit) => norms(unit).some((norm) => norm.exceptions.some(guarded)),
  'a bracket around a trigger': (unit) => norms(unit).some((norm) => norm.triggers.some(guarded)),
  'a bracket in a region': (unit) => regions(unit).some((region) => !guarded(region) && region.clauses.some(guarded)),
  'a bracket around precedence': (unit) => norms(unit).some((norm) => norm.precedence.some(guarded)),
  'a bracket in a bracket': (unit) => items(unit).some((item) => item.when.length > 1),
  'a bracket in a definition': (unit) => versions(unit).some((version) => version.items.some(guarded)),
  'a named bracket': (unit) => unit.choices.has('lantern'),
  'a proposal': (unit) => norms(unit).some((norm) => norm.proposal !== undefined),
  'a divergent definition': (unit) => [...unit.choices.values()].some((choice) => choice.kind === 'definition'),
  'a definition governed by a State': (unit) =>
    [...unit.definitions.values()].some((each) => each.governedBy !== undefined),
  'a definition in use': (unit) => items(unit).some((item) => item.head.kind === 'definition'),
  'a definition in a definition': (unit) =>
    versions(unit).some((version) => version.items.some((item) => item.head.kind === 'definition')),
  'a duty with owners': (unit) =>
    norms(unit).some((norm) => norm.duty && norm.clauses.some((clause) => clause.items.some((item) => item.of))),
  'a general duty': (unit) => norms(unit).some((norm) => norm.duty && norm.triggers.length === 0),
  'an exception of a duty': (unit) =>
    norms(unit).some((norm) => norm.duty && norm.exceptions.length > 0 && norm.triggers.length > 0),
  'a without-prejudice clause': (unit) => norms(unit).some((norm) => norm.kind === 'without prejudice'),
  'a cycle of precedence': (unit) => precedenceCycles(unit).some((cycle) => cycle.length > 1),
  'a concern answered by a duty': (unit) => unit.concerns.some((concern) => concern.answeredBy.length > 0),
  'something left open': (unit) => unit.leftOpen.length > 0,
  'an incident of parts': (unit) => report(unit).incidents.some((incident) => incident.parts.length > 1),
  'uncertain facts': (unit) =>
    unit.incidents.some((incident) => incident.clauses.some((clause) => clause.values.some((one) => one.length > 1))),
  'a foreign State in an incident': (unit) =>
    unit.incidents.some((incident) =>
      incident.clauses.some((clause) =>
        clause.values
          .flat()
          .some((item) => item.of?.some(({ states }) => states.kind === 'state' && !unit.states.includes(states.code))),
      ),
    ),
  'a contested incident': (unit) => report(unit).incidents.some((incident) => incident.contested),
  'a mandate': (unit) => unit.mandates.length > 0,
};

describe('random drafts', () => {
  it('keep to the limits of acts and readings', () => {
    for (const { unit } of sample) {
      expect(acts(unit).length).toBeLessThanOrEqual(limits.maxActs);
      expect(readings(unit).length).toBeLessThanOrEqual(limits.maxReadings);
      expect(acts(unit).length * readings(unit).length).toBeLessThanOrEqual(limits.maxPoints);
    }
  });

  it.each(Object.entries(constructs))('contain %s', (_, contains) => {
    expect(sample.filter(({ unit }) => contains(unit)).length).toBeGreaterThanOrEqual(4);
  });

  it('are the same for the same seed', () => {
    const text = () => fc.sample(drafts(), { numRuns: 5, seed: 7 }).map(draftText);
    expect(text()).toEqual(text());
  });

  it('print as text, so that a counterexample can be read', () => {
    const [unit] = fc.sample(units(), { numRuns: 1, seed: 7 });
    expect(fc.stringify(unit)).toContain('Accord on Bees and Orchards');
  });
});

describe('shrinking', () => {
  /** The smallest draft that fast-check finds with some property. */
  const smallest = (has: (unit: Unit) => boolean): Draft => {
    const result = fc.check(
      fc.property(drafts(), ({ unit }) => !has(unit)),
      { seed: 3, numRuns: 2000 },
    );
    const [draft] = result.counterexample ?? [];
    if (!draft) throw new Error('no draft has it');
    return draft;
  };

  it('leaves what matters alone', () => {
    const { unit } = smallest((each) => each.norms.some((norm) => norm.clauses.some(guarded)));
    expect(unit.norms).toHaveLength(1);
    expect(unit.norms[0]?.exceptions).toEqual([]);
    expect(unit.choices.size).toBe(1);
    expect(unit.definitions.size).toBe(0);
    expect(unit.incidents).toEqual([]);
    expect(unit.mandates).toEqual([]);
  });

  it('finds two norms for a conflict', () => {
    const { unit } = smallest((each) =>
      report(each).incidents.some(({ verdicts }) => verdicts.includes('conflicting')),
    );
    expect(unit.norms).toHaveLength(2);
    expect(unit.incidents).toHaveLength(1);
    expect(unit.choices.size).toBe(0);
  });
});
