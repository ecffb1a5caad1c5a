/** Which norms use a definition. */
import { remembered } from '../../model/cache';
import type { Item, Norm, Unit } from '../../model/model';

const known = new WeakMap<Unit, ReadonlyMap<string, readonly Norm[]>>();

/** The norms and without-prejudice clauses in whose clauses a defined name stands, in the order of the text. */
export function normsUsing(unit: Unit, definition: string): readonly Norm[] {
  return remembered(known, unit, () => byDefinition(unit)).get(definition) ?? [];
}

function byDefinition({ norms }: Unit): ReadonlyMap<string, readonly Norm[]> {
  const uses = new Map<string, Norm[]>();
  for (const norm of norms) {
    for (const name of namesIn(norm)) remembered(uses, name, () => []).push(norm);
  }
  return uses;
}

function namesIn({ verbs, clauses, description, exceptions, triggers }: Norm): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (items: readonly Item[]): void => {
    for (const { head, less } of items) {
      if (head.kind === 'definition') names.add(head.name);
      for (const { set } of less) if (set.kind === 'definition') names.add(set.name);
    }
  };
  add(verbs);
  for (const { items } of clauses) add(items);
  for (const { items } of description) add(items);
  for (const region of exceptions) for (const { items } of region.clauses) add(items);
  for (const region of triggers) for (const { items } of region.clauses) add(items);
  return names;
}
