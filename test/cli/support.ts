/** Runs the command line: in this process with everything caught, or as its users do, built and in a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { afterAll, vi } from 'vitest';
import type { Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';

// Processes are started and drafts judged many times over, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export const root = join(import.meta.dirname, '..', '..');
export const samples = join(root, 'samples');

/** What `test --format json` prints. */
export interface TestJson {
  incidents: {
    name: string;
    verdicts: string[];
    contested: boolean;
    turnsOn: string[];
    norms: string[];
    parts: {
      act: Record<string, string[]>;
      verdicts: string[];
      contested: boolean;
      turnsOn: string[];
      duties: { norm: string; duty: string }[];
    }[];
    expected: string[] | null;
    passed: boolean | null;
  }[];
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process; by default among the samples, 80 characters wide and without colours. */
export async function lacuna(argv: readonly string[], some: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: samples,
    library: join(root, 'server', 'library'),
    pages: join(root, 'server', 'src', 'core', 'rules'),
    version: '0.0.0',
    width: 80,
    colours: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    serve: async () => {},
    ...some,
  };
  const code = await run(argv, io);
  return { code, out, err };
}

/** The JSON that a command prints. */
export async function json<T>(argv: readonly string[], some: Partial<Io> = {}): Promise<T> {
  const { out, err } = await lacuna([...argv, '--format', 'json'], some);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as T;
}

/** A folder of its own with these files, gone after the tests of a file. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'lacuna-cli-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Builds the command line as it ships, with the library beside it; returns the path of the bundle. */
export async function built(): Promise<string> {
  const script: string = '../../scripts/build.mjs';
  const { bundles } = (await import(script)) as { bundles: esbuild.BuildOptions[] };
  const options = bundles.find(({ outfile }) => outfile?.endsWith('cli.mjs'));
  const path = folder();
  const outfile = join(path, 'dist', 'cli.mjs');
  await esbuild.build({ ...options, absWorkingDir: root, outfile, sourcemap: false });
  cpSync(join(root, 'server', 'library'), join(path, 'dist', 'library'), { recursive: true });
  cpSync(join(root, 'package.json'), join(path, 'package.json'));
  return outfile;
}

/** Runs a bundle with the `node` that runs the tests. */
export function spawn(bundle: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = samples): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...argv], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}
