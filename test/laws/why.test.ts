/** Why acts have their verdicts: what the engine says against enumeration, on random drafts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestCover } from '../../server/src/core/analysis/covering.ts';
import { Diagrams, none } from '../../server/src/core/analysis/diagram.ts';
import { at, pointIn } from '../../server/src/core/analysis/evaluate.ts';
import { smallestHitting } from '../../server/src/core/analysis/hitting.ts';
import { type Compiled, createCompiler } from '../../server/src/core/compile/compile.ts';
import { judge } from '../../server/src/core/compile/incidents.ts';
import { type Misfit, type NearMiss, nearSilent, type Why, whyOf } from '../../server/src/core/compile/why.ts';
import type { Clause, Item, Norm, Unit } from '../../server/src/core/model/model.ts';
import * as why from '../support/oracle/why.ts';
import * as oracle from '../support/oracle.ts';
import { units } from '../support/units.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 60);
/** Small enough for every set of norms to be tried. */
const small = { maxActs: 150, maxPoints: 2000 };

function pointsOf(unit: Unit, acts: readonly oracle.Act[]): why.Point[] {
  return acts.flatMap((act) => oracle.readings(unit).map((reading) => ({ act, reading })));
}

/** Each part of each incident, and all acts together. */
function asked(unit: Unit, compiled: Compiled): { readonly points: readonly why.Point[]; readonly told: Why }[] {
  const parts = unit.incidents.flatMap((incident) => {
    const acts = oracle.parts(incident).map((part) => oracle.partActs(unit, part));
    return judge(compiled, incident).parts.map(({ region }, index) => ({ region, acts: acts[index] ?? [] }));
  });
  return [...parts, { region: compiled.acts, acts: oracle.acts(unit) }].map(({ region, acts }) => ({
    points: pointsOf(unit, acts),
    told: whyOf(compiled, region),
  }));
}

