/** `test`: what the accord says of each incident, part by part. */
import type { Incident, Item, StateRef, Unit, Verdict } from '../../../server/src/core/model/model.ts';
import { judge } from './judge.ts';
import { inItems } from './regions.ts';
import { type Act, actFacets, acts, type Fixed, leafNames, odometer, type Reading, readings } from './space.ts';
import { itemsIn } from './text.ts';
import { smallestSets, turnsOn } from './turning.ts';

export interface PartReport {
  /** The facets with a comma list: the terms (or States) of this part. */
  readonly act: Readonly<Record<string, readonly string[]>>;
  readonly verdicts: readonly Verdict[];
  readonly contested: boolean;
  readonly turnsOn: readonly string[];
  /** Sorted by norm, then duty. */
  readonly duties: readonly { readonly norm: string; readonly duty: string; readonly owedBy: readonly string[] }[];
}

export interface IncidentReport {
  readonly name: string;
  /** Sorted by code unit, like every list of names. */
  readonly verdicts: readonly Verdict[];
  readonly parts: readonly PartReport[];
  readonly contested: boolean;
  readonly turnsOn: readonly string[];
  readonly norms: readonly string[];
  readonly expected: readonly string[] | null;
  readonly passed: boolean | null;
}

export interface TestReport {
  readonly schema: 1;
  readonly incidents: readonly IncidentReport[];
}

/** The JSON of `test`. */
export function test(unit: Unit, fixed: Fixed = new Map()): TestReport {
  return { schema: 1, incidents: unit.incidents.map((incident) => incidentReport(unit, incident, fixed)) };
}

/**
 * "Its verdict is the set of verdicts over its parts, over what is unknown and over the readings"; "turnsOn of an incident:
 * union over its parts"; "`norms` the norms and without-prejudice clauses that reach one of its acts in some reading,
 * displaced or not (duties are not among them)".
 */
function incidentReport(unit: Unit, incident: Incident, fixed: Fixed): IncidentReport {
  const all = parts(incident);
  const reports = all.map((part) => partReport(unit, part, fixed));
  const verdicts = sorted(reports.flatMap((report) => report.verdicts));
  const contested = reports.some((report) => report.contested);
  const reaching = all.flatMap((part) =>
    partActs(unit, part).flatMap((act) =>
      readings(unit, fixed).flatMap((reading) => judge(unit, act, reading).reaching),
    ),
  );
  const { expect } = incident;
  return {
    name: incident.name,
    verdicts,
    parts: reports,
    contested,
    turnsOn: sorted(reports.flatMap((report) => report.turnsOn)),
    norms: sorted(reaching),
    expected: expect ? sorted([...expect.verdicts, ...(expect.contested ? ['contested'] : [])]) : null,
    passed: expect ? meetsExpectation(expect, verdicts, contested) : null,
  };
}

/**
 * "`expect` lists verdicts and perhaps `contested`: it passes when the listed verdicts, if any, are exactly the set, and, if
 * `contested` is listed, the incident is contested."
 */
function meetsExpectation(
  expect: NonNullable<Incident['expect']>,
  verdicts: readonly Verdict[],
  contested: boolean,
): boolean {
  const exactly = expect.verdicts.length === 0 || sorted(expect.verdicts).join() === verdicts.join();
  return exactly && (!expect.contested || contested);
}

/** What is known of one act: for each clause of the incident the values of which one, uncertain, is the act's. */
export type Part = readonly { readonly facet: string; readonly values: readonly Item[]; readonly listed: boolean }[];

/** "The parts are the product of the comma lists", "clauses as written, the last fastest". */
export function parts(incident: Incident): readonly Part[] {
  return odometer(incident.clauses.map((clause) => clause.values.length)).map((places) =>
    incident.clauses.map((clause, i) => ({
      facet: clause.facet,
      values: clause.values[places[i] ?? 0] ?? [],
      listed: clause.values.length > 1,
    })),
  );
}

/**
 * The possible acts of a part. "Values joined by `or` are uncertain, a term with children means one of its leaves, and a
 * facet left out is unknown."
 */
export function partActs(unit: Unit, part: Part): readonly Act[] {
  const known = new Map<string, string>();
  const clauses = part.map(({ facet, values }) => ({
    facet,
    items: itemsIn(values, new Map()).map((item) => ({
      ...item,
      of: item.of?.map((states) => asLeaf(unit, states, known)),
      lessStates: item.lessStates.map((states) => asLeaf(unit, states, known)),
    })),
  }));
  return acts(unit).filter((act) => clauses.every(({ facet, items }) => inItems(unit, new Map(), facet, items, act)));
}

