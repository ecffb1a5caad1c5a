/** Norms that reach all of some acts but for one of their clauses or exceptions. */
import { all, type Node, none } from '../analysis/diagram';
import { at, pointIn } from '../analysis/evaluate';
import type { Clause, LineRegion, Norm } from '../model/model';
import type { Compiled } from './compile';
import { type NormParts, normParts } from './normParts';

/** A norm and the part of it that leaves some of the acts out. */
export interface OneShort {
  readonly norm: Norm;
  readonly place: number;
  /** The clause, the verbs among them with an empty keyword; undefined for an exception. */
  readonly clause?: Clause;
  readonly exception?: LineRegion;
  /** The acts that the other parts let it reach, in the readings in which it stands. */
  readonly others: Node;
}

/** As many as are looked at closely. */
const most = 6;

/** @param target acts, in some readings of each; in the others nothing is asked. */
export function oneShort(compiled: Compiled, target: Node, file: string): OneShort[] {
  const { diagrams } = compiled.space;
  const { norms } = compiled.unit;
  const points = pointsOf(compiled, target);
  const found: OneShort[] = [];
  for (let place = 0; place < norms.length && found.length < most; place++) {
    const parts = norms[place]?.at.file === file ? normParts(compiled, place) : undefined;
    if (!parts || compiled.places.get(parts.norm.name) !== place) continue;
    const short = shortPart(parts, (where) => points.every((point) => at(diagrams, where, point) === all));
    if (short === undefined) continue;
    const kept = [...Array(parts.count).keys()].filter((part) => part !== short).map(parts.where);
    const others = diagrams.every([parts.stands, ...kept]);
    if (diagrams.without(target, others) !== none) continue;
    const clause = parts.clauses[short];
    const exception = parts.norm.exceptions[short - parts.clauses.length];
    found.push({ norm: parts.norm, place, others, ...(clause ? { clause } : exception && { exception }) });
  }
  return found;
}

/** The one part that does not hold everywhere; undefined where there is none, or another one as well. */
function shortPart({ stands, count, where }: NormParts, holds: (where: Node) => boolean): number | undefined {
  if (!holds(stands)) return undefined;
  let short: number | undefined;
  for (let part = 0; part < count; part++) {
    if (holds(where(part))) continue;
    if (short !== undefined) return undefined;
    short = part;
  }
  return short;
}

/** A few points of a region that differ, so that most norms are passed over without a node being made. */
function pointsOf({ space: { diagrams } }: Compiled, target: Node): number[][] {
  const first = pointIn(diagrams, target);
  const points = [first];
  for (let level = 0; level < diagrams.facets.length && points.length < mostPoints; level++) {
    const other = diagrams.without(target, diagrams.value(level, first[level] as number));
    if (other !== none) points.push(pointIn(diagrams, other));
  }
  return points;
}

const mostPoints = 6;
