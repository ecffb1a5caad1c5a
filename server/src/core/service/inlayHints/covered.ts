/** Which terms a word stands for: a family of terms, or a defined name. */
import { all, type Node, none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { facetNamed } from '../../explain/words/clauses';
import { termNamed } from '../../explain/words/terms';
import { remembered } from '../../model/cache';
import type { Facet, Unit } from '../../model/model';
import type { NamedSet } from './hint';

/** By term at the bottom of a facet, in their order, whether it is covered: in every reading, in some, or in none. */
export type Covered = readonly ('always' | 'sometimes' | 'never')[];

const known = new WeakMap<Unit, Map<string, Covered>>();

/** Undefined where nothing has the name. Each name is looked at once in a version of a draft. */
export function coveredBy(checked: Checked, set: NamedSet): Covered | undefined {
  const sets = remembered(known, checked.unit, () => new Map<string, Covered>());
  const key = `${set.of} ${set.facet} ${set.name}`;
  const found = sets.get(key);
  const facet = found ? undefined : facetNamed(checked.unit, set.facet);
  const leaves = facet && leavesOf(checked, facet, set);
  if (!leaves) return found;
  const covered = leaves.map((when) => (when === all ? 'always' : when === none ? 'never' : 'sometimes'));
  sets.set(key, covered);
  return covered;
}

/** By term, the readings in which it is covered. */
function leavesOf({ unit, compiled }: Checked, facet: Facet, { name, of }: NamedSet): Node[] | undefined {
  const { sets, space } = compiled;
  if (of === 'term') {
    const term = termNamed(facet, name);
    return term && sets.leaves({ kind: 'term', term }, facet);
  }
  const definition = unit.definitions.get(name);
  if (of === 'definition') return definition && sets.leaves({ kind: 'definition', name }, facet);
  const items = definition?.versions[of]?.items.map((item) => sets.itemLeaves(item, facet));
  return items && facet.leaves.map((_, leaf) => space.diagrams.any(items.map((leaves) => leaves[leaf] ?? none)));
}
