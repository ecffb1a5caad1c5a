/** The few norms that explain the verdicts of a region. */
import { type Cover, smallestCover } from '../analysis/covering';
import { type Node, none } from '../analysis/diagram';
import { groupOf, groups, Terminal } from '../analysis/verdicts';
import { type Norm, type Saying as SayingName, sayings } from '../model/model';
import type { Compiled } from './compile';
import type { Speaker } from './precedence';

/** What a norm says, and where it says so and is not displaced. */
export interface Spoken {
  readonly norm: Norm;
  readonly voices: readonly { readonly saying: SayingName; readonly where: Node }[];
  /** Acts of the region on which it has a part in the verdict. */
  readonly acts: bigint;
}

export interface Explained {
  /** The share that is largest first. */
  readonly norms: readonly Spoken[];
  /** Whether no smaller set would do; otherwise only none of these can be left out. */
  readonly smallest: boolean;
  /** The other norms that say something of the region and are not displaced, in the order of the text. */
  readonly others: readonly Norm[];
  /** Norms conflict on some act in some reading. */
  readonly conflict: boolean;
}

/**
 * The smallest set of norms whose words alone, each where it is not displaced, give every act of the region the verdict that
 * it has, in every reading of the region. A verdict needs one norm that says it; a conflict needs norms of two groups.
 *
 * @param region acts, or acts in some readings.
 */
export function explainVerdicts(compiled: Compiled, region: Node): Explained {
  const { space, verdicts, counts } = compiled;
  const { diagrams } = space;
  const within = diagrams.keep(verdicts, region);
  const conflicting = diagrams.select(within, 1 << Terminal.conflicting);
  const single = sayings.map((_, saying) => diagrams.select(within, 1 << (Terminal.said + saying)));
  const targets = [...single, ...groups.map(() => conflicting)];

  const candidates = [...compiled.speakers.values()].flatMap((speaker) => {
    if (!diagrams.meets(speaker.reach, region)) return [];
    const voices = voicesOf(compiled, speaker, region);
    if (voices.length === 0) return [];
    const parts = targets.map((target, index) => {
      // Of any two groups one must be heard where norms conflict: then two of the three are.
      const heard = voices.filter(({ saying }) => {
        const said = sayings.indexOf(saying);
        return index < single.length ? said === index : groupOf(said) !== index - single.length;
      });
      return target === none ? none : diagrams.and(diagrams.any(heard.map(({ where }) => where)), target);
    });
    const acts = counts.of(diagrams.inSomeReading(diagrams.any(parts)));
    return [{ norm: speaker.norm, voices, parts, acts }];
  });

  const useful = candidates
    .filter(({ acts }) => acts > 0n)
    .sort((a, b) => (a.acts < b.acts ? 1 : a.acts > b.acts ? -1 : 0));
  const { chosen, smallest }: Cover = smallestCover(
    diagrams,
    targets,
    useful.map(({ parts }) => parts),
  );
  const norms = chosen.flatMap((index) => useful[index] ?? []);
  const told = new Set(norms.map(({ norm }) => norm));
  return {
    norms,
    smallest,
    others: candidates.flatMap(({ norm }) => (told.has(norm) ? [] : [norm])),
    conflict: conflicting !== none,
  };
}

/** What a norm says of a region where it is not displaced. */
export function voicesOf(compiled: Compiled, { norm, reach }: Speaker, region: Node): Spoken['voices'] {
  const { space, displaced } = compiled;
  const { diagrams } = space;
  const where = diagrams.without(diagrams.and(reach, region), displaced.get(norm.name) ?? none);
  if (where === none) return [];
  if (norm.kind === 'without prejudice') return [{ saying: 'without prejudice', where }];
  return norm.modalities.flatMap(({ saying, when }) => {
    const here = diagrams.and(where, space.when(when));
    return here === none ? [] : [{ saying, where: here }];
  });
}

/** What a norm says in the readings and on the acts given, in the order of the sayings. */
export function sayingsIn({ space }: Compiled, { kind, modalities }: Norm, where: Node): SayingName[] {
  if (kind === 'without prejudice') return ['without prejudice'];
  return sayings.filter((saying) =>
    modalities.some((one) => one.saying === saying && space.diagrams.meets(space.when(one.when), where)),
  );
}