/**
 * "A State that is no leaf takes an anonymous one, different States of one part different ones (more than there are is an
 * error)": the first in the text is `State A`. One too many stays what it is, no leaf, so that it has no acts.
 */
function asLeaf(unit: Unit, states: StateRef, known: Map<string, string>): StateRef {
  if (states.kind === 'word' || unit.states.includes(states.code)) return states;
  const anonymous = unit.states.slice(unit.states.length - unit.anonymous);
  const code = known.get(states.code) ?? anonymous[known.size] ?? states.code;
  known.set(states.code, code);
  return { kind: 'state', code };
}

function partReport(unit: Unit, part: Part, fixed: Fixed): PartReport {
  const among = partActs(unit, part);
  const all = readings(unit, fixed);
  const verdictsOf = (act: Act) => new Set(all.map((reading) => judge(unit, act, reading).verdict));
  return {
    act: Object.fromEntries(
      part
        .filter(({ listed }) => listed)
        .map(({ facet, values }) => [facet, values.flatMap((value) => namesOf(unit, facet, value))]),
    ),
    // "A part without possible acts, beside others, has no verdicts."
    verdicts: sorted(among.flatMap((act) => [...verdictsOf(act)])),
    // "`contested`: some act's verdict differs between readings."
    contested: among.some((act) => verdictsOf(act).size > 1),
    turnsOn: partTurnsOn(unit, among, all),
    duties: partDuties(unit, among, all),
  };
}

/** The declared names of a value: its term, or the leaves that `other than` leaves of it; States by code or word. */
function namesOf(unit: Unit, facetName: string, item: Item): readonly string[] {
  const facet = actFacets(unit).find((candidate) => candidate.name === facetName);
  if (!facet) return [];
  if (facet.values === 'States' && item.lessStates.length === 0)
    return (item.of ?? []).map(({ states }) => (states.kind === 'state' ? states.code : states.word));
  if (item.head.kind === 'term' && item.less.length === 0) return [item.head.term.name];
  const at = actFacets(unit).indexOf(facet);
  const plain = itemsIn([item], new Map());
  const leaves = acts(unit)
    .filter((act) => inItems(unit, new Map(), facetName, plain, act))
    .map((act) => act[at] ?? -1);
  return [...new Set(leaves)].sort((a, b) => a - b).map((leaf) => leafNames(unit, facet)[leaf] ?? '');
}

/**
 * "The tool names exactly the brackets and definitions on which it depends: those whose choice alone, all else equal, can
 * change it. Where facts are unknown, facets are named likewise; only where no single choice changes any verdict of the part
 * (facts tied together), the members of the smallest sets that do."
 */
function partTurnsOn(unit: Unit, among: readonly Act[], all: readonly Reading[]): readonly string[] {
  const facets = actFacets(unit);
  const choices = [...unit.choices.values()];
  const names = [...facets, ...choices].map(({ name }) => name);
  const found = new Set(among.flatMap((act) => all.map((reading) => judge(unit, act, reading).verdict)));
  if (found.size <= 1) return [];
  const table = {
    sizes: [...facets.map((facet) => leafNames(unit, facet).length), ...choices.map((choice) => choice.options.length)],
    rows: among.flatMap((act) =>
      all.map((reading) => ({
        at: [...act, ...choices.map((choice) => reading.get(choice.name) ?? 0)],
        result: judge(unit, act, reading).verdict,
      })),
    ),
  };
  const single = turnsOn(table);
  // Readings are a full product, so that a verdict which differs between two readings differs between two that are one
  // choice apart. Where no single choice changes anything, each act therefore has one verdict, and sets are sought among
  // the facets only.
  const turning =
    single.length > 0
      ? single
      : smallestSets(
          table,
          facets.map((_, i) => i),
        );
  return sorted(turning.map((i) => names[i] ?? ''));
}

/** "Triggered by one of the part's acts in some reading"; one entry for each duty of a norm, with all who owe it. */
function partDuties(unit: Unit, among: readonly Act[], all: readonly Reading[]): PartReport['duties'] {
  const found = new Map<string, { norm: string; duty: string; owedBy: readonly string[] }>();
  for (const act of among)
    for (const reading of all)
      for (const { norm, duty, owedBy } of judge(unit, act, reading).duties) {
        const key = JSON.stringify([norm, duty]);
        found.set(key, { norm, duty, owedBy: sorted([...(found.get(key)?.owedBy ?? []), ...owedBy]) });
      }
  return [...found.values()].sort((a, b) => compare(a.norm, b.norm) || compare(a.duty, b.duty));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Without repetition, by code unit: "lists of names are sorted by code unit". */
function sorted<T extends string>(names: readonly T[]): readonly T[] {
  return [...new Set(names)].sort();
}
