/** Why a norm could be left out: the norms that say as much without it. */
import { type Node, none } from '../analysis/diagram';
import type { Norm } from '../model/model';
import type { Compiled } from './compile';
import type { Duty } from './duties';

/** More norms than these do not explain it to anybody. */
const mostNorms = 4;

export interface StandIns {
  /** Where the norm speaks and is not displaced, on acts that are possible. */
  readonly where: Node;
  /** Norms that speak there too, the one with the largest part first, as many as it takes; of a duty those that owe as much. */
  readonly norms: readonly Norm[];
  /** Whether these norms cover all of it. */
  readonly whole: boolean;
}

/** @param norm one that is redundant. */
export function standIns(compiled: Compiled, norm: Norm): StandIns {
  const { space, counts } = compiled;
  const { diagrams } = space;
  if (norm.duty) return { where: none, norms: sameDuties(compiled, norm), whole: true };
  const where = diagrams.and(spokenBy(compiled, norm), compiled.acts);
  let rest = where;
  const norms: Norm[] = [];
  const others = [...compiled.speakers.values()].filter(
    (other) => other.norm !== norm && diagrams.meets(other.reach, where),
  );
  while (rest !== none && norms.length < mostNorms) {
    let best: { readonly norm: Norm; readonly left: Node; readonly count: bigint } | undefined;
    for (const other of others) {
      const covered = diagrams.and(rest, spokenBy(compiled, other.norm));
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

function spokenBy({ spoken, places }: Compiled, { name }: Norm): Node {
  return spoken[places.get(name) ?? -1] ?? none;
}

/** Other duties by which a State that owes one of a norm's duties owes the same in one of its events, or in general. */
function sameDuties({ duties, space, acts }: Compiled, norm: Norm): Norm[] {
  const { diagrams } = space;
  const own = duties.find((duty) => duty.norm === norm);
  if (!own) return [];
  const leaves = ({ verbs }: Duty, leaf: number) => diagrams.any(verbs.map((verb) => verb.leaves[leaf] ?? none));
  const count = Math.max(0, ...own.verbs.map((verb) => verb.leaves.length));
  const alike = (other: Duty, leaf: number) => {
    const stands = diagrams.and(leaves(own, leaf), leaves(other, leaf));
    return own.owners.some((mine) =>
      other.owners.some(
        (theirs) =>
          mine.state === theirs.state &&
          (diagrams.every([stands, mine.triggered, theirs.triggered, acts]) !== none ||
            diagrams.every([stands, mine.owes, theirs.owes, own.general, other.general]) !== none),
      ),
    );
  };
  return duties
    .filter(
      (other) => other !== own && Array.from({ length: count }, (_, leaf) => leaf).some((leaf) => alike(other, leaf)),
    )
    .slice(0, mostNorms)
    .map((other) => other.norm);
}
