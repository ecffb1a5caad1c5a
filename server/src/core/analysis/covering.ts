/** The fewest of many functions that together cover what all of them cover. */
import { type Diagrams, type Node, none } from './diagram';
import { at, pointIn } from './evaluate';
import { smallestHitting } from './hitting';

export interface Cover {
  /** Indices of the candidates chosen, in the order of the candidates. */
  readonly chosen: readonly number[];
  /** No smaller set covers the targets; otherwise only no member of this one can be left out. */
  readonly smallest: boolean;
}

/** Points and steps that are spent on the smallest set before one without needless members has to do. */
const mostPoints = 64;
const mostSteps = 20_000;

/**
 * Exact as long as the search stays within its bounds: points that are not covered yet become groups of candidates one of
 * which must be chosen, until a smallest choice for the groups covers everything.
 *
 * @param targets what is to be covered, each apart.
 * @param candidates in order of preference; each has its part of every target. Together they cover every target.
 */
export function smallestCover(
  diagrams: Diagrams,
  targets: readonly Node[],
  candidates: readonly (readonly Node[])[],
): Cover {
  const groups: number[][] = [];
  let chosen: readonly number[] = [];
  while (groups.length <= mostPoints) {
    const open = targets.flatMap((target, index) => {
      const rest = chosen.reduce((left, one) => diagrams.without(left, part(candidates, one, index)), target);
      return rest === none ? [] : [{ index, point: pointIn(diagrams, rest) }];
    });
    if (open.length === 0) return { chosen: inOrder(chosen), smallest: true };
    for (const { index, point } of open) {
      groups.push(
        candidates.flatMap((parts, one) => (at(diagrams, parts[index] as Node, point) === none ? [] : [one])),
      );
    }
    const found = smallestHitting(groups, mostSteps);
    if (!found) break;
    chosen = found;
  }
  return { chosen: irredundant(diagrams, targets, candidates), smallest: false };
}

function part(candidates: readonly (readonly Node[])[], candidate: number, target: number): Node {
  return candidates[candidate]?.[target] ?? none;
}

/** The candidates in turn, each if it adds something; then without those that the others make needless, last ones first. */
function irredundant(
  diagrams: Diagrams,
  targets: readonly Node[],
  candidates: readonly (readonly Node[])[],
): readonly number[] {
  const nothing: readonly Node[] = targets.map(() => none);
  const join = (a: readonly Node[], b: readonly Node[]) => a.map((node, index) => diagrams.or(node, b[index] as Node));
  const before: { readonly one: number; readonly covered: readonly Node[] }[] = [];
  let covered = nothing;
  candidates.forEach((parts, one) => {
    const more = join(covered, parts);
    if (more.every((node, index) => node === covered[index])) return;
    before.push({ one, covered });
    covered = more;
  });
  const kept: number[] = [];
  let later = nothing;
  for (const { one, covered: earlier } of before.reverse()) {
    const without = join(earlier, later);
    if (targets.every((target, index) => diagrams.without(target, without[index] as Node) === none)) continue;
    kept.push(one);
    later = join(later, candidates[one] as readonly Node[]);
  }
  return inOrder(kept);
}

function inOrder(chosen: readonly number[]): number[] {
  return [...chosen].sort((a, b) => a - b);
}
