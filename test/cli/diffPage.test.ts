/** What a reader of the terminal sees of two drafts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columns } from '../../server/src/cli/pretty/page.ts';
import { folder, lacuna, samples } from './support.ts';

describe('the page', () => {
  const edited = readFileSync(join(samples, 'accord-2015.norm'), 'utf8')
    .replace('  during      peacetime\n', '')
    .replace('shall not   conduct, knowingly support', 'should not  conduct');
  const cwd = folder({ 'old.norm': readFileSync(join(samples, 'accord-2015.norm'), 'utf8'), 'new.norm': edited });
  const page = (more: object = {}, ...files: string[]) =>
    lacuna(['diff', 'old.norm', 'new.norm', ...files], { cwd, ...more });

  it('begins with one word and a sentence, and keeps to its width', async () => {
    for (const width of [60, 80, 110]) {
      const { out, code } = await page({ width }, join(samples, 'incidents-2015.norm'));
      expect(code).toBe(0);
      expect(out).toContain('\n\nRedirected: on ');
      const lines = out.trimEnd().split('\n');
      expect(lines.filter((line) => columns(line) > width && !/^(Next| {5}) {2}lacuna /.test(line))).toEqual([]);
      expect(lines.slice(-4).some((line) => line.startsWith('Next  '))).toBe(true);
      expect(out).not.toMatch(/ \n|\n\n\n|undefined|\[object|NaN/);
    }
  });

  it('tells verdicts, norms and incidents', async () => {
    const { out } = await page({}, join(samples, 'incidents-2015.norm'));
    expect(out).toMatch(/^█ prohibited → ▓ discouraged +loosened +\d/m);
    expect(out).toMatch(/^no-first-use +redirected$/m);
    expect(out).toContain('Now also governs ');
    expect(out).toContain('No longer governs ');
    expect(out).toMatch(/^power-stations +prohibited → discouraged$/m);
    expect(out).toMatch(/^\d+ of 16 incidents have other verdicts than before\.$/m);
  });

  it('says the same with colours as without', async () => {
    const [without, withColours] = [await page(), await page({ colours: true })];
    expect(withColours.out).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are control sequences
    expect(withColours.out.replace(/\u001b\[\d+m/g, '')).toBe(without.out);
  });

  it('says that nothing differs', async () => {
    const { out } = await lacuna(['diff', 'old.norm', 'old.norm'], { cwd });
    expect(out).toContain('Nothing differs: neither a norm nor a verdict.');
  });
});
