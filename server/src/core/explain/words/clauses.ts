/** Clauses and norms in words, as a sentence has them. */
import type { Compiled } from '../../compile/compile';
import type { Messages } from '../../messages/messages';
import type { Clause, Facet, Item, LineRegion, Norm, Unit } from '../../model/model';

export function facetNamed(unit: Unit, name: string | undefined): Facet | undefined {
  return unit.facets.find((facet) => facet.name === name);
}

/** The items as written, each once; those that stand in a bracket in one. */
export function itemsInWords({ clauses }: Messages, items: readonly Item[]): string[] {
  return [...new Set(items.map(clauses.item))];
}

/** `in peacetime or crisis`. */
export function clauseInWords(messages: Messages, unit: Unit, { facet, items }: Clause): string {
  const words = messages.joining.list(itemsInWords(messages, items), 'or');
  return messages.clauses.phrased(facetNamed(unit, facet), words);
}

/** Clauses in words; alternatives of a bracket around a whole clause stand together: `[a | b, c]`. */
export function clausesInWords(messages: Messages, unit: Unit, clauses: readonly Clause[]): string[] {
  const told: string[] = [];
  clauses.forEach((clause, index) => {
    const others = alternativesOf(clauses, clause);
    if (others.length < 2) told.push(clauseInWords(messages, unit, clause));
    else if (others[0] === clause && clauses.indexOf(clause) === index) {
      const words = others.map(({ items }) => messages.joining.list([...new Set(items.map(({ text }) => text))], 'or'));
      told.push(messages.clauses.phrased(facetNamed(unit, clause.facet), `[${words.join(' | ')}]`));
    }
  });
  return told;
}

/** The clauses of a facet that stand in brackets, this one among them. */
function alternativesOf(clauses: readonly Clause[], { facet, when }: Clause): Clause[] {
  return when.length === 0 ? [] : clauses.filter((other) => other.facet === facet && other.when.length > 0);
}

/** A region on one line: `close approach, in peacetime`. */
export function regionInWords(messages: Messages, unit: Unit, { clauses }: Pick<LineRegion, 'clauses'>): string {
  return messages.clauses.together(clauses.map((clause) => clauseInWords(messages, unit, clause)));
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
export function doesInWords({ hover, verdicts }: Messages, norm: Norm): string {
  if (norm.kind === 'without prejudice') return hover.norm.without;
  return hover.norm.does([...new Set(norm.modalities.map(({ saying }) => verdicts.does[saying]))]);
}

/** Norms and without-prejudice clauses are articles, in the order of the text. */
export function articleOf({ clauses }: Messages, { norms, accord }: Unit, norm: Norm): string | undefined {
  const index = norms.findIndex(({ name }) => name === norm.name);
  return accord && index >= 0 ? clauses.article(index + 1) : undefined;
}
