/** The families of an axis: which entries show, and where an entry stands in its family. */
import type { AxisEntry } from '../../../server/src/core/protocol.ts';

export type Open = ReadonlySet<string>;

/** The indices of the entries that show: those whose families are all open. Parents come before their children. */
export function visibleEntries(entries: readonly AxisEntry[], open: Open): number[] {
  const shows: boolean[] = [];
  const visible: number[] = [];
  entries.forEach((entry, index) => {
    const parent = entries[entry.parent];
    shows[index] = !parent || (shows[entry.parent] === true && open.has(parent.id));
    if (shows[index]) visible.push(index);
  });
  return visible;
}

/** The entry itself when it shows, otherwise the closed family that hides it; -1 where there is none such. */
export function nearestVisible(entries: readonly AxisEntry[], visible: readonly number[], index: number): number {
  let nearest = index;
  while (nearest >= 0 && !visible.includes(nearest)) nearest = entries[nearest]?.parent ?? -1;
  return nearest;
}

/** The labels from the top of the family down to the entry, as in "family › term". */
export function pathLabel(entries: readonly AxisEntry[], index: number): string {
  const labels: string[] = [];
  for (let entry = entries[index]; entry; entry = entries[entry.parent]) labels.unshift(entry.label);
  return labels.join(' › ');
}

/** The names of all families, for opening them at once. */
export function families(entries: readonly AxisEntry[]): string[] {
  return entries.filter((entry) => entry.hasChildren).map((entry) => entry.id);
}
