/** The items of a draft as they stand in its text, and the words that may take their place. */

import { linkOf } from '../../model/linked';
import type { Clause, Item, Norm, SetRef, Unit } from '../../model/model';
import { comparable, longestPhrase, normalise, wordsIn } from '../../model/phrases';
import type { Placed } from '../../syntax/ast';

/** An item with the declaration in which it stands and its facet; verbs and meanings are items, too. */
export interface PlacedItem {
  readonly at: Placed;
  readonly item: Item;
  readonly facet: string;
}

/** Every clause of a norm, also those within its exceptions and triggers. */
export function clausesOf({ clauses, description, exceptions, triggers }: Norm): readonly Clause[] {
  return [...clauses, ...description, ...[...exceptions, ...triggers].flatMap((region) => region.clauses)];
}

/** The items of a unit that name a definition. */
export function itemsNaming(unit: Unit, name: string): PlacedItem[] {
  const found: PlacedItem[] = [];
  const key = normalise(name);
  const names = (set: SetRef) => set.kind === 'definition' && normalise(set.name) === key;
  const take = (at: Placed, facet: string, items: readonly Item[]) => {
    for (const item of items) {
      if (names(item.head) || item.less.some(({ set }) => names(set))) found.push({ at, item, facet });
    }
  };
  for (const norm of unit.norms) {
    take(norm.at, norm.verbFacet ?? '', norm.verbs);
    for (const { facet, items } of clausesOf(norm)) take(norm.at, facet, items);
  }
  for (const { at, lines } of unit.mandates) {
    for (const { clauses } of lines) for (const { facet, items } of clauses) take(at, facet, items);
  }
  for (const { facet, versions } of unit.definitions.values()) {
    for (const { at, items } of versions) take(at, facet, items);
  }
  return found;
}

/** Whether some words are one term or definition of a facet and, if asked, of no other facet. */
export function isPhrase(unit: Unit, facet: string, text: string, alone = false): boolean {
  const words = wordsIn(text);
  const facets = unit.facets.map(({ name }) => name).filter((name) => phraseLength(unit, name, words) === words.length);
  return facets.includes(facet) && (!alone || facets.length === 1);
}

/** How many words the longest term or definition of a facet takes at the beginning of some. */
export function phraseLength(unit: Unit, facet: string, words: readonly string[]): number {
  const names = linkOf(unit)?.names;
  if (!names) return 0;
  const compared = words.map(comparable);
  const tables = [names.vocabulary.terms.get(facet), names.definitions.get(facet)];
  return Math.max(...tables.map((table) => longestPhrase(table, compared)?.length ?? 0));
}
