/** Giving a thing another name, where it is declared or wherever it is named. */
import type { Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { allSymbols, type NamedPassage } from '../model/symbols';
import type { Edit } from './rule';

/** The name with the lowest number behind it that nothing else of some names has. */
export function numbered(name: string, taken: Iterable<string>): string {
  const known = new Set(Array.from(taken, normalise));
  const joint = name.includes(' ') ? ' ' : '-';
  for (let count = 2; ; count++) {
    const next = `${name}${joint}${count}`;
    if (!known.has(normalise(next))) return next;
  }
}

/** The names that provisions and definitions have, which no other may be given. */
export function namesTaken(unit: Unit): string[] {
  const { norms, leftOpen, concerns, incidents, impossible, definitions, choices } = unit;
  const named = [...norms, ...leftOpen, ...concerns, ...incidents, ...impossible].map(({ name }) => name);
  return [...named, ...definitions.keys(), ...choices.keys()];
}

/** Writes another name wherever a thing of the draft is named. */
export function renameAll(unit: Unit, isMeant: (symbol: NamedPassage) => boolean, name: string): Edit[] {
  return allSymbols(unit)
    .filter(isMeant)
    .map(({ passage }) => ({ passage, newText: name }));
}
