/** Why a norm could be left out: the norms that say as much without it. */
import { type Node, none } from '../analysis/diagram';
import type { Norm } from '../model/model';
import type { Compiled } from './compile';

/** More norms than these do not explain it to anybody. */
const mostNorms = 4;

export interface StandIns {
  /** Where the norm speaks and is not displaced, on acts that are possible. */
  readonly where: Node;
  /** Norms that speak there too, the one with the largest part first, as many as it takes to cover all of it. */
  readonly norms: readonly Norm[];
  /** Whether these norms cover all of it. */
  readonly whole: boolean;
}

/** @param index the place in the unit of a norm that is redundant and no duty. */
export function standIns(compiled: Compiled, index: number): StandIns {
  const { unit, space, counts } = compiled;
  const { diagrams } = space;
  const norm = unit.norms[index] as Norm;
  const where = diagrams.and(spoken(compiled, norm), compiled.acts);
  let rest = where;
  const norms: Norm[] = [];
  const others = [...compiled.speakers.values()].filter(
    (other) => other.norm !== norm && diagrams.meets(other.reach, where),
  );
  while (rest !== none && norms.length < mostNorms) {
    let best: { readonly norm: Norm; readonly left: Node; readonly count: bigint } | undefined;
    for (const other of others) {
      const covered = diagrams.and(rest, spoken(compiled, other.norm));
      if (covered === none) continue;
      const count = counts.of(diagrams.inSomeReading(covered));
      if (!best || count > best.count) best = { norm: other.norm, left: diagrams.without(rest, covered), count };
    }
    if (!best) break;
    norms.push(best.norm);
    rest = best.left;
  }
  return { where, norms, whole: rest === none };
}

function spoken({ space, speakers, displaced }: Compiled, { name }: Norm): Node {
  return space.diagrams.without(speakers.get(name)?.reach ?? none, displaced.get(name) ?? none);
}
