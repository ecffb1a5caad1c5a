/** Where the draft says things: its clauses wherever they stand, and the words that name a definition. */
import type { Clause, Item, LineRegion, Norm, SetRef, Unit } from '../model/model';
import type { Placed, Span } from '../syntax/ast';

/** Clauses that stand together, with what they belong to. */
export interface Stretch {
  readonly at: Placed;
  readonly clauses: readonly Clause[];
}

/** The clauses of a norm, those of its exceptions and of the events that call for it. */
export function stretchesOf({ at, clauses, exceptions, triggers }: Norm): Stretch[] {
  const lines: readonly LineRegion[] = [...exceptions, ...triggers];
  return [{ at, clauses }, ...lines.map((region) => ({ at, clauses: region.clauses }))];
}

/** The clauses of some norms and of every matter left open, concern and instruction. */
export function* allStretches(unit: Unit, norms: readonly Norm[]): Iterable<Stretch> {
  for (const norm of norms) yield* stretchesOf(norm);
  for (const { at, clauses } of [...unit.leftOpen, ...unit.concerns, ...unit.impossible]) yield { at, clauses };
  for (const { at, lines } of unit.mandates) for (const { clauses } of lines) yield { at, clauses };
}

/** Words that name a definition. */
export interface Use {
  readonly definition: string;
  readonly at: Placed;
  readonly span: Span;
}

function* usesIn(at: Placed, items: readonly Item[]): Iterable<Use> {
  for (const { head, less, span } of items) {
    const sets: readonly SetRef[] = [head, ...less.map(({ set }) => set)];
    for (const set of sets) if (set.kind === 'definition') yield { definition: set.name, at, span };
  }
}

const known = new WeakMap<Norm, readonly Use[]>();

/** The uses of definitions in a norm. */
export function usesOfNorm(norm: Norm): readonly Use[] {
  const before = known.get(norm);
  if (before) return before;
  const clauses = [...stretchesOf(norm).flatMap((stretch) => stretch.clauses), ...norm.description];
  const items = [...norm.verbs, ...clauses.flatMap((clause) => clause.items)];
  const uses = [...usesIn(norm.at, items)];
  known.set(norm, uses);
  return uses;
}

/** Whether a norm uses any definition. */
export function usesDefinitions(norm: Norm): boolean {
  return usesOfNorm(norm).length > 0;
}

/** The uses of definitions in other definitions, by the name of the one that uses. */
export function usesOfDefinitions({ definitions }: Unit): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { name, versions } of definitions.values()) {
    uses.set(
      name,
      versions.flatMap(({ at, items }) => [...usesIn(at, items)]),
    );
  }
  return uses;
}

/** The uses of definitions in instructions. */
export function* usesOfMandates({ mandates }: Unit): Iterable<Use> {
  for (const { at, lines } of mandates) {
    for (const { clauses } of lines) for (const { items } of clauses) yield* usesIn(at, items);
  }
}
