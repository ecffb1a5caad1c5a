import { describe, expect, test } from 'vitest';
import { river } from '../model/support.ts';
import { told, workspaceOf } from './workspace.ts';

const draft = `accord "A"
  between US "the United States", CN "China", KP
  form treaty
  uses river
define lifelines
  means cities, farms other than vineyards
define more lifelines
  means lifelines, orchards
define nothing
  means
norm first
  scope each Party
  shall not conduct
  targets more lifelines of another Party, nothing
  during summer
norm second
  scope organs of KP
  may knowingly support
  activity salt
  subject to first
`;

function found(words: string): string[] {
  const workspace = workspaceOf({ 'draft.norm': draft.replace(words, `¦${words}`), 'river.norm': river });
  const { service, uri, position } = workspace;
  return service.typeDefinition(uri, position).map((location) => told(workspace, location).replace(/:\d+/, ''));
}

describe('leads to the vocabulary', () => {
  test('from a term', () => {
    expect(found('salt')).toEqual(['river.norm salt']);
    expect(found('orchards')).toEqual(['river.norm orchards']);
  });
  test('from a definition to the terms that it means, through other definitions', () => {
    expect(found('more lifelines of')).toEqual(['river.norm cities', 'river.norm farms', 'river.norm orchards']);
    expect(found('lifelines\n  means cities')).toEqual(['river.norm cities', 'river.norm farms']);
  });
  test('from words that stand for States to their facet, from a code to the State', () => {
    expect(found('another Party')).toEqual(['river.norm victim State']);
    expect(found('each Party')).toEqual(['river.norm acting State']);
    expect(found('KP\n  may')).toEqual(['river.norm KP']);
    expect(found('CN "China"')).toEqual(['draft.norm CN']);
  });
  test('from the keyword of a facet to it, from modality and the name of a norm to its verbs', () => {
    expect(found('during')).toEqual(['river.norm season']);
    expect(found('shall not')).toEqual(['river.norm conduct']);
    expect(found('first\n')).toEqual(['river.norm conduct']);
    expect(found('may')).toEqual(['river.norm knowingly support']);
  });
  test('nowhere from other words of the language', () => {
    for (const words of ['form', 'treaty', 'subject to', 'accord']) expect(found(words)).toEqual([]);
  });
});
