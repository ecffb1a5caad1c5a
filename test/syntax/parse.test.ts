import { describe, expect, it } from 'vitest';
import { headerKeywords } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';
import { declaration, elements } from './print';

const only = (text: string) => {
  const [placed, ...others] = parse('a.norm', text).declarations;
  if (!placed || others.length > 0) throw new Error('not one declaration');
  return placed.node;
};

describe('broken lines', () => {
  const broken = [
    'source "A/70/174',
    'because “They disputed it',
    'targets [US: banks | CN: ports',
    'targets banks, [schools',
    'targets [US: [CN: banks]',
    'targets banks]',
    'targets US: banks | CN: ports]',
    'targets banks | ports',
    '| ports',
    ']',
    'activity disruption,, espionage',
    ', espionage',
    'except activity disruption;',
    'targets []',
    'targets [ | ]',
    'targets [: banks]',
    'targets [US: CN: banks]',
    'studios = film studios',
    'targets [= banks]',
    'says English [US: "one | CN: two]',
    'targets bank”s',
    'obtain prohibited:',
    `targets ${'['.repeat(40)}x${']'.repeat(40)}`,
    'scope \u0007bell',
  ];
  const sound = broken.map((_, index) => `during [US: peacetime ${index} | "b"], c`);

  it('cost one error each and leave every other line as it was', () => {
    const text = broken.map((line, index) => `  ${line}\n  ${sound[index]}\n`).join('');
    const node = only(`norm a\n${text}`);
    expect(node.errors.map(({ from }) => node.text.slice(0, from).split('\n').length)).toEqual(
      broken.map((_, index) => 2 + 2 * index),
    );
    const read = new Set(node.lines.map((line) => elements(line.elements)));
    for (const line of only(`norm a\n${sound.join('\n')}`).lines) expect(read).toContain(elements(line.elements));
  });

  it.each(broken)('%s', (line) => {
    expect(only(`norm a\n  ${line}\n`).errors).toHaveLength(1);
    expect(only(`norm ${line}`).errors).toHaveLength(1);
  });
});

describe('header keywords', () => {
  it.each(headerKeywords)('%s', (keyword) => {
    const { declarations } = parse('a.norm', `preamble\n ${keyword} x\n${keyword.toUpperCase()}`);
    expect(declarations.map(({ node }) => declaration(node))).toEqual(['preamble()', `${keyword}(x)`, `${keyword}()`]);
  });
});

describe('what files bring along', () => {
  it.each([
    ['a byte order mark', '\uFEFFnorm a\n  scope x\n'],
    ['line ends of Windows', 'norm a\r\n  scope x\r\n'],
    ['line ends of old', 'norm a\r  scope x\r'],
    ['marks of direction', '\u200Fnorm a\u200F\n\u202B  scope\u202C x\n'],
  ])('%s: nothing is lost and offsets count it', (_, text) => {
    const node = only(text);
    expect(declaration(node)).toBe('norm(a)\n  (scope x)');
    expect(node.text.slice(node.keywordSpan.from, node.keywordSpan.to)).toBe('norm');
    expect(node.text).toBe(text);
  });

  it('an empty file has no declarations', () => {
    expect(parse('a.norm', '').declarations).toEqual([]);
  });

  it.each([
    ['NUL', 'norm a\n  scope x\0\n'.repeat(1000)],
    ['UTF-16 read as UTF-8', [...'\uFFFD\uFFFDnorm a'].join('\0')],
    ['control characters', '\u0001\u0002\u0003\uFFFD\u0010PK\n'.repeat(1000)],
  ])('a file that is no text has one error: %s', (_, text) => {
    expect(only(text).errors.map(({ problem }) => problem)).toEqual(['not-text']);
  });

  it.each([
    ['opening brackets', '['],
    ['closing brackets', ']'],
    ['brackets in brackets', '[x, '],
    ['bars', '[US: x |'],
    ['commas', 'a,'],
    ['commas alone', ','],
    ['quotation marks', '"'],
    ['one word', 'x'],
    ['spaces', ' '],
    ['lines that go on', 'x,\n'],
    ['lines that go on past comments', 'x,\n#\n'],
    ['lines of brackets', '[\n'],
    ['headers', 'norm\n'],
    ['short lines', 'x y z\n'],
  ])('a long run of one thing is read: %s', (_, piece) => {
    const text = `norm a\n${piece.repeat(250_000 / piece.length)}\n`;
    const { declarations } = parse('a.norm', text);
    expect(declarations.map(({ node }) => node.text).join('')).toBe(text);
    expect(declarations[0]?.node.keyword).toBe('norm');
  });

  it.each([
    ['in one line', 'x'],
    ['in many', '[US: x\n'],
    ['in words that nearly begin a declaration', 'without '],
  ])('a declaration of ten megabytes has one error, and its neighbours are read: %s', (_, piece) => {
    const [before, long, after] = parse(
      'a.norm',
      `norm a\nnorm b ${piece.repeat(10_000_000 / piece.length)}\nnorm c`,
    ).declarations;
    expect(long?.node.errors.map(({ problem }) => problem)).toEqual(['too-long']);
    expect([before, after].map((placed) => placed && declaration(placed.node))).toEqual(['norm(a)', 'norm(c)']);
  });
});

describe('reading again', () => {
  const text = Array.from({ length: 100 }, (_, index) => `norm n${index}\n  scope x\n\n`).join('');
  const before = parse('a.norm', text);

  it('gives the same file where nothing changed', () => {
    expect(parse('a.norm', text, before)).toBe(before);
  });

  it('keeps every node but the one touched, and what stands above it as it is', () => {
    const after = parse('a.norm', text.replace('n50\n', 'n50 "Title"\n'), before);
    const changed = after.declarations.filter(({ node }, index) => node !== before.declarations[index]?.node);
    expect(changed.map(({ node }) => declaration(node))).toEqual(['norm(n50 "Title")\n  (scope x)']);
    expect(after.declarations[10]).toBe(before.declarations[10]);
  });

  it('keeps every node between two distant edits', () => {
    const after = parse('a.norm', `# one\n${text}# two`, before);
    expect(
      after.declarations.filter(({ node }) => before.declarations.some((placed) => placed.node === node)),
    ).toHaveLength(99);
  });

  it('tells apart a declaration and the copy of it that is put above it', () => {
    const norm = 'norm a\n  scope x\n\n';
    const after = parse('a.norm', `accord "X"\n\n${norm}${norm}norm b`, parse('a.norm', `accord "X"\n\n${norm}norm b`));
    expect(new Set(after.declarations).size).toBe(4);
    expect(after).toEqual(parse('a.norm', after.text));
  });

  it('keeps the nodes of a file that was renamed', () => {
    const after = parse('b.norm', text, before);
    expect(after.declarations.map(({ node }) => node)).toEqual(before.declarations.map(({ node }) => node));
    expect(after.declarations.every(({ file }) => file === 'b.norm')).toBe(true);
  });
});
