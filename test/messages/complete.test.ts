/** Every message that there is in English there is in Chinese, and it tells of the same. */
import { describe, expect, test } from 'vitest';
import { en } from '../../server/src/core/messages/en.ts';
import { zh } from '../../server/src/core/messages/zh.ts';
import { headerKeywords } from '../../server/src/core/syntax/ast.ts';
import { checkText, sample } from '../support/check.ts';
import { type Arguments, argumentsOf, Fields, type Leaf } from './arguments.ts';
import { englishIn } from './english.ts';

type Path = readonly string[];
type Message = (...of: unknown[]) => unknown;

/** What is written into a draft is in the language of the draft. */
const ofTheDraft: ReadonlySet<string> = new Set(['refactor.definitionName']);

/** Every text and every function of a language, by its path. */
function* told(messages: unknown, path: Path = []): Generator<[string, unknown]> {
  if (typeof messages !== 'object' || messages === null) yield [path.join('.'), messages];
  else for (const [key, value] of Object.entries(messages)) yield* told(value, [...path, key]);
}

const english = new Map(told(en));
const chinese = new Map(told(zh));

const { unit } = checkText({ 'accord-2015.norm': sample('accord-2015.norm') });
const [facet] = unit.facets;
const term = facet?.leaves[0];
const norm = unit.norms.find(({ clauses }) => clauses.length > 0);
const item = norm?.clauses[0]?.items[0];

/** Data of a problem: what the model gives with one code or another. */
const problemData = new Fields({
  problem: [
    '⟦0⟧',
    'quotation-never-closes',
    'bracket-never-closes',
    'bracket-closes-nothing',
    'bar-outside-bracket',
    'empty-bracket',
    'attribution-missing',
    'nesting-too-deep',
    'unexpected-mark',
    'not-text',
    'too-long',
  ],
  found: 'text',
  words: 'text',
  elsewhere: 'text',
  clause: 'text',
  nearest: 'texts',
  kind: [
    '⟦0⟧',
    'library',
    'file',
    'norm',
    'Party',
    'delegation',
    'State',
    'States facet',
    'definition',
    'term',
    'bracket',
    'state',
    'facet',
    'incident',
  ],
  declaration: headerKeywords,
  belongs: 'texts',
  expected: ['⟦0⟧', 'title', 'choice', 'quotation', 'names', 'terms', 'verdicts and a region', 'facet of terms'],
  after: 'text',
  where: ['line', 'header', 'phrase'],
  facet: 'text',
  clash: 'text',
  header: 'text',
  alternatives: 'count',
  others: 'count',
  delegations: 'texts',
  norm: 'text',
  reason: [
    '⟦0⟧',
    'verbs behind the bracket',
    'in a duty',
    'no date',
    'differs',
    'no such alternative',
    'uses',
    'concerning',
  ],
  names: 'texts',
  reader: 'text',
  most: 'count',
  accords: 'count',
  status: 'text',
});

const takes = argumentsOf({
  Unit: unit,
  Facet: facet,
  Term: term,
  State: unit.stateNames.values().next().value,
  Item: item,
  ToldValue: { facet, place: 'subject', value: term?.name, term },
  Titled: { name: 'theft', title: 'Theft', labels: new Map([['Chinese', '盗窃']]) },
  'readonly Prose[]': [
    { kind: 'because', text: 'It is what most complaints were about', span: { from: 0, to: 0 } },
    { kind: 'because', language: 'Chinese', text: '多数指控涉及于此', span: { from: 0, to: 0 } },
  ],
  'readonly Narrowed[]': [{ facet, term }],
  ToldRegion: new Map([[facet?.name, [{ term }]]]),
  'Readonly<Record<string, string | number | readonly string[]>>': problemData,
});

test('the same messages, with as many arguments', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [path, message] of english) {
    const other = chinese.get(path);
    expect([path, typeof other]).toEqual([path, typeof message]);
    if (typeof message === 'function') expect([path, (other as Message).length]).toEqual([path, message.length]);
  }
});

test('every function is known by its type', () => {
  const functions = [...english].filter(([, message]) => typeof message === 'function').map(([path]) => path);
  expect(functions.filter((path) => takes.get(path) === undefined)).toEqual([]);
});

describe('a text says in Chinese what it says in English', () => {
  const texts = [...english].filter(([, message]) => typeof message === 'string') as [string, string][];
  test.each(texts)('%s', (path, text) => {
    expectChinese(chinese.get(path) as string, text);
  });
});

describe('a message tells in Chinese of what it tells in English', () => {
  const functions = [...english].filter(
    ([path, message]) => typeof message === 'function' && !ofTheDraft.has(path),
  ) as [string, Message][];
  test.each(functions)('%s', (path, message) => {
    const other = chinese.get(path) as Message;
    const of = takes.get(path) as Arguments;
    for (const base of bases(of)) {
      const asked = of.build(base);
      const texts = [message(...asked), other(...asked)].map(written) as [string, string];
      expectChinese(texts[1], texts[0]);
      for (const leaf of of.leaves) {
        if (base.has(leaf)) continue;
        for (const option of leaf.options.slice(1)) {
          const changed = of.build(new Map([...base, [leaf, option]]));
          const [inEnglish, inChinese] = [message(...changed), other(...changed)].map(written);
          const tells = [inEnglish !== texts[0], inChinese !== texts[1]];
          if (tells[0] !== tells[1]) expect({ path, before: texts, after: [inEnglish, inChinese] }).toBeUndefined();
        }
      }
    }
  });
});

/** What the arguments are at first, and with each place turned so that another part of the message may be told. */
function bases({ leaves }: Arguments): ReadonlyMap<Leaf, unknown>[] {
  return [new Map(), ...leaves.flatMap((leaf) => leaf.turns.map((turn) => new Map([[leaf, turn]])))];
}

/** A message that is not a sentence alone tells several. */
function written(message: unknown): string {
  return typeof message === 'string'
    ? message
    : JSON.stringify(message, (_, one) => (typeof one === 'bigint' ? `${one}` : one));
}

function expectChinese(text: string, original: string): void {
  const found = englishIn(text);
  if (found.length > 0) expect({ text, found }).toBeUndefined();
  // What consists of the arguments and marks alone is the same in every language.
  if (/[A-Za-z]/.test(original.replace(/⟦\d+⟧/g, ''))) expect(text === original ? text : '').toBe('');
}
