/** Titles of what closes a gap, and the reason that a drafter completes. */
import type { ClosingWay } from '../../model/model';
import { list, named, said } from '../phrasing';

/** A concern as a title names it. */
export interface ClosingTold {
  readonly concern: string;
  /** Whether the draft leaves all of it open, and not a part. */
  readonly whole: boolean;
  /** Matters left open on purpose in whose place it is written. */
  readonly instead: readonly string[];
}

export const closing = {
  prohibit: (told: ClosingTold) => `Prohibit it: write an article on ${subject(told)}`,
  permit: (told: ClosingTold) => `Permit it: write an article on ${subject(told)}`,
  leaveAside: (told: ClosingTold) => `Leave it aside: write that the accord is without prejudice to ${subject(told)}`,
  owe: (duty: string, told: ClosingTold) => `Owe a duty to ${duty}: write an article on ${subject(told)}`,
  leaveOpen: (told: ClosingTold) => `Record it as left open: write that nothing is agreed on ${subject(told)}`,
  model: (way: ClosingWay, titles: readonly string[]) =>
    `Insert the model ${titles.length === 1 ? 'clause' : 'clauses'} ${ways[way]}: ${list(titles.map(said))}`,
  /** What stands in the draft until the drafter has written why. */
  because: 'Left open on purpose; the reason is to be completed here',
  widen: {
    add: (norm: string, words: string, facet: string) => `Widen ${named(norm)}: add ${said(words)} to its ${facet}`,
    verbs: (norm: string, words: string) => `Widen ${named(norm)}: let it say ${said(words)} as well`,
    remove: (norm: string, words: string) => `Widen ${named(norm)}: delete ${said(words)}`,
    owe: (norm: string, duty: string) => `Widen ${named(norm)}: owe a duty to ${duty} as well`,
    event: (norm: string, duty: string) => `Widen ${named(norm)}: owe a duty to ${duty} in this event as well`,
  },
};

/** How a model closes a concern. */
const ways: Readonly<Record<ClosingWay, string>> = {
  prohibition: 'to prohibit it',
  limitation: 'to limit it',
  permission: 'to permit it',
  'without prejudice': 'to leave it aside',
  duty: 'to owe a duty',
};

function subject({ concern, whole, instead }: ClosingTold): string {
  const place = instead.length === 0 ? '' : ` in place of ${list(instead.map(named))}`;
  return `${whole ? '' : 'what is left of '}${concern}${place}`;
}
