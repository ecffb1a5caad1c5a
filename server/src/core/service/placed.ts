/** The provisions of a unit by the declaration in which they stand. */
import { remembered } from '../model/cache';
import type { Incident, Norm, Unit } from '../model/model';
import type { Placed } from '../syntax/ast';

interface ByPlace {
  readonly norms: ReadonlyMap<Placed, { readonly norm: Norm; readonly number: number }>;
  readonly incidents: ReadonlyMap<Placed, Incident>;
}

const known = new WeakMap<Unit, ByPlace>();

function byPlace(unit: Unit): ByPlace {
  return remembered(known, unit, () => ({
    norms: new Map(unit.norms.map((norm, index) => [norm.at, { norm, number: index + 1 }])),
    incidents: new Map(unit.incidents.map((incident) => [incident.at, incident])),
  }));
}

/** The norm or without-prejudice clause that a declaration is, with its number in the order of the text, from 1 on. */
export function normAt(unit: Unit, at: Placed): { readonly norm: Norm; readonly number: number } | undefined {
  return byPlace(unit).norms.get(at);
}

/** The incident that a declaration is. */
export function incidentAt(unit: Unit, at: Placed): Incident | undefined {
  return byPlace(unit).incidents.get(at);
}
