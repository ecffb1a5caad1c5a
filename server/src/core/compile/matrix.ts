/** The acts by two facets: what is done by what it is done to. */
import { contested, type Tally } from '../analysis/counts';
import type { Node } from '../analysis/diagram';
import type { Facet, Term } from '../model/model';
import type { Compiled } from './compile';

/** A term of an axis, with its family below it; depth-first in the order of declaration. */
export interface AxisTerm {
  readonly term: Term;
  readonly depth: number;
  /** Index in the same axis; -1 at the top. */
  readonly parent: number;
}

export interface Matrix {
  readonly rows: readonly AxisTerm[];
  readonly columns: readonly AxisTerm[];
  /** The distinct tallies that cells have. */
  readonly tallies: readonly Tally[];
  /** `cells[row][column]` is an index into `tallies`. */
  readonly cells: readonly (readonly number[])[];
}

function axis(facet: Facet): AxisTerm[] {
  const entries: AxisTerm[] = [];
  const walk = (term: Term, depth: number, parent: number) => {
    const index = entries.push({ term, depth, parent }) - 1;
    for (const child of term.children) walk(child, depth + 1, index);
  };
  for (const root of facet.roots) walk(root, 0, -1);
  return entries;
}

/** The two facets of terms with most values that have a clause of their own: the larger as columns. */
export function defaultAxes({ space }: Compiled): { readonly row: Facet; readonly column: Facet } | undefined {
  const candidates = space.facets.filter((facet) => facet.values === 'terms' && facet.keyword !== undefined);
  const [column, row] = [...candidates].sort((a, b) => b.leaves.length - a.leaves.length);
  return row && column && { row, column };
}

/**
 * @param verdicts a diagram of verdicts: `compiled.verdicts`, or that narrowed to what is asked about.
 * @returns undefined where a facet is no dimension of acts or has States for values.
 */
export function matrix(compiled: Compiled, verdicts: Node, row: Facet, column: Facet): Matrix | undefined {
  const { space, counts } = compiled;
  const rowLevel = space.level(row.name);
  const columnLevel = space.level(column.name);
  if (rowLevel === undefined || columnLevel === undefined || row.values === 'States' || column.values === 'States') {
    return undefined;
  }
  const tallies: Tally[] = [];
  const known = new Map<string, number>();
  const index = (tally: Tally): number => {
    const key = tally.join();
    const found = known.get(key) ?? tallies.push(tally) - 1;
    known.set(key, found);
    return found;
  };
  const onTop = Math.max(rowLevel, columnLevel) === 1;
  const byNode = new Map<Node, number>();
  const leafCells = row.leaves.map((_, r) => {
    const narrowed = onTop ? undefined : space.diagrams.keep(verdicts, space.diagrams.value(rowLevel, r));
    return column.leaves.map((_, c) => {
      const node =
        narrowed === undefined
          ? descend(compiled, verdicts, rowLevel === 0 ? [r, c] : [c, r])
          : space.diagrams.keep(narrowed, space.diagrams.value(columnLevel, c));
      let cell = byNode.get(node);
      if (cell === undefined) {
        cell = index(onTop ? counts.tallyFrom(2, node) : counts.tally(node));
        byNode.set(node, cell);
      }
      return cell;
    });
  });
  const rows = axis(row);
  const columns = axis(column);
  const cells = rows.map(({ term: down }) =>
    columns.map(({ term: across }) => {
      const first = leafCells[down.leafFrom]?.[across.leafFrom] as number;
      if (down.leafTo - down.leafFrom === 1 && across.leafTo - across.leafFrom === 1) return first;
      const times = new Map<number, bigint>();
      for (let r = down.leafFrom; r < down.leafTo; r++) {
        for (let c = across.leafFrom; c < across.leafTo; c++) {
          const cell = leafCells[r]?.[c] as number;
          times.set(cell, (times.get(cell) ?? 0n) + 1n);
        }
      }
      return index(weighted(tallies, times));
    }),
  );
  return { rows, columns, tallies, cells };
}

/** A matrix of pairs of tallies, each pair stored once, from two over the same axes. */
export function paired(one: Matrix, other: Matrix) {
  const pairs: (readonly [Tally, Tally])[] = [];
  const known = new Map<number, number>();
  const cells = one.cells.map((row, r) =>
    row.map((first, c) => {
      const second = other.cells[r]?.[c] as number;
      const key = first * other.tallies.length + second;
      const found = known.get(key) ?? pairs.push([one.tallies[first] as Tally, other.tallies[second] as Tally]) - 1;
      known.set(key, found);
      return found;
    }),
  );
  return { pairs, cells };
}

function descend({ space }: Compiled, node: Node, values: readonly [number, number]): Node {
  let at = node;
  values.forEach((value, level) => {
    if (space.diagrams.level(at) === level) at = space.diagrams.follow(at, value);
  });
  return at;
}

function weighted(tallies: readonly Tally[], times: ReadonlyMap<number, bigint>): Tally {
  const sum: bigint[] = new Array(contested + 1).fill(0n);
  for (const [cell, count] of times) {
    tallies[cell]?.forEach((acts, i) => {
      if (acts > 0n) sum[i] = (sum[i] as bigint) + acts * count;
    });
  }
  return sum;
}

/** The acts that a tally counts. */
export function actsIn(tally: Tally): bigint {
  return tally.reduce((sum, count, i) => (i === 0 ? sum : sum + count), 0n);
}
