/** Which norms are on the subject of a concern: beside them a drafter would look for one more. */
import type { Clause, Concern, Facet, Item, Norm, SetRef, Term, Unit } from '../../model/model';
import { bearerOf, verbsOf } from './lines';

/** The norms that name something of the same families as a concern does, in the order of the text. */
export function near(unit: Unit, concern: Concern): Norm[] {
  const facet = subjectOf(unit, concern);
  const clause = concern.clauses.find((one) => one.facet === facet?.name);
  if (!facet || !clause) return [];
  const families = familiesOf(unit, clause.items, new Set());
  return unit.norms.filter(
    ({ kind, clauses, triggers }) =>
      kind === 'norm' &&
      [...clauses, ...triggers.flatMap((region) => region.clauses)].some((one) => meets(unit, one, facet, families)),
  );
}

/** What a concern is about: the first thing that it names beside who acts and how. */
function subjectOf(unit: Unit, { clauses }: Concern): Facet | undefined {
  const aside = [bearerOf(unit), verbsOf(unit)];
  const named = unit.facets.filter(
    (facet) => facet.values === 'terms' && clauses.some((clause) => clause.facet === facet.name),
  );
  return named.find((facet) => !aside.includes(facet)) ?? named[0];
}

function meets(unit: Unit, { facet, items }: Clause, { name }: Facet, families: ReadonlySet<Term>): boolean {
  if (facet !== name) return false;
  for (const family of familiesOf(unit, items, new Set())) if (families.has(family)) return true;
  return false;
}

/** The terms at the top of the families that items name, definitions looked through. */
function familiesOf(unit: Unit, items: readonly Item[], seen: Set<string>): Set<Term> {
  const found = new Set<Term>();
  const visit = (head: SetRef): void => {
    if (head.kind === 'term') found.add(topOf(head.term));
    if (head.kind !== 'definition' || seen.has(head.name)) return;
    seen.add(head.name);
    for (const { items: inside } of unit.definitions.get(head.name)?.versions ?? []) {
      for (const family of familiesOf(unit, inside, seen)) found.add(family);
    }
  };
  for (const { head } of items) visit(head);
  return found;
}

function topOf(term: Term): Term {
  return term.parent ? topOf(term.parent) : term;
}
