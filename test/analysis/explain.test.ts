/** Ordinary acts and boxes against truth tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../server/src/core/analysis/boxes';
import type { Diagrams } from '../../server/src/core/analysis/diagram';
import { ordinaryActs } from '../../server/src/core/analysis/examples';
import { explain } from '../../server/src/core/analysis/explain';
import { build, diagramsOf, points, spaces, tables } from './truth';

/** Facets without choices, a frame, a region in it, and how odd each value is. */
const cases = spaces
  .map(({ facets }) => ({ facets, choices: [] }))
  .chain((space) =>
    fc.record({
      space: fc.constant(space),
      target: tables(space, [0, 1]),
      frame: tables(space, [0, 1]),
      oddity: fc.tuple(...space.facets.map((size) => fc.array(fc.nat(3), { minLength: size, maxLength: size }))),
    }),
  );

const flat = (oddity: number[][]) => oddity.map((values) => Float64Array.from(values));

const sums = (oddity: number[][], act: readonly number[]) =>
  act.reduce((sum, value, level) => sum + (oddity[level]?.[value] ?? 0), 0);

it('the most ordinary act is one of the region, and none in it is more ordinary', () => {
  fc.assert(
    fc.property(cases, ({ space, target, oddity }) => {
      const diagrams = diagramsOf(space);
      const inside = points(space).filter((_, index) => target[index] === 1);
      const act = ordinaryActs(diagrams, flat(oddity))(build(diagrams, space, target));
      if (inside.length === 0) expect(act).toBeUndefined();
      else {
        expect(inside).toContainEqual(act);
        expect(sums(oddity, act as number[])).toBe(Math.min(...inside.map((point) => sums(oddity, point))));
      }
    }),
    { numRuns: 300 },
  );
});

describe('boxes', () => {
  const explained = (diagrams: Diagrams, target: number, frame: number, oddity: number[][], most: number) => {
    const ordinary = ordinaryActs(diagrams, flat(oddity));
    const relations = new Map();
    return explain(diagrams, { target, frame, relations, ordinary: (region) => ordinary(region) as number[], most });
  };
  const holds = ({ restrictions }: Box, level: number, value: number): boolean => {
    const restriction = restrictions.get(level);
    return restriction === undefined || !('taken' in restriction) || restriction.taken[value] === 1;
  };

  it('lie in the target, cover what they say, and are maximal', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), ({ space, target, frame, oddity }, most) => {
        const diagrams = diagramsOf(space);
        const all = points(space);
        const within = all.map((_, index) => frame[index] === 1);
        const wanted = all.map((_, index) => frame[index] === 1 && target[index] === 1);
        const node = (table: boolean[]) => build(diagrams, space, table.map(Number));
        const { boxes, rest } = explained(diagrams, node(wanted), node(within), oddity, most);

        const acts = (keeps: (point: number[]) => boolean) => all.map((point, index) => within[index] && keeps(point));
        const outside = (table: (boolean | undefined)[]) => table.some((has, index) => has && !wanted[index]);
        const tables = boxes.map(({ box }) => acts((point) => point.every((value, level) => holds(box, level, value))));
        boxes.forEach(({ box, where }, index) => {
          const table = tables[index] as boolean[];
          expect(where).toBe(node(table));
          expect(outside(table)).toBe(false);
          for (const [level, restriction] of box.restrictions) {
            const others = (point: number[]) => point.every((value, at) => at === level || holds(box, at, value));
            expect(outside(acts(others))).toBe(true);
            expect('taken' in restriction).toBe(true);
            for (let value = 0; value < (space.facets[level] as number); value++) {
              if (holds(box, level, value)) continue;
              const added = acts((point) => others(point) && point[level] === value);
              expect(outside(added) || !added.includes(true)).toBe(true);
            }
          }
        });
        const left = wanted.map((has, index) => has && !tables.some((table) => table[index]));
        expect(rest).toBe(node(left));
        expect(left.includes(true) && boxes.length < most).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
