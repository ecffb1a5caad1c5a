/** What a choice decides, against the brute-force evaluator. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCompiler } from '../../server/src/core/compile/compile.ts';
import { contestedBy, dividedByVerdict } from '../../server/src/core/compile/contested.ts';
import type { Verdict } from '../../server/src/core/model/model.ts';
import * as oracle from '../support/oracle.ts';
import { units } from '../support/units.ts';

const numRuns = Math.ceil(Number(process.env.LAW_RUNS ?? 240) / 6);

it('a choice decides the verdicts that change when it alone changes', () => {
  fc.assert(
    fc.property(units({ maxActs: 150 }), (unit) => {
      const compiled = createCompiler()(unit);
      const { counts, space } = compiled;
      const readings = oracle.readings(unit);
      for (const choice of unit.choices.values()) {
        const verdicts = choice.options.map(() => new Set<Verdict>());
        const acts = oracle.acts(unit).filter((act) => {
          const byOthers = new Map<string, Verdict[]>();
          for (const reading of readings) {
            const others = [...unit.choices.keys()].filter((name) => name !== choice.name);
            const key = others.map((name) => reading.get(name) ?? 0).join();
            const row = byOthers.get(key) ?? [];
            row[reading.get(choice.name) ?? 0] = oracle.judge(unit, act, reading).verdict;
            byOthers.set(key, row);
          }
          const telling = [...byOthers.values()].filter((row) => new Set(row).size > 1);
          for (const row of telling) for (const [option, verdict] of row.entries()) verdicts[option]?.add(verdict);
          return telling.length > 0;
        });
        const told = contestedBy(compiled, choice);
        expect(told ? Number(counts.of(space.diagrams.inSomeReading(told.where))) : 0).toBe(acts.length);
        if (!told) continue;
        const parts = dividedByVerdict(compiled, choice, told);
        expect(space.diagrams.any(parts.map(({ where }) => where))).toBe(told.where);
        expect(told.verdicts.map((some) => [...some].sort())).toEqual(verdicts.map((some) => [...some].sort()));
      }
    }),
    { numRuns },
  );
});
