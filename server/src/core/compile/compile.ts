/** Unit -> diagrams. The one place where names meet levels; incremental: an edited norm is compiled alone. */
import { Counts } from '../analysis/counts';
import { type Budget, type Node, none, unlimited } from '../analysis/diagram';
import { sayingCount, Verdicts, type Voice } from '../analysis/verdicts';
import { sameList } from '../model/cache';
import type { Clause, Norm, Unit } from '../model/model';
import { type Body, choicesIn, compileBody } from './body';
import type { Duty } from './duties';
import { displaced, type Speaker } from './precedence';
import { Sets } from './sets';
import { type Fixed, Space } from './space';
import { SpeakerMap } from './speakers';

export interface Compiled {
  readonly unit: Unit;
  /** False where the budget did not suffice: then there is nothing in the diagrams that could be told. */
  readonly decided: boolean;
  readonly space: Space;
  readonly sets: Sets;
  readonly counts: Counts;
  /** The acts: every combination of values outside the impossible regions. */
  readonly acts: Node;
  /** The verdict on each act in each reading; `Terminal.outside` where there is no act. */
  readonly verdicts: Node;
  /** The same before the impossible regions are taken out, by what is still at hand of its merge. */
  readonly merged: Merged;
  /** Norms and without-prejudice clauses by name, in the order of the text; of two with one name the first. */
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** By name, the place in the unit of the first norm that says something of acts. */
  readonly places: ReadonlyMap<string, number>;
  /** What is compiled of each norm of the unit, in its order. */
  readonly bodies: readonly Body[];
  /**
   * By place in the unit, where a norm speaks and is not displaced; `none` for a duty. The same list as long as nothing in it
   * changes.
   */
  readonly spoken: readonly Node[];
  /** By name, where a norm that yields is displaced. */
  readonly displaced: ReadonlyMap<string, Node>;
  readonly duties: readonly Duty[];
  /** Acts inside a `left open`. */
  readonly leftOpen: Node;
}

export interface Merged {
  readonly verdicts: Node;
  readonly of: Verdicts;
  /** That of `of` when these verdicts were merged: with another it has taken a later version of the draft. */
  readonly version: number;
}

/** With more nodes than these, or so many times those that it began with, the space is made anew: what is gone is not kept. */
const mostNodes = 600_000;
const mostPartitions = 200_000;

/** What was compiled last, and what of it the next version of the unit may keep. */
interface Memory {
  readonly space: Space;
  readonly counts: Counts;
  readonly verdicts: Verdicts;
  readonly bodies: WeakMap<object, Body>;
  sets: Sets;
  /** What the sets depend on beside the vocabulary. */
  definitions: readonly unknown[];
  choicesMade: number;
  /** Nothing of what follows holds any more, or nothing is compiled yet. */
  stale: boolean;
  norms: readonly Norm[];
  inOrder: readonly Body[];
  /** By name the first norm that says something of acts. */
  byName: ReadonlyMap<string, number>;
  /** Which norms are the first of their name. */
  isFirst: Uint8Array;
  /** The places of duties. */
  dutyPlaces: readonly number[];
  /** Which norms have words of precedence, and what the relation was made of. */
  hasPrecedence: Uint8Array;
  precedence: readonly unknown[];
  displaced: ReadonlyMap<string, Node>;
  /** By place, what each norm says where it is not displaced, and where it speaks at all. */
  voices: (readonly Voice[])[];
  spoken: Node[];
  merged: Node;
  /** Nodes there were when everything was compiled for the first time. */
  begunWith: number;
}

/**
 * @param fixed options that the command line or a lens settles.
 * @param budget what one version may take at most.
 * @returns a function from a unit to its diagrams that remembers what it compiled; calls must come with the same `fixed`.
 */
export function createCompiler(fixed: Fixed = new Map(), budget: Budget = unlimited): (unit: Unit) => Compiled {
  let ground: string | undefined;
  let vocabulary: readonly unknown[] = [];
  let memory: Memory | undefined;
  return (unit) => {
    const groundNow = [unit.states.join(), unit.parties.join(), unit.allStates].join(';');
    if (memory && (groundNow !== ground || !sameList<unknown>(vocabulary, unit.facets) || crowded(memory, unit))) {
      memory = undefined;
    }
    ground = groundNow;
    vocabulary = unit.facets;
    memory ??= begin(unit, fixed);
    const { space } = memory;
    const compiled = space.diagrams.within(budget, () => compile(unit, memory as Memory));
    if (compiled) return compiled;
    memory = undefined;
    return undecided(unit, space);
  };
}

