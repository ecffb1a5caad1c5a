/**
 * The two spaces that the oracle enumerates: the possible acts and the readings. Sentences in quotation marks are those of
 * section 3 of language.md, or of the decisions on it, that a function puts into code.
 */
import type { Choice, Facet, Unit } from '../../../server/src/core/model/model.ts';
import { inRegion } from './regions.ts';
import { regionIn } from './text.ts';

/** "An act is one leaf from every facet": the indices of its leaves, one for each facet of `actFacets`, in that order. */
export type Act = readonly number[];

/** "A reading chooses one alternative of every open bracket and one version of every divergent definition." */
export type Reading = ReadonlyMap<string, number>;

/** The options that remain of some choices; the others are free. */
export type Fixed = ReadonlyMap<string, readonly number[]>;

/** "A facet that `describes norms` is no dimension of an act." */
export function actFacets(unit: Unit): readonly Facet[] {
  return dimensions(unit).facets;
}

/** The position of a facet in an act; -1 for one that is no dimension of acts. */
export function position(unit: Unit, facet: string): number {
  return dimensions(unit).places.get(facet) ?? -1;
}

/** The last unit asked about, which is nearly always the next. */
let latest: { unit?: Unit; facets: readonly Facet[]; places: ReadonlyMap<string, number> } = {
  facets: [],
  places: new Map(),
};

function dimensions(unit: Unit): typeof latest {
  if (latest.unit !== unit) {
    const facets = unit.facets.filter((facet) => !facet.describesNorms);
    latest = { unit, facets, places: new Map(facets.map(({ name }, i) => [name, i])) };
  }
  return latest;
}

/** The names of a facet's leaves, as machines read them: terms as declared, States by their codes. */
export function leafNames(unit: Unit, facet: Facet): readonly string[] {
  return facet.values === 'States' ? unit.states : facet.leaves.map((leaf) => leaf.name);
}

/** An act with names in place of indices. */
export function named(unit: Unit, act: Act): Record<string, string> {
  return Object.fromEntries(
    actFacets(unit).map((facet, i) => [facet.name, leafNames(unit, facet)[act[i] ?? -1] ?? '?']),
  );
}

/** The act that has these names; for tests. Throws where a facet is missing or a name is no leaf. */
export function actNamed(unit: Unit, names: Readonly<Record<string, string>>): Act {
  const leaves = actFacets(unit).map((facet) => {
    const leaf = leafNames(unit, facet).indexOf(names[facet.name] ?? '');
    if (leaf < 0) throw new Error(`${facet.name}: "${names[facet.name]}" is no leaf`);
    return leaf;
  });
  const act = acts(unit).find((candidate) => candidate.every((leaf, i) => leaf === leaves[i]));
  if (!act) throw new Error(`an impossible act: ${JSON.stringify(names)}`);
  return act;
}

/**
 * "An act is one leaf from every facet, outside every `impossible` region (those are excluded from all that follows ...)."
 * The same array for the same unit, so that an act can be compared by identity.
 */
export function acts(unit: Unit): readonly Act[] {
  return remember(actsOf, unit, () => {
    const sizes = actFacets(unit).map((facet) => leafNames(unit, facet).length);
    // `impossible` regions are declared in vocabularies, where nothing is bracketed: any reading will do.
    const impossible = unit.impossible.map((region) => regionIn(region.clauses, new Map()));
    return odometer(sizes).filter((act) => !impossible.some((region) => inRegion(unit, new Map(), region, act)));
  });
}

/**
 * "A reading chooses one alternative of every open bracket and one version of every divergent definition, each
 * independently." With `fixed`, only the readings in which each choice takes one of the options left to it.
 */
export function readings(unit: Unit, fixed: Fixed = new Map()): readonly Reading[] {
  const all = remember(readingsOf, unit, () => {
    const choices = [...unit.choices.values()];
    return odometer(choices.map((choice) => choice.options.length)).map(
      (options): Reading => new Map(choices.map((choice, i) => [choice.name, options[i] ?? 0])),
    );
  });
  return fixed.size === 0
    ? all
    : all.filter((reading) => [...fixed].every(([name, options]) => options.includes(reading.get(name) ?? -1)));
}

/**
 * "Read as by US: every alternative attributed to US is chosen, norms proposed by US stand, versions read by US (else the
 * common one) hold, and the rest stays open." A bracket with several alternatives attributed to the State keeps those.
 */
export function asReadBy(unit: Unit, state: string): Fixed {
  const fixed = new Map<string, readonly number[]>();
  for (const choice of unit.choices.values()) {
    const own = attributed(choice, state);
    const common = choice.kind === 'definition' ? optionsWhere(choice, (option) => option.by.length === 0) : [];
    if (own.length > 0) fixed.set(choice.name, own);
    else if (common.length > 0) fixed.set(choice.name, common);
  }
  return fixed;
}

/**
 * `--resolve NAME=US|2|none`. A delegation stands for its alternatives, a number for the alternative in that place, `none`
 * for the option in which nothing stands; "a definition is resolved by reader only", and a State without a version of its
 * own reads the common one. Throws where the unit has no such choice or the choice no such option.
 */
export function resolve(unit: Unit, name: string, option: string): Fixed {
  const choice = unit.choices.get(name);
  if (!choice) throw new Error(`no choice is called "${name}"`);
  const options = optionsMeant(choice, option);
  if (options.length === 0) throw new Error(`"${name}" has no option "${option}"`);
  return new Map([[name, options]]);
}

/** Several restrictions together; a later one takes the place of an earlier one on the same choice. */
export function together(...all: readonly Fixed[]): Fixed {
  return new Map(all.flatMap((fixed) => [...fixed]));
}

function optionsMeant(choice: Choice, option: string): readonly number[] {
  if (choice.kind === 'definition') {
    const own = attributed(choice, option);
    return own.length > 0 ? own : optionsWhere(choice, ({ by }) => by.length === 0);
  }
  if (option === 'none') return optionsWhere(choice, ({ nothing }) => nothing).slice(0, 1);
  if (/^\d+$/.test(option)) return choice.options[Number(option) - 1] ? [Number(option) - 1] : [];
  return attributed(choice, option);
}

function attributed(choice: Choice, state: string): readonly number[] {
  return optionsWhere(choice, (option) => option.by.includes(state));
}

function optionsWhere(choice: Choice, holds: (option: Choice['options'][number]) => boolean): readonly number[] {
  return choice.options.flatMap((option, i) => (holds(option) ? [i] : []));
}

/** Every tuple with the i-th number below the i-th size, the last counting fastest. */
export function odometer(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (tuples, size) => tuples.flatMap((tuple) => Array.from({ length: size }, (_, i) => [...tuple, i])),
    [[]],
  );
}

const actsOf = new WeakMap<Unit, readonly Act[]>();
const readingsOf = new WeakMap<Unit, readonly Reading[]>();

/** What `compute` gives, computed once for each key. */
export function remember<K extends object, V>(memory: WeakMap<K, V>, key: K, compute: () => V): V;
export function remember<K, V>(memory: Map<K, V>, key: K, compute: () => V): V;
export function remember<K extends object, V>(memory: WeakMap<K, V> | Map<K, V>, key: K, compute: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute();
  memory.set(key, value);
  return value;
}
