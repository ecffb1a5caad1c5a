/** The gap of a concern as something to be closed, and whether a provision closes it and does no harm. */
import { type Node, none } from '../analysis/diagram';
import { groupOf, Terminal } from '../analysis/verdicts';
import { type Concern, type LeftOpen, type Norm, type Saying, sayings } from '../model/model';
import type { Body } from './body';
import type { Compiled } from './compile';
import { concernRegion, gapOf } from './concerns';
import { triggers } from './duties';
import { closure } from './precedence';

export interface OpenGap {
  readonly concern: Concern;
  /** The acts of the concern. */
  readonly region: Node;
  /** The acts to be dealt with, in the readings in which they are open; those left open on purpose where no others are. */
  readonly target: Node;
  /** The same in any reading. */
  readonly acts: Node;
  readonly onPurpose: boolean;
  /** Acts of the concern that are no business of who closes it: those left open on purpose beside others. */
  readonly apart: Node;
}

/** @returns undefined where the concern has no gap at all. */
export function openGap(compiled: Compiled, concern: Concern): OpenGap | undefined {
  const { space, leftOpen } = compiled;
  const { diagrams } = space;
  const region = concernRegion(compiled, concern);
  const gap = gapOf(compiled, concern, region);
  const open = diagrams.without(gap, leftOpen);
  const onPurpose = open === none;
  const target = onPurpose ? gap : open;
  if (target === none) return undefined;
  const apart = onPurpose ? none : diagrams.and(region, leftOpen);
  return { concern, region, target, acts: diagrams.inSomeReading(target), onPurpose, apart };
}

/**
 * The acts of a region whose verdict another provision that says this would change, beside those on which nothing is said.
 *
 * @param strictly whether what is weaker than others' words changes them too, since it may displace these.
 */
function harmed({ space, verdicts }: Compiled, where: Node, saying: Saying, strictly: boolean): Node {
  const own = sayings.indexOf(saying);
  let bits = 1 << Terminal.conflicting;
  sayings.forEach((_, other) => {
    const unmoved = other === own || (!strictly && groupOf(other) === groupOf(own) && other < own);
    if (!unmoved) bits |= 1 << (Terminal.said + other);
  });
  return space.diagrams.select(space.diagrams.keep(verdicts, where), bits);
}

/** The acts of a concern that a provision which says this can reach with no word of precedence. */
export function unharmed(compiled: Compiled, gap: OpenGap, saying: Saying): Node {
  const { diagrams } = compiled.space;
  const harm = diagrams.inSomeReading(harmed(compiled, gap.region, saying, false));
  return diagrams.without(diagrams.without(gap.region, harm), gap.apart);
}

/** What a provision says that the draft does not say through it already, by saying, on acts that are possible. */
function gained(compiled: Compiled, norm: Norm, body: Body, before: Body | undefined) {
  const { space, acts } = compiled;
  const { diagrams } = space;
  const lost = displacedOf(compiled, norm, body, before);
  const earlier = before?.speaker?.voices ?? [];
  return (body.speaker?.voices ?? []).map(({ saying, where }) => {
    const said = diagrams.any(earlier.filter((one) => one.saying === saying).map((one) => one.where));
    const more = diagrams.without(diagrams.without(where, said), lost);
    return { saying: sayings[saying] as Saying, where: diagrams.and(more, acts) };
  });
}

const closures = new WeakMap<Compiled, ReturnType<typeof closure>>();

/** Where a provision yields to others; of one that the draft has only the reach may be another one. */
function displacedOf(compiled: Compiled, norm: Norm, { speaker }: Body, before: Body | undefined): Node {
  const { space, unit, speakers } = compiled;
  const { diagrams } = space;
  if (before) return compiled.displaced.get(norm.name) ?? none;
  if (norm.precedence.length === 0) return none;
  const over = closures.get(compiled) ?? closure(space, speakers, unit.norms);
  closures.set(compiled, over);
  const stands = speaker?.stands ?? none;
  return diagrams.any(
    norm.precedence.flatMap(({ norm: name }) => {
      const first = speakers.get(name);
      if (!first) return [];
      const yields = diagrams.and(stands, first.stands);
      const above = [...(over.get(name) ?? [])].map(([winner, when]) =>
        diagrams.every([yields, when, speakers.get(winner)?.reach ?? none]),
      );
      return [diagrams.and(yields, first.reach), ...above];
    }),
  );
}

/** Acts on which a provision says something new, by reading. */
export interface Gain {
  readonly where: Node;
}

/**
 * What a provision says of acts that are silent, if it closes the gap: then none of the acts is open in any reading, nothing
 * that anything else says is changed, and so no act becomes conflicting.
 *
 * @param before the same provision as the draft has it, where it takes its place.
 */
export function closedBy(
  compiled: Compiled,
  { target }: OpenGap,
  norm: Norm,
  body: Body,
  before?: Body,
): Gain | undefined {
  const { diagrams } = compiled.space;
  const { speaker } = body;
  if (!speaker) return undefined;
  if (before?.speaker && diagrams.without(before.speaker.reach, speaker.reach) !== none) return undefined;
  const more = gained(compiled, norm, body, before);
  const everywhere = diagrams.any(more.map(({ where }) => where));
  if (diagrams.without(target, everywhere) !== none) return undefined;
  const strictly = before !== undefined;
  if (more.some(({ saying, where }) => harmed(compiled, where, saying, strictly) !== none)) return undefined;
  // A matter that the drafters left open stays as it is, in a provision that was there before.
  if (strictly && diagrams.meets(everywhere, compiled.leftOpen)) return undefined;
  return { where: everywhere };
}

