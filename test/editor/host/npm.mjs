// Packages that are too large, or too stubborn, to be dependencies: fetched with npm, checked, and unpacked.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The environment without what an outer `npm start` says about its own project; registry and proxy settings stay. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local)/i.test(name)),
  );

/** Without a network npm would try for minutes. */
const impatient = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];

/** Runs npm in a folder; a failure is told in one line. */
export async function npm(cwd, ...args) {
  try {
    return await run('npm', [...args, ...impatient], {
      cwd,
      env: environment(),
      shell: process.platform === 'win32',
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    const code = /npm (?:error|ERR!) code (\S+)/.exec(error.stderr)?.[1] ?? error.code;
    throw new Error(`npm ${args.slice(0, 2).join(' ')} failed (${code})`);
  }
}

/** Unpacks `package/WITHIN` of a published package into `folder`, once its checksum holds. */
export async function unpack(specification, integrity, within, folder) {
  const download = mkdtempSync(join(tmpdir(), 'lacuna-'));
  try {
    const { stdout } = await npm(download, 'pack', specification, '--json', '--ignore-scripts');
    const file = join(download, JSON.parse(stdout)[0].filename);
    const sum = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (sum !== integrity) throw new Error(`${specification} is not what was expected: its checksum differs`);
    const path = ['package', within].filter(Boolean).join('/');
    await run('tar', ['-xzf', file, '-C', folder, `--strip-components=${path.split('/').length}`, path]);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}
