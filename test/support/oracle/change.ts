/** Change-impact of two drafts over one vocabulary: every act judged by both. */
import type { Incident, Unit, Verdict } from '../../../server/src/core/model/model.ts';
import { verdictClass } from './coverage.ts';
import { test } from './incidents.ts';
import { dutiesNamed, judge, owners } from './judge.ts';
import { type Act, actFacets, acts, type Fixed, leafNames, type Reading, readings } from './space.ts';
import { standing } from './text.ts';

type VerdictClass = Verdict | 'contested';
type Impact = 'reworded' | 'tightened' | 'loosened' | 'redirected';

/** A draft in the readings that are asked about. */
export interface Side {
  readonly unit: Unit;
  readonly fixed: Fixed;
}

interface Counted {
  readonly from: VerdictClass;
  readonly to: VerdictClass;
  readonly acts: readonly Act[];
}

export interface NormReport {
  readonly name: string;
  readonly in: 'both' | 'old' | 'new';
  readonly impact: Impact;
  readonly changes: readonly Counted[];
  /** Acts of which it speaks, or that trigger more of it, in one draft only. */
  readonly added: readonly Act[];
  readonly removed: readonly Act[];
}

export interface ChangeReport {
  readonly before: Unit;
  readonly after: Unit;
  readonly acts: readonly Act[];
  readonly impact: Impact;
  readonly changes: readonly Counted[];
  /** Norms that do not say the same. */
  readonly norms: readonly NormReport[];
  readonly incidents: readonly {
    readonly name: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

/**
 * "The exact region whose verdict differs, split by from and to, with *contested* as a class of its own; both are judged over
 * the union of their States." An act that is impossible for one of them has no two verdicts.
 */
export function change(before: Side, after: Side): ChangeReport {
  const [old, now] = overUnion(before, after);
  const possible = new Set(acts(now.unit).map((act) => act.join()));
  const both = acts(old.unit).filter((act) => possible.has(act.join()));
  const classOf =
    ({ unit, fixed }: Side) =>
    (act: Act) =>
      verdictClass(unit, act, fixed);
  const verdictsOf =
    ({ unit, fixed }: Side) =>
    (act: Act) =>
      readings(unit, fixed).map((reading) => judge(unit, act, reading).verdict);
  return {
    before: old.unit,
    after: now.unit,
    acts: both,
    impact: wordFor(both.flatMap((act) => turns(verdictsOf(old)(act), verdictsOf(now)(act)))),
    changes: split(both, classOf(old), classOf(now)),
    norms: [...new Set([...now.unit.norms, ...old.unit.norms].map(({ name }) => name))].flatMap((name) => {
      const report = normReport(old, now, both, name);
      return report.impact === 'reworded' ? [] : [report];
    }),
    incidents: incidentReports(old, now),
  };
}

/** Parties of either, other States of either, and as many anonymous ones as the one with more of them has. */
function overUnion(before: Side, after: Side): readonly [Side, Side] {
  const sides = [after, before];
  const unnamed = sides.map(({ unit }) => unit.states.slice(unit.states.length - unit.anonymous));
  const declared = sides.flatMap(({ unit }) => (unit.allStates ? [] : unit.parties));
  const known = sides.flatMap(({ unit }) => unit.states.slice(0, unit.states.length - unit.anonymous));
  const anonymous = unnamed.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  const states = [...new Set([...declared, ...known.sort(), ...anonymous])];
  const over = ({ unit, fixed }: Side): Side => {
    const parties = unit.allStates ? states : unit.parties;
    return { unit: { ...unit, states, anonymous: anonymous.length, parties }, fixed };
  };
  return [over(before), over(after)];
}

/** Acts whose class differs, by class in both. */
function split(
  among: readonly Act[],
  before: (act: Act) => VerdictClass,
  after: (act: Act) => VerdictClass,
): readonly Counted[] {
  const found = new Map<string, { from: VerdictClass; to: VerdictClass; acts: Act[] }>();
  for (const act of among) {
    const [from, to] = [before(act), after(act)];
    if (from === to) continue;
    const key = `${from} > ${to}`;
    const known = found.get(key) ?? { from, to, acts: [] };
    found.set(key, known);
    known.acts.push(act);
  }
  return [...found.values()];
}

// ---- what is demanded ------------------------------------------------------------------------------------------

/** "From *permitted* over *without prejudice* and *silent* to *discouraged* and *prohibited* ..., to *encouraged* and *required*." */
const chains: readonly (readonly Verdict[])[] = [
  ['permitted', 'without prejudice', 'silent', 'discouraged', 'prohibited'],
  ['permitted', 'without prejudice', 'silent', 'encouraged', 'required'],
];

type Turned = 'more' | 'less';

/** "*Contested* counts as each of its verdicts"; a class that is contested in both drafts is no change. */
function turns(before: readonly Verdict[], after: readonly Verdict[]): readonly Turned[] {
  if (new Set(before).size > 1 && new Set(after).size > 1) return [];
  return before.flatMap((old) => after.flatMap((now) => turned(old, now)));
}

function turned(old: Verdict, now: Verdict): readonly Turned[] {
  if (old === now) return [];
  const chain = chains.find((one) => one.includes(old) && one.includes(now));
  if (!chain) return ['more', 'less'];
  return chain.indexOf(now) > chain.indexOf(old) ? ['more'] : ['less'];
}

function wordFor(all: readonly Turned[]): Impact {
  const [more, less] = [all.includes('more'), all.includes('less')];
  if (more && less) return 'redirected';
  if (more) return 'tightened';
  return less ? 'loosened' : 'reworded';
}

// ---- each norm -------------------------------------------------------------------------------------------------

function normReport(old: Side, now: Side, among: readonly Act[], name: string): NormReport {
  const [before, after] = [old, now].map(({ unit, fixed }) => {
    const sayings = among.map((act) => readings(unit, fixed).map((reading) => said(unit, act, reading, name)));
    return new Map(among.map((act, i) => [act, [...new Set(sayings[i])]]));
  });
  const on = (side: typeof before, act: Act): readonly Verdict[] => side?.get(act) ?? [];
  const classOf = (side: typeof before) => (act: Act) => {
    const [first = 'silent', ...others] = on(side, act);
    return others.length > 0 ? 'contested' : first;
  };
  const changes = split(among, classOf(before), classOf(after));
  const spoken = changes.flatMap(({ acts }) => acts.flatMap((act) => turns(on(before, act), on(after, act))));
  const owed = dutyTurns(old, now, among, name);
  const stands = ({ unit }: Side) => unit.norms.some((norm) => norm.name === name);
  return {
    name,
    in: !stands(old) ? 'new' : stands(now) ? 'both' : 'old',
    impact: wordFor([...spoken, ...owed.turns]),
    changes,
    added: [...changes.flatMap(({ from, acts }) => (from === 'silent' ? acts : [])), ...owed.added],
    removed: [...changes.flatMap(({ to, acts }) => (to === 'silent' ? acts : [])), ...owed.removed],
  };
}

/** What the norm says of the act where it is not displaced. */
function said(unit: Unit, act: Act, reading: Reading, name: string): Verdict {
  if (!judge(unit, act, reading).speaking.includes(name)) return 'silent';
  return standing(unit, reading).find(({ norm }) => norm.name === name)?.saying ?? 'silent';
}

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  prohibited: ['not to do', 'strictly not to do'],
  discouraged: ['not to do'],
  required: ['to do', 'strictly to do'],
  encouraged: ['to do'],
  permitted: ['may do'],
};

/** What is owed of the norm's duties: by kind of duty, State and strength; on an act, or, without one, in general. */
function owedOn(unit: Unit, reading: Reading, name: string, act: Act | undefined): ReadonlySet<string> {
  const norm = standing(unit, reading).find((one) => one.norm.name === name && one.norm.duty);
  if (!norm) return new Set();
  const general = norm.triggers.length === 0 ? dutiesNamed(unit, norm, owners(unit, norm)) : [];
  const duties = act ? judge(unit, act, reading).duties.filter((duty) => duty.norm === name) : general;
  const leaves = unit.facets.find((facet) => facet.name === norm.norm.verbFacet)?.leaves ?? [];
  return new Set(
    duties.flatMap((duty) =>
      duty.leaves.flatMap((leaf) =>
        duty.owedBy.flatMap((owner) =>
          (kindsOf[norm.saying] ?? []).map((kind) => JSON.stringify([kind, leaves[leaf]?.name, owner])),
        ),
      ),
    ),
  );
}

/** How often an entry is owed: 0 in no reading, 1 in some, 2 in every one. */
function owedLevels({ unit, fixed }: Side, name: string, act: Act | undefined): ReadonlyMap<string, number> {
  const sets = readings(unit, fixed).map((reading) => owedOn(unit, reading, name, act));
  const keys = new Set(sets.flatMap((set) => [...set]));
  return new Map([...keys].map((key) => [key, sets.every((set) => set.has(key)) ? 2 : 1]));
}

function dutyTurns(old: Side, now: Side, among: readonly Act[], name: string) {
  const found = { turns: [] as Turned[], added: [] as Act[], removed: [] as Act[] };
  if (![old, now].some(({ unit }) => unit.norms.some((norm) => norm.name === name && norm.duty))) return found;
  for (const act of [...among, undefined]) {
    const [before, after] = [owedLevels(old, name, act), owedLevels(now, name, act)];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [a, b] = [before.get(key) ?? 0, after.get(key) ?? 0];
      if (a === b) continue;
      const allowed = key.startsWith('["may do"');
      found.turns.push(b > a === allowed ? 'less' : 'more');
      if (act) (b > a ? found.added : found.removed).push(act);
    }
  }
  return found;
}

// ---- incidents -------------------------------------------------------------------------------------------------

/** By name, the facts as told beside the new draft, else as beside the old one; listed where the set of verdicts differs. */
function incidentReports(old: Side, now: Side): ChangeReport['incidents'] {
  const told = new Map([...old.unit.incidents, ...now.unit.incidents].map((incident) => [incident.name, incident]));
  const verdicts = ({ unit, fixed }: Side, incident: Incident) =>
    test({ ...unit, incidents: [incident] }, fixed).incidents[0]?.verdicts ?? [];
  return [...told.values()].flatMap((incident) => {
    const [from, to] = [verdicts(old, incident), verdicts(now, incident)];
    return from.join() === to.join() ? [] : [{ name: incident.name, from, to }];
  });
}

/** Whether an act of these names is among some acts. */
export function hasAct(unit: Unit, among: readonly Act[], names: Readonly<Record<string, string>>): boolean {
  const facets = actFacets(unit);
  if (facets.length !== Object.keys(names).length) return false;
  const wanted = facets.map((facet) => leafNames(unit, facet).indexOf(names[facet.name] ?? ''));
  return among.some((act) => act.every((leaf, i) => leaf === wanted[i]));
}
