/** The wording of the coverage panel, in English. */
import { does } from './phrasing';
import { list, percent } from './telling';

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

export const coverageWords = {
  /** Before the shares: `Of the acts that ..., the text `. */
  summaryOpens: (acts: string) => `Of ${acts}, the text `,
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
  cellAll: (verdict: string) => {
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
  /** How far a norm goes here, behind what it does. */
  extent: {
    all: 'it',
    part: 'part of it',
    allSometimes: 'it in some readings',
    partAndAllSometimes: 'part of it, and all of it in some readings',
    partAndMoreSometimes: 'part of it, and more in some readings',
    partSometimes: 'part of it in some readings',
  },
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

/** Shares that together are 100 %, rounded so that their figures add up to that; what is next to nothing is said so. */
export function percents(shares: readonly number[]): string[] {
  const exact = shares.map((share) => share * 100);
  const figures = exact.map(Math.floor);
  const missing =
    Math.round(exact.reduce((sum, figure) => sum + figure, 0)) - figures.reduce((sum, figure) => sum + figure, 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a));
  function remainder(index: number): number {
    return (exact[index] ?? 0) - (figures[index] ?? 0);
  }
  for (const index of byRemainder.slice(0, missing)) figures[index] = (figures[index] ?? 0) + 1;
  return shares.map((share, index) => (share < 0.01 || share > 0.99 ? percent(share) : `${figures[index]} %`));
}
