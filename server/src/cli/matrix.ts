import type { Tally } from '../core/analysis/counts';
import type { Compiled } from '../core/compile/compile';
import { share, verdictCounts } from '../core/compile/concerns';
import { type AxisTerm, actsIn, defaultAxes, matrix } from '../core/compile/matrix';
import type { Facet } from '../core/model/model';
import { normalise } from '../core/model/phrases';
import { usage } from './fault';
import { record } from './json';
import { choices } from './words';

/** The two facets by which acts are laid out. */
export interface Axes {
  readonly row: Facet;
  readonly column: Facet;
}

/**
 * @param by `row,column`, by the names of the facets or by their clause keywords; undefined for the two that say most.
 * @returns undefined where the vocabulary has not two such facets. Throws a `Fault` for names that are none.
 */
export function axesFrom(compiled: Compiled, by: string | undefined): Axes | undefined {
  if (by === undefined) return defaultAxes(compiled);
  const candidates = compiled.space.facets.filter(({ values }) => values === 'terms');
  const there = `there is ${choices(candidates.map(({ name }) => name))}`;
  const [row, column, ...more] = by.split(',').map((text) => {
    const facet = candidates.find(({ name, keyword }) =>
      [name, keyword ?? name].map(normalise).includes(normalise(text)),
    );
    if (!facet) throw usage(`--by ${by}: acts cannot be laid out by "${text.trim()}"; ${there}`);
    return facet;
  });
  if (!row || !column || more.length > 0 || row === column)
    throw usage(`--by ${by}: name two facets, as "row,column"; ${there}`);
  return { row, column };
}

/** Acts laid out by two facets: `cells[row][column]` is an index into `kinds`, for families as for single terms. */
export function matrixJson(compiled: Compiled, axes: Axes | undefined): object | undefined {
  const laid = axes && matrix(compiled, compiled.verdicts, axes.row, axes.column);
  if (!axes || !laid) return undefined;
  return {
    by: [axes.row.name, axes.column.name],
    rows: laid.rows.map(axisJson),
    columns: laid.columns.map(axisJson),
    kinds: laid.tallies.map(kindJson),
    cells: laid.cells,
  };
}

/** `parent` is an index in the same axis, -1 at the top. */
function axisJson({ term, depth, parent }: AxisTerm) {
  return { term: term.name, depth, parent, family: term.children.length > 0 };
}

function kindJson(tally: Tally) {
  return { acts: actsIn(tally), shares: record(sharesOf(tally)) };
}

/** The share of each verdict among the acts that a tally counts, `contested` included. */
export function sharesOf(tally: Tally): [string, number][] {
  const whole = actsIn(tally);
  return Object.entries(verdictCounts(tally)).map(([verdict, count]) => [verdict, share(count, whole)]);
}
