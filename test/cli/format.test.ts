import { chmodSync, cpSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, lacuna, root, samples } from './support.ts';

const accord = readFileSync(join(samples, 'accord-2015.norm'), 'utf8');
const untidy = accord.replace(/^ {2}(\w+) +/gm, ' $1 ').replaceAll('\n\n', '\n\n\n');
const text = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('format', () => {
  it('writes a file in place, keeps its mode, and names it', async () => {
    const cwd = folder({ 'draft.norm': untidy });
    chmodSync(join(cwd, 'draft.norm'), 0o640);
    expect(await lacuna(['format', 'draft.norm'], { cwd })).toEqual({ code: 0, out: 'draft.norm\n', err: '' });
    expect(text(cwd, 'draft.norm')).toBe(accord);
    expect(statSync(join(cwd, 'draft.norm')).mode & 0o777).toBe(0o640);
    expect(await lacuna(['format', 'draft.norm'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('with --check names what would change, and writes nothing', async () => {
    const cwd = folder({ 'a.norm': untidy, 'b/c.norm': untidy.replace('accord "', 'accord "B'), 'd.norm': accord });
    const { code, out, err } = await lacuna(['format', '--check', '.'], { cwd });
    expect({ code, out, err }).toEqual({ code: 1, out: 'a.norm\nb/c.norm\n', err: '' });
    expect(text(cwd, 'a.norm')).toBe(untidy);
    expect(await lacuna(['format', '--check', 'd.norm'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('knows the keywords of the accord that a file concerns', async () => {
    const incident = 'concerning ./accord.norm\n\nincident a "A"\n  scope organs of CN\n  initiative first  use\n';
    const cwd = folder({ 'accord.norm': accord, 'incidents.norm': incident });
    await lacuna(['format', 'incidents.norm'], { cwd });
    expect(text(cwd, 'incidents.norm')).toBe(
      'concerning ./accord.norm\n\nincident a "A"\n  scope       organs of CN\n  initiative  first use\n',
    );
  });

  it('leaves a line that cannot be read as it is, and says so', async () => {
    const cwd = folder({ 'draft.norm': 'norm  a\n scope ] each   Party\n   except  during  peacetime' });
    const { code, err } = await lacuna(['format', 'draft.norm'], { cwd });
    expect(text(cwd, 'draft.norm')).toBe(
      'norm a\n scope ] each   Party\n  except      during  peacetime\n'.replace('  peace', ' peace'),
    );
    expect(err).toBe('draft.norm:2:8: this line cannot be read and is left as it is\n');
    expect(code).toBe(0);
  });

  it('keeps a byte order mark, line endings and links', async () => {
    const cwd = folder({ 'real.norm': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` });
    symlinkSync(join(cwd, 'real.norm'), join(cwd, 'link.norm'));
    expect((await lacuna(['format', 'link.norm'], { cwd })).out).toBe('link.norm\n');
    expect(text(cwd, 'real.norm')).toBe(`\uFEFF${accord.replaceAll('\n', '\r\n')}`);
  });

  it('never writes a library that ships', async () => {
    const cwd = folder();
    cpSync(join(root, 'server', 'library'), join(cwd, 'library'), { recursive: true });
    const library = join(cwd, 'library');
    const path = join(library, 'states.norm');
    const before = readFileSync(path, 'utf8');
    expect((await lacuna(['format', library, '--check'], { cwd, library })).code).toBe(0);
    const other = folder({ 'library/states.norm': before.replace('  Chinese     ', ' Chinese ') });
    const refused = await lacuna(['format', 'library/states.norm'], { cwd: other, library: join(other, 'library') });
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^library\/states\.norm:1:1: this library ships with Lacuna and is not written/);
    expect(text(other, 'library/states.norm')).toContain(' Chinese "');
  });

  it('refuses what cannot be read, and writes nothing then', async () => {
    const cwd = folder({ 'a.norm': untidy, 'b.norm': Uint8Array.from([0x61, 0x00]) });
    for (const path of ['b.norm', 'missing.norm']) {
      const { code, out, err } = await lacuna(['format', 'a.norm', path], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(new RegExp(`^${path}:1:`));
    }
    expect(text(cwd, 'a.norm')).toBe(untidy);
  });

  it('is told in the help', async () => {
    expect((await lacuna(['--help'])).out).toContain('format');
    expect((await lacuna(['format', '--help'])).out).toContain('--check');
  });
});
