/** Within whatever budget: what is told is what an unlimited check tells, and what is not decided is said to be so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder } from '../support/check.ts';
import { drafts } from '../support/drafts.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 120);

const figures = ({ concerns }: Checked) =>
  new Map(
    concerns().map(({ concern, acts, verdicts, gap, turnsOn }) => [concern.name, { acts, verdicts, gap, turnsOn }]),
  );
const judged = ({ incidents }: Checked) =>
  new Map(
    incidents().map(({ incident, verdicts, contested, turnsOn, norms }) => [
      incident.name,
      { verdicts, contested, turnsOn, norms },
    ]),
  );
/** What is found; reasons and examples may be left out where there is no budget left for them. */
const told = ({ findings }: Checked) => findings.map(({ code, data }) => `${code}: ${JSON.stringify(data)}`);

describe('a budget', { timeout: 7_200_000 }, () => {
  it('never makes a verdict wrong', () => {
    fc.assert(
      fc.property(drafts(), fc.integer({ min: 0, max: 400 }), ({ files }, nodes) => {
        const sources = new Map(files.map(({ name, text }) => [name as string, parse(name, text)]));
        const [assembly] = assemble([...sources.values()], memoryFinder(sources));
        if (!assembly) throw new Error('no unit');
        const whole = createChecker()(assembly);
        const part = createChecker(undefined, { nodes, time: Number.POSITIVE_INFINITY })(assembly);

        expect(whole.undecided()).toEqual({ whole: false, concerns: [], incidents: [], rules: [] });
        for (const [name, figure] of figures(part)) expect(figure).toEqual(figures(whole).get(name));
        for (const [name, verdict] of judged(part)) expect(verdict).toEqual(judged(whole).get(name));
        const { concerns, incidents, rules, whole: nothing } = part.undecided();
        expect(concerns.length + part.concerns().length).toBe(whole.concerns().length);
        expect(incidents.length + part.incidents().length).toBe(whole.incidents().length);
        expect(part.compiled.decided).toBe(!nothing);

        const everything = told(whole);
        const missing = concerns.length + incidents.length + rules.length > 0 || nothing;
        const found = told(part).filter((one) => !one.startsWith('undecided'));
        for (const one of found) expect(everything).toContain(one);
        expect(told(part).length - found.length).toBe(missing && part.unit.accord ? 1 : 0);
        if (!missing) expect(found).toEqual(everything);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('of no time decides nothing that takes any', () => {
    const text =
      'accord "A"\n  between A, B\n  uses ./v.norm\nnorm n\n  shall not do\n  deed x, [y | z]\n' +
      'final clauses\n  enters into force at once\n  withdrawal at will\n';
    const vocabulary =
      'vocabulary v\nfacet part\n  follows modality\nterm do\n  in part\nterm watch\n  in part\nfacet deed\n  clause deed\n' +
      'term x\n  in deed\nterm y\n  in deed\nterm z\n  in deed\nconcern c\n  deed y\n';
    const sources = new Map([
      ['a.norm', parse('a.norm', text)],
      ['v.norm', parse('v.norm', vocabulary)],
    ]);
    const [assembly] = assemble([...sources.values()], memoryFinder(sources));
    if (!assembly) throw new Error('no unit');
    const checked = createChecker(undefined, { nodes: 0, time: 0 })(assembly);
    expect(checked.undecided().whole).toBe(true);
    expect(checked.findings.map(({ code }) => code)).toEqual(['undecided']);
    expect(createChecker()(assembly).findings.map(({ code }) => code)).toContain('gap/c');
  });
});
