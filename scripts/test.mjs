// `npm test`: every check in turn, each to its end, and a summary whose last line counts the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const unit = '.cache/unit.json';
const editor = '.cache/editor.json';
const neovim = '.cache/neovim.json';
const steps = [
  { name: 'typecheck', run: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', run: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'unit',
    run: [
      'npm',
      'run',
      '--silent',
      'test:unit',
      '--',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${unit}`,
    ],
    count: () => counts(unit, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]),
  },
  {
    name: 'editor',
    run: [process.execPath, 'test/editor/run.mjs'],
    count: () => counts(editor, ({ passed, failed }) => [passed, failed]),
  },
  {
    name: 'neovim',
    run: [process.execPath, 'test/neovim/run.mjs'],
    needs: 'nvim',
    count: () => counts(neovim, ({ passed, failed }) => [passed, failed]),
  },
];

/** Whether a program is on the PATH. */
const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Tests passed and failed by a runner's report; none where it left no report. */
function counts(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : [0, 0];
}

mkdirSync('.cache', { recursive: true });
for (const file of [unit, editor, neovim]) rmSync(file, { force: true });
const summary = [];
let passed = 0;
let failed = 0;
for (const { name, run, needs, count } of steps) {
  if (needs && !has(needs)) {
    summary.push(`– ${name.padEnd(10)} left out: there is no ${needs} on the PATH`);
    continue;
  }
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const start = performance.now();
  const [command, ...args] = run;
  const ok = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  const [good, bad] = count?.() ?? [0, 0];
  passed += good;
  // A check that fails without a test to its name still counts.
  failed += ok ? bad : Math.max(bad, 1);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const tests = count ? `${good} passed, ${bad} failed` : '';
  summary.push(`${ok ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.padStart(8)}   ${tests}`.trimEnd());
}
console.log(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
