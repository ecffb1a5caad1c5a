/** What a draft could do without, against the brute-force evaluator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../server/src/core/compile/compile.ts';
import { superfluous } from '../../server/src/core/compile/superfluous.ts';
import type { Norm, Unit } from '../../server/src/core/model/model.ts';
import * as oracle from '../support/oracle.ts';
import { units } from '../support/units.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 100);

function agree(unit: Unit, compile = createCompiler()): void {
  const found = superfluous(compile(unit));
  const named = (holds: (norm: Norm) => boolean) => unit.norms.filter(holds).map(({ name }) => name);
  expect(named(found.redundant)).toEqual(oracle.redundantNorms(unit));
  expect(named(found.swallowed)).toEqual(oracle.swallowedNorms(unit));
  expect(named(found.shadowed)).toEqual(oracle.shadowedNorms(unit));
  expect(unit.norms.flatMap((norm) => found.unreachable(norm).map((place) => [norm.name, place] as const))).toEqual(
    oracle.unreachableExceptions(unit),
  );
}

describe('redundant, swallowed and shadowed norms and unreachable exceptions', { timeout: 7_200_000 }, () => {
  it('are those of the evaluator', () => {
    fc.assert(
      fc.property(units({ maxActs: 200 }), (unit) => agree(unit)),
      { numRuns },
    );
  });

  it('after an edit too, and of an earlier version asked late', () => {
    fc.assert(
      fc.property(units({ maxActs: 120 }), units({ maxActs: 120 }), (first, second) => {
        const compile = createCompiler();
        const before = compile(first);
        agree(second, compile);
        const late = superfluous(before);
        const named = first.norms.filter(late.redundant).map(({ name }) => name);
        expect(named).toEqual(oracle.redundantNorms(first));
      }),
      { numRuns: Math.ceil(numRuns / 6) },
    );
  });
});
