/** What of a part of a norm leaves acts out: no more of a clause than is the cause. */
import type { Node } from '../analysis/diagram';
import type { Clause, Item, LineRegion } from '../model/model';
import type { Compiled } from './compile';
import type { NormParts } from './normParts';

/** What of a norm leaves acts out. */
export type Misfit =
  /** A clause, the verbs among them with an empty keyword. */
  | { readonly kind: 'clause'; readonly clause: Clause }
  /** The kind fits and whose it is does not: the items of which that is so. */
  | { readonly kind: 'States'; readonly clause: Clause; readonly items: readonly Item[] }
  /** Only what the items take away again does not fit. */
  | { readonly kind: 'other than'; readonly clause: Clause; readonly items: readonly Item[] }
  | { readonly kind: 'exception'; readonly region: LineRegion };

/** @param fits whether acts hold where, in place of the part, something else does. */
export function misfit(
  { sets, space, unit }: Compiled,
  { norm, clauses }: NormParts,
  part: number,
  fits: (where: Node) => boolean,
): Misfit {
  const clause = clauses[part];
  if (!clause) return { kind: 'exception', region: norm.exceptions[part - clauses.length] as LineRegion };
  const stands = space.when(clause.when);
  /** The items that would fit if they were written otherwise. */
  const fitting = (otherwise: (item: Item) => Item | undefined) =>
    clause.items.filter((item) => {
      const other = otherwise(item);
      return other && fits(space.diagrams.and(stands, sets.union({ ...clause, items: [other] }, undefined)));
    });
  if (unit.facets.some(({ name, of }) => name === clause.facet && of !== undefined)) {
    const items = fitting(({ of, lessStates, ...item }) => (of ? { ...item, lessStates: [] } : undefined));
    if (items.length > 0) return { kind: 'States', clause, items };
  }
  const items = fitting((item) =>
    item.less.length + item.lessStates.length > 0 ? { ...item, less: [], lessStates: [] } : undefined,
  );
  return items.length > 0 ? { kind: 'other than', clause, items } : { kind: 'clause', clause };
}
