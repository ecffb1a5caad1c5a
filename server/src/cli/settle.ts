/** From `--as-read-by` and `--resolve` to the options that are still open. */
import type { Checked } from '../core/check';
import { asReadBy, resolve } from '../core/compile/fixed';
import type { Fixed } from '../core/compile/space';
import type { Passage, Unit } from '../core/model/model';
import { type Fault, faultAt, usage } from './fault';
import type { PlaceOf } from './places';
import { choices } from './words';

/** Readings settled on the command line. */
export interface Settled {
  readonly asReadBy?: string;
  readonly resolve?: readonly { readonly name: string; readonly to: string }[];
}

/** Settles the readings of several units: a name on the command line must mean something in one of them at least. */
export function createSettler(settled: Settled, placeOf: PlaceOf) {
  const reader = settled.asReadBy;
  let readerKnown = false;
  const resolved = new Set<string>();

  /** The options still open in a unit. */
  function fix(unit: Unit): Fixed {
    const fixed = new Map<string, readonly number[]>();
    if (reader !== undefined && readersOf(unit).includes(reader)) {
      readerKnown = true;
      for (const [choice, options] of asReadBy(unit, reader)) fixed.set(choice, options);
    }
    for (const { name, to } of settled.resolve ?? []) {
      const settlement = resolve(unit, name, to);
      if (!('problem' in settlement)) {
        resolved.add(name);
        fixed.set(settlement.choice, settlement.options);
      } else if (settlement.problem === 'no such option') {
        const message = `--resolve ${name}=${to}: this can be resolved to ${choices(settlement.options)}`;
        const [place] = [...unit.choices.values()].find((choice) => sameName(choice.name, name))?.places ?? [];
        throw faultIn(place, message);
      }
    }
    return fixed;
  }

  /** Throws a `Fault` for a name that no unit knows, with those that there are. */
  function complain(units: readonly Checked[]): void {
    const accord = units.find(({ unit }) => unit.accord)?.unit.accord;
    const place = accord && { at: accord.at, span: accord.titleSpan };
    if (reader !== undefined && !readerKnown) {
      const readers = sorted(units.flatMap(({ unit }) => readersOf(unit)));
      throw faultIn(place, `--as-read-by ${reader}: no such delegation; there is ${choices(readers)}`);
    }
    for (const { name, to } of settled.resolve ?? []) {
      if (resolved.has(name)) continue;
      const names = sorted(units.flatMap(({ unit }) => [...unit.choices.keys()]));
      const there = names.length === 0 ? 'nothing is open in this draft' : `there is ${choices(names)}`;
      throw faultIn(
        place,
        `--resolve ${name}=${to}: no open bracket, proposal or divergent definition has this name; ${there}`,
      );
    }
  }

  function faultIn(passage: Passage | undefined, message: string): Fault {
    if (!passage) return usage(`${message}`);
    const { file, range } = placeOf(passage);
    return faultAt(file, range.start.line + 1, range.start.character + 1, message);
  }

  return { fix, complain };
}

/** The delegations as which a unit can be read. */
function readersOf(unit: Unit): string[] {
  const named = [...unit.choices.values()].flatMap(({ options }) => options.flatMap(({ by }) => by));
  return sorted([...unit.parties, ...named]);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
