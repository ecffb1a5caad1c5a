/** What a reader of the terminal sees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coloursOf, widthOf } from '../../server/src/cli/io.ts';
import { bar } from '../../server/src/cli/pretty/bar.ts';
import { columns, paragraph, thin, wrap } from '../../server/src/cli/pretty/page.ts';
import { clean, shell } from '../../server/src/cli/pretty/plain.ts';
import { folder, lacuna, samples } from './support.ts';

const plain = (_: unknown, text: string) => text;
const commands = [
  ['check', 'accord-2015.norm'],
  ['check', 'rolling-text.norm', '--mandate', 'rolling-text-mandate.norm'],
  ['coverage', 'accord-2015.norm'],
  ['coverage', 'rolling-text.norm', '--by', 'activity,target'],
  ['coverage', 'commitments-2015.norm'],
  ['test', 'incidents-2015.norm'],
  ['test', 'incidents-2015.norm', '--why'],
  ['test', 'rolling-text.norm', 'autonomous-weapons-protocol.norm', 'autonomous-weapons-incidents.norm', '--why'],
];

describe('a page', () => {
  it.each(commands)('%s %s keeps to its width and ends with what to try next', async (...argv) => {
    for (const width of [60, 80, 110]) {
      const { out } = await lacuna(argv, { width });
      const lines = out.trimEnd().split('\n');
      const tooLong = lines.filter(
        (line) => columns(line) > width && !/^(Next| {5}) {2}lacuna |:\d+:\d+(\)$| {2}\w+ {2})/.test(line),
      );
      expect(tooLong).toEqual([]);
      expect(lines.slice(-4).some((line) => line.startsWith('Next  '))).toBe(true);
      expect(out).not.toMatch(/ \n|\n\n\n|undefined|\[object|NaN/);
    }
  });

  it('says the same with colours as without', async () => {
    for (const argv of commands) {
      const without = await lacuna(argv);
      const withColours = await lacuna(argv, { colours: true });
      expect(without.out).not.toContain('\u001b');
      expect(withColours.out).toContain('\u001b[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are control sequences
      expect(withColours.out.replace(/\u001b\[\d+m/g, '')).toBe(without.out);
    }
  });
});

describe('coverage', () => {
  it('puts what is most open first, with an example under three', async () => {
    const { out } = await lacuna(['coverage', 'rolling-text.norm']);
    const open = [...out.matchAll(/ (\d+ %|[<>] \d+ %|on purpose|none)$/gm)].map(([, figure]) => figure);
    expect(open[0]).toBe('100 %');
    expect(open.indexOf('on purpose')).toBeLessThan(open.indexOf('none'));
    expect(out.match(/^ {4}For example, /gm)).toHaveLength(3);
    expect(out).toContain('Theft of money');
  });

  it('explains every mark that it draws', async () => {
    const { out } = await lacuna(['coverage', 'rolling-text.norm']);
    for (const mark of '?-·')
      expect(out).toMatch(new RegExp(`^.*\\${mark} (contested|left open on purpose|silent)`, 'm'));
  });

  it('lays out families where facets are named', async () => {
    const { out } = await lacuna(['coverage', 'accord-2015.norm', '--by', 'activity,circumstance']);
    expect(out).toMatch(/^espionage +· +· +·$/m);
    expect(out).toMatch(/^disruption +\?· +· +·$/m);
    expect(out).toMatch(/^1 peacetime {3}2 crisis {3}3 armed conflict$/m);
  });
});

describe('a budget that does not suffice', () => {
  it('is not taken for an answer', async () => {
    const coverage = await lacuna(['coverage', 'rolling-text.norm', '--within', '0']);
    expect(coverage.out).toContain('\n\nNot decided within the time allowed.\n');
    expect(coverage.out).not.toMatch(/No act fits|name no concern/);
    const cwd = folder({
      'draft.norm': readFileSync(join(samples, 'rolling-text.norm'), 'utf8'),
      'met.norm': 'concerning ./draft.norm\n\nincident banks\n  activity    disruption\n  expect      prohibited\n',
    });
    const test = await lacuna(['test', 'draft.norm', 'met.norm', '--within', '0'], { cwd });
    expect(test.out).toMatch(/^ {2}banks {2}not decided within the time allowed$/m);
    expect(test.out).toMatch(/^1 incident, 1 not decided\.$/m);
    expect(test.err).toMatch(/^Not decided within the time allowed: what the norms say/);
    expect(test.code).toBe(0);
  });
});

describe('what to try next', () => {
  it('names a Party to which something is attributed', async () => {
    expect((await lacuna(['coverage', 'rolling-text.norm'])).out).toContain('--as-read-by US');
  });

  it('names no reader where nothing is attributed, and no State without a name', async () => {
    const { out } = await lacuna(['coverage', 'autonomous-weapons-rolling-text.norm']);
    expect(out).toContain('Next  lacuna check');
    expect(out).not.toContain('--as-read-by');
  });
});

describe('test', () => {
  it('gives one line to an incident, with the verdict and why', async () => {
    const { out, code } = await lacuna(['test', 'incidents-2015.norm']);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ banks +prohibited +under no-first-use$/m);
    expect(out).toMatch(/^✓ retaliation +silent +no-first-use does not reach its initiative$/m);
    expect(out).toMatch(/^✓ film-studio +contested \(prohibited or silent\)$/m);
    expect(out).toMatch(/turns on critical infrastructure/);
    expect(out).toMatch(/^16 incidents, 16 as expected\.$/m);
  });

  it('says why in sentences where that is asked', async () => {
    const { out, code } = await lacuna(['test', 'accord-2015.norm', 'incidents-2015.norm', '--why']);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ banks +prohibited\n {4}`no-first-use` prohibits it\.$/m);
    expect(out).toMatch(
      /^✓ armed-conflict +silent\n {4}`no-first-use` would prohibit it but for `during peacetime`\.$/m,
    );
    expect(out).toMatch(
      /^✓ enrichment-plant +silent\n {4}`no-first-use` would prohibit it but for the State\n? +\(`of another Party`\)\.$/m,
    );
    expect(out.replace(/\n +/g, ' ')).toContain(
      'destruction of data: contested (prohibited or silent) `no-first-use` prohibits it in some readings. Where the text is silent, `no-first-use` would prohibit it but for `targets critical infrastructure of another Party`. It turns on the meaning of "critical infrastructure". hack-and-leak: silent `no-first-use` would prohibit it but for `activity disruption, destruction`',
    );
  });

  it('tells an expectation that fails, and exits with 1', async () => {
    const { out, code, err } = await lacuna(['test', 'incidents-2015.norm', '--as-read-by', 'CN']);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/^✗ film-studio +silent$/m);
    expect(out).toMatch(/Expected prohibited, silent and contested\./);
    expect((await lacuna(['test', 'incidents-2015.norm', '--as-read-by', 'CN', '--fail-on', 'never'])).code).toBe(1);
  });
});

describe('a bar', () => {
  it('gives a character to whatever has a share, and its width in all', () => {
    expect(bar({ prohibited: 1n, silent: 999_999n }, 10, plain)).toBe('█·········');
    expect(bar({ prohibited: 999_999n, silent: 1n }, 10, plain)).toBe('█████████·');
    expect(bar({ prohibited: 1n, discouraged: 1n, contested: 1n, silent: 10n ** 13n }, 10, plain)).toBe('█▓?·······');
    expect(bar({ prohibited: 1n, silent: 1n }, 10, plain)).toBe('█████·····');
    expect(bar({}, 4, plain)).toBe('    ');
  });
});

describe('text for a terminal', () => {
  it('wraps by columns, and keeps a long word whole', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a extraordinarily b', 5)).toEqual(['a', 'extraordinarily', 'b']);
    expect(paragraph('条约 条约 条约', 2, 12)).toEqual(['  条约 条约', '  条约']);
  });

  it('never tears a figure from its sign', () => {
    expect(wrap('crisis, 49 % of it', 11)).toEqual(['crisis,', '49 % of it']);
    expect(wrap('less than 1 %.', 11)).toEqual(['less than', '1 %.']);
  });

  it('separates thousands thinly', () => {
    expect(thin(1_234_567n)).toBe('1\u202f234\u202f567');
    expect(thin(999n)).toBe('999');
  });

  it('leaves out what would act on the terminal', () => {
    expect(clean('a\u001b[31m\n b\u202e')).toBe('a[31m b');
  });

  it('quotes paths for a shell', () => {
    expect(shell(['a.norm', "the accord's text.norm"])).toBe("a.norm 'the accord'\\''s text.norm'");
  });

  it('has the width of the terminal, and 80 columns without one', () => {
    expect(widthOf({})).toBe(80);
    expect(widthOf({ isTTY: true, columns: 100 })).toBe(100);
    expect(widthOf({ isTTY: true, columns: 300 })).toBe(110);
    expect(widthOf({ isTTY: false, columns: 300 })).toBe(80);
  });

  it('has colours where they are wanted', () => {
    expect(coloursOf({ isTTY: true }, {})).toBe(true);
    expect(coloursOf({}, {})).toBe(false);
    expect(coloursOf({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(coloursOf({}, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(coloursOf({ isTTY: true }, { FORCE_COLOR: '0' })).toBe(false);
    expect(coloursOf({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  });
});
