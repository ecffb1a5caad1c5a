/** The coverage panel: what becomes of the acts of a concern, of a cell, of the whole. */
import type { Verdict } from '../../model/model';
import { does, list } from '../phrasing';
import { percent } from './figures';

/** The parts of a concern's acts, 0 to 1, by what becomes of them. */
export interface ConcernParts {
  /** Silent in every reading, and in some only. */
  readonly always: number;
  readonly sometimes: number;
  readonly leftOpen: number;
  /** What is said of the rest. */
  readonly others: readonly string[];
  /** What the silence of some readings depends on, in words. */
  readonly turnsOn: string;
}

/** How far a norm goes among some acts. */
export type Extent = keyof typeof extents;

const extents = {
  all: 'it',
  part: 'part of it',
  allSometimes: 'it in some readings',
  partAndAllSometimes: 'part of it, and all of it in some readings',
  partAndMoreSometimes: 'part of it, and more in some readings',
  partSometimes: 'part of it in some readings',
};

export const coverage = {
  /** Before the shares: `Of the acts that ..., the text `. */
  summaryOpens: (acts: string) => `Of ${acts}, the text `,
  summaryPart: (verdict: Verdict | 'contested' | 'left open', share: string) => {
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
        return `${does[verdict]} ${share}`;
    }
  },
  /** Between the shares, before the last of them, and behind it. */
  summaryNext: ', ',
  summaryLast: ' and ',
  summaryEnds: '.',
  /** Behind the contested share. */
  summaryTurnsOn: (turnsOn: string) => ` (which turns on ${turnsOn})`,
  noActs: 'No act fits what is chosen here.',
  impossible: (count: number) =>
    count === 0
      ? ''
      : `Acts that the library declares impossible are left out (${count === 1 ? 'one rule' : `${count} rules`}).`,

  /** A concern's state, beside its title. */
  closed: (others: readonly string[]) => list(others),
  leftOpen: 'left open on purpose',
  silent: 'silent',
  partlySilent: ({ always, sometimes, leftOpen, others, turnsOn }: ConcernParts) => {
    const rest = always + sometimes + leftOpen >= 1 - rounding;
    const parts = [`silent on ${percent(always)}`];
    if (leftOpen > 0) parts.push(`${percent(leftOpen)} left open on purpose`);
    if (sometimes > 0) parts.push(`${rest ? 'the rest' : `another ${percent(sometimes)}`} turning on ${turnsOn}`);
    if (!rest && others.length > 0) parts.push(`otherwise ${list(others, 'or')}`);
    return parts.join(', ');
  },
  dependsOn: ({ sometimes, leftOpen, others, turnsOn }: ConcernParts) => {
    if (sometimes >= 1 - rounding) return `turns on ${turnsOn}`;
    const parts = [`${percent(sometimes)} turns on ${turnsOn}`];
    if (leftOpen > 0) parts.push(`${percent(leftOpen)} left open on purpose`);
    if (others.length > 0) parts.push(`otherwise ${list(others, 'or')}`);
    return parts.join(', ');
  },
  partlyLeftOpen: ({ leftOpen, others }: ConcernParts) =>
    [
      `${percent(leftOpen)} left open on purpose`,
      ...(others.length > 0 ? [`otherwise ${list(others, 'or')}`] : []),
    ].join(', '),
  answered: 'answered by a duty',
  closedTurningOn: (verdicts: readonly string[], turnsOn: string) => `${list(verdicts, 'or')}, turning on ${turnsOn}`,
  /** @param said the verdicts of other acts, named before. */
  byReading: (verdicts: readonly string[], said: readonly string[] = []) => {
    const others = verdicts.filter((verdict) => !said.includes(verdict));
    if (others.length === 0 || others.length === verdicts.length)
      return `${list(verdicts, 'or')} depending on the reading`;
    return `in some readings ${list(others, 'or')}`;
  },

  cellHeading: (row: string, column: string) => `${row} › ${column}`,
  cellAll: (verdict: Verdict | 'contested' | 'left open') => {
    if (verdict === 'silent') return 'The text is silent.';
    if (verdict === 'left open') return 'Left open on purpose.';
    return verdict === 'conflicting' ? 'Norms conflict.' : `${verdict[0]?.toUpperCase()}${verdict.slice(1)}.`;
  },
  cellShares: (shares: readonly string[]) => `Here the text ${list(shares)}.`,
  /** @param regions which acts, in words. */
  cellSilent: (regions: string) => `It is silent on ${regions}.`,
  /**
   * @param verdicts of the contested acts, in some reading each.
   * @param regions which acts those are, in words; empty where that goes without saying.
   */
  cellContested: (verdicts: readonly string[], all: boolean, regions = '') => {
    const [first = '', ...others] = verdicts;
    const readings = [`${first} in some readings`, ...others.map((verdict) => `${verdict} in others`)];
    return `${all ? 'Contested:' : 'The contested part is'} ${list(readings)}${regions && `: ${regions}`}.`;
  },
  /** @param does what a norm says of acts here: `prohibits`. */
  effect: (does: readonly string[], extent: Extent) => `${does.join(' or ')} ${extents[extent]}`,
  displaced: 'reaches it and yields to another norm',
  /** @param silence on all acts here, on this one among others, or on it in some readings. */
  silentHere: (sentence: string, silence: 'all' | 'always' | 'sometimes') => {
    if (silence === 'all') return `${sentence}.`;
    return silence === 'always'
      ? `${sentence}: the text is silent.`
      : `${sentence}: in some readings the text is silent.`;
  },
};

/** Shares are exact to six digits. */
const rounding = 0.00001;
