/** What the coverage panel narrows the acts to: its lenses, and the plain case with which it opens. */
import { type Node, none } from '../analysis/diagram';
import type { Compiled } from '../compile/compile';
import type { Narrowed } from '../messages/frame';
import { type Facet, type StateWord, stateWords } from '../model/model';
import type { Lens } from '../protocol';

/** The facets on which a verdict of the draft depends and that are on neither axis, in the order of declaration. */
function lensFacets({ space, verdicts, unit }: Compiled, axes: readonly Facet[]): Facet[] {
  const { levels } = space.diagrams.support(verdicts);
  return unit.facets.filter((facet) => {
    const level = space.level(facet.name);
    return level !== undefined && levels.has(level) && !axes.includes(facet);
  });
}

function options(facet: Facet): string[] {
  if (facet.values === 'terms') return facet.roots.map(({ name }) => name);
  return facet.relativeTo === undefined ? ['a Party', 'a third State'] : ['another Party', 'a third State'];
}

/** The family of the ordinary value; for States the Parties. */
function ordinary(facet: Facet): string | undefined {
  if (facet.values === 'States') return options(facet)[0];
  const usual = facet.usually[0];
  return usual && facet.roots.find((root) => usual.leafFrom >= root.leafFrom && usual.leafTo <= root.leafTo)?.name;
}

/** @param chosen by facet; undefined for the plain case with which the panel opens. */
export function lensesOf(
  compiled: Compiled,
  axes: readonly Facet[],
  chosen: Readonly<Record<string, string>> | undefined,
): Lens[] {
  return lensFacets(compiled, axes).map((facet) => ({
    facet: facet.name,
    label: facet.name,
    ...(facet.title !== undefined && { title: facet.title }),
    chosen: chosen ? chosen[facet.name] : ordinary(facet),
    options: options(facet).map((id) => ({ id, label: id })),
  }));
}

/** What the lenses narrow, for the words of the summary. */
export function narrowedBy({ space }: Compiled, lenses: readonly Lens[]): Narrowed[] {
  return lenses.flatMap(({ facet: name, chosen }): Narrowed[] => {
    const level = space.level(name);
    if (chosen === undefined || level === undefined) return [];
    const facet = space.facetAt(level);
    const term = facet.roots.find((root) => root.name === chosen);
    return term ? [{ facet, term }] : [{ facet, states: chosen }];
  });
}

/** The acts that the lenses let through. */
export function frameOf(compiled: Compiled, lenses: readonly Lens[]): Node {
  const { space, sets, acts } = compiled;
  let node = acts;
  for (const { facet: name, chosen } of lenses) {
    const level = space.level(name);
    if (chosen === undefined || level === undefined) continue;
    const facet = space.facetAt(level);
    const word = stateWords.find((known): known is StateWord => known === chosen);
    const term = facet.roots.find((root) => root.name === chosen);
    const where = term ? sets.term(term) : word ? sets.states({ kind: 'word', word }, level, undefined) : none;
    node = space.diagrams.and(node, where);
  }
  return node;
}
