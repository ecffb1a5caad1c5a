// Runs the suite in a real VS Code: the desktop one where it can be downloaded and shown, else the VS Code server in a
// headless Chromium. The suite is the same, and so is `runTests`.
import { lookup } from 'node:dns/promises';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { cache, root, say } from './host/cache.mjs';
import { hasDisplay } from './host/desktop.mjs';

const suite = join(cache, 'editor-suite');
const results = join(cache, 'editor.json');
const log = join(cache, 'editor.log');

/** The suite in CommonJS, as an extension host wants it; `mocha` and `vscode` are what it finds there. */
const bundleSuite = () =>
  esbuild.build({
    entryPoints: [join(root, 'test/editor/suite/*.ts')],
    outdir: suite,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });

/** Whether desktop VS Code can be had and shown: its download host answers to its name, and there is a display. */
async function desktop() {
  if (!hasDisplay()) return false;
  const tooLong = new Promise((resolve) => setTimeout(resolve, 3000, false).unref());
  const known = lookup('update.code.visualstudio.com').then(
    () => true,
    () => false,
  );
  return Promise.race([known, tooLong]);
}

rmSync(suite, { recursive: true, force: true });
rmSync(results, { force: true });
await bundleSuite();
// The suite edits what it opens, so it gets copies.
const workspace = mkdtempSync(join(tmpdir(), 'lacuna-workspace-'));
const samples = join(workspace, 'samples');
cpSync(join(root, 'samples'), samples, { recursive: true });
cpSync(join(root, 'test/support/river'), join(samples, 'river'), { recursive: true });
const inBrowser = !(await desktop());
say(inBrowser ? 'Editor: the VS Code server in a headless Chromium' : 'Editor: desktop VS Code');
try {
  await runTests({
    vscodeExecutablePath: inBrowser ? join(root, 'test/editor/host/browser.mjs') : undefined,
    cachePath: join(cache, 'vscode'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(suite, 'index.cjs'),
    launchArgs: [samples],
    extensionTestsEnv: { LACUNA_RESULTS: results, LACUNA_SCREENSHOTS: join(cache, 'screenshots'), LACUNA_LOG: log },
  });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
report();

/** Tells each test as the suite left it in its results, and counts. */
function report() {
  if (!existsSync(results)) {
    process.exitCode = 1;
    return say(`The editor ended before the suite did; see ${log}`);
  }
  const { passed, failed, tests } = JSON.parse(readFileSync(results, 'utf8'));
  for (const { title, error, duration } of tests) {
    say(error ? `  ✗ ${title}\n${error.replace(/^/gm, '      ')}` : `  ✓ ${title} (${duration} ms)`);
  }
  say(`${passed} passed, ${failed} failed in the editor`);
}
