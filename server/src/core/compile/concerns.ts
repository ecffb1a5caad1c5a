/** What a draft leaves open of each concern. */
import { contested, type Tally } from '../analysis/counts';
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { explain, ordinaryAct } from '../analysis/examples';
import { Terminal } from '../analysis/verdicts';
import { type Concern, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';
import { triggers } from './duties';
import { choosingOrder, ordinaryValues, type Words, widenings } from './ordinary';
import { byCodeUnit } from './space';

/** Acts by verdict; those on which readings differ under `contested`. Zero counts are left out. */
export type VerdictCounts = Partial<Record<Verdict | 'contested', bigint>>;

/** One value for each facet of an act, by facet name. */
export type Act = ReadonlyMap<string, string>;

/** A region in the vocabulary's words: by facet name what it is restricted to; a facet left out is not restricted. */
export type Residue = ReadonlyMap<string, readonly Words[]>;

export interface ConcernCoverage {
  readonly concern: Concern;
  readonly acts: bigint;
  readonly verdicts: VerdictCounts;
  /** Brackets and definitions on which the verdict of some act depends. */
  readonly turnsOn: readonly string[];
  readonly gap: { readonly always: bigint; readonly sometimes: bigint; readonly leftOpen: bigint };
  /** The gap outside `left open`, in at least one reading. */
  readonly open: Node;
  readonly residues: readonly { readonly residue: Residue; readonly share: number }[];
  /** The part of the gap that the residues cover, 0 to 1. */
  readonly residualShare: number;
  readonly witness?: Act;
  /** Duties that attach to acts in the gap and do not answer the concern. */
  readonly otherDuties: readonly { readonly norm: string; readonly duty: string }[];
}

const mostResidues = 3;

export function verdictCounts(tally: Tally): VerdictCounts {
  const counts: VerdictCounts = {};
  verdictNames.forEach((verdict, index) => {
    const count = tally[Terminal.silent + index] as bigint;
    if (count > 0n) counts[verdict] = count;
  });
  const differing = tally[contested] as bigint;
  if (differing > 0n) counts.contested = differing;
  return counts;
}

/** The acts of a concern; none where it has no clauses. */
export function concernRegion(compiled: Compiled, concern: Concern): Node {
  const { sets, space, acts } = compiled;
  return concern.clauses.length === 0 ? none : space.diagrams.and(sets.intersection(concern.clauses), acts);
}

/** The acts of a region that are silent and trigger none of the duties that answer the concern, by reading. */
export function gapOf(compiled: Compiled, concern: Concern, region: Node): Node {
  const { space, sets, duties, verdicts } = compiled;
  const { diagrams } = space;
  const silent = diagrams.select(diagrams.keep(verdicts, region), 1 << Terminal.silent);
  if (silent === none || concern.answeredBy.length === 0) return silent;
  return diagrams.without(silent, diagrams.any(duties.map((duty) => triggers(sets, duty, concern.answeredBy))));
}

/**
 * What a draft leaves open of a concern. The result holds as long as the same diagrams, the verdicts within the concern, its
 * gap, what is left open and the duties stay the same; see `createCoverage`.
 */
export function coverConcern(compiled: Compiled, concern: Concern): ConcernCoverage {
  return cover(compiled, concern, groundsOf(compiled, concern));
}

/** What the coverage of a concern is computed from. */
interface Grounds {
  readonly region: Node;
  readonly within: Node;
  readonly gap: Node;
}

function groundsOf(compiled: Compiled, concern: Concern): Grounds {
  const region = concernRegion(compiled, concern);
  return {
    region,
    within: compiled.space.diagrams.keep(compiled.verdicts, region),
    gap: gapOf(compiled, concern, region),
  };
}

/** The same, remembered: a concern on whose acts nothing changed keeps its coverage. */
export function createCoverage(): (compiled: Compiled, concern: Concern) => ConcernCoverage {
  interface Known {
    readonly compiled: Compiled;
    readonly grounds: Grounds;
    readonly coverage: ConcernCoverage;
  }
  const known = new WeakMap<object, Known>();
  return (compiled, concern) => {
    const grounds = groundsOf(compiled, concern);
    const before = known.get(concern.key);
    const same =
      before !== undefined &&
      before.compiled.space === compiled.space &&
      before.compiled.leftOpen === compiled.leftOpen &&
      before.grounds.region === grounds.region &&
      before.grounds.within === grounds.within &&
      before.grounds.gap === grounds.gap &&
      sameDuties(before.compiled, compiled);
    const coverage = same ? { ...before.coverage, concern } : cover(compiled, concern, grounds);
    known.set(concern.key, { compiled, grounds, coverage });
    return coverage;
  };
}

function sameDuties(a: Compiled, b: Compiled): boolean {
  return (
    a.duties.length === b.duties.length && a.duties.every(({ owners }, index) => owners === b.duties[index]?.owners)
  );
}

function cover(compiled: Compiled, concern: Concern, { region, within, gap }: Grounds): ConcernCoverage {
  const { space, counts, leftOpen, duties } = compiled;
  const { diagrams } = space;
  const some = diagrams.inSomeReading(gap);
  const every = diagrams.inEveryReading(gap);
  const open = diagrams.without(some, leftOpen);
  const always = counts.of(diagrams.and(every, open));
  const openCount = counts.of(open);
  const explained = open === none ? { residues: [], residualShare: 0 } : explainGap(compiled, open, region, openCount);
  return {
    concern,
    acts: counts.of(region),
    verdicts: verdictCounts(counts.tally(within)),
    turnsOn: space.levelNames(choicesThatMatter(diagrams, within)),
    gap: { always, sometimes: openCount - always, leftOpen: counts.of(diagrams.and(some, leftOpen)) },
    open,
    ...explained,
    witness: exampleOf(compiled, open),
    otherDuties:
      open === none
        ? []
        : duties.flatMap(({ norm, verbs, owners }) =>
            owners.some(({ triggered }) => diagrams.meets(triggered, open))
              ? verbs.map(({ text }) => ({ norm: norm.name, duty: text }))
              : [],
          ),
  };
}

function explainGap(compiled: Compiled, open: Node, frame: Node, count: bigint) {
  const { space, sets, counts } = compiled;
  const { words, byFacet } = widenings(sets);
  const order = choosingOrder(space);
  const start = (region: Node) =>
    ordinaryAct(space.diagrams, region, order, (level, chosen) => ordinaryValues(space, level, chosen));
  const widenFirst = [...order].sort((a, b) => (byFacet[a]?.length ?? 0) - (byFacet[b]?.length ?? 0));
  const { regions, rest } = explain(space.diagrams, open, frame, byFacet, widenFirst, start, mostResidues);
  return {
    residues: regions.map(({ described, where }) => ({
      residue: new Map(
        [...described].map(([level, ids]) => [space.facetAt(level).name, ids.map((id) => words[id] as Words)]),
      ),
      share: share(counts.of(where), count),
    })),
    residualShare: 1 - share(counts.of(rest), count),
  };
}

/** The share of a whole as a number between 0 and 1, exact to six digits. */
export function share(part: bigint, whole: bigint): number {
  if (whole === 0n) return 0;
  return Number((part * 1_000_000n) / whole) / 1_000_000;
}

/** The most ordinary act of a region that depends on no choice. */
export function exampleOf(compiled: Compiled, region: Node): Act | undefined {
  const { space } = compiled;
  const order = choosingOrder(space);
  const act = ordinaryAct(space.diagrams, region, order, (level, chosen) => ordinaryValues(space, level, chosen));
  return act && namedAct(compiled, act);
}

function namedAct({ space }: Compiled, act: readonly number[]): Act {
  const named = act.map((value, level): [string, string] => [space.facetAt(level).name, space.valueName(level, value)]);
  return new Map(named.sort(([a], [b]) => byCodeUnit(a, b)));
}
