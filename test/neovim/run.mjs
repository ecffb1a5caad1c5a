// Runs the tests in a headless Neovim against `lacuna lsp --stdio`: a second editor, with a client of its own. They edit
// what they open, so they get copies.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, '.cache', 'neovim.json');
const longest = 180_000;

const home = realpathSync(mkdtempSync(join(tmpdir(), 'lacuna-neovim-')));
const folder = join(home, 'drafts');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
cpSync(join(root, 'samples'), folder, { recursive: true });
cpSync(join(root, 'test/support/river'), join(folder, 'river'), { recursive: true });
try {
  // Nothing of the user's own is read or written.
  const own = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind.toLowerCase())]);
  const { status, error, stdout, stderr } = spawnSync(
    'nvim',
    [
      '--headless',
      '-n',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '--cmd',
      'set hidden nomore',
      '-S',
      join(root, 'test/neovim/suite.lua'),
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: longest,
      env: {
        ...process.env,
        ...Object.fromEntries(own),
        LACUNA_NODE: process.execPath,
        LACUNA_ROOT: root,
        LACUNA_FOLDER: folder,
        LACUNA_RESULTS: results,
      },
    },
  );
  if (existsSync(results)) report(JSON.parse(readFileSync(results, 'utf8')));
  else {
    console.log(`Neovim ended before the tests did (${error?.message ?? `code ${status}`})\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Tells each test as the suite left it in its results, and counts. */
function report({ passed, failed, tests }) {
  for (const { title, error, duration } of tests) {
    console.log(error ? `  ✗ ${title}\n${error.replace(/^/gm, '      ')}` : `  ✓ ${title} (${duration} ms)`);
  }
  console.log(`${passed} passed, ${failed} failed in Neovim`);
  if (failed || !passed) process.exitCode = 1;
}
