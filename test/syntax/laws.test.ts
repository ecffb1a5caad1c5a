import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Declaration,
  type Element,
  headerKeywords,
  type SourceFile,
  type Span,
} from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';
import { anyText } from './arbitrary';

const holds = (law: (text: string) => void) => fc.assert(fc.property(anyText, law), { numRuns: 1000 });

/** The node's span and those of all nodes in it, each after the one that it must lie within. */
function* nested(elements: readonly Element[], within: Span): Generator<[inner: Span, outer: Span, element?: Element]> {
  for (const element of elements) {
    yield [element, within, element];
    if (element.kind !== 'bracket') continue;
    for (const word of [...(element.name ?? []), ...(element.status ?? [])]) yield [word, element, word];
    for (const alternative of element.alternatives) {
      yield [alternative, element];
      for (const word of alternative.attribution) yield [word, alternative, word];
      yield* nested(alternative.elements, alternative);
    }
  }
}

function* spans(node: Declaration): Generator<[inner: Span, outer: Span, element?: Element]> {
  const whole = { from: 0, to: node.text.length };
  yield [node.headerSpan, whole];
  yield [node.keywordSpan, node.headerSpan];
  yield* nested(node.header, node.headerSpan);
  for (const line of node.lines) {
    yield [line, whole];
    yield* nested(line.elements, line);
  }
  for (const span of [...node.errors, ...node.comments]) yield [span, whole];
}

describe('any text', () => {
  it('is the text of its declarations, one after the other', () => {
    holds((text) => {
      let offset = 0;
      for (const placed of parse('any.norm', text).declarations) {
        expect(placed.offset).toBe(offset);
        offset += placed.node.text.length;
      }
      expect(
        parse('any.norm', text)
          .declarations.map(({ node }) => node.text)
          .join(''),
      ).toBe(text);
    });
  });

  it('has every node where its characters are', () => {
    holds((text) => {
      for (const { node } of parse('any.norm', text).declarations)
        for (const [inner, outer, element] of spans(node)) {
          expect(outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to).toBe(true);
          const written = node.text.slice(inner.from, inner.to);
          if (element?.kind === 'word') expect(written).toBe(element.text);
          if (element?.kind === 'mark') expect(written).toBe(element.mark);
          if (element?.kind === 'quotation') expect(written.slice(1).startsWith(element.text)).toBe(true);
        }
    });
  });

  it('has its comments at their place, each once and in order', () => {
    holds((text) => {
      for (const { node } of parse('any.norm', text).declarations) {
        for (const { from, to, text } of node.comments) expect(node.text.slice(from, to)).toBe(`#${text}`);
        const places = node.comments.map(({ from }) => from);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }
    });
  });

  it('has at most one error a line', () => {
    holds((text) => {
      for (const { node } of parse('any.norm', text).declarations) {
        const lines = node.errors.map(({ from }) => node.text.slice(0, from).split(/\r\n|\r|\n/).length);
        expect(lines).toEqual([...new Set(lines)]);
      }
    });
  });

  it('begins a declaration where a line alone would, and nowhere else', () => {
    holds((text) => {
      const [first, ...others] = parse('any.norm', text).declarations;
      for (const { node } of others) expect(headerKeywords).toContain(node.keyword);
      for (const { node } of first ? [first, ...others] : []) {
        const [head = '', ...below] = node.text.split(/\r\n|\r|\n/);
        if (node.errors.some(({ problem }) => problem === 'not-text')) continue;
        expect(parse('line.norm', head).declarations[0]?.node.keyword ?? 'opening').toBe(node.keyword);
        for (const line of below)
          expect(['opening', undefined]).toContain(parse('line.norm', line).declarations[0]?.node.keyword);
      }
    });
  });
});

/** A file that is no text is one declaration that stands for all of it. */
const isText = ({ declarations }: SourceFile) =>
  !declarations.some(({ node }) => node.errors.some(({ problem }) => problem === 'not-text'));

describe('an edit', () => {
  const draft = fc
    .array(fc.oneof(anyText, fc.constantFrom('norm a\n  scope x\n', 'norm b\r\n', 'accord "X"', 'norm a')), {
      maxLength: 12,
    })
    .map((parts) => parts.join('\n'));
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(20),
    put: fc.oneof(anyText, fc.constantFrom('\n', '\r', 'norm')),
  });

  it('takes nothing over from a file that was no text', () => {
    const before = parse('a.norm', '\u0001\n');
    expect(isText(before)).toBe(false);
    expect(parse('a.norm', '\u0001\nnorm a', before)).toEqual(parse('a.norm', '\u0001\nnorm a'));
  });

  it('gives what parsing afresh gives, and leaves the other declarations their nodes', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { maxLength: 5 }), (text, edits) => {
        let file: SourceFile = parse('a.norm', text);
        for (const { at, length, put } of edits) {
          const from = at % (file.text.length + 1);
          const next = file.text.slice(0, from) + put + file.text.slice(from + length);
          const after = parse('a.norm', next, file);
          expect(after).toEqual(parse('a.norm', next));
          const nodes = new Set(file.declarations.map(({ node }) => node));
          const texts = new Set([...nodes].map((node) => node.text));
          const comparable = [file, after].every(isText);
          const same = after.declarations.filter(({ node }) => comparable && texts.has(node.text));
          const kept = same.filter(({ node }) => nodes.has(node));
          expect(new Set(kept.map(({ node }) => node.text))).toEqual(new Set(same.map(({ node }) => node.text)));
          file = after;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
