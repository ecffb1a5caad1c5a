/** Two facets laid out as a table, families only: a terminal is too narrow for their members. */
import type { Tally } from '../../core/analysis/counts';
import type { Compiled } from '../../core/compile/compile';
import { type Matrix, matrix } from '../../core/compile/matrix';
import type { Io } from '../io';
import { type Axes, sharesOf } from '../matrix';
import { drawnIn, markOf } from './bar';
import { columns, flow, type Paint, padEnd, padStart } from './page';
import { clean } from './plain';

/** A line for each family of rows; a cell has the mark of its verdict, two marks where a part is decided otherwise. */
export function tableOf(compiled: Compiled, { row, column }: Axes, { width }: Io, paint: Paint): string[] {
  const laid = matrix(compiled, compiled.verdicts, row, column);
  if (!laid) return [];
  const families = (entries: Matrix['rows']) =>
    entries.flatMap(({ term, depth }, index) => (depth === 0 ? [{ name: clean(term.name), index }] : []));
  const down = families(laid.rows);
  const across = families(laid.columns).map((family, index) => ({ ...family, number: String(index + 1) }));
  const margin = Math.max(0, ...down.map(({ name }) => columns(name))) + 2;
  const blocks = chunks(across, Math.max(1, Math.floor((width - margin) / cellWidth)));
  const lines = blocks.flatMap((block) => [
    paint('dim', `${' '.repeat(margin)}${block.map(({ number }) => padStart(number, cellWidth)).join('')}`),
    ...down.map(({ name, index }) => {
      const tallies = block.map((other) => laid.tallies[laid.cells[index]?.[other.index] ?? -1] ?? []);
      return `${padEnd(name, margin)}${tallies.map((tally) => cellOf(tally, paint)).join('')}`;
    }),
    '',
  ]);
  const key = across.map(({ name, number }) => ({
    plain: `${number} ${name}`,
    painted: `${paint('dim', number)} ${name}`,
  }));
  return [...lines, ...flow(key, width)];
}

const cellWidth = 3;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The two verdicts with the largest shares. */
function cellOf(tally: Tally, paint: Paint): string {
  const largest = sharesOf(tally)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2);
  const verdicts = drawnIn(Object.fromEntries(largest.map(([verdict]) => [verdict, 1n])));
  return `${' '.repeat(cellWidth - verdicts.length)}${verdicts.map((verdict) => markOf(verdict, paint)).join('')}`;
}
