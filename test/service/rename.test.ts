import { describe, expect, test } from 'vitest';
import { isRefused } from '../../server/src/core/service/refused.ts';
import { river } from '../model/support.ts';
import { sample, type Texts } from '../support/check.ts';
import { edited, wordsIn, workspaceOf } from './workspace.ts';

const draft = `accord "A"
  between UX "the Union", CN "China"
  form treaty
  uses river
define lifelines
  read by CN
  means cities
norm first and foremost "First"
  scope each Party, [UX: companies of UX]
  shall not conduct
  targets lifelines of another Party, [which (agreed UX) = UX: farms | CN: orchards]
  during summer
norm second
  proposed by UX
  scope private companies of the Union
  may conduct
  during winter
  subject to First  and foremost, third
without prejudice third
  activity salt, [which = UX: pollution | CN: diversion]
  notwithstanding first and foremost and second
left open gap
  activity salt
`;
const mandate = 'concerning ./draft.norm\nmandate UX\n  obtain prohibited: scope organs of UX; targets lifelines\n';
const incident = 'concerning ./draft.norm\nincident flood\n  scope companies of UX\n  activity salt\n  during summer\n';
const all = { 'draft.norm': draft, 'mandate.norm': mandate, 'incident.norm': incident, 'river.norm': river };

const at = (words: string, file: keyof typeof all = 'draft.norm') => ({
  ...all,
  [file]: all[file].replace(words, `¦${words}`),
});

/** The lines that change, as they are then; the sentence where nothing may be changed. */
function renamed(given: Texts, newName: string): string[] | string {
  const { service, uri, position, texts } = workspaceOf(given);
  const answer = service.rename(uri, position, newName);
  if (!answer || isRefused(answer)) return answer?.refused ?? 'no answer';
  const after = edited(texts, answer);
  return Object.keys(texts).flatMap((file) => {
    const before = (texts[file] as string).split('\n');
    return (after[file] as string).split('\n').flatMap((line, index) => {
      return line === before[index] ? [] : [`${file.replace('.norm', '')}: ${line.trim()}`];
    });
  });
}

/** What an editor would offer to change; the sentence where nothing may be. */
function offered(given: Texts): string {
  const { service, uri, position, texts } = workspaceOf(given);
  const answer = service.prepareRename(uri, position);
  if (!answer || isRefused(answer)) return answer?.refused ?? 'no answer';
  expect(wordsIn(texts[uri] as string, answer.range)).toBe(answer.placeholder);
  return answer.placeholder;
}

