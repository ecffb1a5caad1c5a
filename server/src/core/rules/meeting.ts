/** Which norms speak of the acts of a region: asked at every keystroke, and answered from the last answer where that holds. */
import type { Node } from '../analysis/diagram';
import type { Compiled } from '../compile/compile';
import type { Space } from '../compile/space';
import type { Norm } from '../model/model';

interface Answer {
  /** `Compiled.spoken` of the version for which it was found. */
  readonly spoken: readonly Node[];
  readonly places: readonly number[];
}

/** More regions than these, or norms changed at once, are not followed. */
const mostRegions = 500;
const mostChanged = 32;

const answers = new WeakMap<Space, Map<string, Answer>>();
const changes = new WeakMap<
  readonly Node[],
  { readonly since: readonly Node[]; readonly changed: readonly number[] | undefined }
>();

/**
 * The first norms, in the order of the text, that speak of some act of a region in some reading and are not displaced there.
 *
 * @param from the place in the unit from which on they are looked for.
 * @param most how many are wanted.
 */
export function firstSpeaking(compiled: Compiled, region: Node, from: number, most: number): Norm[] {
  const { space, spoken, unit } = compiled;
  const known = answers.get(space) ?? new Map<string, Answer>();
  answers.set(space, known);
  const key = `${region} ${from} ${most}`;
  const before = known.get(key);
  const places =
    before && stillHolds(compiled, before, region, from, most) ? before.places : find(compiled, region, from, most);
  if (before?.spoken !== spoken) {
    if (known.size > mostRegions) known.clear();
    known.set(key, { spoken, places });
  }
  return places.map((place) => unit.norms[place] as Norm);
}

function find({ space, spoken }: Compiled, region: Node, from: number, most: number): number[] {
  const places: number[] = [];
  for (let place = from; place < spoken.length && places.length < most; place++) {
    if (space.diagrams.meets(spoken[place] as Node, region)) places.push(place);
  }
  return places;
}

/** Whether no norm that changed is among those found, or should now be. */
function stillHolds(
  { space, spoken }: Compiled,
  { spoken: since, places }: Answer,
  region: Node,
  from: number,
  most: number,
): boolean {
  if (since === spoken) return true;
  const changed = changedSince(since, spoken);
  if (!changed) return false;
  const last = places.length < most ? Number.POSITIVE_INFINITY : (places[places.length - 1] ?? 0);
  return changed.every(
    (place) =>
      place < from || place > last || (!places.includes(place) && !space.diagrams.meets(spoken[place] as Node, region)),
  );
}

/** The places at which two versions differ; undefined where they are many, or norms came and went. */
function changedSince(since: readonly Node[], spoken: readonly Node[]): readonly number[] | undefined {
  const known = changes.get(spoken);
  if (known?.since === since) return known.changed;
  let changed: number[] | undefined = since.length === spoken.length ? [] : undefined;
  for (let place = 0; changed && place < spoken.length; place++) {
    if (since[place] !== spoken[place] && changed.push(place) > mostChanged) changed = undefined;
  }
  changes.set(spoken, { since, changed });
  return changed;
}
