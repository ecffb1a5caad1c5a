/** What a draft leaves open of each concern. */
import { contested, type Tally } from '../analysis/counts';
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { once } from '../model/cache';
import { type Concern, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';
import { triggers } from './duties';
import { type Act, type Explanation, exampleOf, explainGap } from './residues';

export {
  type Act,
  type Except,
  type Explanation,
  exampleOf,
  explainGap,
  type Residue,
  share,
  type TellingPart,
  type ToldRegion,
} from './residues';

/** Whether what is open is explained with the counts, or when it is first asked for: there may be many who never ask. */
export type Explaining = 'at once' | 'when asked';

/** Acts by verdict; those on which readings differ under `contested`. Zero counts are left out. */
export type VerdictCounts = Partial<Record<Verdict | 'contested', bigint>>;

export interface ConcernCoverage {
  readonly concern: Concern;
  readonly acts: bigint;
  readonly verdicts: VerdictCounts;
  /** Brackets and definitions on which the verdict of some act depends. */
  readonly turnsOn: readonly string[];
  readonly gap: { readonly always: bigint; readonly sometimes: bigint; readonly leftOpen: bigint };
  /** The gap outside `left open`, in at least one reading. */
  readonly open: Node;
  /** That gap in a few regions; found when it is first asked for. */
  readonly explained: () => Explanation;
  /** The same of what is silent in every reading. */
  readonly surely: () => Explanation;
  /** The most ordinary act that slips through, in every reading if there is one. */
  readonly witness?: Act;
  /** Duties that attach to acts in the gap and do not answer the concern. */
  readonly otherDuties: readonly { readonly norm: string; readonly duty: string }[];
}

/** Of what is silent in every reading, if anything is; else of what is in some. */
export function explanationOf({ gap, surely, explained }: ConcernCoverage): Explanation {
  return gap.always > 0n ? surely() : explained();
}

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

/**
 * What a draft leaves open of a concern. It is remembered from one version of the draft to the next: a concern on whose acts
 * nothing changed keeps its coverage, the very same object.
 *
 * @param explain `at once`: within whatever budget the coverage itself is computed in.
 */
export function createCoverage(
  explain: Explaining = 'at once',
): (compiled: Compiled, concern: Concern) => ConcernCoverage {
  interface Known {
    readonly compiled: Compiled;
    readonly grounds: Grounds;
    readonly coverage: ConcernCoverage;
  }
  const known = new WeakMap<object, Known>();
  return (compiled, concern) => {
    const before = known.get(concern.key);
    const comparable =
      before !== undefined &&
      before.compiled.space === compiled.space &&
      before.compiled.acts === compiled.acts &&
      before.compiled.leftOpen === compiled.leftOpen &&
      sameDefinitions(before.compiled, compiled) &&
      sameDuties(before.compiled, compiled);
    const untouched =
      comparable &&
      compiled.space.diagrams.alikeOnTop(before.compiled.verdicts, compiled.verdicts, before.grounds.region);
    const grounds = untouched ? before.grounds : groundsOf(compiled, concern);
    const same =
      comparable &&
      before.grounds.region === grounds.region &&
      before.grounds.within === grounds.within &&
      before.grounds.gap === grounds.gap;
    const coverage = !same
      ? cover(compiled, concern, grounds, explain)
      : before.coverage.concern === concern
        ? before.coverage
        : { ...before.coverage, concern };
    known.set(concern.key, { compiled, grounds, coverage });
    return coverage;
  };
}

/** Whether what is told in their words still holds. */
export function sameDefinitions(
  { unit: { definitions: a } }: Compiled,
  { unit: { definitions: b } }: Compiled,
): boolean {
  return a === b || (a.size === b.size && [...a].every(([name, { key }]) => b.get(name)?.key === key));
}

function sameDuties(a: Compiled, b: Compiled): boolean {
  return (
    a.duties.length === b.duties.length && a.duties.every(({ owners }, index) => owners === b.duties[index]?.owners)
  );
}

function cover(
  compiled: Compiled,
  concern: Concern,
  { region, within, gap }: Grounds,
  explain: Explaining,
): ConcernCoverage {
  const { space, counts, leftOpen, duties } = compiled;
  const { diagrams } = space;
  const some = diagrams.inSomeReading(gap);
  const every = diagrams.inEveryReading(gap);
  const open = diagrams.without(some, leftOpen);
  const silent = diagrams.and(every, open);
  const always = counts.of(silent);
  const openCount = counts.of(open);
  const explained = once(() => explainGap(compiled, open, region, openCount));
  const surely = silent === open ? explained : once(() => explainGap(compiled, silent, region, always));
  if (explain === 'at once') for (const told of [explained, surely]) told();
  return {
    concern,
    acts: counts.of(region),
    verdicts: verdictCounts(counts.tally(within)),
    turnsOn: space.levelNames(choicesThatMatter(diagrams, within)),
    gap: { always, sometimes: openCount - always, leftOpen: counts.of(diagrams.and(some, leftOpen)) },
    open,
    explained,
    surely,
    witness: exampleOf(compiled, always > 0n ? silent : open),
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
