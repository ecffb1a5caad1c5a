/** The wording of the coverage panel, in English. */
import type { Verdict } from '../model/model';
import { list } from './telling';

/** What a norm does with an act, by what it says. */
export const does: Readonly<Record<Exclude<Verdict, 'silent' | 'conflicting'>, string>> = {
  prohibited: 'prohibits',
  discouraged: 'discourages',
  required: 'requires',
  encouraged: 'encourages',
  permitted: 'permits',
  'without prejudice': 'is without prejudice to',
};

export const coverageWords = {
  /** Before the shares: `Of these acts, the text `. */
  summaryOpens: (frame: string) => (frame === '' ? 'Of all acts, the text ' : `Of the acts ${frame}, the text `),
  summaryPart: (verdict: string, share: string) => {
    switch (verdict) {
      case 'silent':
        return `is silent on ${share}`;
      case 'contested':
        return `is contested on ${share}`;
      case 'conflicting':
        return `conflicts with itself on ${share}`;
      case 'left open':
        return `leaves ${share} open on purpose`;
      default:
        return `${does[verdict as keyof typeof does]} ${share}`;
    }
  },
  noActs: 'No act fits what is chosen here.',
  closed: (verdicts: readonly string[]) => (verdicts.length === 0 ? 'answered by a duty' : list(verdicts)),
  leftOpen: 'left open on purpose',
  silent: 'silent',
  partlySilent: (share: string, other: string) => `silent on ${share}${other === '' ? '' : `, otherwise ${other}`}`,
  dependsOn: (names: readonly string[]) => `turns on ${list(names.map((name) => `\u201c${name}\u201d`))}`,
  impossible: (count: number) =>
    count === 0
      ? ''
      : `Acts that the library declares impossible are left out (${count === 1 ? 'one rule' : `${count} rules`}).`,
  cellHeading: (row: string, column: string) => `${row} › ${column}`,
  cellAll: (verdict: string) =>
    verdict === 'silent'
      ? 'The text is silent.'
      : verdict === 'contested'
        ? 'Contested.'
        : `${verdict[0]?.toUpperCase()}${verdict.slice(1)}.`,
  cellShares: (shares: readonly string[]) => `Here the text ${list(shares)}.`,
  cellTurnsOn: (names: readonly string[]) => `It turns on ${list(names.map((name) => `\u201c${name}\u201d`))}.`,
  displaced: 'reaches it and yields to another norm',
  silentHere: (sentence: string) => `${sentence}: the text says nothing.`,
};
