/** Change-impact of two drafts: where the verdict differs, what became of each norm, and of each incident. */
import { type Budget, unlimited } from '../analysis/diagram';
import type { Incident, Unit, Verdict } from '../model/model';
import {
  type Differing,
  differences,
  type Sides,
  silentUnit,
  type Together,
  together,
  type VerdictClass,
  type Within,
  within,
} from './classes';
import { type Compiled, createCompiler } from './compile';
import { type Impact, impactOf, Turn } from './demands';
import { judge } from './incidents';
import { type NormChange, normChanges } from './normChange';
import type { Words } from './ordinary';
import { type Act, type Explanation, exampleOf, explainGap, type ToldRegion, type ToldResidue } from './residues';
import type { Fixed } from './space';
import { turnOf } from './turns';
import { type Incomparable, inTermsOf, overUnionOfStates, overUnionOfTerms, sameParties } from './union';

/** A draft to be compared. */
export interface Draft {
  readonly compiled: Compiled;
  /** Its readings as they are settled: what it was compiled with. */
  readonly fixed: Fixed;
}

/** The acts that went from one verdict to another. */
export interface Change {
  readonly from: VerdictClass;
  readonly to: VerdictClass;
  readonly impact: Exclude<Impact, 'reworded'>;
  readonly acts: bigint;
  readonly witness: Act;
  /** Where the acts are contested, in the old draft or in the new one, what they turn on there. */
  readonly turnsOn: readonly string[];
  /** The acts in the vocabulary's words; State words only where both drafts have the same Parties. */
  readonly explain: () => Explanation;
}

export interface IncidentChange {
  readonly incident: Incident;
  /** Sorted by code unit. */
  readonly from: readonly Verdict[];
  readonly to: readonly Verdict[];
}

export interface JudgedIncidents {
  readonly judged: number;
  readonly changes: readonly IncidentChange[];
}

/** What could not be decided within the budget is undefined, and no acts are told of a change. */
export interface Comparison {
  /** The acts of both drafts, with the names of both; it says nothing itself. */
  readonly ground: Unit;
  /** Acts that are possible in both. */
  readonly acts: bigint;
  /** Of how many the verdict differs. */
  readonly changed: bigint;
  /** Most acts first. */
  readonly changes: readonly Change[];
  readonly impact: Impact;
  /** Norms, without-prejudice clauses and duties that say something else, or the same in other words; the new draft's first. */
  readonly norms: () => readonly NormChange[] | undefined;
  /** How many incidents were judged against both, and those whose verdicts differ. */
  readonly incidents: () => JudgedIncidents | undefined;
}

/**
 * What differs between two drafts, each in its own readings, over the union of their States and terms.
 *
 * @param budget what each of the questions may take: what differs, its acts in words, the norms, the incidents.
 */
export function compareDrafts(
  before: Draft,
  after: Draft,
  budget: Budget = unlimited,
): Comparison | Incomparable | 'undecided' {
  const states = overUnionOfStates({ before: before.compiled.unit, after: after.compiled.unit });
  const units = overUnionOfTerms(states);
  if ('facet' in units) return units;
  const [old, now] = [over(before, units.before, budget), over(after, units.after, budget)];
  if (!old.decided || !now.decided) return 'undecided';
  const same = sameParties(units);
  const { parties, allStates } = units.after;
  const stateNames = new Map([...units.before.stateNames, ...units.after.stateNames]);
  const unit = silentUnit(units.after, { stateNames, parties: same ? parties : [], allStates: same && allStates });
  const ground = createCompiler()(unit);
  const ask = asking([ground, old, now], budget);
  return ask(() => compare(together(ground, { old, now }), same, ask)) ?? 'undecided';
}

/** A draft over the States and terms of both; what it was compiled to already where they are its own. */
function over({ compiled, fixed }: Draft, unit: Unit, budget: Budget): Compiled {
  return unit === compiled.unit ? compiled : createCompiler(fixed, budget)(unit);
}

type Ask = <T>(question: () => T) => T | undefined;

