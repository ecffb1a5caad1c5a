import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { accordWith, at } from './support.ts';

const activities = 'activity    disruption, destruction';
const targets = 'critical infrastructure of another Party';
const afterNorm = (words: string) => accordWith('final clauses', `${words}\n\nfinal clauses`);

/** The documentation of an item of the list at the cursor, as it comes when the drafter looks at it. */
function documented(source: string, label: string): string {
  const { service, position } = at(source);
  const item = service.completion('draft.norm', position).items.find((one) => one.label === label);
  if (!item) throw new Error(`"${label}" is not offered`);
  expect(item.documentation).toBeUndefined();
  const resolved = service.completionResolve(item);
  expect({ ...resolved, documentation: undefined }).toEqual({ ...item, documentation: undefined });
  return (resolved.documentation as MarkupContent | undefined)?.value.replaceAll('  \n', '\n') ?? '';
}

describe('what an item stands for is explained when it is looked at', () => {
  test('a term: what it means, its family, how this draft treats it, its source', () => {
    const card = documented(accordWith(activities, 'activity disruption, ¦'), 'destruction');
    expect(card).toMatch(/^\*\*destruction\*\* · what is done\n/);
    expect(card).toContain('Family: activity › **destruction** › ');
    expect(card).toContain('This draft: ');
    expect(card).toMatch(/\nSource: .*$/);
  });

  test.each([
    [
      'a definition',
      accordWith(targets, '¦'),
      'critical infrastructure',
      '**critical infrastructure** · what it is done to',
    ],
    [
      'a word for States',
      accordWith(targets, 'hospitals of ¦'),
      'another Party',
      '**another Party** · a Party that is not',
    ],
    ['a State', accordWith(targets, 'hospitals of ¦'), 'CN', "**the People's Republic of China** · CN · Party"],
    ['a keyword of a facet', afterNorm('norm a\n  ¦'), 'during', '**during** · in what circumstances'],
    ['a whole clause', afterNorm('norm a\n  ¦'), 'during peacetime', '**during** · in what circumstances'],
    ['a keyword of the language', afterNorm('norm a\n  ¦'), 'except', '**except** · clause'],
    ['a modality', afterNorm('norm a\n  ¦'), 'shall not', '**shall not** · prohibited'],
    ['a header', afterNorm('¦'), 'left open', '**left open** · begins a declaration'],
    ['a norm', afterNorm('norm a\n  shall not conduct\n  subject to ¦'), 'no-first-use', '**No first use against'],
    ['a verdict', afterNorm('incident a "A"\n  expect ¦'), 'silent', '**silent** · verdict'],
    ['a provision that closes a gap', afterNorm('¦'), 'norm altered-data', '**Data that is altered and not lost'],
    ['a model clause', afterNorm('¦'), 'norm no alteration of data', '**Data that is altered and not lost'],
    ['a library', accordWith('uses        cyber operations', 'uses        ¦'), 'states', '**states** · library'],
  ])('%s', (_, source, label, beginning) => {
    expect(documented(source, label).slice(0, beginning.length)).toBe(beginning);
  });

  test('an item of something else comes back as it is', () => {
    const { service } = at('¦');
    expect(service.completionResolve({ label: 'x', data: 7 })).toEqual({ label: 'x', data: 7 });
    expect(service.completionResolve({ label: 'x' })).toEqual({ label: 'x' });
    const elsewhere = { label: 'x', data: { uri: 'gone.norm', of: { kind: 'state', name: 'CN' } } };
    expect(service.completionResolve(elsewhere)).toEqual(elsewhere);
  });
});
