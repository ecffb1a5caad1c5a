import type { Placed } from '../syntax/ast';
import type { Assembly } from './assemble';
import type { Unit } from './model';
import type { Names } from './names';
import type { NormNames } from './precedence';
import type { Settlement } from './settle';

/** What a unit was linked with, for those who ask what a passage of it means. */
export interface LinkedUnit {
  readonly assembly: Assembly;
  readonly names: Names;
  readonly normNames: NormNames;
  /** What became of the brackets of a declaration, in their order. */
  readonly settled: ReadonlyMap<Placed, readonly Settlement[]>;
}

const links = new WeakMap<Unit, LinkedUnit>();

/** Keeps this with the unit. */
export function rememberLink(unit: Unit, link: LinkedUnit): void {
  links.set(unit, link);
}

/** What a unit was linked with; undefined for a unit that no linker made. */
export function linkOf(unit: Unit): LinkedUnit | undefined {
  return links.get(unit);
}
