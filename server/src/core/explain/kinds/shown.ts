/**
 * Which incidents show which concerns: judged in an accord that says nothing, between the State for which the actor of an
 * incident acts and the first State that suffers by it.
 */
import { none } from '../../analysis/diagram';
import { concernRegion } from '../../compile/concerns';
import { judge } from '../../compile/incidents';
import { remembered } from '../../model/cache';
import type { Concern, Facet, Incident, Item, StateRef, Unit } from '../../model/model';
import { incidentsOf, parties, type Shelf, type Subject } from '../shelf';

/** An incident and a concern of which it has an act. */
export interface Shown {
  readonly incident: Incident;
  readonly concern: Concern;
  /** An act of it is of the concern whatever the facts that are not known; else it depends on these. */
  readonly surely: boolean;
}

const known = new WeakMap<Subject, readonly Shown[]>();

/** Every incident of a subject with the concerns that it shows; incidents without both States show none. */
export function shownIn(shelf: Shelf, subject: Subject): readonly Shown[] {
  return remembered(known, subject, () => {
    const incidents = incidentsOf(shelf, subject);
    return incidents.length === 0 ? [] : incidents.flatMap((incident) => shownBy(subject, incident));
  });
}

/** The concerns that one incident shows; of the reader's own files too. */
export function shownBy(subject: Subject, incident: Incident): Shown[] {
  const { unit, compiled } = subject.empty();
  const states = statesOf(unit, incident);
  if (!states || !compiled.decided) return [];
  const { diagrams } = compiled.space;
  const { parts } = judge(compiled, between(incident, states));
  const regions = parts.map(({ region }) => region).filter((region) => region !== none);
  return unit.concerns.flatMap((concern) => {
    const acts = concernRegion(compiled, concern);
    if (!regions.some((region) => diagrams.meets(region, acts))) return [];
    return [{ incident, concern, surely: regions.some((region) => diagrams.without(region, acts) === none) }];
  });
}

/** The State for which the actor acts and the first that suffers, where both are told and are not the same. */
export function statesOf(unit: Pick<Unit, 'facets'>, incident: Incident): readonly [string, string] | undefined {
  const {
    acting: [actor],
    suffering: [victim],
  } = statesIn(unit, incident);
  return actor === undefined || victim === undefined || actor === victim ? undefined : [actor, victim];
}

/** The States to which an incident is laid, or from whose territory it came, and those that suffer by it, as told. */
export function statesIn(
  { facets }: Pick<Unit, 'facets'>,
  incident: Incident,
): Record<'acting' | 'suffering', string[]> {
  const suffers = facets.find(({ values, relativeTo }) => values === 'States' && relativeTo !== undefined);
  const acts = facets.find(({ name }) => name === suffers?.relativeTo);
  return {
    acting: acts ? namedStates(facets, incident, acts) : [],
    suffering: suffers ? namedStates(facets, incident, suffers) : [],
  };
}

function namedStates(facets: readonly Facet[], { clauses }: Incident, of: Facet): string[] {
  const tied = new Set(facets.filter((facet) => facet === of || facet.of === of.name).map(({ name }) => name));
  const items = clauses.filter(({ facet }) => tied.has(facet)).flatMap(({ values }) => values.flat());
  const named = items
    .flatMap((item) => item.of ?? [])
    .flatMap(({ states }) => (states.kind === 'state' ? [states.code] : []));
  return [...new Set(named)];
}

/** The incident as if it had happened between the Parties of the accord that says nothing. */
function between(incident: Incident, states: readonly [string, string]): Incident {
  const party = <T extends { readonly states: StateRef }>(tie: T): T => {
    const index = tie.states.kind === 'state' ? states.indexOf(tie.states.code) : -1;
    return index < 0 ? tie : { ...tie, states: { kind: 'state', code: parties[index] as string } };
  };
  const told = (item: Item): Item => ({
    ...item,
    ...(item.of && { of: item.of.map(party) }),
    lessStates: item.lessStates.map(party),
  });
  return {
    ...incident,
    clauses: incident.clauses.map((clause) => ({ ...clause, values: clause.values.map((one) => one.map(told)) })),
  };
}
