/** Terms by name, and their families. */
import type { Facet, Term } from '../../model/model';

/** `manoeuvre › touching`: the terms above one, for a list. */
export function familyOf(facet: Facet, term: Term): string {
  return [facet.keyword ?? facet.name, ...ancestors(term).map(({ name }) => name)].join(' › ');
}

/** The terms above one, widest first. */
export function ancestors(term: Term): Term[] {
  return term.parent ? [...ancestors(term.parent), term.parent] : [];
}

/** The term of a facet with exactly this name. */
export function termNamed({ roots }: Pick<Facet, 'roots'>, name: string): Term | undefined {
  for (const term of roots) {
    const found = term.name === name ? term : termNamed({ roots: term.children }, name);
    if (found) return found;
  }
  return undefined;
}
