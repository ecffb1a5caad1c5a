/** What a draft could do without: norms that change nothing, that their exceptions or other norms leave nothing of. */
import { all, type Node, none } from '../analysis/diagram';
import { Hanging } from '../analysis/hanging';
import { Overlaps } from '../analysis/overlaps';
import { sayingCount, Verdicts, type Voice } from '../analysis/verdicts';
import { once } from '../model/cache';
import type { Norm } from '../model/model';
import type { Body } from './body';
import type { Compiled } from './compile';
import type { Duty } from './duties';
import { displaced } from './precedence';

/** Each function takes a norm of the unit. All readings count, and no act outside those that are possible. */
export interface Superfluous {
  /** Without the norm and its words of precedence no verdict changes, and nothing that is owed. */
  redundant(norm: Norm): boolean;
  /** Its exceptions leave nothing, though its clauses reach something. */
  swallowed(norm: Norm): boolean;
  /** It is displaced on every act that it reaches, and reaches some. */
  shadowed(norm: Norm): boolean;
  /** Its exceptions that meet nothing of its clauses, by their place. */
  unreachable(norm: Norm): number[];
}

const known = new WeakMap<Compiled, Superfluous>();

/** Made once for each version of a draft; every answer is found when it is asked for. */
export function superfluous(compiled: Compiled): Superfluous {
  const found = known.get(compiled) ?? make(compiled);
  known.set(compiled, found);
  return found;
}

function make(compiled: Compiled): Superfluous {
  const { unit, space, acts, speakers } = compiled;
  const { diagrams } = space;
  const bodies = new Map(unit.norms.map((norm, index) => [norm, compiled.bodies[index] as Body]));
  const bodyOf = (norm: Norm): Body => bodies.get(norm) ?? nothing;
  /** Of two norms with one name only the first speaks. */
  const speakerOf = (norm: Norm) => (speakers.get(norm.name)?.norm === norm ? bodyOf(norm).speaker : undefined);
  const hanging = once(() => new Hanging(diagrams, voicesOf(compiled), compiled.merged.verdicts, acts));
  const neighbours = once(() => byPrecedence(unit.norms));
  const needed = once(() => neededDuties(compiled));

  return {
    redundant(norm) {
      if (bodyOf(norm).duty) return !needed().has(norm);
      const speaker = speakerOf(norm);
      if (!speaker) return false;
      if (neighbours().has(norm.name)) return changesNothing(compiled, hanging(), norm, neighbours());
      return !speaker.voices.some(({ saying, where }) => hanging().hangs(saying, where));
    },
    swallowed(norm) {
      if (norm.exceptions.length === 0) return false;
      const { speaker, duty } = bodyOf(norm);
      const parts = duty
        ? duty.owners.map(({ events, triggered }) => ({ before: events, after: triggered }))
        : speaker
          ? [{ before: speaker.clauses, after: speaker.reach }]
          : [];
      return (
        parts.some(({ before }) => diagrams.meets(before, acts)) &&
        !parts.some(({ after }) => diagrams.meets(after, acts))
      );
    },
    shadowed(norm) {
      const speaker = speakerOf(norm);
      const lost = compiled.displaced.get(norm.name);
      if (!speaker || lost === undefined || !diagrams.meets(speaker.reach, acts)) return false;
      return !diagrams.meets(diagrams.without(speaker.reach, lost), acts);
    },
    unreachable(norm) {
      const { speaker, duty } = bodyOf(norm);
      return norm.exceptions.flatMap((_, place) => {
        const met = duty
          ? duty.owners.some((owner) => meetsAll(compiled, owner.events, owner.exceptions[place] ?? none))
          : speaker && meetsAll(compiled, speaker.clauses, speaker.exceptions[place] ?? none);
        return met ? [] : [place];
      });
    },
  };
}

const nothing: Body = { choices: [], levels: '' };

/** The voices of this version: those merged last, or gathered anew where the compiler has gone on to a later one. */
function voicesOf(compiled: Compiled): Verdicts {
  const { of, version } = compiled.merged;
  if (of.version === version) return of;
  const { space, places, displaced: lost } = compiled;
  const verdicts = new Verdicts(space.diagrams);
  verdicts.of([...places.keys()].flatMap((name) => voicesWithout(compiled, name, lost.get(name) ?? none)));
  return verdicts;
}

