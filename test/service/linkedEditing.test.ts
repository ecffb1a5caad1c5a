import { describe, expect, test } from 'vitest';
import { river } from '../model/support.ts';
import type { Texts } from '../support/check.ts';
import { wordsIn, workspaceOf } from './workspace.ts';

const draft = `accord "A"
  between US "the United States", CN "China"
  form treaty
  uses river
define lifelines
  means cities, [way = US: farms | CN: orchards]
norm first
  shall not conduct
  targets lifelines of another Party
norm second
  may conduct
  targets [way = US: farms | CN: orchards]
  subject to first
norm third
  may conduct
  subject to First
`;

function linked(words: string, others: Texts = {}, source = draft): string[] | undefined {
  const texts = { 'draft.norm': source.replace(words, `¦${words}`), 'river.norm': river, ...others };
  const { service, uri, position, texts: plain } = workspaceOf(texts);
  const found = service.linkedEditingRanges(uri, position);
  return found?.ranges.map((range) => `${range.start.line + 1} ${wordsIn(plain[uri] as string, range)}`);
}

describe('linked while they are typed', () => {
  test('the name of a definition and its uses in the file', () => {
    expect(linked('lifelines\n  means')).toEqual(['5 lifelines', '9 lifelines']);
  });
  test('the places of a bracket', () => {
    expect(linked('way = US: farms | CN: orchards]\n  subject')).toEqual(['6 way', '12 way']);
  });
  test('never from a use: who changes a reference means another thing', () => {
    expect(linked('lifelines of another')).toBeUndefined();
    expect(linked('first\nnorm third')).toBeUndefined();
  });
  test('not where a use is written otherwise, where one stands in another file, or where there is none', () => {
    expect(linked('first\n  shall')).toBeUndefined();
    expect(linked('first\n  shall', {}, draft.replace('First', 'first'))).toHaveLength(3);
    const mandate = 'concerning ./draft.norm\nmandate US\n  preserve targets lifelines\n';
    expect(linked('lifelines\n  means', { 'mandate.norm': mandate })).toBeUndefined();
    expect(linked('second\n')).toBeUndefined();
    expect(linked('form treaty')).toBeUndefined();
  });
  test('as long as what is typed can stand in a name', () => {
    const { service, uri, position } = workspaceOf({
      'draft.norm': draft.replace('lifelines', '¦lifelines'),
      'river.norm': river,
    });
    const pattern = new RegExp(`^${service.linkedEditingRanges(uri, position)?.wordPattern}$`);
    for (const name of ['lifelines', 'life lines', 'life-lines', '生命线', '']) expect(pattern.test(name)).toBe(true);
    for (const name of ['a, b', 'a "b"', '[a', 'a: b', 'a\nb']) expect(pattern.test(name)).toBe(false);
  });
});