/** What is left of a unit whose norms took too much: its words, and no verdicts. */
function undecided(unit: Unit, space: Space): Compiled {
  return {
    unit,
    decided: false,
    space,
    sets: new Sets(space, unit),
    counts: new Counts(space.diagrams),
    acts: none,
    verdicts: none,
    merged: { verdicts: none, of: new Verdicts(space.diagrams), version: 0 },
    speakers: new Map(),
    places: new Map(),
    bodies: unit.norms.map(() => ({ choices: [], levels: '' })),
    spoken: unit.norms.map(() => none),
    displaced: new Map(),
    duties: [],
    leftOpen: none,
  };
}

function begin(unit: Unit, fixed: Fixed): Memory {
  const space = new Space(unit, fixed);
  return {
    space,
    counts: new Counts(space.diagrams),
    verdicts: new Verdicts(space.diagrams),
    bodies: new WeakMap(),
    sets: new Sets(space, unit),
    definitions: [],
    choicesMade: 0,
    stale: true,
    norms: [],
    inOrder: [],
    byName: new Map(),
    isFirst: new Uint8Array(),
    dutyPlaces: [],
    hasPrecedence: new Uint8Array(),
    precedence: [],
    displaced: new Map(),
    voices: [],
    spoken: [],
    merged: none,
    begunWith: 0,
  };
}

function crowded({ space, begunWith }: Memory, unit: Unit): boolean {
  const { diagrams, choicesMade } = space;
  return (
    diagrams.size > Math.max(mostNodes, 8 * begunWith) ||
    diagrams.partitions.held > mostPartitions ||
    choicesMade > 256 + 2 * unit.choices.size
  );
}

function compile(unit: Unit, memory: Memory): Compiled {
  const { space, counts } = memory;
  const { diagrams } = space;
  admit(unit, memory);
  const bodies = bodiesOf(unit, memory);
  const { displaced: yields, merged } = memory;
  const { sets } = memory;
  const acts = diagrams.not(regionOf(sets, unit.impossible));
  const places = memory.dutyPlaces;
  let duties: readonly Duty[] | undefined;
  return {
    unit,
    decided: true,
    space,
    sets,
    counts,
    acts,
    verdicts: diagrams.keep(merged, acts),
    merged: { verdicts: merged, of: memory.verdicts, version: memory.verdicts.version },
    speakers: new SpeakerMap(unit.norms, bodies, memory.byName),
    places: memory.byName,
    bodies,
    spoken: memory.spoken,
    displaced: yields,
    get duties() {
      duties ??= places.map((place) => ({
        ...(bodies[place] as Required<Body>).duty,
        norm: unit.norms[place] as Norm,
      }));
      return duties;
    },
    leftOpen: regionOf(sets, unit.leftOpen),
  };
}

/** Makes room for the choices of a unit, and forgets what was compiled with other definitions. */
function admit(unit: Unit, memory: Memory): void {
  const { space } = memory;
  space.admit(unit.choices.values());
  const definitions = [...unit.definitions.values()].flatMap(({ key, name, versions }) => [
    key,
    space.levelsOf([name, ...choicesIn(versions.flatMap(({ items }) => items))]),
  ]);
  if (sameList<unknown>(memory.definitions, definitions)) return;
  memory.definitions = definitions;
  memory.sets = new Sets(space, unit);
  for (const { key } of memory.norms) memory.bodies.delete(key);
  memory.norms = [];
  memory.stale = true;
}

/** Compiles what changed, and the verdicts with it. */
function bodiesOf(unit: Unit, memory: Memory): readonly Body[] {
  const { norms } = unit;
  const { norms: before, inOrder, space, sets } = memory;
  const sameChoices = memory.choicesMade === space.choicesMade;
  let rearranged = before.length !== norms.length || memory.stale;
  memory.stale = false;
  if (rearranged) memory.hasPrecedence = new Uint8Array(norms.length);
  const changed: number[] = [];
  const bodies = norms.map((norm, index) => {
    const last = before[index];
    if (norm === last && sameChoices) return inOrder[index] as Body;
    const known = memory.bodies.get(norm.key);
    const body = known && known.levels === space.levelsOf(known.choices) ? known : compileBody(unit, sets, norm);
    if (body !== known) memory.bodies.set(norm.key, body);
    if (body !== inOrder[index]) changed.push(index);
    if (norm.name !== last?.name || kindOf(body) !== kindOf(inOrder[index])) rearranged = true;
    memory.hasPrecedence[index] = norm.precedence.length > 0 ? 1 : 0;
    return body;
  });
  memory.choicesMade = space.choicesMade;
  memory.norms = norms;
  if (rearranged || changed.length > 0) {
    memory.inOrder = bodies;
    if (rearranged) arrange(memory);
    merge(memory, rearranged ? undefined : changed);
  }
  if (memory.begunWith === 0) memory.begunWith = space.diagrams.size;
  return memory.inOrder;
}

