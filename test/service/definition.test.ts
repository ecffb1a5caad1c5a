import { describe, expect, test } from 'vitest';
import { sample, type Texts } from '../support/check.ts';
import { accordWith, at, wordsOf } from './support.ts';

/** What is found from the cursor: the file and the words. */
function found(source: string, texts: Texts = {}): string[] {
  const asked = at(source, texts);
  const locations = asked.service.definition('draft.norm', asked.position);
  return locations.map((location) => `${location.uri}: ${wordsOf(asked, location)}`);
}

const accordAt = (words: string) => accordWith(words, `¦${words}`);
const rolling = (words: string) => sample('rolling-text.norm').replace(words, () => `¦${words}`);

describe('leads from', () => {
  test('a term to its declaration in the library', () => {
    const words = ['library:cyber-operations.norm: disruption'];
    expect(found(accordAt('disruption, destruction'))).toEqual(words);
    expect(found(accordAt('hospitals, e-government'))).toEqual(['library:cyber-operations.norm: hospitals']);
  });
  test('a defined name to every version in force', () => {
    expect(found(accordAt('critical infrastructure of another Party'))).toEqual([
      'draft.norm: critical infrastructure',
      'library:us-critical-infrastructure.norm: critical infrastructure',
    ]);
  });
  test('a norm to its declaration', () => {
    const second =
      'norm other\n  scope each Party\n  shall not conduct\n  activity access\n  subject to ¦no-first-use\n\nfinal clauses';
    expect(found(accordWith('final clauses', second))).toEqual(['draft.norm: no-first-use']);
  });
  test('a bracket to every place where it stands', () => {
    const twice = sample('rolling-text.norm').replace('[manipulation]', '[st¦udios = US: manipulation]');
    expect(found(twice)).toHaveLength(2);
  });
  test('a State to where it is named, a library to its header, a clause to its facet', () => {
    expect(found(accordAt('CN\n  means'))).toEqual(['draft.norm: CN']);
    expect(found(accordAt('cyber operations, us'))).toEqual([
      'library:cyber-operations.norm: vocabulary cyber operations "Operations in cyberspace"',
    ]);
    expect(found(accordAt('during      peacetime'))).toEqual(['library:cyber-operations.norm: circumstance']);
  });
  test("a file's path to the file, and the terms of an incident to theirs", () => {
    const incidents = sample('incidents-2015.norm');
    const accord = { 'accord-2015.norm': sample('accord-2015.norm') };
    expect(found(incidents.replace('./accord', './¦accord'), accord)).toEqual([
      'accord-2015.norm: accord "Accord on Restraint in Cyberspace in Time of Peace"',
    ]);
    expect(found(incidents.replace('power stations of US', 'power ¦stations of US'), accord)).toEqual([
      'library:cyber-operations.norm: power stations',
    ]);
    expect(found(incidents.replace('organs of KP', 'organs of K¦P'), accord)).toEqual(['library:states.norm: KP']);
  });
  test('a declaration to itself, a keyword of the language nowhere', () => {
    expect(found(rolling('leaks "'))).toEqual(['draft.norm: leaks']);
    expect(found(accordAt('form        treaty'))).toEqual([]);
    expect(found('¦')).toEqual([]);
  });
});
