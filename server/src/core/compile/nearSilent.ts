/**
 * The norms that come nearest to reaching an act on which the text is silent, remembered from one version of a draft to the
 * next: after an edit only the norms that it changed are asked again.
 */
import { at } from '../analysis/evaluate';
import { Terminal } from '../analysis/verdicts';
import type { Norm } from '../model/model';
import type { Compiled } from './compile';
import type { Act } from './concerns';
import { type Near, type NearMiss, nearest, onAct, tell, valuesOf } from './nearly';
import { type Memory, memoryOf } from './normParts';
import type { Speaker } from './precedence';

/** What was found of an act, and in which version of the draft. */
interface Found {
  readonly version: number;
  readonly best: readonly Near[];
  readonly told: readonly NearMiss[];
}

/** The versions of a draft that were asked about, while its definitions and choices are the same. */
interface History {
  readonly version: number;
  readonly norms: readonly Norm[];
  /** The places of the norms that differ from the version before; undefined where too much does. */
  readonly changed?: readonly number[];
  readonly found: Map<string, Found>;
}

const latest = new WeakMap<Memory, History>();
const histories = new WeakMap<Compiled, History>();

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
  const history = historyOf(compiled);
  const key = values.join();
  const known = history.found.get(key);
  if (known?.version === history.version) return renewed(compiled, known.told);
  const place = onAct(compiled, values);
  const followed = known?.version === history.version - 1 ? follow(compiled, history, known, values) : undefined;
  const best = followed ?? nearest(compiled, place, speaking(compiled, compiled.unit.norms.keys()));
  const told =
    known && best === known.best ? renewed(compiled, known.told) : best.map((near) => tell(compiled, place, near));
  if (history.found.size >= mostActs) history.found.clear();
  history.found.set(key, { version: history.version, best, told });
  return told;
}

function historyOf(compiled: Compiled): History {
  const known = histories.get(compiled);
  if (known) return known;
  const memory = memoryOf(compiled);
  const before = latest.get(memory);
  const { norms } = compiled.unit;
  const history: History = {
    version: (before?.version ?? 0) + 1,
    norms,
    ...(before && { changed: changesBetween(before.norms, norms) }),
    found: before?.found ?? new Map(),
  };
  latest.set(memory, history);
  histories.set(compiled, history);
  return history;
}

function changesBetween(before: readonly Norm[], after: readonly Norm[]): number[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (let place = 0; place < after.length; place++) {
    if (before[place]?.key !== after[place]?.key && changed.push(place) > mostChanges) return undefined;
  }
  return changed;
}

/** The best of what was best before and of the norms that changed; undefined where one of the best has changed. */
function follow(
  compiled: Compiled,
  { norms, changed }: History,
  { best }: Found,
  values: readonly number[],
): readonly Near[] | undefined {
  if (!changed || best.some(({ order, speaker }) => norms[order]?.key !== speaker.norm.key)) return undefined;
  if (changed.length === 0) return best;
  const found = nearest(compiled, onAct(compiled, values), speaking(compiled, changed), best);
  return found.length === best.length && found.every((near, index) => near === best[index]) ? best : found;
}

/** Those of the norms with these places in the text that say something of acts. */
function* speaking({ unit, speakers }: Compiled, places: Iterable<number>): Generator<readonly [number, Speaker]> {
  for (const place of places) {
    const norm = unit.norms[place];
    const speaker = norm && speakers.get(norm.name);
    if (speaker && speaker.norm === norm) yield [place, speaker];
  }
}

/** What is told, with the norms and choices of this version in the place of those that mean the same. */
function renewed({ speakers, unit }: Compiled, told: readonly NearMiss[]): NearMiss[] {
  return told.map((near) => ({
    ...near,
    norm: speakers.get(near.norm.name)?.norm ?? near.norm,
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
