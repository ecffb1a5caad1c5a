/** `lacuna explain`. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, json, lacuna } from './support';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe('lacuna explain', () => {
  test('tells a term, with its family and what the instruments say of it', async () => {
    const { code, out, err } = await lacuna(['explain', 'ransomware encryption']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ransomware encryption +term\n/);
    expect(out).toContain('activity › disruption › ransomware encryption');
    expect(out).toMatch(/UN GGE 2015 +discouraged by/);
  });

  test('takes words with and without quotation marks, and tells all that have the name', async () => {
    const { out } = await lacuna(['explain', 'commercial', 'espionage']);
    expect(out).toBe((await lacuna(['explain', 'commercial espionage'])).out);
    expect(out).toMatch(/^commercial espionage +term$/m);
    expect(out).toMatch(/^Theft of business secrets for companies +concern$/m);
  });

  test.each([
    ['gap/elections', 'concern'],
    ['conflict', 'finding'],
    ['UN GGE 2015', 'instrument'],
    ['UN GGE 2015 13(f)', 'provision'],
    ['natanz-stuxnet', 'incident'],
    ['critical infrastructure', 'definition'],
    ['the United States of America', 'State'],
    ['circumstance', 'facet'],
    ['cyberattack', 'a word to be careful with'],
    ['cyber concerns', 'library'],
  ])('tells %s, a %s', async (words, what) => {
    const { code, out } = await lacuna(['explain', words]);
    expect(code).toBe(0);
    expect(out.split('\n').some((line) => line === what || line.endsWith(` ${what}`))).toBe(true);
    expect(out).toMatch(/\nNext {2}lacuna explain /);
    const long = out.split('\n').filter((line) => [...line].length > 80 && !/https?:|"/.test(line));
    expect(long).toEqual([]);
  });

  test('has colours on a terminal that has them, and the same words without', async () => {
    const plain = await lacuna(['explain', 'hospitals']);
    const painted = await lacuna(['explain', 'hospitals'], { colours: true });
    expect(plain.out).not.toContain('\u001b');
    expect(painted.out).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is told.
    expect(painted.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  test('without words is an index', async () => {
    const { code, out } = await lacuna(['explain']);
    expect(code).toBe(0);
    expect(out).toContain('UN GGE 2015');
    expect(out).toContain('unknown-term');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  test('of what nobody has heard of names the nearest, and exits with 2', async () => {
    const { code, out, err } = await lacuna(['explain', 'disrution']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^lacuna: nothing that ships is called "disrution"\. Did you mean "disruption"/);
    expect((await lacuna(['explain', 'xqzw'])).err).toContain('To see what there is: lacuna explain');
  });

  test("looks into the reader's own files", async () => {
    const { out } = await lacuna(['explain', 'no-first-use', 'accord-2015.norm']);
    expect(out).toContain('no-first-use: No first use');
    expect((await lacuna(['explain', 'no-first-use'])).code).toBe(2);
    const missing = await lacuna(['explain', 'no-first-use', 'no-such.norm']);
    expect([missing.code, missing.err]).toEqual([2, 'no-such.norm:1:1: there is no such file or folder\n']);
  });

  test("knows a library of the reader's own", async () => {
    const own = folder({
      'bees.norm':
        'vocabulary bees\n\nfacet deed "what is done"\n  clause deed\n\nterm swarming\n  in deed\n  means "Leaving the hive"\n',
    });
    const { out } = await lacuna(['explain', 'swarming', join(own, 'bees.norm')]);
    expect(out).toContain('Leaving the hive.');
  });

  test('cannot be made to act on the terminal by what a file says', async () => {
    const own = folder({
      'odd.norm':
        'vocabulary odd\n\nfacet deed "x"\n  clause deed\n\nterm odd deed\n  in deed\n  means "a\u001b[31mb"\n',
    });
    expect((await lacuna(['explain', 'odd deed', join(own, 'odd.norm')])).out).not.toContain('\u001b');
  });
});

describe('in other formats', () => {
  test('as data', async () => {
    const told = await json<{ schema: number; found: { kind: string; name: string; code?: string }[] }>([
      'explain',
      'commercial espionage',
    ]);
    expect(told.schema).toBe(1);
    expect(told.found.map(({ kind }) => kind).sort()).toEqual(['concern', 'term']);
    expect(told.found.find(({ kind }) => kind === 'concern')?.code).toBe('gap/commercial-espionage');
  });

  test('the index as data', async () => {
    const { index } = await json<{ index: { kind: string; name: string; of?: string }[] }>(['explain']);
    expect(index).toContainEqual(expect.objectContaining({ kind: 'instrument', name: 'UN GGE 2015' }));
    expect(index.filter(({ kind }) => kind === 'term').length).toBeGreaterThan(100);
  });

  test('in Markdown', async () => {
    const { out } = await lacuna(['explain', 'gap/elections', '--format', 'markdown']);
    expect(out).toMatch(/^# Interference with/);
    expect(out).toMatch(/^## Model clauses$/m);
  });

  test('and in no other', async () => {
    const { code, err } = await lacuna(['explain', 'hospitals', '--format', 'html']);
    expect(code).toBe(2);
    expect(err).toContain('choose "pretty", "json" or "markdown"');
  });
});
