/** Every feature at every few characters of every sample, whole, broken and with the line endings of Windows: none fails. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sample, shippedLibraries, type Texts } from '../support/check.ts';
import { positionOf } from '../support/markers.ts';
import { hoverText, serviceFor } from './support.ts';

const samples = readdirSync(join(import.meta.dirname, '..', '..', 'samples')).filter((name) => name.endsWith('.norm'));
const step = 7;

/** A sample with the accord that it is concerning. */
function withItsAccord(name: string, change: (text: string) => string): Texts {
  const [, concerned] = /concerning \.\/(\S+)/.exec(sample(name)) ?? [];
  return { [name]: change(sample(name)), ...(concerned !== undefined && { [concerned]: sample(concerned) }) };
}

function askEverywhere(texts: Texts, name: string, every = step): void {
  const { service, checked } = serviceFor(texts);
  const text = texts[name] as string;
  service.diagnostics(checked);
  service.documentSymbols(name);
  for (let offset = 0; offset <= text.length; offset += every) {
    const position = positionOf(text, offset);
    const hover = service.hover(name, position);
    expect(hoverText(hover).split('\n').length).toBeLessThanOrEqual(8);
    for (const { range } of service.definition(name, position))
      expect(range.end.line).toBeGreaterThanOrEqual(range.start.line);
    for (const { textEdit } of service.completion(name, position).items) {
      if (!textEdit || !('range' in textEdit)) throw new Error('a completion without an edit');
      const { start, end } = textEdit.range;
      expect(start.line).toBe(position.line);
      expect(end.line).toBe(position.line);
      expect(start.character).toBeLessThanOrEqual(position.character);
      expect(end.character).toBeGreaterThanOrEqual(position.character);
    }
  }
}

function actEverywhere(texts: Texts, name: string): void {
  const { service } = serviceFor(texts);
  const lines = (texts[name] as string).split(/\r\n|\n|\r/);
  lines.forEach((line, index) => {
    service.codeActions(name, { start: { line: index, character: 0 }, end: { line: index, character: line.length } });
  });
}

/** Cuts a sign out of every third line. */
function broken(text: string): string {
  const signs = /["[\]|,:]/;
  return text
    .split('\n')
    .map((line, index) =>
      index % 3 === 0 ? line.replace(signs, '') : index % 3 === 1 ? line.replace(/(\w+)$/, '$1 [') : line,
    )
    .join('\n');
}

describe.each(samples)('%s', (name) => {
  test(
    'as it is',
    () =>
      askEverywhere(
        withItsAccord(name, (text) => text),
        name,
      ),
    60_000,
  );
  test(
    'with \\r\\n',
    () =>
      askEverywhere(
        withItsAccord(name, (text) => text.replaceAll('\n', '\r\n')),
        name,
      ),
    60_000,
  );
  test('broken', () => askEverywhere(withItsAccord(name, broken), name), 60_000);
  test(
    'cut off in the middle',
    () =>
      askEverywhere(
        withItsAccord(name, (text) => text.slice(0, text.length / 2)),
        name,
      ),
    60_000,
  );
  test(
    'mended',
    () =>
      actEverywhere(
        withItsAccord(name, (text) => text),
        name,
      ),
    60_000,
  );
  test('mended where it is broken', () => actEverywhere(withItsAccord(name, broken), name), 60_000);
});

test.each(shippedLibraries().map(({ file, text }) => [file, text] as const))('%s, opened by itself', (file, text) => {
  askEverywhere({ [file]: text }, file, Math.max(step, text.length >> 8));
});

describe.each([
  ['empty', ''],
  ['a blank line', '\n'],
  ['a comment', '# nothing'],
  ['one word', 'norm'],
  ['no library', 'accord "A"\n  between US, CN\nnorm n "N"\n  scope each Party\n  shall not conduct\n'],
  ['an unknown library', 'accord "A"\n  uses nowhere\nnorm n\n  scope each Party\n'],
  ['binary', '\u0000\u0001\u0002'],
  ['right to left', 'accord "\u05d4\u05e1\u05db\u05dd"\n  between US\n'],
])('%s', (_, text) => {
  test('is asked about without harm', () => {
    askEverywhere({ 'draft.norm': text }, 'draft.norm');
    actEverywhere({ 'draft.norm': text }, 'draft.norm');
  });
});
