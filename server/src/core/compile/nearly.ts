/** Norms that nearly reach an act: all but few of their clauses fit. */
import { type Node, none } from '../analysis/diagram';
import { at } from '../analysis/evaluate';
import { type Norm, type Saying, sayings } from '../model/model';
import type { Compiled } from './compile';
import type { Act } from './concerns';
import { type Condition, conditionOf } from './conditions';
import { sayingsIn } from './explaining';
import { type Misfit, misfit } from './misfits';
import { type NormParts, normParts } from './normParts';

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
  /** Whether there are acts among them that it would not reach even then, in any reading. */
  readonly partly: boolean;
}

/** Acts as functions are asked about them. */
export interface Asked {
  /** Whether a function holds on one of the acts in one of the readings. */
  readonly meets: (where: Node) => boolean;
  /** Where on the acts some functions hold together; of a single act a condition on choices remains. */
  readonly together: (where: readonly Node[]) => Node;
  /** Whether that leaves out one of the acts in every reading. */
  readonly partly: (together: Node) => boolean;
}

/** A norm that nearly reaches acts; parts by their numbers. */
export interface Near {
  /** The place of the norm in the text. */
  readonly place: number;
  readonly dropped: readonly number[];
  readonly fitting: number;
  readonly sayings: readonly Saying[];
  /** What remains without the parts dropped. */
  readonly rest: Node;
}

/** One act, in every reading: it is asked about without making nodes. */
export function onAct({ space: { diagrams } }: Compiled, values: readonly number[]): Asked {
  const here = (where: Node) => at(diagrams, where, values);
  return {
    meets: (where) => here(where) !== none,
    together: (where) => diagrams.every(where.map(here)),
    partly: () => false,
  };
}

/** Acts, or acts in some readings. */
function onRegion({ space: { diagrams } }: Compiled, region: Node): Asked {
  return {
    meets: (where) => diagrams.meets(where, region),
    together: (where) => where.reduce((rest, one) => diagrams.and(rest, one), region),
    partly: (together) => diagrams.inSomeReading(together) !== diagrams.inSomeReading(region),
  };
}

/** The values of an act by level. */
export function valuesOf({ space }: Compiled, act: Act): number[] {
  return space.facets.map(({ name, values, leaves }) => {
    const value = act.get(name) ?? '';
    return values === 'States' ? (space.state(value) ?? -1) : leaves.findIndex((leaf) => leaf.name === value);
  });
}

/**
 * The norms that come nearest to reaching some act of a region, in some reading of it, none of whose acts they reach there.
 *
 * @param among the norms that are asked.
 */
export function nearRegion(compiled: Compiled, region: Node, among?: ReadonlySet<Norm>): NearMiss[] {
  const asked = onRegion(compiled, region);
  const { norms } = compiled.unit;
  const places = among ? norms.flatMap((norm, place) => (among.has(norm) ? [place] : [])) : norms.keys();
  return nearest(compiled, asked, places).map((near) => tell(compiled, asked, near));
}

/** As many norms are named as come nearest. */
const most = 2;

/**
 * Fewest parts that do not fit first, then most clauses that do, then what binds before what permits, then in the order of the
 * text. A norm of which no clause beside its verbs would be left comes near nothing.
 *
 * @param among the places of the norms that are asked.
 * @param before norms known to come near, best first, which are not among those asked.
 */
export function nearest(
  compiled: Compiled,
  asked: Asked,
  among: Iterable<number>,
  before: readonly Near[] = [],
): readonly Near[] {
  const best = [...before];
  for (const place of among) {
    const parts = normParts(compiled, place);
    if (!parts || !asked.meets(parts.stands)) continue;
    const limit = best.length < most ? undefined : best.at(-1)?.dropped.length;
    const near = weigh(compiled, asked, parts, place, limit);
    // Of two norms with one name only the first speaks.
    if (!near || compiled.speakers.get(parts.norm.name)?.norm !== parts.norm) continue;
    const after = best.findIndex((other) => compare(near, other) < 0);
    best.splice(after < 0 ? best.length : after, 0, near);
    if (best.length > most) best.pop();
  }
  return best;
}

function compare(a: Near, b: Near): number {
  return a.dropped.length - b.dropped.length || b.fitting - a.fitting || weight(a) - weight(b) || a.place - b.place;
}

function weight(near: Near): number {
  return Math.min(...near.sayings.map((saying) => sayings.indexOf(saying)));
}

/** @param limit a norm that needs more parts to be dropped is not looked at further. */
function weigh(
  compiled: Compiled,
  asked: Asked,
  { norm, stands, clauses, count, where }: NormParts,
  place: number,
  limit = count,
): Near | undefined {
  // A part that fits nowhere must be dropped, and of the others as few as let the rest hold together.
  const must: number[] = [];
  for (let part = 0; part < count; part++) {
    if (!asked.meets(where(part)) && must.push(part) > limit) return undefined;
  }
  if (must.filter((part) => part < norm.clauses.length).length === norm.clauses.length) return undefined;
  const may = numbers(count).filter((part) => !must.includes(part));
  for (let more = 0; more <= may.length && must.length + more <= limit; more++) {
    for (const extra of subsets(may, more)) {
      const kept = may.filter((part) => !extra.includes(part));
      if (!kept.some((part) => part < norm.clauses.length)) continue;
      const rest = asked.together([stands, ...kept.map(where)]);
      if (rest === none) continue;
      // It reaches: that is more than near.
      if (kept.length === count) return undefined;
      return {
        place,
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
export function tell(
  compiled: Compiled,
  asked: Asked,
  { place, dropped, fitting, sayings: says, rest }: Near,
): NearMiss {
  const { diagrams, facets } = compiled.space;
  const parts = normParts(compiled, place) as NormParts;
  const kept = numbers(parts.count).filter((part) => !dropped.includes(part));
  const others = [parts.stands, ...kept.map(parts.where)];
  return {
    norm: parts.norm,
    sayings: says,
    but: dropped.map((part) => misfit(compiled, parts, part, (where) => asked.together([where, ...others]) !== none)),
    fitting,
    condition: conditionOf(
      compiled,
      facets.reduce((node, _, level) => diagrams.exists(node, level), rest),
    ),
    partly: asked.partly(rest),
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