describe('why an act has its verdict', { timeout: 7_200_000 }, () => {
  it('names the norms that reach it, with how much of it and what they say', () => {
    fc.assert(
      fc.property(units(small), (unit) => {
        for (const { points, told } of asked(unit, createCompiler()(unit))) reachingAgrees(unit, points, told);
      }),
      { numRuns },
    );
  });

  it('names a smallest set of norms that gives each act its verdict', () => {
    fc.assert(
      fc.property(units(small), (unit) => {
        for (const { points, told } of asked(unit, createCompiler()(unit))) {
          const { norms, others, smallest, conflict } = told.explained;
          const names = norms.map(({ norm }) => norm.name);
          expect(why.explains(unit, new Set(names), points)).toBe(true);
          expect(smallest).toBe(true);
          expect(names).toHaveLength(why.smallestExplaining(unit, points));
          const judged = points.map(({ act, reading }) => oracle.judge(unit, act, reading));
          const speaking = new Set(judged.flatMap((one) => one.speaking));
          expect(new Set([...names, ...others.map(({ name }) => name)])).toEqual(speaking);
          expect(conflict).toBe(judged.some(({ verdict }) => verdict === 'conflicting'));
          const acts = norms.map((one) => one.acts);
          expect([...acts].sort((a, b) => Number(b - a))).toEqual(acts);
        }
      }),
      { numRuns },
    );
  });

  it('names the words by which one norm displaces another', () => {
    fc.assert(
      fc.property(units(small), (unit) => {
        for (const { points, told } of asked(unit, createCompiler()(unit))) displacementAgrees(unit, points, told);
      }),
      { numRuns },
    );
  });

  it('names the fewest clauses without which a norm would reach it', () => {
    fc.assert(
      fc.property(units(small), (unit) => {
        for (const { points, told } of asked(unit, createCompiler()(unit))) {
          const silent = points.filter(({ act, reading }) => oracle.judge(unit, act, reading).verdict === 'silent');
          const always = silent.filter(({ act }) => silentAlways(unit, act));
          expect(told.silent).toBe(always.length > 0 ? 'always' : silent.length > 0 ? 'sometimes' : 'never');
          const reaching = new Set(told.reaching.map(({ norm }) => norm.name));
          if (told.silent === 'sometimes') nearAgrees(unit, silent, told.nearly, ({ name }) => reaching.has(name));
          else nearAgrees(unit, always, told.nearly);
        }
      }),
      { numRuns },
    );
  });

  it('says the same of one act, asked without its region', () => {
    fc.assert(
      fc.property(units(small), (unit) => {
        const compiled = createCompiler()(unit);
        for (const act of oracle.acts(unit).filter((_, index) => index % 7 === 0)) {
          const near = nearSilent(compiled, new Map(Object.entries(oracle.named(unit, act))));
          if (silentAlways(unit, act)) nearAgrees(unit, pointsOf(unit, [act]), near);
          else expect(near).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
});

function silentAlways(unit: Unit, act: oracle.Act): boolean {
  return oracle.readings(unit).every((reading) => oracle.judge(unit, act, reading).verdict === 'silent');
}

function reachingAgrees(unit: Unit, points: readonly why.Point[], { reaching }: Why): void {
  const acts = (some: readonly why.Point[]) => new Set(some.map(({ act }) => act)).size;
  const at = (name: string, kind: 'reaching' | 'speaking') =>
    points.filter(({ act, reading }) => oracle.judge(unit, act, reading)[kind].includes(name));
  const found = [...new Set(points.flatMap(({ act, reading }) => oracle.judge(unit, act, reading).reaching))];
  expect(reaching.map(({ norm }) => norm.name).sort()).toEqual(found.sort());
  for (const { norm, says, share, decides } of reaching) {
    const here = at(norm.name, 'reaching');
    expect(share).toBeCloseTo(acts(here) / acts(points), 5);
    expect(decides).toBeCloseTo(acts(at(norm.name, 'speaking')) / acts(points), 5);
    expect(new Set(says)).toEqual(new Set(here.map(({ reading }) => why.sayingOf(unit, norm.name, reading))));
  }
}

function displacementAgrees(unit: Unit, points: readonly why.Point[], { reaching }: Why): void {
  const names = reaching.map(({ norm }) => norm.name);
  for (const { norm, displacedBy } of reaching) {
    const winners = names.filter((name) => why.displacedAt(unit, norm.name, name, points).length > 0);
    expect(displacedBy.map(({ by }) => by.name).sort()).toEqual(winners.sort());
    for (const { by, links } of displacedBy) {
      const end = links.reduce((yielding, { norm: where, words }) => {
        const [loser, winner] = words.kind === 'subject to' ? [where.name, words.norm] : [words.norm, where.name];
        expect(loser).toBe(yielding);
        return winner;
      }, norm.name);
      expect(end).toBe(by.name);
      const together = why
        .displacedAt(unit, norm.name, by.name, points)
        .some(({ reading }) =>
          links.every(({ norm: where, words }) =>
            why.wordsStand(unit, { norm: where.name, kind: words.kind, other: words.norm }, reading),
          ),
        );
      expect(together).toBe(true);
    }
  }
}

/** The parts of a norm that a near miss names, as the evaluator counts them. */
function partsNamed({ clauses, verbFacet, exceptions }: Norm, but: readonly Misfit[]): number[] {
  const before = clauses.length + (verbFacet === undefined ? 0 : 1);
  return but.map((misfit) => {
    if (misfit.kind === 'exception') return before + exceptions.indexOf(misfit.region);
    return misfit.clause.keyword === '' ? clauses.length : clauses.indexOf(misfit.clause);
  });
}

function nearAgrees(
  unit: Unit,
  points: readonly why.Point[],
  nearly: readonly NearMiss[],
  among: (norm: Norm) => boolean = () => true,
): void {
  const sizes = unit.norms.flatMap((norm) => {
    if (norm.duty || !among(norm)) return [];
    const lacking = points.flatMap((point) => {
      const parts = why.lacking(unit, norm, point);
      // Something beside the verbs must be left of a norm that comes near.
      return parts && norm.clauses.some((_, index) => !parts.includes(index)) ? [parts.length] : [];
    });
    return lacking.length > 0 ? [Math.min(...lacking)] : [];
  });
  expect(sizes).not.toContain(0);
  expect(nearly.map(({ but }) => but.length)).toEqual(sizes.sort((a, b) => a - b).slice(0, 2));
  for (const { norm, but, fitting, sayings, condition } of nearly) {
    const parts = partsNamed(norm, but);
    expect(new Set(parts).size).toBe(but.length);
    const clauses = norm.clauses.length + (norm.verbFacet === undefined ? 0 : 1);
    expect(fitting).toBe(clauses - parts.filter((part) => part < clauses).length);
    const reached = why.reachedBut(unit, norm, parts, points);
    expect(reached.length).toBeGreaterThan(0);
    expect(new Set(sayings)).toEqual(new Set(reached.map(({ reading }) => why.sayingOf(unit, norm.name, reading))));
    for (const misfit of but) narrowed(unit, norm, misfit, parts, points);
    const readings = new Set(reached.map(({ reading }) => reading));
    expect(condition.turnsOn.length > 0).toBe(readings.size < oracle.readings(unit).length);
    for (const reading of condition.takes ? oracle.readings(unit) : []) {
      const taken = condition.takes?.every(({ choice, options }) => options.includes(reading.get(choice.name) ?? -1));
      expect(readings.has(reading)).toBe(taken);
    }
  }
}

/** The items of a clause that would hold an act which lacks nothing else, written otherwise: less tied, or without what they take away. */
function narrowings(unit: Unit, { clause }: { clause: Clause }, reached: readonly why.Point[]) {
  const holding = (otherwise: (item: Item) => Item | undefined) =>
    clause.items.filter((item) => {
      const other = otherwise(item);
      return other && reached.some((point) => why.wouldHold(unit, clause, other, point));
    });
  const tied = unit.facets.some(({ name, of }) => name === clause.facet && of !== undefined);
  return {
    States: tied ? holding(({ of, ...item }) => (of ? { ...item, lessStates: [] } : undefined)) : [],
    'other than': holding((item) =>
      item.less.length + item.lessStates.length > 0 ? { ...item, less: [], lessStates: [] } : undefined,
    ),
  };
}

/** What is named of a clause is no more than what does not fit. */
function narrowed(
  unit: Unit,
  norm: Norm,
  misfit: Misfit,
  parts: readonly number[],
  points: readonly why.Point[],
): void {
  if (misfit.kind === 'exception') return;
  const found = narrowings(unit, misfit, why.reachedBut(unit, norm, parts, points));
  const kind = found.States.length > 0 ? 'States' : found['other than'].length > 0 ? 'other than' : 'clause';
  expect(misfit.kind).toBe(kind);
  if (misfit.kind !== 'clause') expect(misfit.items).toEqual(found[misfit.kind]);
}

describe('the mathematics of it', () => {
  it('finds a smallest set that meets each group', () => {
    const group = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
        const found = smallestHitting(groups, 100_000) as number[];
        expect(groups.every((one) => one.some((member) => found.includes(member)))).toBe(true);
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 256; set++) {
          const size = [...set.toString(2)].filter((bit) => bit === '1').length;
          if (groups.every((one) => one.some((member) => (set >> member) & 1))) least = Math.min(least, size);
        }
        expect(found).toHaveLength(least);
      }),
    );
  });

  it('says so where it cannot tell whether a set is smallest, and then leaves none in that is needless', () => {
    // The complements of single values of two levels: each needs another candidate, and there are many groups.
    const diagrams = new Diagrams([90]);
    const singles = Array.from({ length: 90 }, (_, value) => [diagrams.value(0, value)]);
    const pairs = Array.from({ length: 89 }, (_, value) => [
      diagrams.values(0, (one) => one === value || one === value + 1),
    ]);
    const candidates = [...singles, ...pairs];
    const { chosen, smallest } = smallestCover(diagrams, [diagrams.not(none)], candidates);
    expect(smallest).toBe(false);
    const union = (of: readonly number[]) => diagrams.any(of.map((one) => candidates[one]?.[0] as number));
    expect(union(chosen)).toBe(diagrams.not(none));
    for (const one of chosen) expect(union(chosen.filter((other) => other !== one))).not.toBe(diagrams.not(none));
  });

  it('follows a point down, and finds one', () => {
    const diagrams = new Diagrams([3, 4]);
    const region = diagrams.and(
      diagrams.value(0, 2),
      diagrams.values(1, (value) => value > 1),
    );
    expect(pointIn(diagrams, region)).toEqual([2, 2]);
    expect([0, 1, 2, 3].map((value) => at(diagrams, region, [2, value]))).toEqual([0, 0, 1, 1]);
    expect(at(diagrams, region, [1])).toBe(none);
    expect(at(diagrams, region, [2])).toBe(diagrams.values(1, (value) => value > 1));
  });
});
