import { describe, expect, test } from 'vitest';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { river } from '../model/support.ts';
import { wordsIn, workspaceOf } from './workspace.ts';

const draft = `accord "A"
  between US "the United States", CN "China"
  form treaty
  uses river
define lifelines
  means cities
define lifelines
  read by CN
  means cities, orchards
define all of them
  means lifelines, farms
norm first "First"
  scope each Party
  shall not conduct
  targets lifelines of another Party, all of them
norm second "Second"
  scope each Party
  may conduct
  during summer
  subject to first
norm third "Third"
  scope each Party
  may conduct
  targets farms other than lifelines
  notwithstanding first, second
`;
const mandate = 'concerning ./draft.norm\nmandate US "Orders"\n  preserve targets lifelines of CN\n';

const prepared = (words: string) => {
  const texts = { 'draft.norm': draft.replace(words, `¦${words}`), 'river.norm': river, 'mandate.norm': mandate };
  const workspace = workspaceOf(texts);
  const { service, uri, position, texts: plain } = workspace;
  const told = (item: CallHierarchyItem, ranges: readonly CallHierarchyItem['range'][], file: string) =>
    `${item.name}: ${ranges.map((range) => wordsIn(plain[file] as string, range)).join(', ')}`;
  return { service, told, items: service.prepareCallHierarchy(uri, position) };
};
const incoming = (words: string) => {
  const { service, told, items } = prepared(words);
  return service
    .incomingCalls(items[0] as CallHierarchyItem)
    .map(({ from, fromRanges }) => told(from, fromRanges, from.uri));
};
const outgoing = (words: string) => {
  const { service, told, items } = prepared(words);
  const [item] = items as [CallHierarchyItem];
  return service.outgoingCalls(item).map(({ to, fromRanges }) => told(to, fromRanges, item.uri));
};

describe('what depends on what', () => {
  test('begins from a norm, or from every version of a definition, where it is declared and where it is named', () => {
    expect(prepared('first "First"').items).toMatchObject([{ name: 'first', detail: 'First', uri: 'draft.norm' }]);
    expect(prepared('first\nnorm third').items.map(({ name }) => name)).toEqual(['first']);
    expect(prepared('lifelines of another').items.map(({ selectionRange }) => selectionRange.start.line)).toEqual([
      4, 6,
    ]);
    for (const words of ['cities', 'each Party', 'US', 'form']) expect(prepared(words).items).toEqual([]);
  });

  test('towards a definition come what uses it: definitions, norms and instructions', () => {
    expect(incoming('lifelines of another')).toEqual([
      'all of them: lifelines',
      'first: lifelines',
      'third: lifelines',
      'US: lifelines',
    ]);
    expect(incoming('all of them\n  means')).toEqual(['first: all of them']);
  });

  test('towards a norm come those that yield to it, by its words or by theirs', () => {
    expect(incoming('first "First"')).toEqual(['second: first']);
    expect(incoming('third "Third"')).toEqual(['first: first', 'second: second']);
    expect(incoming('second "Second"')).toEqual([]);
  });

  test('away from a norm lead the definitions that it uses and the norms to which it yields', () => {
    expect(outgoing('first "First"')).toEqual([
      'lifelines: lifelines',
      'lifelines: lifelines',
      'all of them: all of them',
      'third: first',
    ]);
    expect(outgoing('second "Second"')).toEqual(['first: first', 'third: second']);
    expect(outgoing('third "Third"')).toEqual(['lifelines: lifelines', 'lifelines: lifelines']);
    expect(outgoing('all of them\n  means')).toEqual(['lifelines: lifelines', 'lifelines: lifelines']);
  });
});