/** Asks a question within a budget for the diagrams of each of some drafts. */
function asking(drafts: readonly Compiled[], budget: Budget): Ask {
  return (question) => {
    const within = drafts.reduceRight<() => ReturnType<typeof question> | undefined>(
      (work, { space }) =>
        () =>
          space.diagrams.within(budget, work),
      question,
    );
    return within();
  };
}

/** @param same whether both have the same Parties. */
function compare(both: Together, same: boolean, ask: Ask): Comparison {
  const { ground, acts, drafts, carry, back } = both;
  const { old, now } = drafts;
  const met = { old: within(old, old.verdicts, back.old), now: within(now, now.verdicts, back.now) };
  const differing = differences(ground.space.diagrams, carry.old(old.verdicts), carry.now(now.verdicts));
  const turned = differing.map((one) => turnOf(one, met.old, met.now));
  const changes = differing.map((one, index): Change => {
    const { from, to, where } = one;
    const count = ground.counts.of(where);
    return {
      from,
      to,
      impact: impactOf(turned[index] as number) as Change['impact'],
      acts: count,
      witness: exampleOf(ground, where) as Act,
      turnsOn: turning(one, met),
      explain: () => {
        const { residues, residualShare } = ask(() => explainGap(ground, where, acts, count)) ?? nothingTold;
        const told = same ? residues : residues.map((residue) => withoutPartyWords(residue, ground.space.states));
        return { residues: told, residualShare };
      },
    };
  });
  return {
    ground: ground.unit,
    acts: ground.counts.of(acts),
    changed: changes.reduce((sum, change) => sum + change.acts, 0n),
    changes: changes.sort((a, b) => (a.acts < b.acts ? 1 : a.acts > b.acts ? -1 : 0)),
    impact: impactOf(turned.reduce((bits, one) => bits | one, Turn.none)),
    norms: () => ask(() => normChanges(both)),
    incidents: () => ask(() => incidentChanges(drafts)),
  };
}

function turning({ from, to, where }: Differing, met: Sides<Within>): readonly string[] {
  if (from === 'contested') return met.old(where).turnsOn;
  return to === 'contested' ? met.now(where).turnsOn : [];
}

const nothingTold: Explanation = { residues: [], residualShare: 0 };

/**
 * On a ground without Parties every State is "a third State". Where the drafts differ in their Parties no word may speak of
 * them: the States are named.
 */
function withoutPartyWords({ residue, told, ...rest }: ToldResidue, states: readonly string[]): ToldResidue {
  const everyState = (words: object) => 'word' in words && words.word === 'a third State';
  const named = [...residue].map(([facet, words]): [string, readonly Words[]] => [
    facet,
    words.some(everyState) ? states.map((state) => ({ state })) : words,
  ]);
  const briefly = [...told].flatMap(([facet, words]): [string, ToldWords][] => {
    if (words.some(everyState)) return [];
    return [
      [facet, words.map((one) => ('less' in one && one.of && everyState(one.of) ? { ...one, of: anyState } : one))],
    ];
  });
  return { ...rest, residue: new Map(named), told: new Map(briefly) };
}

const anyState: Words = { word: 'any State' };

type ToldWords = ToldRegion extends ReadonlyMap<string, infer W> ? W : never;

/** By name, each as it is told beside the new draft, else as beside the old one; the facts are the same for both. */
function incidentChanges({ old, now }: Sides<Compiled>): JudgedIncidents {
  const told = ({ unit }: Compiled) => new Map(unit.incidents.map((incident) => [incident.name, incident]));
  const [olds, news] = [told(old), told(now)];
  let judged = 0;
  const changes = [...new Set([...news.keys(), ...olds.keys()])].flatMap((name): IncidentChange[] => {
    const own = olds.get(name);
    const incident = (news.get(name) ?? own) as Incident;
    const [was, is] =
      incident === own ? [own, inTermsOf(now.unit, own)] : [inTermsOf(old.unit, incident) ?? own, incident];
    if (!was || !is) return [];
    judged += 1;
    const [from, to] = [judge(old, was).verdicts, judge(now, is).verdicts];
    return from.join() === to.join() ? [] : [{ incident, from, to }];
  });
  return { judged, changes };
}
