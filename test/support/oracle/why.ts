/** Why acts have their verdicts, by enumeration: what norms lack, which few explain the verdicts, which displace which. */
import type { Clause, Item, Norm, Saying, Unit, When } from '../../../server/src/core/model/model.ts';
import { groups, judge, prevailing } from './judge.ts';
import { inItems, inRegion } from './regions.ts';
import { type Act, type Reading, remember } from './space.ts';
import { itemsIn, lineIn, type Standing, standing } from './text.ts';

/** An act in a reading. */
export interface Point {
  readonly act: Act;
  readonly reading: Reading;
}

/**
 * What of a norm leaves a point out: the indices of its clauses, then of its verbs, then of its exceptions. Struck out, these
 * let the norm reach the point, and no fewer do. Undefined where the norm does not stand.
 */
export function lacking(unit: Unit, norm: Norm, { act, reading }: Point): readonly number[] | undefined {
  if (!standingOf(unit, norm.name, reading)) return undefined;
  const verbs = norm.verbFacet === undefined ? [] : [{ facet: norm.verbFacet, items: norm.verbs, when: [] }];
  const clauses = [...norm.clauses, ...verbs];
  const failing = clauses.flatMap(({ facet, items, when }, index) => {
    const present = holds(when, reading) ? itemsIn(items, reading) : [];
    return present.length === 0 || inItems(unit, reading, facet, present, act) ? [] : [index];
  });
  const applying = norm.exceptions.flatMap((line, index) =>
    inRegion(unit, reading, lineIn(line, reading), act) ? [clauses.length + index] : [],
  );
  return [...failing, ...applying];
}

/** Whether a clause with this item alone is there and holds the act. */
export function wouldHold(unit: Unit, { facet, when }: Clause, item: Item, { act, reading }: Point): boolean {
  return holds(when, reading) && inItems(unit, reading, facet, itemsIn([item], reading), act);
}

/** The points at which the norm lacks nothing but (some of) these parts. */
export function reachedBut(unit: Unit, norm: Norm, but: readonly number[], points: readonly Point[]): readonly Point[] {
  return points.filter((point) => lacking(unit, norm, point)?.every((part) => but.includes(part)) ?? false);
}

/** What a norm says in a reading in which it stands. */
export function sayingOf(unit: Unit, name: string, reading: Reading): Saying | undefined {
  return standingOf(unit, name, reading)?.saying;
}

/** "A smallest set of norms such that the union of these alone gives every act of the region the verdict it has." */
export function smallestExplaining(unit: Unit, points: readonly Point[]): number {
  const names = [...new Set(points.flatMap(({ act, reading }) => judge(unit, act, reading).speaking))];
  for (let size = 0; size <= names.length; size++) {
    if (subsets(names, size).some((set) => explains(unit, new Set(set), points))) return size;
  }
  throw new Error('all norms together explain every verdict');
}

/** Whether the norms of a set, where they are not displaced, give each point the verdict that it has. */
export function explains(unit: Unit, set: ReadonlySet<string>, points: readonly Point[]): boolean {
  return signatures(unit, points).every(
    ({ verdict, spoken }) => verdictOf(spoken.filter(([name]) => set.has(name))) === verdict,
  );
}

interface Signature {
  readonly verdict: string;
  readonly spoken: readonly (readonly [name: string, saying: Saying])[];
}

const known = new WeakMap<readonly Point[], readonly Signature[]>();

/** What is said at the points, each combination once. */
function signatures(unit: Unit, points: readonly Point[]): readonly Signature[] {
  return remember(known, points, () => {
    const distinct = new Map<string, Signature>();
    for (const { act, reading } of points) {
      const { verdict, speaking } = judge(unit, act, reading);
      const spoken = speaking.map((name) => [name, sayingOf(unit, name, reading) as Saying] as const);
      distinct.set(JSON.stringify(spoken), { verdict, spoken });
    }
    return [...distinct.values()];
  });
}

function verdictOf(spoken: Signature['spoken']): string {
  const heard = groups.flatMap((group) => {
    const first = group.find((saying) => spoken.some(([, one]) => one === saying));
    return first === undefined ? [] : [first];
  });
  return heard.length > 1 ? 'conflicting' : (heard[0] ?? 'silent');
}

/** The points at which one norm is displaced by another. */
export function displacedAt(unit: Unit, loser: string, winner: string, points: readonly Point[]): readonly Point[] {
  return points.filter(({ act, reading }) => {
    const { reaching } = judge(unit, act, reading);
    const prevails = prevailing(unit, reading);
    return reaching.includes(loser) && reaching.includes(winner) && prevails(winner, loser) && !prevails(loser, winner);
  });
}

/** Whether words of precedence stand in a norm in a reading: it is there, with these words, and so is the norm they name. */
export function wordsStand(
  unit: Unit,
  {
    norm,
    kind,
    other,
  }: { readonly norm: string; readonly kind: 'subject to' | 'notwithstanding'; readonly other: string },
  reading: Reading,
): boolean {
  const here = standingOf(unit, norm, reading);
  const named = kind === 'subject to' ? here?.subjectTo : here?.notwithstanding;
  return (named?.includes(other) ?? false) && standingOf(unit, other, reading) !== undefined;
}

function standingOf(unit: Unit, name: string, reading: Reading): Standing | undefined {
  return standing(unit, reading).find(({ norm }) => norm.name === name && !norm.duty);
}

function holds(when: When, reading: Reading): boolean {
  return when.every(({ choice, option }) => reading.get(choice) === option);
}

function subsets<T>(of: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
