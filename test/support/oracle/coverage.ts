/** `coverage`: every act counted under its verdict, every concern with its gap. */
import type { Clause, Concern, Unit, Verdict } from '../../../server/src/core/model/model.ts';
import { answers, judge } from './judge.ts';
import { inRegion, isMeant } from './regions.ts';
import { type Act, actFacets, acts, type Fixed, leafNames, position, type Reading, readings } from './space.ts';
import { regionIn } from './text.ts';
import { turnsOn } from './turning.ts';
import { stateWords } from './words.ts';

/** Decimal strings by verdict or `contested`; zero counts are left out. */
export type Counts = Readonly<Partial<Record<Verdict | 'contested', string>>>;

export interface ConcernCoverage {
  readonly name: string;
  readonly acts: string;
  readonly verdicts: Counts;
  /** Choices, sorted by code unit. */
  readonly turnsOn: readonly string[];
  readonly gap: { readonly always: string; readonly sometimes: string; readonly leftOpen: string };
}

export interface Coverage {
  readonly schema: 1;
  readonly accord: string;
  readonly acts: string;
  readonly verdicts: Counts;
  readonly concerns: readonly ConcernCoverage[];
}

/** The JSON of `coverage`, without residual, residualShare, witness and matrix. */
export function coverage(unit: Unit, fixed: Fixed = new Map()): Coverage {
  return {
    schema: 1,
    accord: unit.accord?.title ?? '',
    acts: String(acts(unit).length),
    verdicts: countVerdicts(unit, acts(unit), fixed),
    concerns: unit.concerns.map((concern) => {
      const inConcern = concernActs(unit, concern);
      const places = inConcern.map((act) => gapPlace(unit, concern, act, fixed));
      const count = (place: GapPlace) => String(places.filter((candidate) => candidate === place).length);
      return {
        name: concern.name,
        acts: String(inConcern.length),
        verdicts: countVerdicts(unit, inConcern, fixed),
        turnsOn: turningChoices(unit, inConcern, fixed),
        gap: { always: count('always'), sometimes: count('sometimes'), leftOpen: count('left open') },
      };
    }),
  };
}

/** "A concern is a named region"; "concern without clauses ...: no acts". */
export function concernActs(unit: Unit, concern: Concern): readonly Act[] {
  return regionActs(unit, concern.clauses);
}

/** The acts in the region of a declaration that has no brackets and names no definition. */
function regionActs(unit: Unit, clauses: readonly Clause[]): readonly Act[] {
  const region = regionIn(clauses, new Map());
  return acts(unit).filter((act) => inRegion(unit, new Map(), region, act));
}

