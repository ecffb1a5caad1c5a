/** The command line as it ships: exit codes, streams, pipes, and not one connection. */
import { spawnSync, spawn as start } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, folder, samples, spawn } from './support.ts';

let bundle = '';
beforeAll(async () => {
  bundle = await built();
});

const denyNetwork = join(import.meta.dirname, 'denyNetwork.cjs');

describe('the bundle', () => {
  it('exits with 0, 1 and 2', () => {
    expect(spawn(bundle, ['check', 'accord-2015.norm']).code).toBe(0);
    expect(spawn(bundle, ['check', 'accord-2015.norm', '--fail-on', 'warning']).code).toBe(1);
    expect(spawn(bundle, ['test', 'incidents-2015.norm', '--as-read-by', 'CN']).code).toBe(1);
    expect(spawn(bundle, ['check', 'missing.norm'])).toEqual({
      code: 2,
      out: '',
      err: 'missing.norm:1:1: there is no such file or folder\n',
    });
  });

  it('says its version', () => {
    expect(spawn(bundle, ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is quiet on standard error, and has no colours in a pipe', () => {
    for (const verb of ['check', 'coverage', 'test']) {
      const { out, err } = spawn(bundle, [verb, 'accord-2015.norm', 'incidents-2015.norm']);
      expect(err).toBe('');
      expect(out).not.toContain('\u001b');
    }
    expect(spawn(bundle, ['coverage', 'accord-2015.norm'], { FORCE_COLOR: '1' }).out).toContain('\u001b[');
  });

  it('writes all of a large document into a pipe', () => {
    const cwd = folder();
    for (let copy = 0; copy < 12; copy++) cpSync(join(samples, 'accord-2015.norm'), join(cwd, `a${copy}.norm`));
    const { code, out } = spawn(bundle, ['coverage', '.', '--format', 'json'], {}, cwd);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(200_000);
    expect((JSON.parse(out) as { accords: unknown[] }).accords).toHaveLength(12);
  });

  it('is silent when its reader has seen enough', async () => {
    const child = start(process.execPath, [bundle, 'coverage', 'accord-2015.norm', '--format', 'json'], {
      cwd: samples,
    });
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});

describe('lsp --stdio', () => {
  it('answers an editor, and ends when it is told to', async () => {
    const child = start(process.execPath, [bundle, 'lsp', '--stdio'], {
      env: { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(denyNetwork)}` },
    });
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const answered = new Promise((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (out.includes('"hoverProvider"')) resolve(undefined);
      });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answered;
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('with every connection denied', () => {
  const argvs = [
    ['check', '.', '--format', 'json'],
    ['coverage', 'accord-2015.norm'],
    ['test', 'incidents-2015.norm'],
  ];
  it.each(argvs)('%s %s does its work', (...argv) => {
    const { code, out, err } = spawn(bundle, argv, { NODE_OPTIONS: `--require ${JSON.stringify(denyNetwork)}` });
    expect(err).toBe('');
    expect({ code, out, err }).toEqual(spawn(bundle, argv));
  });

  it('is denied indeed', () => {
    const script = "import('node:http').then(({ get }) => get('http://127.0.0.1:9/'))";
    const { stderr } = spawnSync(process.execPath, ['--require', denyNetwork, '--eval', script], { encoding: 'utf8' });
    expect(stderr).toMatch(/^DENIED net/);
  });

  // Where the machine lets a test take the network away altogether; the preload above denies it everywhere.
  const isolated = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;
  const whereIsolated = isolated ? it : () => {};
  whereIsolated('does its work where there is no network at all', () => {
    const argv = argvs[0] as string[];
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['--map-root-user', '--net', process.execPath, bundle, ...argv],
      { cwd: samples, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    expect({ code: status, out: stdout, err: stderr }).toEqual(spawn(bundle, argv));
  });
});
