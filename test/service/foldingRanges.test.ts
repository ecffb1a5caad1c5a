import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../server/src/core/service/foldingRanges.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { sample } from '../support/check.ts';

/** The lines that are folded, from one on. */
const folds = (text: string) =>
  foldingRanges(parse('draft.norm', text)).map(({ startLine, endLine, kind }) =>
    [`${startLine + 1}-${endLine + 1}`, kind].filter(Boolean).join(' '),
  );

describe('folds', () => {
  test('declarations down to their last clause, not the blank lines and comments below', () => {
    expect(folds('accord "A"\n  form treaty\n\n# a remark\nnorm a\n\nnorm b\n  scope x\n\n\n')).toEqual(['1-2', '7-8']);
    expect(folds('uses a\nnorm a\n')).toEqual([]);
  });
  test('comments one below the other', () => {
    expect(folds('# one\n# two\n\n# three\nnorm a # four\n  scope x # five\n  # six\n  # seven\n')).toEqual([
      '1-2 comment',
      '5-6',
      '7-8 comment',
    ]);
  });
  test('clauses and brackets that go on over several lines', () => {
    const text = 'norm a\n  scope x,\n    y\n  shall not [US: b |\n    CN: c]\n  targets z, [\n    q,\n    r\n  ], s\n';
    expect(folds(text)).toEqual(['1-9', '2-3', '4-5', '6-9']);
  });
  test('parts between headings', () => {
    const text = '# ---- one ----\nnorm a\n  scope x\n\n# ---- two ----\n\nnorm b\n  scope y\n';
    expect(folds(text)).toEqual(['1-3 region', '2-3', '5-8 region', '7-8']);
  });
  test('a broken declaration down to what could not be read', () => {
    expect(folds('norm a\n  shall not [\n  ]]\nnorm b\n')).toEqual(['1-3']);
  });
  test('the same after an edit as in a text read afresh, with any line endings', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = sample('rolling-text.norm').replaceAll('\n', ending);
      const before = parse('draft.norm', text);
      foldingRanges(before);
      const edited = `# first${ending}${text.replace('theft', 'thefts')}`;
      const after = foldingRanges(parse('draft.norm', edited, before));
      expect(after).toEqual(foldingRanges(parse('draft.norm', edited)));
      expect(after).toHaveLength(12);
    }
  });
});
