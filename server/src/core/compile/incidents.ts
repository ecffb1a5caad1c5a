/** The verdict of an incident, part by part. */
import { turnsOn } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { type Incident, type Item, type StateRef, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';
import { triggeredBy } from './duties';
import { byCodeUnit } from './space';

export interface PartVerdict {
  /** By facet name, for every facet that the incident states: terms as declared, States by code or word. */
  readonly act: ReadonlyMap<string, readonly string[]>;
  readonly region: Node;
  /** Sorted by code unit. */
  readonly verdicts: readonly Verdict[];
  readonly contested: boolean;
  readonly turnsOn: readonly string[];
  readonly duties: readonly { readonly norm: string; readonly duty: string; readonly owedBy: readonly string[] }[];
}

export interface IncidentVerdict {
  readonly incident: Incident;
  readonly verdicts: readonly Verdict[];
  readonly contested: boolean;
  readonly turnsOn: readonly string[];
  /** Norms and without-prejudice clauses that reach one of its acts in some reading, displaced or not. */
  readonly norms: readonly string[];
  readonly parts: readonly PartVerdict[];
  /** Null without `expect`. */
  readonly passed: boolean | null;
  /** More States than the anonymous ones can stand for: the incident cannot be judged. */
  readonly tooManyStates: boolean;
}

export function judge(compiled: Compiled, incident: Incident): IncidentVerdict {
  const { space, speakers } = compiled;
  const { diagrams } = space;
  let tooManyStates = false;
  const parts = combinations(incident).map((values) => {
    const assigned = assignStates(compiled, values.flat());
    if (!assigned) {
      tooManyStates = true;
      return judgePart(compiled, incident, values, none);
    }
    return judgePart(compiled, incident, values, partRegion(compiled, incident, values, assigned));
  });
  const whole = diagrams.any(parts.map(({ region }) => region));
  const verdicts = union(parts.map((part) => part.verdicts));
  const contested = parts.some((part) => part.contested);
  return {
    incident,
    verdicts,
    contested,
    turnsOn: union(parts.map((part) => part.turnsOn)),
    norms: [...speakers.values()]
      .filter(({ reach }) => diagrams.meets(reach, whole))
      .map(({ norm }) => norm.name)
      .sort(byCodeUnit),
    parts,
    passed: incident.expect ? passes(incident.expect, verdicts, contested) : null,
    tooManyStates,
  };
}

function passes(expect: NonNullable<Incident['expect']>, verdicts: readonly Verdict[], contested: boolean): boolean {
  const listed = [...new Set(expect.verdicts)].sort(byCodeUnit);
  const same = listed.length === 0 || (listed.length === verdicts.length && listed.every((v, i) => v === verdicts[i]));
  return same && (!expect.contested || contested);
}

/** The product of the comma lists, clauses as written, the last fastest; each member one value of every clause. */
function combinations(incident: Incident): Item[][][] {
  let rows: Item[][][] = [[]];
  for (const { values } of incident.clauses) {
    if (values.length === 0) {
      rows = rows.map((row) => [...row, []]);
      continue;
    }
    rows = rows.flatMap((row) => values.map((value) => [...row, [...value]]));
  }
  return rows;
}

/** Anonymous States for the States of a part that are no leaf; undefined where there are not enough of them. */
function assignStates({ space, unit }: Compiled, items: readonly Item[]): ReadonlyMap<string, string> | undefined {
  const anonymous = space.states.slice(space.states.length - unit.anonymous);
  const assigned = new Map<string, string>();
  for (const item of items) {
    for (const { states } of [...(item.of ?? []), ...item.lessStates]) {
      if (states.kind !== 'state' || space.state(states.code) !== undefined || assigned.has(states.code)) continue;
      const next = anonymous[assigned.size];
      if (next === undefined) return undefined;
      assigned.set(states.code, next);
    }
  }
  return assigned;
}

function partRegion(
  { sets, space, acts }: Compiled,
  incident: Incident,
  values: readonly (readonly Item[])[],
  assigned: ReadonlyMap<string, string>,
): Node {
  const { diagrams } = space;
  const known = <T extends { readonly states: StateRef }>(tie: T): T =>
    tie.states.kind === 'state' && assigned.has(tie.states.code)
      ? { ...tie, states: { kind: 'state', code: assigned.get(tie.states.code) as string } }
      : tie;
  return values.reduce((region, items, index) => {
    const clause = incident.clauses[index];
    if (!clause || items.length === 0) return region;
    const named = items.map((item) => ({ ...item, of: item.of?.map(known), lessStates: item.lessStates.map(known) }));
    const union = sets.union({ ...clause, when: [], items: named }, undefined);
    return diagrams.and(region, union);
  }, acts);
}

function judgePart(
  compiled: Compiled,
  incident: Incident,
  values: readonly (readonly Item[])[],
  region: Node,
): PartVerdict {
  const { space, verdicts } = compiled;
  const { diagrams } = space;
  const within = diagrams.keep(verdicts, region);
  const { levels, terminals } = diagrams.support(within);
  const levelsThatMatter = turnsOn(
    diagrams,
    within,
    space.facets.map((_, level) => level),
  );
  return {
    act: statedAct(compiled, incident, values),
    region,
    verdicts: verdictNames.filter((_, index) => (terminals >> (Terminal.silent + index)) & 1).sort(byCodeUnit),
    contested: [...levels].some((level) => level >= diagrams.facets.length),
    turnsOn: space.levelNames(levelsThatMatter),
    duties: triggeredDuties(compiled, region),
  };
}

/** By norm and verb, who owes it because of an act of the region, in some reading. */
function triggeredDuties({ duties, sets, space }: Compiled, region: Node): PartVerdict['duties'] {
  const owed = new Map<string, { norm: string; duty: string; owedBy: Set<string> }>();
  for (const duty of duties) {
    for (const verb of duty.verbs) {
      for (const { state, where } of triggeredBy(sets, duty, verb)) {
        if (!space.diagrams.meets(where, region)) continue;
        const key = JSON.stringify([duty.norm.name, verb.text]);
        const known = owed.get(key) ?? { norm: duty.norm.name, duty: verb.text, owedBy: new Set() };
        owed.set(key, known);
        known.owedBy.add(space.states[state] as string);
      }
    }
  }
  return [...owed.values()]
    .map(({ norm, duty, owedBy }) => ({ norm, duty, owedBy: [...owedBy].sort(byCodeUnit) }))
    .sort((a, b) => byCodeUnit(a.norm, b.norm) || byCodeUnit(a.duty, b.duty));
}

function statedAct(
  { unit }: Compiled,
  incident: Incident,
  values: readonly (readonly Item[])[],
): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, string[]>();
  const add = (facet: string, name: string) => {
    const names = stated.get(facet) ?? [];
    if (!names.includes(name)) stated.set(facet, [...names, name]);
  };
  incident.clauses.forEach(({ facet }, index) => {
    const { of } = unit.facets.find(({ name }) => name === facet) ?? {};
    for (const item of values[index] ?? []) {
      const plain = item.less.length === 0 && item.head.kind === 'term';
      add(facet, plain && item.head.kind === 'term' ? item.head.term.name : item.text);
      for (const { states } of item.of ?? []) if (of) add(of, states.kind === 'state' ? states.code : states.word);
    }
  });
  return stated;
}

function union<T extends string>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())].sort(byCodeUnit);
}