/** Finds norms by name, and those with words of precedence, all anew. */
function arrange(memory: Memory): void {
  const { norms, inOrder } = memory;
  const byName = new Map<string, number>();
  const isFirst = new Uint8Array(norms.length);
  const dutyPlaces: number[] = [];
  norms.forEach(({ name, precedence }, index) => {
    memory.hasPrecedence[index] = precedence.length > 0 ? 1 : 0;
    if (inOrder[index]?.duty) dutyPlaces.push(index);
    if (!inOrder[index]?.speaker || byName.has(name)) return;
    byName.set(name, index);
    isFirst[index] = 1;
  });
  memory.byName = byName;
  memory.isFirst = isFirst;
  memory.dutyPlaces = dutyPlaces;
}

/** @param changed the places of norms that say something else; undefined where all have to be looked at. */
function merge(memory: Memory, changed: readonly number[] | undefined): void {
  const { displaced: before, byName, inOrder, isFirst, verdicts } = memory;
  memory.displaced = displacements(memory);
  const voicesAt = (place: number): readonly Voice[] =>
    isFirst[place] ? left(memory, place, inOrder[place]?.speaker?.voices ?? []) : [];
  if (!changed) {
    memory.voices = inOrder.map((_, place) => voicesAt(place));
    memory.spoken = inOrder.map((_, place) => spokenAt(memory, place));
    const said: Node[][] = Array.from({ length: sayingCount }, () => []);
    for (const voices of memory.voices) for (const { saying, where } of voices) said[saying]?.push(where);
    memory.merged = verdicts.take(said);
    return;
  }
  const moved = new Set(changed);
  if (memory.displaced !== before) {
    for (const name of [...before.keys(), ...memory.displaced.keys()]) {
      const place = byName.get(name);
      if (place !== undefined && before.get(name) !== memory.displaced.get(name)) moved.add(place);
    }
  }
  const places = [...moved];
  const silenced = places.flatMap((place) => memory.voices[place] ?? []);
  memory.voices = memory.voices.slice();
  memory.spoken = memory.spoken.slice();
  for (const place of places) {
    memory.voices[place] = voicesAt(place);
    memory.spoken[place] = spokenAt(memory, place);
  }
  memory.merged = verdicts.change(
    silenced,
    places.flatMap((place) => memory.voices[place] ?? []),
  );
}

/** Voices of a norm where it is not displaced. */
function left({ space, norms, displaced }: Memory, place: number, voices: readonly Voice[]): readonly Voice[] {
  const lost = displaced.get(norms[place]?.name ?? '');
  if (lost === undefined) return voices;
  return voices.map(({ saying, where }) => ({ saying, where: space.diagrams.without(where, lost) }));
}

function spokenAt({ space, norms, inOrder, isFirst, displaced }: Memory, place: number): Node {
  const speaker = isFirst[place] ? inOrder[place]?.speaker : undefined;
  if (!speaker) return none;
  const lost = displaced.get(norms[place]?.name ?? '');
  return lost === undefined ? speaker.reach : space.diagrams.without(speaker.reach, lost);
}

/** Who yields where; found anew only where a norm with words of precedence, or one that these name, changed. */
function displacements(memory: Memory): ReadonlyMap<string, Node> {
  const { space, norms, inOrder, byName, hasPrecedence } = memory;
  const grounds: unknown[] = [];
  const yielding: Norm[] = [];
  for (let index = 0; index < norms.length; index++) {
    if (!hasPrecedence[index]) continue;
    const norm = norms[index] as Norm;
    yielding.push(norm);
    grounds.push(norm.key, inOrder[index]);
    for (const { norm: other } of norm.precedence) grounds.push(inOrder[byName.get(other) ?? -1]);
  }
  if (sameList<unknown>(memory.precedence, grounds)) return memory.displaced;
  memory.precedence = grounds;
  return displaced(space, new SpeakerMap(norms, inOrder, byName), yielding);
}

/** Whether it speaks of acts, lays down a duty, or does neither. */
function kindOf(body: Body | undefined): string {
  return body?.speaker ? 'speaker' : body?.duty ? 'duty' : '';
}

/** The acts of several provisions together; one without clauses has none. */
function regionOf(sets: Sets, provisions: readonly { readonly clauses: readonly Clause[] }[]): Node {
  return sets.space.diagrams.any(
    provisions.map(({ clauses }) => (clauses.length === 0 ? none : sets.intersection(clauses))),
  );
}
