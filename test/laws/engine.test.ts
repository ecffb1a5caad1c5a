/** The engine against the brute-force evaluator, on random drafts of every construct of section 3. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { type Compiled, createCompiler } from '../../server/src/core/compile/compile.ts';
import { type ConcernCoverage, createCoverage, verdictCounts } from '../../server/src/core/compile/concerns.ts';
import { asReadBy } from '../../server/src/core/compile/fixed.ts';
import { judge } from '../../server/src/core/compile/incidents.ts';
import { judgeMandate } from '../../server/src/core/compile/mandates.ts';
import { wordsName } from '../../server/src/core/compile/ordinary.ts';
import type { Fixed } from '../../server/src/core/compile/space.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder } from '../support/check.ts';
import { drafts } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';
import { units } from '../support/units.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 340);

function strings(counts: object): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

function coverageOf(compiled: Compiled) {
  const { unit, counts, acts, verdicts } = compiled;
  const tally = verdictCounts(counts.tally(verdicts));
  return {
    schema: 1,
    accord: unit.accord?.title ?? '',
    acts: String(counts.of(acts)),
    verdicts: strings(tally),
    concerns: unit.concerns.map((concern) => {
      const told = createCoverage()(compiled, concern);
      return {
        name: concern.name,
        acts: String(told.acts),
        verdicts: strings(told.verdicts),
        turnsOn: told.turnsOn,
        gap: strings(told.gap),
      };
    }),
  };
}

function withoutZeros({ concerns, verdicts, ...rest }: oracle.Coverage) {
  const some = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== '0'));
  return {
    ...rest,
    verdicts: some(verdicts),
    concerns: concerns.map((concern) => ({ ...concern, verdicts: some(concern.verdicts) })),
  };
}

/** What both tell of an incident. */
type Told = Pick<oracle.IncidentReport, 'verdicts' | 'contested' | 'turnsOn' | 'norms' | 'passed'> & {
  readonly parts: readonly Omit<oracle.PartReport, 'act'>[];
};

function incidentJson(name: string, { verdicts, parts, contested, turnsOn, norms, passed }: Told) {
  return {
    name,
    verdicts,
    contested,
    turnsOn,
    norms,
    passed,
    parts: parts.map((part) => ({
      verdicts: part.verdicts,
      contested: part.contested,
      turnsOn: part.turnsOn,
      duties: part.duties,
    })),
  };
}

/** Compares everything that the contract fixes. */
function agree(unit: Unit, compiled: Compiled, fixed: Fixed, judged: Unit = unit): void {
  expect(coverageOf(compiled)).toEqual(withoutZeros(oracle.coverage(unit, fixed)));
  expect(judged.incidents.map((incident) => incidentJson(incident.name, judge(compiled, incident)))).toEqual(
    oracle.test(unit, fixed).incidents.map((report) => incidentJson(report.name, report)),
  );
  expect(
    judged.mandates.map((mandate) => ({
      party: mandate.party,
      clauses: judgeMandate(compiled, mandate).map(({ kind, met, turnsOn }) => ({ kind, met, turnsOn })),
    })),
  ).toEqual(oracle.mandates(unit, fixed));
}

describe('the engine and the evaluator agree', { timeout: 7_200_000 }, () => {
  it('on coverage, incidents and mandates, over every reading', () => {
    fc.assert(
      fc.property(units(), (unit) => agree(unit, createCompiler()(unit), new Map())),
      { numRuns },
    );
  });

  it('through the text: what is parsed and linked has the verdicts of the draft that was meant', () => {
    fc.assert(
      fc.property(drafts(), ({ unit, files }) => {
        const sources = new Map(files.map(({ name, text }) => [name as string, parse(name, text)]));
        const [assembly] = assemble([...sources.values()], memoryFinder(sources));
        const checked = createChecker()(assembly as NonNullable<typeof assembly>);
        expect([...checked.unit.choices.keys()].sort()).toEqual([...unit.choices.keys()].sort());
        expect(checked.unit.states).toEqual(unit.states);
        agree(unit, checked.compiled, new Map(), checked.unit);
        const named = (code: string) =>
          checked.findings.flatMap((found) => (found.code === code ? [found.data?.norm] : []));
        expect(named('conflict')).toEqual(oracle.conflicts(unit).firsts);
        expect(oracle.tellsCycles(unit, named('precedence-cycle') as string[])).toBe(true);
      }),
      { numRuns },
    );
  });

  it('as read by one delegation', () => {
    fc.assert(
      fc.property(units(), (unit) => {
        const [party] = unit.parties;
        if (party === undefined) return;
        const fixed = asReadBy(unit, party);
        expect(fixed).toEqual(oracle.asReadBy(unit, party));
        agree(unit, createCompiler(fixed)(unit), fixed);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  it('after an edit, when one compiler sees one draft after another', () => {
    fc.assert(
      fc.property(fc.array(units({ maxActs: 150 }), { minLength: 2, maxLength: 3 }), (drafts) => {
        const compile = createCompiler();
        for (const unit of drafts) agree(unit, compile(unit), new Map());
      }),
      { numRuns: Math.ceil(numRuns / 6) },
    );
  });

  it('and what it shows of a gap lies in the gap', () => {
    fc.assert(
      fc.property(units(), (unit) => {
        const compiled = createCompiler()(unit);
        for (const concern of unit.concerns) shownLiesInGap(unit, createCoverage()(compiled, concern));
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

function shownLiesInGap(unit: Unit, { concern, explained, witness }: ConcernCoverage): void {
  const { residues, residualShare } = explained();
  const inOpenGap = (act: oracle.Act) => oracle.inGap(unit, concern, act) && !oracle.isLeftOpen(unit, act);
  const open = oracle.concernActs(unit, concern).filter(inOpenGap);
  expect(witness === undefined).toBe(open.length === 0);
  if (witness) expect(inOpenGap(oracle.actNamed(unit, Object.fromEntries(witness)))).toBe(true);
  const covered = new Set<string>();
  for (const { residue } of residues) {
    const named = Object.fromEntries([...residue].map(([facet, words]) => [facet, words.map(wordsName)]));
    const acts = oracle.namedRegionActs(unit, named, concern);
    for (const act of acts) {
      expect(inOpenGap(act)).toBe(true);
      covered.add(act.join());
    }
  }
  expect(residualShare).toBeCloseTo(open.length === 0 ? 0 : covered.size / open.length, 4);
}