describe('renames', () => {
  test('a norm with the words of precedence that name it, however they are spaced', () => {
    const expected = [
      'draft: norm no poisoning "First"',
      'draft: subject to no poisoning, third',
      'draft: notwithstanding no poisoning and second',
    ];
    expect(renamed(at('first and foremost "'), 'no poisoning')).toEqual(expected);
    expect(renamed(at('First  and'), ' no   poisoning ')).toEqual(expected);
  });

  test('a definition in norms and instructions', () => {
    expect(renamed(at('lifelines', 'mandate.norm'), 'what keeps us alive')).toEqual([
      'draft: define what keeps us alive',
      'draft: targets what keeps us alive of another Party, [which (agreed UX) = UX: farms | CN: orchards]',
      'mandate: obtain prohibited: scope organs of UX; targets what keeps us alive',
    ]);
  });

  test('a State by its code in every attribution, instruction and incident; its name stays', () => {
    expect(renamed(at('UX "the'), 'SU')).toEqual([
      'draft: between SU "the Union", CN "China"',
      'draft: scope each Party, [SU: companies of SU]',
      'draft: targets lifelines of another Party, [which (agreed SU) = SU: farms | CN: orchards]',
      'draft: proposed by SU',
      'draft: activity salt, [which = SU: pollution | CN: diversion]',
      'mandate: mandate SU',
      'mandate: obtain prohibited: scope organs of SU; targets lifelines',
      'incident: scope companies of SU',
    ]);
  });

  test('a bracket wherever it stands', () => {
    expect(renamed(at('which = '), 'the objects')).toEqual([
      'draft: targets lifelines of another Party, [the objects (agreed UX) = UX: farms | CN: orchards]',
      'draft: activity salt, [the objects = UX: pollution | CN: diversion]',
    ]);
  });

  test("a term of the drafter's library, other ways of writing it left as they are", () => {
    expect(renamed(at('companies of UX', 'incident.norm'), 'enterprises')).toEqual([
      'draft: scope each Party, [UX: enterprises of UX]',
      'incident: scope enterprises of UX',
      'river: term enterprises',
    ]);
    expect(offered(at('private companies of'))).toBe(
      '"private companies" is another way of writing "companies". Change the name where "companies" stands, or this wording where it is declared.',
    );
  });

  test('a facet, the keyword of its clauses, a library, an incident, a matter left open', () => {
    expect(renamed(at('season', 'river.norm'), 'time of year')).toEqual([
      'river: facet time of year',
      'river: in time of year',
      'river: in time of year',
    ]);
    expect(renamed(at('during summer'), 'in time of')).toEqual([
      'draft: in time of summer',
      'draft: in time of winter',
      'incident: in time of summer',
      'river: clause in time of',
    ]);
    expect(renamed(at('river\ndefine'), 'two rivers')).toEqual([
      'draft: uses two rivers',
      'river: vocabulary two rivers "A shared river"',
    ]);
    expect(renamed(at('flood', 'incident.norm'), 'high water')).toEqual(['incident: incident high water']);
    expect(renamed(at('gap\n'), 'salt')).toEqual(['draft: left open salt']);
  });

  test('in every draft that shares the library', () => {
    const other = draft.replace('accord "A"', 'accord "B"');
    expect(renamed({ ...at('salt\n', 'incident.norm'), 'other.norm': other }, 'brine')).toEqual([
      'draft: activity brine, [which = UX: pollution | CN: diversion]',
      'draft: activity brine',
      'incident: activity brine',
      'river: term brine',
      'other: activity brine, [which = UX: pollution | CN: diversion]',
      'other: activity brine',
    ]);
  });

  test('a concern with the codes of its gap, in which it has no spaces', () => {
    const own = `${draft}concern poisoned fish\n  activity salt\n  disregard gap/poisoned-fish\n    because "Agreed"\n`;
    const expected = ['draft: concern fish in danger', 'draft: disregard gap/fish-in-danger'];
    for (const words of ['poisoned fish', 'poisoned-fish']) {
      const given = { ...all, 'draft.norm': own.replace(words, `¦${words}`) };
      expect(renamed(given, 'fish in danger')).toEqual(expected);
    }
  });

  test('what is written in other letters only', () => {
    expect(renamed(at('lifelines\n'), 'Lifelines')).toContain('draft: define Lifelines');
    expect(renamed(at('lifelines\n'), 'lifelines')).toEqual([]);
  });
});

describe('offers the words that are changed', () => {
  test('as they are written there', () => {
    expect(offered(at('First  and'))).toBe('First  and foremost');
    expect(offered(at('UX; targets', 'mandate.norm'))).toBe('UX');
  });
  test('nothing in what has no name, with the reason', () => {
    const language = (words: string) => `"${words}" means the same in every draft, and its wording cannot be changed.`;
    expect(offered(at('shall not'))).toBe(language('shall not'));
    expect(offered(at('another Party'))).toBe(language('another Party'));
    expect(offered(at('subject to'))).toBe(language('subject to'));
    expect(offered(at('norm second'))).toBe(language('norm'));
    expect(offered(at('[UX: companies'))).toBe(
      'This bracket has no name of its own. Name it first: write a name and "=" after its opening mark, as in [strength = shall | should].',
    );
    expect(offered(at('./draft', 'mandate.norm'))).toBe(
      '"./draft.norm" is the path of a file. Rename the file itself, and write its new name here.',
    );
    expect(offered(at('the Union\n'))).toBe(
      '"the Union" is the name of the State whose code is "UX". Change the code where it stands, or the name where it is declared.',
    );
    expect(offered(at('First"'))).toBe('Nothing here has a name that could be changed.');
    expect(offered({ 'draft.norm': '¦' })).toBe('Nothing here has a name that could be changed.');
  });
});

