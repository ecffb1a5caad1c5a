/** The verdict on one act in one reading, and the duties that it triggers. */
import type { Facet, SetRef, Term, Unit, Verdict } from '../../../server/src/core/model/model.ts';
import { inItems, inRegion, isMeant, meetsAll } from './regions.ts';
import { type Act, type Reading, remember } from './space.ts';
import { type PlainItem, type Standing, standing } from './text.ts';

/** A duty on an act: told as written, compared by its leaves. */
export interface Duty {
  readonly norm: string;
  readonly duty: string;
  readonly facet: string;
  readonly leaves: readonly number[];
  /** Sorted by code unit. */
  readonly owedBy: readonly string[];
}

export interface Judgement {
  readonly verdict: Verdict;
  /** The norms and without-prejudice clauses that reach the act, displaced or not, in the order of the text. */
  readonly reaching: readonly string[];
  /** Those of them that are not displaced: the verdict is made of what they say. */
  readonly speaking: readonly string[];
  readonly duties: readonly Duty[];
}

/** The verdict on an act in a reading. Computed once for each act and reading (by identity). */
export function judge(unit: Unit, act: Act, reading: Reading): Judgement {
  const ofUnit = remember(judgements, unit, () => new Map());
  const ofReading = remember(ofUnit, reading, () => new Map());
  return remember(ofReading, act, () => judged(unit, act, reading));
}

const judgements = new WeakMap<Unit, Map<Reading, Map<Act, Judgement>>>();

function judged(unit: Unit, act: Act, reading: Reading): Judgement {
  const reaching = actNorms(unit, reading).filter((norm) => reaches(unit, reading, norm, act));
  const speaking = reaching.filter((norm) => !isDisplaced(unit, reading, norm, reaching));
  return {
    verdict: verdictOf(speaking),
    reaching: reaching.map(({ norm }) => norm.name),
    speaking: speaking.map(({ norm }) => norm.name),
    duties: standing(unit, reading).flatMap((norm) => (norm.norm.duty ? dutiesOn(unit, reading, norm, act) : [])),
  };
}

/** The norms and without-prejudice clauses that stand; duties "stand outside precedence" and say nothing of the act. */
export function actNorms(unit: Unit, reading: Reading): readonly Standing[] {
  return standing(unit, reading).filter(({ norm }) => !norm.duty);
}

/** "A norm's reach is the intersection of its clauses and verbs, less each of its `except` regions." */
export function reaches(unit: Unit, reading: Reading, norm: Standing, act: Act): boolean {
  return (
    meetsClauses(unit, reading, norm, act) &&
    !norm.exceptions.some((exception) => inRegion(unit, reading, exception, act))
  );
}

/** The reach without the exceptions. */
export function meetsClauses(unit: Unit, reading: Reading, norm: Standing, act: Act): boolean {
  const { verbFacet } = norm.norm;
  return (
    meetsAll(unit, reading, norm.clauses, act) &&
    (verbFacet === undefined || inItems(unit, reading, verbFacet, norm.verbs, act))
  );
}

/** "A norm is displaced when a norm that prevails over it also reaches the act in that reading (displaced or not itself)." */
function isDisplaced(unit: Unit, reading: Reading, norm: Standing, reaching: readonly Standing[]): boolean {
  const prevails = prevailing(unit, reading);
  // "Norms in a cycle do not displace each other."
  return reaching.some(
    (other) => prevails(other.norm.name, norm.norm.name) && !prevails(norm.norm.name, other.norm.name),
  );
}

/**
 * "`subject to NORM` lets those norms prevail over this one; `notwithstanding NORM` lets this one prevail over those. In each
 * reading the relation is closed transitively over the norms and clauses that stand in it."
 */
export function prevailing(unit: Unit, reading: Reading): (winner: string, loser: string) => boolean {
  const known = remember(prevailingIn, unit, () => new Map());
  const over = remember(known, reading, () => {
    const norms = actNorms(unit, reading);
    /** For each norm those over which it prevails. */
    const written = new Map(norms.map(({ norm }) => [norm.name, new Set<string>()]));
    for (const { norm, subjectTo, notwithstanding } of norms) {
      for (const name of subjectTo) written.get(name)?.add(norm.name);
      for (const name of notwithstanding) if (written.has(name)) written.get(norm.name)?.add(name);
    }
    // Warshall's closure: after the turn of `middle`, every way through the names up to it is written.
    for (const [middle, below] of written)
      for (const losers of written.values()) if (losers.has(middle)) for (const loser of below) losers.add(loser);
    return written;
  });
  return (winner, loser) => over.get(winner)?.has(loser) ?? false;
}

