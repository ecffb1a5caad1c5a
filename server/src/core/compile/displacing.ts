/** Which norm displaces another one, and by which words. */
import { all, type Node, none } from '../analysis/diagram';
import type { Norm, Precedence } from '../model/model';
import type { Compiled } from './compile';
import { closure } from './precedence';

/** Words of precedence, with the norm in which they stand. */
export interface Link {
  readonly norm: Norm;
  readonly words: Precedence;
}

export interface Displacement {
  /** The norm that prevails. */
  readonly by: Norm;
  /** Where it displaces the other one. */
  readonly where: Node;
  /** The words by which it does, from the norm that yields to the one that prevails: the fewest that do in some reading. */
  readonly links: readonly Link[];
}

interface Words extends Link {
  readonly winner: string;
  readonly when: Node;
}

interface Order {
  readonly over: ReadonlyMap<string, ReadonlyMap<string, Node>>;
  /** By norm that yields, the words by which others prevail over it. */
  readonly words: ReadonlyMap<string, readonly Words[]>;
  /** The place of each norm in the text. */
  readonly places: ReadonlyMap<string, number>;
}

const orders = new WeakMap<Compiled, Order>();

function orderOf(compiled: Compiled): Order {
  const known = orders.get(compiled);
  if (known) return known;
  const { space, speakers } = compiled;
  const { diagrams } = space;
  const words = new Map<string, Words[]>();
  for (const { norm, stands } of speakers.values()) {
    for (const one of norm.precedence) {
      const there = speakers.get(one.norm);
      if (!there) continue;
      const [winner, loser] = one.kind === 'subject to' ? [one.norm, norm.name] : [norm.name, one.norm];
      const when = diagrams.every([space.when(one.when), stands, there.stands]);
      const before = words.get(loser) ?? [];
      words.set(loser, before);
      before.push({ norm, words: one, winner, when });
    }
  }
  const places = new Map(Array.from(speakers.keys(), (name, place) => [name, place]));
  const order = { over: closure(space, speakers, compiled.unit.norms), words, places };
  orders.set(compiled, order);
  return order;
}

/** The norms that displace one on some act of a region in some reading, in the order of the text. */
export function displacements(compiled: Compiled, loser: string, region: Node): Displacement[] {
  const { speakers, space } = compiled;
  const { diagrams } = space;
  const own = speakers.get(loser);
  const lost = compiled.displaced.get(loser);
  if (!own || lost === undefined || !diagrams.meets(lost, region)) return [];
  const { over, places } = orderOf(compiled);
  const here = diagrams.and(own.reach, region);
  const found: Displacement[] = [];
  for (const [winner, when] of over.get(loser) ?? []) {
    const other = speakers.get(winner);
    if (!other || winner === loser) continue;
    const prevails = diagrams.without(when, over.get(winner)?.get(loser) ?? none);
    const where = diagrams.and(diagrams.and(here, other.reach), prevails);
    if (where !== none) found.push({ by: other.norm, where, links: linksBetween(compiled, loser, winner, where) });
  }
  return found.sort((a, b) => (places.get(a.by.name) ?? 0) - (places.get(b.by.name) ?? 0));
}

/** The shortest way from a norm to one that prevails over it whose words all hold in a reading in which `where` has an act. */
function linksBetween(compiled: Compiled, loser: string, winner: string, where: Node): readonly Link[] {
  const { diagrams } = compiled.space;
  const { words } = orderOf(compiled);
  interface Way {
    readonly at: string;
    readonly when: Node;
    readonly links: readonly Link[];
  }
  const reached = new Map<string, Node>([[loser, all]]);
  let ways: readonly Way[] = [{ at: loser, when: all, links: [] }];
  while (ways.length > 0) {
    const further: Way[] = [];
    for (const { at, when, links } of ways) {
      for (const { norm, words: one, winner: next, when: also } of words.get(at) ?? []) {
        const before = reached.get(next) ?? none;
        const fresh = diagrams.without(diagrams.and(when, also), before);
        if (fresh === none) continue;
        const longer = [...links, { norm, words: one }];
        if (next === winner && diagrams.meets(fresh, where)) return longer;
        reached.set(next, diagrams.or(before, fresh));
        further.push({ at: next, when: fresh, links: longer });
      }
    }
    ways = further;
  }
  return [];
}
