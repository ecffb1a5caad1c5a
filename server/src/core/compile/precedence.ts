/** Which norm prevails over which, in which readings: words of precedence closed transitively. */
import { type Node, none } from '../analysis/diagram';
import type { Norm } from '../model/model';
import type { Space } from './space';

/** A norm or without-prejudice clause that says something of acts. */
export interface Speaker {
  readonly norm: Norm;
  /** The readings in which it stands. */
  readonly stands: Node;
  /** The acts that it reaches in the readings in which it stands. */
  readonly reach: Node;
}

/** Speakers by name. */
export interface Speakers {
  get(name: string): Speaker | undefined;
}

/**
 * @param norms those with words of precedence, in the order of the text; others are passed over.
 * @returns by name of the norm that yields, the acts on which it is displaced; norms that never yield are left out.
 * The relation is closed over the norms that stand in a reading; of two norms in a cycle neither displaces the other.
 */
export function displaced(space: Space, speakers: Speakers, norms: Iterable<Norm>): Map<string, Node> {
  const over = closure(space, speakers, norms);
  const { diagrams } = space;
  const result = new Map<string, Node>();
  for (const [loser, winners] of over) {
    let node = none;
    for (const [winner, when] of winners) {
      const cycle = over.get(winner)?.get(loser) ?? none;
      const reach = speakers.get(winner)?.reach ?? none;
      if (winner !== loser) node = diagrams.or(node, diagrams.and(reach, diagrams.without(when, cycle)));
    }
    if (node !== none) result.set(loser, node);
  }
  return result;
}

/**
 * @param norms as in `displaced`.
 * @returns by norm that yields, the norms that prevail over it and the readings in which they do.
 */
export function closure(space: Space, speakers: Speakers, norms: Iterable<Norm>): Map<string, Map<string, Node>> {
  const { diagrams } = space;
  const direct = new Map<string, Map<string, Node>>();
  const add = (to: Map<string, Map<string, Node>>, loser: string, winner: string, when: Node): boolean => {
    const winners = to.get(loser) ?? new Map<string, Node>();
    to.set(loser, winners);
    const before = winners.get(winner) ?? none;
    const after = diagrams.or(before, when);
    if (after === before) return false;
    winners.set(winner, after);
    return true;
  };
  for (const norm of norms) {
    if (norm.precedence.length === 0) continue;
    const here = speakers.get(norm.name);
    // Of two norms with one name only the first speaks.
    if (here?.norm !== norm) continue;
    for (const { kind, norm: other, when } of norm.precedence) {
      const there = speakers.get(other);
      if (!there) continue;
      const [winner, loser] = kind === 'subject to' ? [other, norm.name] : [norm.name, other];
      const both = diagrams.and(here.stands, there.stands);
      add(direct, loser, winner, diagrams.and(space.when(when), both));
    }
  }

  const over = new Map<string, Map<string, Node>>();
  const yieldsTo = new Map<string, string[]>();
  for (const [loser, winners] of direct) {
    over.set(loser, new Map(winners));
    for (const winner of winners.keys()) yieldsTo.set(winner, [...(yieldsTo.get(winner) ?? []), loser]);
  }
  const changed = [...over.keys()];
  for (let winner = changed.pop(); winner !== undefined; winner = changed.pop()) {
    for (const loser of yieldsTo.get(winner) ?? []) {
      const edge = direct.get(loser)?.get(winner) ?? none;
      let grew = false;
      for (const [above, when] of over.get(winner) ?? []) {
        if (add(over, loser, above, diagrams.and(edge, when))) grew = true;
      }
      if (grew) changed.push(loser);
    }
  }
  return over;
}
