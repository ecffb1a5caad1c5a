import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacuna } from './support.ts';

const draft = `accord "Accord on Restraint"
  between     US "the United States of America", CN "the People's Republic of China"
  uses        cyber concerns
  disregard   gap
    because   "This accord is about one matter alone"

norm restraint "Restraint"
  scope       each Party
  shall not   conduct
  activity    disruption
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-disregard-'));
  writeFileSync(join(folder, 'draft.norm'), draft);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a text disregards', () => {
  it('is not told on the command line, and fails nothing', async () => {
    const { out, code } = await lacuna(['check', 'draft.norm', '--format', 'json'], { cwd: folder });
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect(diagnostics.map((one) => one.code).filter((one) => /^gap|disregard/.test(one))).toEqual([]);
    expect(code).toBe(0);
  });

  it('is suppressed in SARIF, with the reason', async () => {
    const { out } = await lacuna(['check', 'draft.norm', '--format', 'sarif'], { cwd: folder });
    const [run] = (JSON.parse(out) as { runs: { results: { ruleId: string; suppressions?: unknown }[] }[] }).runs;
    const gaps = run?.results.filter(({ ruleId }) => ruleId.startsWith('gap/')) ?? [];
    expect(gaps.length).toBeGreaterThan(5);
    for (const { suppressions } of gaps) {
      expect(suppressions).toEqual([
        { kind: 'inSource', status: 'accepted', justification: 'This accord is about one matter alone' },
      ]);
    }
    expect(run?.results.filter(({ ruleId }) => !ruleId.startsWith('gap/')).every((one) => !one.suppressions)).toBe(
      true,
    );
  });
});