/** "Acts with the same verdict in every reading are counted under it, the others under `contested`." */
function countVerdicts(unit: Unit, among: readonly Act[], fixed: Fixed): Counts {
  const counts = new Map<Verdict | 'contested', number>();
  for (const act of among) {
    const key = verdictClass(unit, act, fixed);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(byKey).map(([key, count]) => [key, String(count)]));
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

/** The verdict that an act has in every reading, or `contested`. */
export function verdictClass(unit: Unit, act: Act, fixed: Fixed = new Map()): Verdict | 'contested' {
  const [first, ...others] = new Set(readings(unit, fixed).map((reading) => judge(unit, act, reading).verdict));
  if (first === undefined) throw new Error('no reading is left');
  return others.length === 0 ? first : 'contested';
}

/**
 * "The tool names exactly the brackets and definitions on which it depends: those whose choice alone, all else equal, can
 * change it": the union over the acts.
 */
export function turningChoices(unit: Unit, among: readonly Act[], fixed: Fixed = new Map()): readonly string[] {
  const choices = [...unit.choices.values()];
  const contested = among.filter((act) => verdictClass(unit, act, fixed) === 'contested');
  const names = contested.flatMap((act) =>
    turnsOn({
      sizes: choices.map((choice) => choice.options.length),
      rows: readings(unit, fixed).map((reading) => ({
        at: choices.map((choice) => reading.get(choice.name) ?? 0),
        result: judge(unit, act, reading).verdict,
      })),
    }).map((i) => choices[i]?.name ?? ''),
  );
  return [...new Set(names)].sort();
}

/** "The acts that ... are silent and trigger none of the duties that it is `answered by`", in one reading. */
export function isGapIn(unit: Unit, concern: Concern, act: Act, reading: Reading): boolean {
  const { verdict, duties } = judge(unit, act, reading);
  return verdict === 'silent' && !duties.some((duty) => answers(duty, concern.answeredBy));
}

export type GapPlace = 'always' | 'sometimes' | 'left open' | 'closed';

/**
 * Where an act of a concern stands. "`always` = in the gap in every reading, outside left open; `sometimes` = in some but not
 * every reading, outside left open; `leftOpen` = in the gap in some reading, inside a left open."
 */
export function gapPlace(unit: Unit, concern: Concern, act: Act, fixed: Fixed = new Map()): GapPlace {
  const silent = readings(unit, fixed).map((reading) => isGapIn(unit, concern, act, reading));
  if (!silent.includes(true)) return 'closed';
  if (isLeftOpen(unit, act)) return 'left open';
  return silent.includes(false) ? 'sometimes' : 'always';
}

/** Whether an act lies in the concern's gap outside `left open`: every witness and every act of a residual region does. */
export function inGap(unit: Unit, concern: Concern, act: Act, fixed: Fixed = new Map()): boolean {
  const region = regionIn(concern.clauses, new Map());
  const place = gapPlace(unit, concern, act, fixed);
  return inRegion(unit, new Map(), region, act) && (place === 'always' || place === 'sometimes');
}

/** "`left open`, too, is a region in vocabulary terms." */
export function isLeftOpen(unit: Unit, act: Act): boolean {
  return unit.leftOpen.some((open) => inRegion(unit, new Map(), regionIn(open.clauses, new Map()), act));
}

/** A region as the JSON has it: for each facet that it restricts, declared terms, State names, or State words. */
export type NamedRegion = Readonly<Record<string, readonly string[]>>;

/**
 * The acts of a region of `residual`, "read within the concern"; without a concern, all its acts. Throws on a name that the
 * facet does not know, so that a test notices it.
 */
export function namedRegionActs(unit: Unit, region: NamedRegion, concern?: Concern): readonly Act[] {
  const within = concern ? concernActs(unit, concern) : acts(unit);
  return within.filter((act) =>
    Object.entries(region).every(([facet, names]) => names.some((name) => isNamed(unit, facet, name, act))),
  );
}

function isNamed(unit: Unit, facetName: string, name: string, act: Act): boolean {
  const at = position(unit, facetName);
  const facet = actFacets(unit)[at];
  if (!facet) throw new Error(`"${facetName}" is no dimension of acts`);
  const leaf = act[at] ?? -1;
  if (facet.values === 'terms') {
    const term = termNamed(facet.roots, name);
    if (!term) throw new Error(`"${name}" is no term of "${facetName}"`);
    return term.leafFrom <= leaf && leaf < term.leafTo;
  }
  const state = leafNames(unit, facet)[leaf] ?? '';
  const word = stateWords.find((candidate) => candidate === name);
  if (word) {
    const other = facet.relativeTo === undefined ? undefined : unit.states[act[position(unit, facet.relativeTo)] ?? -1];
    return isMeant(unit, word, state, other);
  }
  const code = unit.states.find((candidate) => candidate === name || unit.stateNames.get(candidate)?.name === name);
  if (code === undefined) throw new Error(`"${name}" is no State of "${facetName}"`);
  return state === code;
}

type Roots = Unit['facets'][number]['roots'];
function termNamed(terms: Roots, name: string): Roots[number] | undefined {
  for (const term of terms) {
    const found = term.name === name ? term : termNamed(term.children, name);
    if (found) return found;
  }
  return undefined;
}
