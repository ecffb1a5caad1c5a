/** Choices settled from outside: read as by one delegation, or resolved by name. */
import type { Choice, Unit } from '../model/model';
import type { Fixed } from './space';

/**
 * The readings of one State: every alternative attributed to it is chosen, its proposals stand, definitions are taken as it
 * reads them (else in the common version), and the rest stays open.
 */
export function asReadBy(unit: Unit, state: string): Fixed {
  const fixed = new Map<string, readonly number[]>();
  for (const choice of unit.choices.values()) {
    const own = optionsBy(choice, state);
    const common =
      choice.kind === 'definition' ? choice.options.flatMap(({ by }, i) => (by.length === 0 ? [i] : [])) : [];
    const taken = own.length > 0 ? own : common;
    if (taken.length > 0) fixed.set(choice.name, taken);
  }
  return fixed;
}

function optionsBy(choice: Choice, state: string): number[] {
  return choice.options.flatMap(({ by }, index) => (by.includes(state) ? [index] : []));
}

/** Why a choice cannot be settled so. */
export type Unsettled =
  | { readonly problem: 'no such choice'; readonly names: readonly string[] }
  | { readonly problem: 'no such option'; readonly options: readonly string[] };

/**
 * Settles one choice: by delegation or reader, by the number of the alternative (from 1), or `none` for a bracket that can be
 * read as nothing. A definition is settled by reader only.
 */
export function resolve(
  unit: Unit,
  name: string,
  to: string,
): { readonly choice: string; readonly options: readonly number[] } | Unsettled {
  const wanted = name.trim().toLowerCase();
  const choice = [...unit.choices.values()].find((known) => known.name.toLowerCase() === wanted);
  if (!choice) return { problem: 'no such choice', names: [...unit.choices.keys()] };
  const options = optionsNamed(unit, choice, to.trim());
  return options.length > 0
    ? { choice: choice.name, options }
    : { problem: 'no such option', options: optionNames(choice) };
}

function optionsNamed(unit: Unit, choice: Choice, to: string): number[] {
  if (choice.kind === 'definition') {
    const own = optionsBy(choice, to);
    if (own.length > 0 || !unit.parties.includes(to)) return own;
    return choice.options.flatMap(({ by }, index) => (by.length === 0 ? [index] : []));
  }
  if (to === 'none') return choice.options.flatMap(({ nothing }, index) => (nothing ? [index] : []));
  if (/^[1-9]\d*$/.test(to)) {
    const option = choice.options[Number(to) - 1];
    return option && !option.nothing ? [Number(to) - 1] : [];
  }
  return optionsBy(choice, to);
}

/** What a choice can be settled to, as the command line takes it. */
function optionNames(choice: Choice): string[] {
  const named = choice.options.flatMap(({ by }) => by);
  if (choice.kind === 'definition') return named;
  const numbers = choice.options.flatMap(({ nothing }, index) => (nothing ? [] : [String(index + 1)]));
  return [...named, ...numbers, ...(choice.options.some(({ nothing }) => nothing) ? ['none'] : [])];
}
