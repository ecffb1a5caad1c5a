/** A newcomer writes an article with completion alone: two or three letters of each word, and never a phrase typed whole. */
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../server/src/core/syntax/newDraft.ts';
import { checkText } from '../support/check.ts';
import { completed, completionsAt } from './support.ts';

const begun = newDraft({
  title: 'Accord on restraint',
  parties: [
    { code: 'US', name: 'the United States of America' },
    { code: 'CN', name: "the People's Republic of China" },
  ],
  allStates: false,
  form: 'treaty',
  date: '2025-01-01',
  uses: ['cyber operations'],
  hints: [],
});

/** What is typed, and what is taken of the offer: its first line unless another is named. */
type Step = { readonly typed: string; readonly take?: string | 'first' };

function walk(steps: readonly Step[]): string {
  let text = begun;
  for (const { typed, take } of steps) {
    text += typed;
    if (take === undefined) continue;
    const [first] = completionsAt(`${text}¦`);
    const label = take === 'first' ? first?.label : take;
    if (label === undefined) throw new Error(`nothing is offered after ${JSON.stringify(text.slice(-30))}`);
    text = completed(`${text}¦`, label);
  }
  return text;
}

const article: readonly Step[] = [
  { typed: 'norm restraint "Restraint"\n  sc', take: 'scope' },
  { typed: 'ea', take: 'first' },
  { typed: '\n  sha', take: 'shall not' },
  { typed: 'con', take: 'first' },
  { typed: '\n  act', take: 'activity' },
  { typed: 'esp', take: 'first' },
  { typed: '\n  tar', take: 'targets' },
  { typed: 'gov', take: 'first' },
  { typed: ' of an', take: 'another Party' },
  { typed: '\n  dur', take: 'during' },
  { typed: 'pea', take: 'first' },
  { typed: '\n' },
];

describe('an article written with completion alone', () => {
  const text = walk(article);

  it('reads as it would have been typed', () => {
    expect(text.slice(begun.length)).toBe(`norm restraint "Restraint"
  scope       each Party
  shall not   conduct
  activity    espionage
  targets     government of another Party
  during      peacetime
`);
  });

  it('has no error', () => {
    const errors = checkText({ 'draft.norm': text }).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it('takes at most three letters of a word', () => {
    for (const { typed, take } of article) {
      if (take === undefined) continue;
      const word = /(\S+)$/.exec(typed.replace(/^norm .*$/m, ''))?.[1] ?? '';
      expect(word.length, typed).toBeLessThanOrEqual(3);
    }
  });
});
