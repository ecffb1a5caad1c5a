/** The places of the map and the elements that stand for them. */

/** By indices in the axes; -1 is the labels' row or column. */
export interface Place {
  row: number;
  column: number;
}

/** The element of the map to which a target belongs. */
export function elementOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[data-row]')) || undefined;
}

/** The place that an element stands for. */
export function placeOf({ dataset }: HTMLElement): Place {
  return { row: Number(dataset.row), column: Number(dataset.column) };
}

/** The element at a place, if it shows. */
export function elementAt(map: HTMLElement | null, { row, column }: Place): HTMLElement | undefined {
  return map?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? undefined;
}
