/** Norms that nearly reach an act: all but few of their clauses fit. */
import { type Node, none } from '../analysis/diagram';
import { at } from '../analysis/evaluate';
import { type Norm, type Saying, sayings } from '../model/model';
import type { Compiled } from './compile';
import type { Act } from './concerns';
import { type Condition, conditionOf } from './conditions';
import { sayingsIn } from './explaining';
import { type Misfit, misfit } from './misfits';
import { memoryOf, type NormParts, normParts } from './normParts';
import type { Speaker } from './precedence';

export interface NearMiss {
  readonly norm: Norm;
  /** What it would say. */
  readonly sayings: readonly Saying[];
  /** The fewest of its clauses and exceptions without which it would reach one of the acts, a clause being left. */
  readonly but: readonly Misfit[];
  /** How many of its clauses, the verbs among them, fit then as they stand. */
  readonly fitting: number;
  /** The readings in which it then would. */
  readonly condition: Condition;
}

/** Acts as functions are asked about them. */
export interface Place {
  /** Whether a function holds on one of the acts in one of the readings. */
  readonly meets: (where: Node) => boolean;
  /** Where on the acts some functions hold together; of a single act a condition on choices remains. */
  readonly together: (where: readonly Node[]) => Node;
}

/** A norm that nearly reaches a place; parts by their numbers. */
export interface Near {
  readonly speaker: Speaker;
  /** The place of the norm in the order of the text. */
  readonly order: number;
  readonly dropped: readonly number[];
  readonly fitting: number;
  readonly sayings: readonly Saying[];
  /** What remains without the parts dropped. */
  readonly rest: Node;
}

/** One act, in every reading: it is asked about without making nodes. */
export function onAct({ space: { diagrams } }: Compiled, values: readonly number[]): Place {
  const here = (where: Node) => at(diagrams, where, values);
  return {
    meets: (where) => here(where) !== none,
    together: (where) => diagrams.every(where.map(here)),
  };
}

/** Acts, or acts in some readings. */
function onRegion({ space: { diagrams } }: Compiled, region: Node): Place {
  return {
    meets: (where) => diagrams.meets(where, region),
    together: (where) => where.reduce((rest, one) => diagrams.and(rest, one), region),
  };
}

/** The values of an act by level. */
export function valuesOf({ space }: Compiled, act: Act): number[] {
  return space.facets.map(({ name, values, leaves }) => {
    const value = act.get(name) ?? '';
    return values === 'States' ? (space.state(value) ?? -1) : leaves.findIndex((leaf) => leaf.name === value);
  });
}

/** As many norms are named as come nearest. */
const most = 2;

/**
 * The norms that come nearest to reaching some act of a region, in some reading of it, none of whose acts they reach there.
 *
 * @param among the norms that are asked.
 */
export function nearRegion(
  compiled: Compiled,
  region: Node,
  among: Iterable<Speaker> = compiled.speakers.values(),
): NearMiss[] {
  const place = onRegion(compiled, region);
  return nearest(compiled, place, inOrder(among)).map((near) => tell(compiled, place, near));
}

/** Each with its place in the order of the text. */
function* inOrder(speakers: Iterable<Speaker>): Generator<readonly [number, Speaker]> {
  let order = 0;
  for (const speaker of speakers) yield [order++, speaker];
}

/**
 * Fewest parts that do not fit first, then most clauses that do, then what binds before what permits, then in the order of the
 * text. A norm of which no clause fits comes near nothing.
 *
 * @param before norms known to come near, best first, which are not among those asked.
 */
export function nearest(
  compiled: Compiled,
  place: Place,
  among: Iterable<readonly [order: number, speaker: Speaker]>,
  before: readonly Near[] = [],
): Near[] {
  const partsOf = normParts(compiled, memoryOf(compiled));
  const best = [...before];
  for (const [order, speaker] of among) {
    if (!place.meets(speaker.stands)) continue;
    const limit = best.length < most ? undefined : best.at(-1)?.dropped.length;
    const near = weigh(compiled, place, speaker, partsOf(speaker.norm), order, limit);
    if (!near) continue;
    const after = best.findIndex((other) => compare(near, other) < 0);
    best.splice(after < 0 ? best.length : after, 0, near);
    if (best.length > most) best.pop();
  }
  return best;
}

function compare(a: Near, b: Near): number {
  return a.dropped.length - b.dropped.length || b.fitting - a.fitting || weight(a) - weight(b) || a.order - b.order;
}

function weight(near: Near): number {
  return Math.min(...near.sayings.map((saying) => sayings.indexOf(saying)));
}

/** @param limit a norm that needs more parts to be dropped is not looked at further. */
function weigh(
  compiled: Compiled,
  place: Place,
  speaker: Speaker,
  { norm, clauses, count, where }: NormParts,
  order: number,
  limit = count,
): Near | undefined {
  // A part that fits nowhere must be dropped; of the others as few as let the rest hold together.
  const must: number[] = [];
  for (let part = 0; part < count; part++) {
    if (!place.meets(where(part)) && must.push(part) > limit) return undefined;
  }
  const may = numbers(count).filter((part) => !must.includes(part));
  for (let more = 0; more <= may.length && must.length + more <= limit; more++) {
    for (const extra of subsets(may, more)) {
      const kept = may.filter((part) => !extra.includes(part));
      if (!kept.some((part) => part < norm.clauses.length)) continue;
      const rest = place.together([speaker.stands, ...kept.map(where)]);
      if (rest === none || kept.length === count) continue;
      return {
        speaker,
        order,
        dropped: [...must, ...extra].sort((a, b) => a - b),
        fitting: kept.filter((part) => part < clauses.length).length,
        sayings: sayingsIn(compiled, norm, rest),
        rest,
      };
    }
  }
  return undefined;
}

/** A near norm with what of it does not fit, in the words of its clauses. */
export function tell(compiled: Compiled, place: Place, near: Near): NearMiss {
  const { diagrams, facets } = compiled.space;
  const { speaker, dropped, fitting, rest } = near;
  const parts = normParts(compiled, memoryOf(compiled))(speaker.norm);
  const kept = numbers(parts.count).filter((part) => !dropped.includes(part));
  const others = [speaker.stands, ...kept.map(parts.where)];
  return {
    norm: speaker.norm,
    sayings: near.sayings,
    but: dropped.map((part) => misfit(compiled, parts, part, (where) => place.together([where, ...others]) !== none)),
    fitting,
    condition: conditionOf(
      compiled,
      facets.reduce((node, _, level) => diagrams.exists(node, level), rest),
    ),
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index++) {
    for (const rest of subsets(items, size - 1, index + 1)) yield [items[index] as T, ...rest];
  }
}
