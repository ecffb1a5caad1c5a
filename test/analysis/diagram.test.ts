import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Counts, contested } from '../../server/src/core/analysis/counts';
import { choicesThatMatter, turnsOn } from '../../server/src/core/analysis/dependence';
import { Verdicts, type Voice } from '../../server/src/core/analysis/verdicts';
import { build, diagramsOf, points, spaces, tableOf, tables } from './truth';

const verdictTerminals = [0, 2, 3, 4, 9];

/** A space with some Boolean tables and one table of verdicts. */
const cases = spaces.chain((space) =>
  fc.record({
    space: fc.constant(space),
    a: tables(space, [0, 1]),
    b: tables(space, [0, 1]),
    v: tables(space, verdictTerminals),
  }),
);

describe('diagrams against truth tables', () => {
  it('agree on every operation, and equal functions are equal nodes', () => {
    fc.assert(
      fc.property(cases, ({ space, a, b, v }) => {
        const diagrams = diagramsOf(space);
        const [x, y, w] = [build(diagrams, space, a), build(diagrams, space, b), build(diagrams, space, v)];
        const same = (node: number, expected: number[]) => {
          expect(tableOf(diagrams, space, node)).toEqual(expected);
          expect(node).toBe(build(diagrams, space, expected));
        };
        same(
          diagrams.and(x, y),
          a.map((p, i) => p & (b[i] as number)),
        );
        same(
          diagrams.or(x, y),
          a.map((p, i) => p | (b[i] as number)),
        );
        same(
          diagrams.without(x, y),
          a.map((p, i) => p & (1 - (b[i] as number))),
        );
        same(
          diagrams.not(x),
          a.map((p) => 1 - p),
        );
        same(
          diagrams.keep(w, y),
          v.map((p, i) => (b[i] ? p : 0)),
        );
        same(
          diagrams.select(w, (1 << 2) | (1 << 9)),
          v.map((p) => (p === 2 || p === 9 ? 1 : 0)),
        );
        same(
          diagrams.replace(w, y, 2, 10),
          v.map((p, i) => (b[i] && p === 2 ? 10 : p)),
        );
        expect(diagrams.meets(x, y)).toBe(a.some((p, i) => p && b[i]));
      }),
      { numRuns: 300 },
    );
  });

  it('agree on what holds for some value of a level, in some and in every reading', () => {
    fc.assert(
      fc.property(cases, ({ space, a }) => {
        const diagrams = diagramsOf(space);
        const node = build(diagrams, space, a);
        const rows = points(space);
        const holds = (ignored: (level: number) => boolean, how: 'some' | 'every') =>
          rows.map((row) => {
            const alike = rows.flatMap((other, i) => (other.every((v, l) => ignored(l) || v === row[l]) ? [a[i]] : []));
            return how === 'some' ? Math.max(...(alike as number[])) : Math.min(...(alike as number[]));
          });
        diagrams.sizes.forEach((_, level) => {
          expect(tableOf(diagrams, space, diagrams.exists(node, level))).toEqual(holds((l) => l === level, 'some'));
        });
        const isChoice = (level: number) => level >= space.facets.length;
        expect(tableOf(diagrams, space, diagrams.inSomeReading(node))).toEqual(holds(isChoice, 'some'));
        expect(tableOf(diagrams, space, diagrams.inEveryReading(node))).toEqual(holds(isChoice, 'every'));
      }),
      { numRuns: 200 },
    );
  });

  it('count acts by terminal, apart those on which readings differ', () => {
    fc.assert(
      fc.property(cases, ({ space, v }) => {
        const diagrams = diagramsOf(space);
        const expected: bigint[] = new Array(contested + 1).fill(0n);
        const byAct = new Map<string, Set<number>>();
        points(space).forEach((point, i) => {
          const act = point.slice(0, space.facets.length).join();
          byAct.set(act, (byAct.get(act) ?? new Set()).add(v[i] as number));
        });
        for (const found of byAct.values()) {
          const slot = found.size > 1 ? contested : ([...found][0] as number);
          expected[slot] = (expected[slot] as bigint) + 1n;
        }
        expect(new Counts(diagrams).tally(build(diagrams, space, v))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('counts exactly beyond 2^53', () => {
    const facets = new Array(12).fill(61);
    const diagrams = diagramsOf({ facets, choices: [] });
    const region = diagrams.not(facets.reduce((node, _, level) => diagrams.and(node, diagrams.value(level, 7)), 1));
    expect(new Counts(diagrams).of(region)).toBe(61n ** 12n - 1n);
  });

  it('names the levels that alone change a terminal, or the smallest sets that do', () => {
    const smaller = cases.filter(({ v }) => v.length <= 96);
    fc.assert(
      fc.property(smaller, ({ space, v }) => {
        const diagrams = diagramsOf(space);
        const node = build(diagrams, space, v);
        const rows = points(space).map((point, i) => ({ point, terminal: v[i] as number }));
        const asked = rows.filter(({ terminal }) => terminal !== 0);
        const differing = (a: number[], b: number[]) =>
          a.flatMap((value, level) => (value === b[level] ? [] : [level]));
        let least = Number.POSITIVE_INFINITY;
        let expected = new Set<number>();
        for (const x of asked) {
          for (const y of asked) {
            const set = x.terminal === y.terminal ? [] : differing(x.point, y.point);
            if (set.length === 0 || set.length > least) continue;
            expected = new Set(set.length < least ? set : [...expected, ...set]);
            least = set.length;
          }
        }
        const actual = turnsOn(
          diagrams,
          node,
          space.facets.map((_, level) => level),
        );
        // Sets that mix facets and choices are not asked for: with every act possible in each reading, choices tell alone.
        const everyReading = rows.every(({ point, terminal }) =>
          rows.every(
            (other) =>
              (terminal === 0) === (other.terminal === 0) ||
              differing(point, other.point).some((l) => l < space.facets.length),
          ),
        );
        if (everyReading) expect(actual).toEqual([...expected].sort((a, b) => a - b));
        if (least === 1)
          for (const level of choicesThatMatter(diagrams, node))
            expect(level).toBeGreaterThanOrEqual(space.facets.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the merge of sayings', () => {
  const groups = [[0, 1], [2, 3, 4], [5]];
  const verdict = (sayings: Set<number>): number => {
    const said = groups.flatMap((group) => group.filter((saying) => sayings.has(saying)).slice(0, 1));
    return said.length === 0 ? 2 : said.length > 1 ? 9 : 3 + (said[0] as number);
  };

  it('gives the verdict of section 3 at every point', () => {
    const drafts = spaces.chain((space) =>
      fc.record({
        space: fc.constant(space),
        voices: fc.array(fc.record({ saying: fc.integer({ min: 0, max: 5 }), table: tables(space, [0, 0, 1]) }), {
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(drafts, ({ space, voices }) => {
        const diagrams = diagramsOf(space);
        const said: Voice[] = voices.map(({ saying, table }) => ({ saying, where: build(diagrams, space, table) }));
        const expected = points(space).map((_, i) =>
          verdict(new Set(voices.flatMap(({ saying, table }) => (table[i] ? [saying] : [])))),
        );
        const verdicts = new Verdicts(diagrams);
        expect(tableOf(diagrams, space, verdicts.of(said))).toEqual(expected);
        expect(verdicts.of([...said].reverse())).toBe(verdicts.of(said));
      }),
      { numRuns: 400 },
    );
  });
});
