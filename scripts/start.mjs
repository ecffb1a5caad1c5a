// `npm start`: builds, prints the coverage of a sample accord, and opens an editor on the samples.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root, say } from '../test/editor/host/cache.mjs';
import { openDesktop } from '../test/editor/host/desktop.mjs';
import { openFront } from '../test/editor/host/front.mjs';
import { ensureVSCode, installExtension, startVSCode } from '../test/editor/host/vscode.mjs';
import { build } from './build.mjs';

const samples = join(root, 'samples');
const sample = join(samples, 'accord-2015.norm');
const data = join(cache, 'editor-data');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));

await build();
spawnSync(process.execPath, [join(root, 'dist/cli.mjs'), 'coverage', 'samples/accord-2015.norm'], {
  cwd: root,
  stdio: 'inherit',
});
say('');
if (openDesktop(root, samples, sample)) say('The samples are open in VS Code, with the extension at work.');
else await serve().catch(explain);

/** Opens the VS Code server on the samples, and stays until it is ended. */
async function serve() {
  const folder = await ensureVSCode();
  await ensureExtension(folder);
  const server = await startVSCode(folder, { data, socket: true });
  const { port, address } = await openFront(server.socket, place);
  say(`The editor is open on the samples. Go there with a browser:

  ${address}

From another machine, forward the port first: ssh -L ${port}:127.0.0.1:${port} THIS-MACHINE
Ctrl-C ends it.`);
  await server.exited;
  say('The editor has ended.');
  process.exit(1);
}

/** What the workbench opens, for the host by which the reader's browser knows it. */
function place(host) {
  const payload = [
    ['openFile', `vscode-remote://${host}${sample}`],
    ['skipWelcome', 'true'],
  ];
  return new URLSearchParams({ folder: samples, payload: JSON.stringify(payload) });
}

/** Packages and installs the extension, unless what is built is installed already. */
async function ensureExtension(folder) {
  const stamp = join(data, 'installed');
  const built = fingerprint(['dist', 'grammar', 'client/media', 'package.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === built) return;
  say('Installing the extension into it ...');
  mkdirSync(join(data, 'Machine'), { recursive: true });
  // The checkout around the samples is nothing to ask the reader about.
  writeFileSync(join(data, 'Machine/settings.json'), JSON.stringify({ 'git.enabled': false }));
  const vsix = join(cache, 'lacuna.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  const { status, stderr } = spawnSync(process.execPath, [vsce, 'package', ...flags], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension could not be packaged: ${stderr.trim()}`);
  await installExtension(folder, data, vsix);
  writeFileSync(stamp, built);
}

/** A checksum of files and folders, by name and content. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
      return;
    }
    hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}

/** Without a network the terminal part has been done; the rest is told and left. */
function explain({ message }) {
  say(`The editor could not be set up: ${message}.
The first time, its server is fetched from the npm registry: run npm start again with a connection. What is printed above,
and lacuna check, coverage and test, need none.`);
}
