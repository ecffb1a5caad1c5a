/** Clauses and norms in words, as a sentence has them. */
import type { Compiled } from '../../compile/compile';
import { list } from '../../messages/phrasing';
import type { Clause, Facet, Item, LineRegion, Norm, Unit } from '../../model/model';

export function facetNamed(unit: Unit, name: string | undefined): Facet | undefined {
  return unit.facets.find((facet) => facet.name === name);
}

/** How some words read as values of a facet: `in peacetime`. */
export function phrased(facet: Facet | undefined, words: string): string {
  if (!facet) return words;
  return (facet.phrase ?? (facet.keyword ? `${facet.keyword} ~` : '~')).replace('~', words).trim();
}

/** The items as written; those that stand in a bracket in one. */
export function itemsInWords(items: readonly Item[]): string[] {
  return items.map(({ text, when }) => (when.length > 0 ? `[${text}]` : text));
}

/** `in peacetime or crisis`. */
export function clauseInWords(unit: Unit, { facet, items }: Clause): string {
  return phrased(facetNamed(unit, facet), list(itemsInWords(items), 'or'));
}

/** A region on one line: `close approach, in peacetime`. */
export function regionInWords(unit: Unit, { clauses }: Pick<LineRegion, 'clauses'>): string {
  return clauses.map((clause) => clauseInWords(unit, clause)).join(', ');
}

/** The facet whose clause tells whom a norm binds: that of `scope`, or the one tied to the State that acts. */
export function actorFacet({ unit }: Compiled): Facet | undefined {
  const compared = new Set(unit.facets.map(({ relativeTo }) => relativeTo));
  const tied = unit.facets.filter(({ of, keyword }) => of !== undefined && keyword !== undefined && compared.has(of));
  return unit.facets.find(({ keyword }) => keyword === 'scope') ?? tied[0];
}

/** The clauses of a norm other than the one that tells whom it binds. */
export function otherClauses(norm: Norm, actor: Facet | undefined): readonly Clause[] {
  return norm.clauses.filter(({ facet }) => facet !== actor?.name);
}

/** What a norm says: `prohibits`, `prohibits or discourages`. */
export function doesInWords(norm: Norm, does: Readonly<Record<string, string>>): string {
  if (norm.kind === 'without prejudice') return 'without prejudice';
  return list([...new Set(norm.modalities.map(({ saying }) => does[saying] ?? saying))], 'or') || 'says nothing';
}

/** Norms and without-prejudice clauses are articles, in the order of the text. */
export function articleOf({ norms, accord }: Unit, norm: Norm): string | undefined {
  const index = norms.findIndex(({ name }) => name === norm.name);
  return accord && index >= 0 ? `Article ${index + 1}` : undefined;
}
