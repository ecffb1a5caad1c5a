/** The command line against the brute-force evaluator, file to JSON, field by field as the contract fixes them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../cli/support.ts';
import { type Draft, drafts, pairsOfDrafts } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 60);

/** Writes drafts into a folder each, and takes them away again. */
async function written<T>(all: readonly Draft[], use: (folders: readonly string[]) => Promise<T>): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'lacuna-law-'));
  try {
    const folders = all.map(({ files }, index) => {
      const folder = join(path, String(index));
      mkdirSync(folder);
      for (const { name, text } of files) writeFileSync(join(folder, name), text);
      return folder;
    });
    return await use(folders);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

interface CoverageJson extends Omit<oracle.Coverage, 'concerns'> {
  readonly concerns: readonly (oracle.ConcernCoverage & {
    readonly residual: readonly Record<string, readonly string[]>[];
    readonly residualShare: number;
    readonly witness?: Record<string, string>;
  })[];
}

const some = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== '0'));

async function coverageAgrees({ unit }: Draft, folder: string): Promise<void> {
  const { accord, acts, verdicts, concerns } = await json<CoverageJson>(['coverage', folder]);
  const meant = oracle.coverage(unit);
  expect({ accord, acts, verdicts }).toEqual({
    accord: meant.accord,
    acts: meant.acts,
    verdicts: some(meant.verdicts),
  });
  expect(concerns.map(({ name, acts, verdicts, turnsOn, gap }) => ({ name, acts, verdicts, turnsOn, gap }))).toEqual(
    meant.concerns.map((concern) => ({ ...concern, verdicts: some(concern.verdicts) })),
  );
  unit.concerns.forEach((concern, index) => {
    const { residual, residualShare, witness } = concerns[index] as CoverageJson['concerns'][number];
    const inOpenGap = (act: oracle.Act) => oracle.inGap(unit, concern, act) && !oracle.isLeftOpen(unit, act);
    const open = oracle.concernActs(unit, concern).filter(inOpenGap);
    const covered = new Set(
      residual.flatMap((named) =>
        oracle.namedRegionActs(unit, named, concern).map((act) => {
          expect(inOpenGap(act)).toBe(true);
          return act.join();
        }),
      ),
    );
    expect(witness !== undefined && inOpenGap(oracle.actNamed(unit, witness))).toBe(open.length > 0);
    expect(residual.length > 0).toBe(open.length > 0);
    expect(residualShare).toBeCloseTo(open.length === 0 ? 0 : covered.size / open.length, 4);
  });
}

async function testAgrees({ unit }: Draft, folder: string): Promise<void> {
  const { incidents } = await json<oracle.TestReport>(['test', folder]);
  const meant = oracle.test(unit).incidents;
  const plain = ({ name, verdicts, contested, turnsOn, norms, expected, passed, parts }: oracle.IncidentReport) => ({
    name,
    verdicts,
    contested,
    turnsOn,
    norms,
    expected,
    passed,
    parts: parts.map(({ verdicts, contested, turnsOn, duties }) => ({ verdicts, contested, turnsOn, duties })),
  });
  expect(incidents.map(plain)).toEqual(meant.map(plain));
  meant.forEach(({ parts }, incident) => {
    parts.forEach(({ act }, part) => {
      // How a value reads that takes something away is not fixed; that its facet is told is.
      expect(Object.keys(incidents[incident]?.parts[part]?.act ?? {})).toEqual(
        expect.arrayContaining(Object.keys(act)),
      );
    });
  });
}

interface CheckJson {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly data?: { readonly norm?: string; readonly exception?: number };
  }[];
  readonly mandates?: readonly oracle.MandateReport[];
}

async function checkAgrees({ unit, files }: Draft, folder: string): Promise<void> {
  const mandate = files.some(({ name }) => name === 'mandates.norm')
    ? ['--mandate', join(folder, 'mandates.norm')]
    : [];
  const { diagnostics, mandates = [] } = await json<CheckJson>(['check', folder, ...mandate]);
  const told = (code: string) => diagnostics.filter((one) => one.code === code);
  const named = (code: string) => told(code).map(({ data }) => data?.norm);
  expect(
    mandates.map(({ party, clauses }) => ({
      party,
      clauses: clauses.map(({ kind, met, turnsOn }) => ({ kind, met, turnsOn })),
    })),
  ).toEqual(oracle.mandates(unit));
  expect(named('conflict').sort()).toEqual([...oracle.conflicts(unit).firsts].sort());
  expect(named('redundant-norm').sort()).toEqual([...oracle.redundantNorms(unit)].sort());
  expect(named('swallowed-norm').sort()).toEqual([...oracle.swallowedNorms(unit)].sort());
  expect(named('shadowed-norm').sort()).toEqual([...oracle.shadowedNorms(unit)].sort());
  expect(
    told('unreachable-exception')
      .map(({ data }) => `${data?.norm} ${data?.exception}`)
      .sort(),
  ).toEqual(
    oracle
      .unreachableExceptions(unit)
      .map(([norm, place]) => `${norm} ${place + 1}`)
      .sort(),
  );
  expect(oracle.tellsCycles(unit, named('precedence-cycle') as string[])).toBe(true);
  // What is open on purpose alone is told, too, as information.
  const open = oracle.coverage(unit).concerns.filter(({ gap }) => Object.values(gap).some((count) => count !== '0'));
  expect(new Set(diagnostics.flatMap(({ code }) => (code.startsWith('gap/') ? [code] : [])))).toEqual(
    new Set(open.map(({ name }) => `gap/${name.replace(/\s+/g, '-')}`)),
  );
}

interface DiffJson {
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly acts: string;
    readonly witness: Record<string, string>;
  }[];
  readonly incidents: readonly {
    readonly name: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

async function diffAgrees(before: Draft, after: Draft, [old, now]: readonly string[]): Promise<void> {
  const { changes, incidents } = await json<DiffJson>(['diff', old as string, now as string]);
  const meant = oracle.change({ unit: before.unit, fixed: new Map() }, { unit: after.unit, fixed: new Map() });
  const key = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;
  expect(Object.fromEntries(changes.map((one) => [key(one), one.acts]))).toEqual(
    Object.fromEntries(meant.changes.map((one) => [key(one), String(one.acts.length)])),
  );
  for (const one of changes) {
    const { acts = [] } = meant.changes.find((other) => key(other) === key(one)) ?? {};
    expect(oracle.hasAct(meant.after, acts, one.witness)).toBe(true);
  }
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(incidents.map(({ name, from, to }) => ({ name, from, to })).sort(byName)).toEqual(
    [...meant.incidents].sort(byName),
  );
}

describe('the command line', { timeout: 7_200_000 }, () => {
  it('prints of coverage, incidents, findings and mandates what the evaluator finds', async () => {
    await fc.assert(
      fc.asyncProperty(drafts({ maxActs: 200 }), (draft) =>
        written([draft], async ([folder]) => {
          await coverageAgrees(draft, folder as string);
          await testAgrees(draft, folder as string);
          await checkAgrees(draft, folder as string);
        }),
      ),
      { numRuns },
    );
  });

  it('prints of two drafts what the evaluator finds to differ', async () => {
    await fc.assert(
      fc.asyncProperty(pairsOfDrafts({ maxActs: 200 }), ({ before, after }) =>
        written([before, after], (folders) => diffAgrees(before, after, folders)),
      ),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
