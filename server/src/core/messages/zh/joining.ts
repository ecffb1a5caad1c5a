/** How names, sentences and figures are put together, in Chinese. */
import type { Messages } from '../messages';
import { percent } from './figures';
import { ended, list, named, said, someOf } from './phrasing';

/** How many names of a list are told before the rest is only counted. */
const few = 6;

export const joining: Messages['joining'] = {
  list: (items, joint = 'and') => list(items, joint),
  someOf: (names, most = few) => someOf(names, most),
  row: (items) => items.join('、'),
  // A blank ends an address: the full-width mark alone would be taken for a part of it.
  series: (passages) => passages.join('；').replace(/(https?:\/\/[^\s；]+)；/g, '$1 ；'),
  sentences: (sentences) => sentences.join(''),
  said: (words) => said(words),
  named: (name) => named(name),
  sentence: (words) => words,
  ended: (sentence) => ended(sentence),
  aside: (words, aside) => `${words}（${aside}）`,
  labelled: (label, text) => `${label}：${text}`,
  percent: (share) => percent(share),
};
