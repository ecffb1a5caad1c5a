/** Why acts have their verdicts: the norms that reach them, which displaces which, and those that nearly reach them. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Budget, type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Norm, Saying } from '../model/model';
import type { Compiled } from './compile';
import { share } from './concerns';
import { type Displacement, displacements } from './displacing';
import { type Explained, explainVerdicts, sayingsIn, voicesOf } from './explaining';
import { type NearMiss, nearRegion } from './nearly';

/** A norm that reaches some of the acts in some reading. */
export interface Reaching {
  readonly norm: Norm;
  /** What it says of them, displaced or not. */
  readonly says: readonly Saying[];
  /** The part of the acts that it reaches in some reading, 0 to 1, and on which it is not displaced in some reading. */
  readonly share: number;
  readonly decides: number;
  /** Brackets and definitions on which it depends whether it reaches one of them. */
  readonly turnsOn: readonly string[];
  readonly displacedBy: readonly (Omit<Displacement, 'where'> & { readonly share: number })[];
}

export interface Why {
  /** In the order of the text. */
  readonly reaching: readonly Reaching[];
  /** The few that explain the verdicts. */
  readonly explained: Explained;
  /** Whether some act is silent in every reading, or only in some reading. */
  readonly silent: 'always' | 'sometimes' | 'never';
  /**
   * The norms that come nearest to reaching an act that is silent in every reading; where there is none, those of the norms
   * that reach the acts in other readings, and what of them leaves an act out where it is silent.
   */
  readonly nearly: readonly NearMiss[];
  /** Whether the draft has a norm that says anything of acts. */
  readonly speaks: boolean;
}

export type Brief = Omit<Why, 'reaching'>;

/** What one such question may take. */
const mostSpent: Budget = { nodes: 2_000_000, time: 5_000 };

/** The same within a budget; undefined where it did not suffice. */
export function askWhy(compiled: Compiled, region: Node): Why | undefined {
  return compiled.space.diagrams.within(mostSpent, () => whyOf(compiled, region));
}

/** @param region acts, or acts in some readings. */
export function whyOf(compiled: Compiled, region: Node): Why {
  const reaching = reachingNorms(compiled, region);
  return { ...briefly(compiled, region, () => reaching.map(({ norm }) => norm)), reaching };
}

/** The reasons without every norm that reaches the acts, and within the same budget. */
export function askBriefly(compiled: Compiled, region: Node): Brief | undefined {
  return compiled.space.diagrams.within(mostSpent, () =>
    briefly(compiled, region, () => reachingNorms(compiled, region).map(({ norm }) => norm)),
  );
}

function briefly(compiled: Compiled, region: Node, reaching: () => readonly Norm[]): Brief {
  const { space, verdicts, speakers } = compiled;
  const { diagrams } = space;
  const silence = diagrams.select(diagrams.keep(verdicts, region), 1 << Terminal.silent);
  const always = diagrams.inEveryReading(silence);
  const silent = always !== none ? 'always' : silence !== none ? 'sometimes' : 'never';
  return {
    explained: explainVerdicts(compiled, region),
    silent,
    nearly: {
      always: () => nearRegion(compiled, always),
      sometimes: () => nearRegion(compiled, silence, new Set(reaching())),
      never: () => [],
    }[silent](),
    speaks: speakers.size > 0,
  };
}

function reachingNorms(compiled: Compiled, region: Node): Reaching[] {
  const { space, counts, speakers } = compiled;
  const { diagrams } = space;
  const count = (where: Node) => counts.of(diagrams.inSomeReading(where));
  const acts = diagrams.inSomeReading(region);
  const total = counts.of(acts);
  return [...speakers.values()].flatMap((speaker) => {
    if (!diagrams.meets(speaker.reach, region)) return [];
    const { norm, reach } = speaker;
    const here = diagrams.and(reach, region);
    const decides = diagrams.any(voicesOf(compiled, speaker, region).map(({ where }) => where));
    return [
      {
        norm,
        says: sayingsIn(compiled, norm, here),
        share: share(count(here), total),
        decides: share(count(decides), total),
        turnsOn: space.levelNames(choicesThatMatter(diagrams, diagrams.and(reach, acts))),
        displacedBy: displacements(compiled, norm.name, region).map(({ where, ...displacement }) => ({
          ...displacement,
          share: share(count(where), total),
        })),
      },
    ];
  });
}

export type { Misfit } from './misfits';
export type { NearMiss } from './nearly';
export { nearSilent } from './nearSilent';