function meetsAll({ space, acts }: Compiled, clauses: Node, exception: Node): boolean {
  return space.diagrams.meets(space.diagrams.and(clauses, exception), acts);
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** By name of a norm, the names with which words of precedence connect it; norms with no such words are left out. */
function byPrecedence(norms: readonly Norm[]): Neighbours {
  const beside = new Map<string, Set<string>>();
  const add = (name: string, other: string) => {
    const others = beside.get(name) ?? new Set<string>();
    beside.set(name, others.add(other));
  };
  for (const { name, precedence } of norms) {
    for (const { norm: other } of precedence) {
      add(name, other);
      add(other, name);
    }
  }
  return beside;
}

/** All that words of precedence connect with a norm, itself left out. */
function connected(name: string, beside: Neighbours): Set<string> {
  const found = new Set([name]);
  for (const one of found) for (const other of beside.get(one) ?? []) found.add(other);
  found.delete(name);
  return found;
}

/**
 * Whether the verdicts are the same without a norm that words of precedence name. What other norms say changes only where
 * they were displaced and are so no longer, or the other way round.
 */
function changesNothing(compiled: Compiled, hanging: Hanging, norm: Norm, beside: Neighbours): boolean {
  const { space, speakers, acts } = compiled;
  const { diagrams } = space;
  const others = connected(norm.name, beside);
  const rest = [...others].flatMap((name) => speakers.get(name)?.norm ?? []);
  const after = displaced(space, { get: (name) => (name === norm.name ? undefined : speakers.get(name)) }, rest);
  const lost = (name: string) => compiled.displaced.get(name) ?? none;
  // Where a cycle is broken one norm may come to displace another: then nothing short of a new merge will do.
  if (rest.some(({ name }) => diagrams.without(after.get(name) ?? none, lost(name)) !== none)) {
    return sameWithout(compiled, norm, after, others);
  }
  const gone = voicesWithout(compiled, norm.name, lost(norm.name));
  const freed = rest.flatMap(({ name }) => {
    const is = after.get(name) ?? none;
    if (is === lost(name)) return [];
    return voicesWithout(compiled, name, is).map(({ saying, where }) => ({
      saying,
      where: diagrams.and(where, lost(name)),
    }));
  });
  const gained = diagrams.any(freed.map(({ where }) => where));
  // A quick look at where nothing takes its place.
  if (gone.some(({ saying, where }) => hanging.hangs(saying, diagrams.without(where, gained)))) return false;
  if (gained === none) return true;

  const voices = voicesOf(compiled);
  const before = voices.said();
  const without = [...before];
  for (const { saying, where } of gone) {
    const alone = diagrams.and(where, hanging.saidOnce[saying] as Node);
    without[saying] = diagrams.without(without[saying] as Node, alone);
  }
  for (const { saying, where } of freed) without[saying] = diagrams.or(without[saying] as Node, where);
  // Elsewhere the quick look has found nothing.
  const region = diagrams.and(gained, acts);
  const within = (said: readonly Node[]) => voices.fromSaid(said.map((node) => diagrams.and(node, region)));
  return within(before) === within(without);
}

/** Where a norm speaks, some acts left out. */
function voicesWithout({ space, bodies, places }: Compiled, name: string, lost: Node): Voice[] {
  const voices = bodies[places.get(name) ?? -1]?.speaker?.voices ?? [];
  return voices.map(({ saying, where }) => ({ saying, where: space.diagrams.without(where, lost) }));
}

/** The same by merging all voices but the norm's anew. */
function sameWithout(
  compiled: Compiled,
  norm: Norm,
  after: ReadonlyMap<string, Node>,
  others: ReadonlySet<string>,
): boolean {
  const { space, acts, merged } = compiled;
  const { diagrams } = space;
  const said: Node[] = new Array(sayingCount).fill(none);
  for (const name of compiled.places.keys()) {
    if (name === norm.name) continue;
    const lost = (others.has(name) ? after : compiled.displaced).get(name) ?? none;
    for (const { saying, where } of voicesWithout(compiled, name, lost)) {
      said[saying] = diagrams.or(said[saying] as Node, where);
    }
  }
  return diagrams.keep(merged.of.fromSaid(said), acts) === compiled.verdicts;
}

/**
 * The duties without which something would not be owed. Duties are told by verb and by who owes it: two that oblige the same
 * State to the same in the same event are one; a general duty counts like a duty on an act of its own.
 */
function neededDuties(compiled: Compiled): Set<Norm> {
  const { duties, space, acts } = compiled;
  const { diagrams } = space;
  const owed = new Map<string, { readonly norm: Norm; readonly where: Node }[]>();
  const add = (key: string, norm: Norm, where: Node) => {
    if (where === none) return;
    const before = owed.get(key) ?? [];
    owed.set(key, [...before, { norm, where }]);
  };
  for (const duty of duties) {
    leavesOf(compiled, duty).forEach((stands, leaf) => {
      if (stands === none) return;
      for (const { state, owes, triggered } of duty.owners) {
        const key = `${duty.norm.verbFacet} ${leaf} ${state}`;
        add(key, duty.norm, diagrams.every([stands, triggered, acts]));
        add(`${key} general`, duty.norm, diagrams.every([stands, owes, duty.general]));
      }
    });
  }
  const overlaps = new Overlaps(diagrams, 2);
  const needed = new Set<Norm>();
  for (const owing of owed.values()) {
    const single = diagrams.select(overlaps.of(owing.map(({ where }) => where)), 1 << all);
    for (const { norm, where } of owing) if (diagrams.meets(where, single)) needed.add(norm);
  }
  return needed;
}

/** By leaf of the duties' facet, where any of the verbs means it. */
function leavesOf({ space }: Compiled, { verbs }: Duty): Node[] {
  const count = Math.max(0, ...verbs.map(({ leaves }) => leaves.length));
  return Array.from({ length: count }, (_, leaf) =>
    space.diagrams.any(verbs.map(({ leaves }) => leaves[leaf] ?? none)),
  );
}
