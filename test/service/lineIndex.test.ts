import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../server/src/core/service/lineIndex.ts';
import { positionOf } from '../support/markers.ts';

describe('lines', () => {
  test('end with \\r\\n, \\n or \\r', () => {
    const { position } = lineIndex('a.norm', 'ab\r\nc\nd\re');
    expect([0, 2, 4, 5, 6, 8].map((offset) => position(offset))).toEqual([
      { line: 0, character: 0 },
      { line: 0, character: 2 },
      { line: 1, character: 0 },
      { line: 1, character: 1 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
    ]);
  });

  test('positions beyond a line mean its end, those beyond the text the end of the text', () => {
    const { offset } = lineIndex('a.norm', 'ab\r\nc');
    expect(offset({ line: 0, character: 99 })).toBe(2);
    expect(offset({ line: 7, character: 0 })).toBe(5);
    expect(offset({ line: -1, character: 3 })).toBe(0);
    expect(offset({ line: 0, character: -3 })).toBe(0);
  });

  test('the index is made anew when the text changes, and only then', () => {
    const first = lineIndex('b.norm', 'a\nb');
    expect(lineIndex('b.norm', 'a\nb')).toBe(first);
    expect(lineIndex('b.norm', 'a\n\nb').position(3)).toEqual({ line: 2, character: 0 });
  });

  test('after an edit are those of the text read anew', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, before, after, tail) => {
        lineIndex('d.norm', head + before + tail);
        const edited = head + after + tail;
        const { position } = lineIndex('d.norm', edited);
        const offsets = Array.from({ length: edited.length + 1 }, (_, offset) => offset);
        expect(offsets.map(position)).toEqual(offsets.map(lineIndex('e.norm', `x${edited}`.slice(1)).position));
        lineIndex('e.norm', '');
      }),
      { numRuns: 500 },
    );
  });

  test('offset and position are each other back', () => {
    const text = fc.array(fc.constantFrom('a', 'ü', '𝄞', '\n', '\r\n', '\r', '\t')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (written, at) => {
        const within = Math.min(at, written.length);
        const { position, offset } = lineIndex('c.norm', written);
        if (written[within - 1] === '\r' && written[within] === '\n') return;
        expect(position(within)).toEqual(positionOf(written, within));
        expect(offset(position(within))).toBe(within);
      }),
    );
  });
});