const prevailingIn = new WeakMap<Unit, Map<Reading, ReadonlyMap<string, ReadonlySet<string>>>>();

/** "{prohibited, discouraged}, {required, encouraged, permitted}, {without prejudice}", each "in the order written here". */
export const groups = [
  ['prohibited', 'discouraged'],
  ['required', 'encouraged', 'permitted'],
  ['without prejudice'],
] as const;

/**
 * "Nothing said: silent. Sayings from more than one of the groups ...: conflicting. Else the first of the group in the order
 * written here."
 */
function verdictOf(speaking: readonly Standing[]): Verdict {
  const said = groups.map((group) => group.filter((saying) => speaking.some((norm) => norm.saying === saying)));
  const spoken = said.filter((group) => group.length > 0);
  if (spoken.length > 1) return 'conflicting';
  return spoken[0]?.[0] ?? 'silent';
}

/**
 * "Each act of its `in the event of` regions, less its exceptions, triggers it; relative words ... look to the State that
 * owes", so that the acts are those of each owner apart.
 */
function dutiesOn(unit: Unit, reading: Reading, norm: Standing, act: Act): readonly Duty[] {
  const owedBy = owners(unit, norm).filter((owner) => triggers(unit, reading, norm, act, owner));
  return owedBy.length > 0 ? dutiesNamed(unit, norm, owedBy) : [];
}

/** Whether the act triggers the duty of one State. */
export function triggers(unit: Unit, reading: Reading, norm: Standing, act: Act, owner: string): boolean {
  return (
    norm.triggers.some((trigger) => inRegion(unit, reading, trigger, act, owner)) &&
    !norm.exceptions.some((exception) => inRegion(unit, reading, exception, act, owner))
  );
}

/**
 * "Its `scope` names the States that owe the duty ... A duty whose scope ties no State, or that has none, is owed by every
 * Party." The States are those tied by the items present, in whatever kind of actor; sorted by code unit.
 */
export function owners(unit: Unit, norm: Standing): readonly string[] {
  return remember(ownersOf, norm, () => {
    const items = norm.clauses
      .filter((clause) => clause.facet === norm.norm.owedThrough)
      .flatMap((clause) => clause.items);
    const tied = items.filter((item) => item.of !== undefined);
    const states =
      tied.length === 0 ? unit.parties : unit.states.filter((state) => tied.some((item) => tiesTo(unit, item, state)));
    return [...states].sort();
  });
}

const ownersOf = new WeakMap<Standing, readonly string[]>();

function tiesTo(unit: Unit, item: PlainItem, state: string): boolean {
  const meant = (states: NonNullable<PlainItem['of']>[number]) =>
    states.kind === 'state' ? states.code === state : isMeant(unit, states.word, state, undefined);
  return (item.of ?? []).some(meant) && !item.lessStates.some(meant);
}

/** "Duties are compared by leaves and told as written." */
export function dutiesNamed(unit: Unit, norm: Standing, owedBy: readonly string[]): readonly Duty[] {
  const facet = unit.facets.find((candidate) => candidate.name === norm.norm.verbFacet);
  if (!facet) return [];
  return norm.verbs.map((verb) => ({
    norm: norm.norm.name,
    duty: asWritten(verb),
    facet: facet.name,
    leaves: dutyLeaves(facet, verb),
    owedBy,
  }));
}

/** A duty in the words of the text: its term as declared, or the whole item where `other than` takes something away. */
function asWritten(verb: PlainItem): string {
  return verb.head.kind === 'term' && verb.less.length === 0 ? verb.head.term.name : verb.text;
}

function dutyLeaves(facet: Facet, verb: PlainItem): readonly number[] {
  const has = (set: SetRef, leaf: number) => set.kind === 'any' || (set.kind === 'term' && isBelow(set.term, leaf));
  return facet.leaves.flatMap((_, leaf) =>
    has(verb.head, leaf) && !verb.less.some((set) => has(set, leaf)) ? [leaf] : [],
  );
}

function isBelow(term: Term, leaf: number): boolean {
  return term.leafFrom <= leaf && leaf < term.leafTo;
}

/** Whether a duty is one of those that a concern is `answered by`: some leaf is below both. */
export function answers(duty: Duty, answeredBy: readonly Term[]): boolean {
  return answeredBy.some((term) => term.facet === duty.facet && duty.leaves.some((leaf) => isBelow(term, leaf)));
}
