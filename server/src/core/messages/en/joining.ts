/** How names, sentences and figures are put together. */
import { list, named, said, sentenceCase } from '../phrasing';
import { percent } from './figures';

/** How many names of a list are told before the rest is only counted. */
const few = 6;

export const joining = {
  list: (items: readonly string[], joint: 'and' | 'or' = 'and') => list(items, joint),
  /** Some names, the first few of them written out. */
  someOf(names: readonly string[], most = few): string {
    if (names.length <= most) return names.join(', ');
    return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} others`;
  },
  /** What is told one after the other without an end: `docking, grappling`. */
  row: (items: readonly string[]) => items.join(', '),
  /** The same of longer passages. */
  series: (passages: readonly string[]) => passages.join('; '),
  /** Sentences with their full stops. */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  said: (words: string) => said(words),
  named: (name: string) => named(name),
  /** Words as a sentence begins with them. */
  sentence: (words: string) => sentenceCase(words),
  ended: (sentence: string) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`),
  aside: (words: string, aside: string) => `${words} (${aside})`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  percent: (share: number) => percent(share),
};
