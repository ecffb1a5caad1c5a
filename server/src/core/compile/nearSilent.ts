/**
 * The norms that come nearest to reaching an act on which the text is silent, remembered from one version of a draft to the
 * next: after an edit only the norms that it changed are asked again.
 */
import { at } from '../analysis/evaluate';
import { Terminal } from '../analysis/verdicts';
import type { Body } from './body';
import type { Compiled } from './compile';
import type { Act } from './concerns';
import { type Near, type NearMiss, nearest, onAct, tell, valuesOf } from './nearly';
import type { Space } from './space';

/** What was found of an act, and in which version of the draft. */
interface Found {
  readonly version: number;
  readonly best: readonly Near[];
  readonly told: readonly NearMiss[];
}

/** A version of a draft that was asked about, and what is remembered of the acts. */
interface Version {
  readonly number: number;
  readonly bodies: readonly Body[];
  /** What differs from the version before; undefined where too much does. */
  readonly changes?: Changes;
  readonly found: Map<string, Found>;
}

interface Changes {
  /** The places of the norms that are new or other ones. */
  readonly changed: readonly number[];
  /** Where a norm of the version before stands now; undefined where it is gone or another one. */
  readonly moved: (place: number) => number | undefined;
}

const latest = new WeakMap<Space, Version>();
const versions = new WeakMap<Compiled, Version>();

/** Acts that are remembered, and norms changed at once that are followed. */
const mostActs = 500;
const mostChanges = 16;

/**
 * Cheap enough to be asked of every gap on each keystroke.
 *
 * @returns what comes nearest first; nothing for an act that is not silent in every reading.
 */
export function nearSilent(compiled: Compiled, act: Act): readonly NearMiss[] {
  const values = valuesOf(compiled, act);
  if (at(compiled.space.diagrams, compiled.verdicts, values) !== Terminal.silent) return [];
  const version = versionOf(compiled);
  const key = values.join();
  const known = version.found.get(key);
  if (known?.version === version.number) return renewed(compiled, known);
  const asked = onAct(compiled, values);
  const followed = known && known.version === version.number - 1 ? follow(compiled, version, known, values) : undefined;
  const best = followed?.best ?? nearest(compiled, asked, compiled.unit.norms.keys());
  const told =
    known && followed?.same
      ? renewed(compiled, { best, told: known.told })
      : best.map((near) => tell(compiled, asked, near));
  if (version.found.size >= mostActs) version.found.clear();
  version.found.set(key, { version: version.number, best, told });
  return told;
}

function versionOf(compiled: Compiled): Version {
  const known = versions.get(compiled);
  if (known) return known;
  const { space, bodies } = compiled;
  const before = latest.get(space);
  const version: Version = {
    number: (before?.number ?? 0) + 1,
    bodies,
    ...(before && { changes: changesBetween(before.bodies, bodies) }),
    found: before?.found ?? new Map(),
  };
  latest.set(space, version);
  versions.set(compiled, version);
  return version;
}

function changesBetween(before: readonly Body[], after: readonly Body[]): Changes | undefined {
  if (before.length !== after.length) return insertedOrDeleted(before, after);
  const changed: number[] = [];
  for (let place = 0; place < after.length; place++) {
    if (before[place] !== after[place] && changed.push(place) > mostChanges) return undefined;
  }
  return { changed, moved: (place) => (changed.includes(place) ? undefined : place) };
}

/** Norms were added or deleted in one stretch of the text. */
function insertedOrDeleted(before: readonly Body[], after: readonly Body[]): Changes | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const end = after.length - tail;
  if (end - head > mostChanges) return undefined;
  const changed = Array.from({ length: end - head }, (_, index) => head + index);
  const behind = before.length - tail;
  const by = after.length - before.length;
  return { changed, moved: (place) => (place < head ? place : place >= behind ? place + by : undefined) };
}

/**
 * The best of what was best before and of the norms that changed, and whether those are the same norms; undefined where one of
 * the best has changed.
 */
function follow(
  compiled: Compiled,
  { changes }: Version,
  { best }: Found,
  values: readonly number[],
): { readonly best: readonly Near[]; readonly same: boolean } | undefined {
  if (!changes) return undefined;
  const kept: Near[] = [];
  for (const near of best) {
    const place = changes.moved(near.place);
    if (place === undefined) return undefined;
    kept.push(place === near.place ? near : { ...near, place });
  }
  const found = nearest(compiled, onAct(compiled, values), changes.changed, kept);
  return { best: found, same: found.length === kept.length && found.every((near, index) => near === kept[index]) };
}

/** What is told, with the norms and choices of this version in the place of those that mean the same. */
function renewed({ unit }: Compiled, { best, told }: Pick<Found, 'best' | 'told'>): NearMiss[] {
  return told.map((near, index) => ({
    ...near,
    norm: unit.norms[best[index]?.place ?? -1] ?? near.norm,
    condition: {
      ...near.condition,
      ...(near.condition.takes && {
        takes: near.condition.takes.map(({ choice, options }) => ({
          choice: unit.choices.get(choice.name) ?? choice,
          options,
        })),
      }),
    },
  }));
}
