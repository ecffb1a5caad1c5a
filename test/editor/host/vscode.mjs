// The VS Code server: from the npm package `code-server`, which carries it and its workbench. That package is never a
// dependency, since its install script fails where its other parts cannot be built; only `lib/vscode` is taken.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once, say } from './cache.mjs';
import { npm, unpack } from './npm.mjs';

const version = '4.100.3';
const integrity = 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

/** The folder of the server, set up if it is not there yet. */
export const ensureVSCode = () =>
  once(`vscode-server-${version}`, async (folder) => {
    say('Fetching the VS Code server (42 MB, once) ...');
    await unpack(`code-server@${version}`, integrity, 'lib/vscode', folder);
    say('Installing what it needs (100 MB, once) ...');
    await npm(folder, 'install', '--ignore-scripts', '--omit=dev');
    await addSearch(folder);
    say('The VS Code server is set up.');
  });

/** Search in files needs ripgrep, whose own package would download it; this one carries it. */
async function addSearch(folder) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await npm(folder, 'install', '--no-save', '--ignore-scripts', '--omit=dev', `${name}@1.18.0`);
  const bin = join(folder, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(`../../../${name}/bin/rg`, join(bin, 'rg'));
}

const common = [
  '--accept-server-license-terms',
  '--without-connection-token',
  '--disable-workspace-trust',
  ...['--telemetry-level', 'off'],
];

/** Arguments and environment that keep all that the server writes in `data` and in the short-lived `temporary`. */
function confine(folder, data, temporary) {
  const environment = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  return {
    args: [
      join(folder, 'out/server-main.js'),
      ...common,
      ...['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ],
    env: {
      ...Object.fromEntries(environment),
      // No gallery: nothing is looked up or offered from outside.
      EXTENSIONS_GALLERY: '{}',
      HOME: data,
      TMPDIR: temporary,
      XDG_RUNTIME_DIR: temporary,
    },
  };
}

/** Installs a packaged extension into the data folder. */
export async function installExtension(folder, data, vsix) {
  const temporary = mkdtempSync(join(tmpdir(), 'lacuna-'));
  const { args, env } = confine(folder, data, temporary);
  const child = spawn(process.execPath, [...args, '--install-extension', vsix, '--force'], { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  rmSync(temporary, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the VS Code server could not install ${vsix}`);
}

/**
 * Starts the server on this machine's own address. `socket` makes it listen on a socket file in its temporary folder
 * instead of a port. Resolves once it listens: `{ port, socket, stop }`; `stop` ends it with all that it started.
 */
export async function startVSCode(folder, { data, args = [], socket = false }) {
  // Sockets have short names only, so this folder cannot be deep in the checkout.
  const temporary = mkdtempSync(join(tmpdir(), 'lacuna-'));
  const confined = confine(folder, data, temporary);
  const path = join(temporary, 'vscode.sock');
  const address = socket ? ['--socket-path', path] : ['--host', '127.0.0.1', '--port', '0'];
  // A process group of its own, so that extension hosts and watchers end with it.
  const child = spawn(process.execPath, [...confined.args, ...address, ...args], {
    env: confined.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    rmSync(temporary, { recursive: true, force: true });
  };
  process.on('exit', end);
  const exited = new Promise((resolve) => child.on('close', resolve));
  const port = await listening(child);
  return {
    port,
    socket: path,
    exited,
    stop: async () => {
      end();
      await exited;
    },
  };
}

/** Resolves to what the server says that it listens on; rejects if it ends first, with what it said. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk) => {
      said += chunk;
      const found = /Extension host agent listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`the VS Code server ended at once:\n${said.slice(-2000)}`)));
  });
}
