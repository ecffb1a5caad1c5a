// `npm run soak [runs]`: every law on many more random drafts than a test run takes, and ten times as many edits.
import { spawnSync } from 'node:child_process';

const runs = Number(process.argv[2] ?? 3000);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('npm run soak -- RUNS: write how many random drafts each law is to see');
  process.exit(2);
}
const env = { ...process.env, LAW_RUNS: String(runs), EDITS: String(Math.max(10_000, runs * 20)) };
const laws = ['test/laws', 'test/incremental', 'test/model/laws.test.ts', 'test/syntax/laws.test.ts'];
const { status } = spawnSync('npx', ['vitest', 'run', ...laws, '--testTimeout=7200000'], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
