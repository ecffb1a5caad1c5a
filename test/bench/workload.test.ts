/** The workload of the benchmarks is what it is said to be, and peers are asked about the same drafts as the engine. */
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../server/src/core/compile/compile.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkText } from '../support/check.ts';
import { load } from './engine/load.ts';
import { problemOf } from './engine/problem.ts';
import { judged, told, valuesOf } from './engine/questions.ts';
import { acts, draft, incidents, seeded, vocabulary } from './generate.mjs';
import { judge, prevailing } from './peers/evaluate.mjs';

const beside = { 'benchmark.norm': vocabulary() };

describe('a generated draft', () => {
  it('has the size and the constructs of the workload, and no error', () => {
    const checked = checkText({ 'draft.norm': draft(60), 'incidents.norm': incidents(5) }, { beside });
    const { unit, compiled } = checked;
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled.counts.of(compiled.acts)).toBe(98_304_000n);
    expect(unit.norms).toHaveLength(60);
    expect(unit.concerns).toHaveLength(20);
    expect(unit.incidents).toHaveLength(5);
    const kinds = [...unit.choices.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'definition')).toHaveLength(20);
    expect(kinds.filter((kind) => kind === 'definition').length).toBeGreaterThan(0);
    expect(unit.norms.some(({ exceptions }) => exceptions.length > 0)).toBe(true);
    expect(unit.norms.some(({ precedence }) => precedence.length > 0)).toBe(true);
  });

  it('has forty brackets where forty are asked for, and else the same norms', () => {
    expect(load(draft(60, { brackets: 40 })).choices.size).toBe(load(draft(60)).choices.size + 20);
    const plain = (text: string) =>
      parse('draft.norm', text).declarations.filter(({ node }) => !/\[|proposed/.test(node.text));
    const without = new Set(plain(draft(60, { brackets: 0 })).map(({ node }) => node.text));
    for (const { node } of plain(draft(60))) expect(without).toContain(node.text);
  });

  it('differs from the second draft in one norm in a hundred', () => {
    const texts = (text: string) => parse('draft.norm', text).declarations.map(({ node }) => node.text);
    const second = texts(draft(300, { changed: 0.01 }));
    expect(texts(draft(300)).filter((text, index) => text !== second[index])).toHaveLength(3);
  });
});

describe('the problem that peers are given', () => {
  it('has the verdicts of the draft, in any reading', () => {
    const unit = load(draft(200));
    const { facets } = createCompiler()(unit).space;
    const problem = problemOf(unit, facets);
    const random = seeded(3);
    for (let round = 0; round < 4; round++) {
      const reading = problem.choices.map(() => Math.floor(random() * 2));
      const compiled = createCompiler(
        new Map(problem.choices.map((name, choice) => [name, [reading[choice] as number]])),
      )(unit);
      const values = valuesOf(compiled, acts(1500, round + 1));
      const over = prevailing(problem, reading);
      const meant = values.map((act) => judge(problem, over, act, reading));
      expect(told(judged(compiled, values))).toEqual(meant);
      expect(new Set(meant).size).toBeGreaterThan(4);
    }
  });
});