/** A provision that is not in the draft yet. */
export interface Written {
  readonly norm: Norm;
  readonly body: Body;
}

/**
 * What several new provisions say, if they close the gap together: each says something of acts that are silent or owes a duty,
 * nothing that anything else says is changed, no two of them conflict, and a matter left open stays open.
 */
export function writtenTogether(compiled: Compiled, { target, concern }: OpenGap, provisions: readonly Written[]) {
  const { space, sets, verdicts, leftOpen } = compiled;
  const { diagrams } = space;
  const said = provisions.map(({ norm, body }) => gained(compiled, norm, body, undefined));
  const idle = ({ body }: Written, place: number) =>
    body.duty === undefined && !said[place]?.some(({ where }) => silentIn(where) !== none);
  const silentIn = (where: Node) => diagrams.select(diagrams.keep(verdicts, where), 1 << Terminal.silent);
  if (provisions.some(idle)) return undefined;
  const gains = said.flat();
  if (gains.some(({ saying, where }) => harmed(compiled, where, saying, false) !== none)) return undefined;
  if (gains.some(({ where }) => diagrams.meets(where, leftOpen))) return undefined;
  const group = (saying: Saying) => groupOf(sayings.indexOf(saying));
  const clash = gains.some((one, place) =>
    gains.slice(0, place).some((other) => {
      return group(one.saying) !== group(other.saying) && diagrams.meets(one.where, other.where);
    }),
  );
  if (clash) return undefined;
  const owed = provisions.map(({ norm, body }) =>
    body.duty ? triggers(sets, { ...body.duty, norm }, concern.answeredBy) : none,
  );
  const answered = diagrams.any([...gains.map(({ where }) => where), ...owed]);
  return diagrams.without(target, answered) === none ? gains : undefined;
}

/** Whether a provision that the draft has could not say it of some more acts, whatever its words were: others say otherwise. */
export function cannotSay(compiled: Compiled, { name, kind, modalities }: Norm, before: Body, where: Node): boolean {
  const { diagrams } = compiled.space;
  const says = new Set(kind === 'norm' ? modalities.map(({ saying }) => saying) : (['without prejudice'] as const));
  const [saying] = says;
  if (saying === undefined || says.size > 1 || !before.speaker) return false;
  const lost = compiled.displaced.get(name) ?? none;
  const more = diagrams.without(diagrams.without(where, before.speaker.reach), lost);
  return harmed(compiled, more, saying, true) !== none;
}

/** Whether a duty is owed on every act of the gap that answers the concern. */
export function answeredBy({ space, sets }: Compiled, { target, concern }: OpenGap, norm: Norm, body: Body): boolean {
  if (!body.duty) return false;
  const owed = triggers(sets, { ...body.duty, norm }, concern.answeredBy);
  return space.diagrams.without(target, owed) === none;
}

/** The norms that say something of acts of a region, in the order of the text. */
export function speakingIn({ unit, space, spoken }: Compiled, region: Node): Norm[] {
  return unit.norms.filter((_, place) => space.diagrams.meets(spoken[place] as Node, region));
}

/** The norms to which a provision has to yield on some acts, so that it changes nothing that they say. */
export function prevailing(compiled: Compiled, among: readonly Norm[], where: Node, saying: Saying): Norm[] {
  const { space, spoken, places } = compiled;
  const own = sayings.indexOf(saying);
  return among.filter(({ name, kind, modalities }) => {
    const says = kind === 'norm' ? modalities.map((one) => sayings.indexOf(one.saying)) : [sayings.length - 1];
    const differs = says.some((other) => groupOf(other) !== groupOf(own) || other > own);
    return differs && space.diagrams.meets(spoken[places.get(name) ?? -1] ?? none, where);
  });
}

/** Whether a provision that says this would say all that another norm says of acts. */
export function makesNeedless(compiled: Compiled, among: readonly Norm[], where: Node, saying: Saying): boolean {
  const { space, spoken, places, acts } = compiled;
  const { diagrams } = space;
  return among.some(({ name, kind, modalities }) => {
    const says = kind === 'norm' ? modalities.map((one) => one.saying) : (['without prejudice'] as const);
    if (says.some((other) => other !== saying)) return false;
    const said = diagrams.and(spoken[places.get(name) ?? -1] ?? none, acts);
    return said !== none && diagrams.without(said, where) === none;
  });
}

/** The matters left open on purpose of which nothing is left once a provision speaks: all that is silent in them is said then. */
export function settledBy({ unit, sets, space, verdicts }: Compiled, { where }: Gain): LeftOpen[] {
  const { diagrams } = space;
  return unit.leftOpen.filter(({ clauses }) => {
    const left = clauses.length === 0 ? none : sets.intersection(clauses);
    const silent = diagrams.select(diagrams.keep(verdicts, left), 1 << Terminal.silent);
    return silent !== none && diagrams.without(silent, where) === none;
  });
}
