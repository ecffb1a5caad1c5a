import { describe, expect, test } from 'vitest';
import { river } from '../model/support.ts';
import { sample, type Texts } from '../support/check.ts';
import { told, workspaceOf } from './workspace.ts';

function found(texts: Texts, includeDeclaration = true): string[] {
  const workspace = workspaceOf(texts);
  const { service, uri, position } = workspace;
  return service.references(uri, position, includeDeclaration).map((location) => told(workspace, location));
}

const draft = `accord "Accord"
  between     US "the United States", CN "China"
  form        treaty
  uses        river
define lifelines
  read by     CN
  means       cities
norm first "First"
  scope       each Party, [US: companies of US]
  shall not   conduct
  targets     lifelines of another Party, [which (agreed US) = US: farms | CN: orchards]
  during      summer
norm second "Second"
  proposed by US
  scope       organs of CN
  may         conduct
  targets     cities other than lifelines
  during      winter
  subject to  First
without prejudice third "Third"
  activity    salt, [which = US: pollution | CN: diversion]
  notwithstanding  first
`;
const mandate = `concerning ./draft.norm
mandate US "Instructions"
  obtain      prohibited: activity salt; targets lifelines of CN
`;
const incident = `concerning ./draft.norm
incident flood "The flood"
  scope       ministry of the United States
  activity    salt
  targets     farms of CN
`;
const all = { 'draft.norm': draft, 'mandate.norm': mandate, 'incident.norm': incident, 'river.norm': river };
const at = (file: keyof typeof all, words: string) => ({ ...all, [file]: all[file].replace(words, `¦${words}`) });

describe('references', () => {
  test('of a norm stand in words of precedence', () => {
    const expected = ['draft.norm:8 first', 'draft.norm:19 First', 'draft.norm:22 first'];
    expect(found(at('draft.norm', 'first "First"'))).toEqual(expected);
    expect(found(at('draft.norm', 'First\nwithout'))).toEqual(expected);
    expect(found(at('draft.norm', 'first "First"'), false)).toEqual(expected.slice(1));
  });

  test('of a definition stand in norms and in instructions', () => {
    expect(found(at('mandate.norm', 'lifelines'))).toEqual([
      'draft.norm:5 lifelines',
      'draft.norm:11 lifelines',
      'draft.norm:17 lifelines',
      'mandate.norm:3 lifelines',
    ]);
  });

  test('of a State stand everywhere, by code and by name', () => {
    expect(found(at('draft.norm', 'US "the'))).toEqual([
      'draft.norm:2 US',
      'draft.norm:9 US',
      'draft.norm:9 US',
      'draft.norm:11 US',
      'draft.norm:11 US',
      'draft.norm:14 US',
      'draft.norm:21 US',
      'mandate.norm:2 US',
      'incident.norm:3 the United States',
    ]);
  });

  test('of a bracket are its places; the first counts as its declaration', () => {
    const places = ['draft.norm:11 which', 'draft.norm:21 which'];
    expect(found(at('draft.norm', 'which = US: poll'))).toEqual(places);
    expect(found(at('draft.norm', 'which = US: poll'), false)).toEqual(places.slice(1));
  });

  test('of a term stand in the library, in drafts and in incidents', () => {
    expect(found(at('incident.norm', 'salt'))).toEqual([
      'draft.norm:21 salt',
      'river.norm:70 salt',
      'mandate.norm:3 salt',
      'incident.norm:4 salt',
    ]);
  });

  test('a synonym speaks of its term', () => {
    const expected = ['draft.norm:9 companies', 'river.norm:48 companies', 'river.norm:50 private companies'];
    expect(found(at('river.norm', 'private companies'))).toEqual(expected);
  });

  test('of a facet are its names and the clauses that begin with its keyword', () => {
    const expected = [
      'draft.norm:12 during',
      'draft.norm:18 during',
      'river.norm:27 season',
      'river.norm:28 during',
      'river.norm:85 season',
      'river.norm:87 season',
    ];
    expect(found(at('draft.norm', 'during      winter'))).toEqual(expected);
    expect(found(at('river.norm', 'season'))).toEqual(expected);
  });

  test('of a library are its header and the lines that use it', () => {
    expect(found(at('draft.norm', 'river\n'))).toEqual(['draft.norm:4 river', 'river.norm:1 river']);
    const two = {
      'a.norm': 'accord "A"\n  between US, CN\n  form treaty\n  uses ri¦ver and stones\n',
      'river.norm': river,
      'b.norm': 'vocabulary stones "Stones"\n',
    };
    expect(found(two)).toEqual(['a.norm:4 river', 'river.norm:1 river']);
  });

  test('go through every draft that shares the library, and no norm of another draft of its name', () => {
    const other = draft.replace('"Accord"', '"Another"');
    const two = { ...all, 'other.norm': other };
    expect(found({ ...two, 'draft.norm': draft.replace('salt,', '¦salt,') })).toEqual([
      'draft.norm:21 salt',
      'river.norm:70 salt',
      'mandate.norm:3 salt',
      'incident.norm:4 salt',
      'other.norm:21 salt',
    ]);
    expect(found({ ...two, 'draft.norm': draft.replace('first "', '¦first "') })).toHaveLength(3);
  });

  test('of words of the language there are none, nor where nothing stands', () => {
    for (const words of ['form ', 'shall not', 'each Party', 'norm first']) {
      expect(found(at('draft.norm', words))).toEqual([]);
    }
    expect(found({ 'draft.norm': '¦' })).toEqual([]);
  });

  test('of the sample: with the mandate beside it', () => {
    const text = sample('rolling-text.norm').replace(
      'critical infrastructure of another Party,',
      (words) => `¦${words}`,
    );
    const places = found({
      'rolling-text.norm': text,
      'rolling-text-mandate.norm': sample('rolling-text-mandate.norm'),
    });
    expect(places.map((place) => place.split(':').slice(0, -1).join(':'))).toEqual([
      'rolling-text.norm',
      'rolling-text.norm',
      'rolling-text.norm',
      'rolling-text.norm',
      'library:us-critical-infrastructure.norm',
      'library:us-critical-infrastructure.norm',
    ]);
  });
});