describe('refuses', () => {
  const first = at('first and foremost "');
  test('what cannot be a name', () => {
    expect(renamed(first, '  ')).toBe('Write the new name.');
    for (const mark of [',', ';', ':', '|', '=', '#', '"', '[', ']']) {
      expect(renamed(first, `a${mark}b`)).toBe(`A name cannot contain \`${mark}\`. Write words, separated by spaces.`);
    }
    expect(renamed(at('which = '), 'a (b)')).toMatch(/^A name cannot contain `\(`/);
    expect(renamed(at('UX "the'), 'the Union of States')).toBe(
      'The code of a State is one word; "the Union of States" is not.',
    );
    expect(renamed(at('lifelines\n'), 'State organs')).toBe(
      '"State organs" begins with "state", which begins a declaration, so that it could not be written at the beginning of a line. Choose another name.',
    );
    expect(renamed(at('river\ndefine'), './river.norm')).toMatch(/^"\.\/river\.norm" reads like the path of a file\./);
  });

  test('a name that something has already, and says what', () => {
    const taken = (words: string, what: string) => `"${words}" is the name of ${what} already. Choose another name.`;
    expect(renamed(first, 'Second')).toBe(taken('Second', 'a norm or without-prejudice clause'));
    expect(renamed(first, 'third')).toBe(taken('third', 'a norm or without-prejudice clause'));
    expect(renamed(at('lifelines\n'), 'orchards')).toBe(taken('orchards', 'a term, or another way of writing one'));
    expect(renamed(at('orchards]\n'), 'Lifelines')).toBe(taken('Lifelines', 'a definition'));
    expect(renamed(at('companies of UX', 'incident.norm'), 'organs')).toMatch(/^"organs" is the name of a term/);
    expect(renamed(at('UX "the'), 'CN')).toBe(taken('CN', 'a State'));
    expect(renamed(at('which = '), 'lifelines')).toBe(taken('lifelines', 'a definition'));
    expect(renamed(at('season', 'river.norm'), 'target')).toBe(taken('target', 'a facet'));
    expect(renamed(at('river\ndefine'), 'cyber operations')).toBe(taken('cyber operations', 'a library'));
  });

  test('a name under which other words would be read as something else', () => {
    const listed = draft.replace('during winter', 'targets farms and orchards').replace('lifelines\n', '¦lifelines\n');
    expect(renamed({ ...all, 'draft.norm': listed }, 'farms and orchards')).toBe(
      'Under the name "farms and orchards" the words "farms and orchards" in `second` would be read as something else. Choose another name.',
    );
  });

  test('a name that would make an error, and says which', () => {
    expect(renamed(at('during summer'), 'subject to')).toMatch(
      /^Under the name "subject to" the text would no longer be right: /,
    );
    expect(renamed(at('UX "the'), 'and')).toMatch(/^Under the name "and"/);
  });

  test('what a library that ships declares or speaks of', () => {
    const accord = sample('accord-2015.norm');
    const cursor = (words: string) => ({ 'accord-2015.norm': accord.replace(words, `¦${words}`) });
    const shipped = (words: string, library: string) =>
      `"${words}" is declared by the library "${library}", which every draft shares and which cannot be changed here. To change it, copy the library beside the draft and use the copy.`;
    expect(offered(cursor('disruption,'))).toBe(shipped('disruption', 'cyber operations'));
    expect(offered(cursor('US "the'))).toBe(shipped('US', 'states'));
    expect(offered(cursor('critical infrastructure of'))).toBe(
      shipped('critical infrastructure', 'us critical infrastructure'),
    );
    expect(renamed(cursor('during      p'), 'in time of')).toBe(shipped('during', 'cyber operations'));
    expect(offered(cursor('cyber operations,'))).toBe(shipped('cyber operations', 'cyber operations'));
  });
});
