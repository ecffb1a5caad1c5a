/** What a result turns on: the coordinates of a space whose value alone, all else equal, can change it. */

/** A function on some of the tuples of a product space: `sizes` of the space, then each tuple with its result. */
export interface Table {
  readonly sizes: readonly number[];
  readonly rows: readonly { readonly at: readonly number[]; readonly result: string }[];
}

/**
 * The coordinates "whose choice alone, all else equal, can change it": two rows that differ in no other coordinate have
 * different results.
 */
export function turnsOn(table: Table): readonly number[] {
  return table.sizes.flatMap((_, coordinate) => (changesWith(table, [coordinate]) ? [coordinate] : []));
}

/** "The members of the smallest sets that do": the coordinates of all the sets of that least size. */
export function smallestSets(table: Table, among: readonly number[]): readonly number[] {
  for (let size = 1; size <= among.length; size++) {
    const changing = subsets(among, size).filter((set) => changesWith(table, set));
    if (changing.length > 0) return [...new Set(changing.flat())].sort((a, b) => a - b);
  }
  return [];
}

/** Whether two rows that differ in these coordinates at most have different results. */
function changesWith(table: Table, coordinates: readonly number[]): boolean {
  const strides = table.sizes.map((_, i) => table.sizes.slice(i + 1).reduce((product, size) => product * size, 1));
  const kept = table.sizes.map((_, i) => i).filter((i) => !coordinates.includes(i));
  const first = new Map<number, string>();
  return table.rows.some(({ at, result }) => {
    const rest = kept.reduce((sum, i) => sum + (at[i] ?? 0) * (strides[i] ?? 0), 0);
    const other = first.get(rest);
    if (other === undefined) first.set(rest, result);
    return other !== undefined && other !== result;
  });
}

function subsets(of: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) => subsets(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}
