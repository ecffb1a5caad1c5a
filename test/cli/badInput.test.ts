/** Files and folders that cannot be read, and questions that cannot be asked: one clear line, exit code 2, no stack trace. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, json, lacuna, samples } from './support.ts';

const accord = readFileSync(join(samples, 'accord-2015.norm'), 'utf8');
const verbs = ['check', 'coverage', 'test'];
const oneLine = /^[^\n]+\n$/;

async function refused(argv: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await lacuna(argv, { cwd });
  expect(out).toBe('');
  expect(err).toMatch(oneLine);
  expect(err).not.toMatch(/\bat .*:\d+:\d+\)|node:internal|Error:/);
  expect(code).toBe(2);
  return err;
}

describe('what cannot be read', () => {
  const cwd = folder({
    'binary.norm': Uint8Array.from([0x61, 0x0a, 0x62, 0x00, 0x63]),
    'latin.norm': Uint8Array.from([...Buffer.from('accord "x"\n  between '), 0xe9, 0x74]),
    'utf16.norm': Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    'large.norm': `${accord}\n`.repeat(Math.ceil(10_000_000 / accord.length)),
    'using.norm': 'accord "A"\n  between US, CN\n  uses cyber operations, ./binary.norm\n',
    'none/readme.txt': 'no draft',
  });

  it.each([
    ['missing.norm', 'missing.norm:1:1: there is no such file or folder'],
    ['binary.norm', 'binary.norm:2:2: this file is not text'],
    ['latin.norm', 'latin.norm:2:11: from here on this file is not UTF-8'],
    ['utf16.norm', 'utf16.norm:1:1: from here on this file is not UTF-8'],
    ['large.norm', 'large.norm:1:1: this file has 10 MB'],
    ['using.norm', 'binary.norm:2:2: this file is not text'],
    ['none', 'none:1:1: there is no file ending in .norm in this folder'],
    ['binary.norm/x.norm', 'binary.norm/x.norm:1:1: there is no such file or folder'],
  ])('%s', async (path, message) => {
    for (const verb of verbs) expect(await refused([verb, path, '--format', 'json'], cwd)).toContain(message);
    expect(await refused(['check', join(samples, 'accord-2015.norm'), '--mandate', path], cwd)).toContain(message);
  });

  it('a device', async () => {
    expect(await refused(['check', '/dev/null'], cwd)).toContain('/dev/null:1:1: this is neither a file nor a folder');
  });

  it('no accord', async () => {
    const own = folder({ 'empty.norm': '', 'term.norm': 'term x\n  in activity\n' });
    for (const file of ['empty.norm', 'term.norm']) {
      expect(await refused(['coverage', file], own)).toMatch(`${file}:1:1: there is no accord here`);
      expect(await refused(['test', file], own)).toMatch(`${file}:1:1: there is no accord here`);
    }
  });
});

describe('what can be read', () => {
  interface Check {
    diagnostics: { code: string; range: unknown }[];
  }

  it.each([
    ['a byte order mark', `\ufeff${accord}`],
    ['Windows line endings', accord.replace(/\n/g, '\r\n')],
    ['old Macintosh line endings', accord.replace(/\n/g, '\r')],
  ])('%s changes nothing', async (_, text) => {
    const cwd = folder({ 'plain.norm': accord, 'other.norm': text });
    const plain = await json<Check>(['check', 'plain.norm'], { cwd });
    const other = await json<Check>(['check', 'other.norm'], { cwd });
    expect(other.diagnostics.map(({ code, range }) => [code, range])).toEqual(
      plain.diagnostics.map(({ code, range }) => [code, range]),
    );
  });

  it('an empty file is told as a finding', async () => {
    const cwd = folder({ 'empty.norm': '' });
    const { code, out, err } = await lacuna(['check', 'empty.norm'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^empty\.norm:1:1 {2}warning {2}nothing-declared\n/);
  });

  it('right-to-left text is told in its place', async () => {
    const cwd = folder({
      'rtl.norm':
        'accord "اتفاق \u202eالفضاء"\n  between US, CN\n  uses cyber operations\n\nnorm قاعدة "منع"\n  scope each Party\n  shall not conduct\n  activity تجسس\n',
    });
    const { code, out } = await lacuna(['check', 'rtl.norm'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/rtl\.norm:8:12 {2}error {2}unknown-term/);
    expect(out).not.toContain('\u202e');
  });

  it('nothing in a file acts on the terminal', async () => {
    const cwd = folder({ 'a.norm': 'accord "A \u001b[31mred\u0007"\n  between US, CN\n  uses cyber operations\n' });
    for (const verb of verbs) {
      const { out } = await lacuna([verb, 'a.norm'], { cwd });
      expect([...out].filter((character) => /\p{Cc}/u.test(character) && character !== '\n')).toEqual([]);
    }
  });

  it('a broken line costs that line alone', async () => {
    const broken = accord.replace('  initiative  first use', '  initiative  "first use');
    const cwd = folder({ 'a.norm': broken });
    const { code, out, err } = await lacuna(['coverage', 'a.norm', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ schema: 1, accord: 'Accord on Restraint in Cyberspace in Time of Peace' });
    expect(err).toMatch(/^1 error in what was read.*lacuna check a\.norm\n$/);
  });

  it('a file is one file however it is named', async () => {
    const cwd = folder({ 'a.norm': accord });
    symlinkSync(join(cwd, 'a.norm'), join(cwd, 'b.norm'));
    const once = await json<Check>(['check', 'a.norm'], { cwd });
    const twice = await json<Check>(['check', 'a.norm', './b.norm', join(cwd, 'a.norm')], { cwd });
    expect(twice.diagnostics).toHaveLength(once.diagnostics.length);
  });
});

describe('what cannot be asked', () => {
  it.each([
    [['frobnicate'], 'unknown command'],
    [['check'], 'missing required argument'],
    [['check', 'accord-2015.norm', '--bogus'], 'unknown option'],
    [
      ['check', 'accord-2015.norm', '--format', 'html'],
      '--format html is no format; choose "pretty", "json", "sarif" or "github"',
    ],
    [['coverage', 'accord-2015.norm', '--format', 'svg'], '--format svg is not available in this version'],
    [['test', 'accord-2015.norm', '--format', 'junit'], '--format junit is not available in this version'],
    [['check', 'accord-2015.norm', '--fail-on', 'fatal'], '--fail-on fatal: choose "error"'],
    [['diff', 'accord-2015.norm'], 'missing required argument'],
    [['diff', 'a', 'b'], 'a:1:1: there is no such file or folder'],
    [
      ['diff', 'accord-2015.norm', 'accord-2015.norm', '--format', 'markdown'],
      '--format markdown is not available in this version; choose "pretty" or "json"',
    ],
    [['lsp'], 'lacuna lsp --stdio'],
  ])('%j', async (argv, message) => {
    expect(await refused(argv, samples)).toContain(message);
  });

  it('nothing at all prints the help, as an error', async () => {
    const { code, out, err } = await lacuna([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: lacuna/);
  });

  it('help and version are no errors', async () => {
    for (const argv of [['--help'], ['check', '--help'], ['--version']]) {
      const { code, out, err } = await lacuna(argv);
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    }
  });
});
