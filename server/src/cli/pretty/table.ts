/** Two facets laid out as a table, families only: a terminal is too narrow for their members. */
import type { Compiled } from '../../core/compile/compile';
import { matrix } from '../../core/compile/matrix';
import { type Axes, sharesOf } from '../matrix';
import { type Drawn, drawnIn, markOf } from './bar';
import { clean, columns, type Paint, padEnd, padStart } from './page';

/** A line for each family of rows; a cell has the mark of its verdict, two where a part is decided otherwise. */
export function tableOf(compiled: Compiled, { row, column }: Axes, paint: Paint): string[] {
  const laid = matrix(compiled, compiled.verdicts, row, column);
  if (!laid) return [];
  const across = laid.columns.flatMap((entry, index) => (entry.depth === 0 ? [{ entry, index }] : []));
  const down = laid.rows.flatMap((entry, index) => (entry.depth === 0 ? [{ entry, index }] : []));
  const margin = Math.max(...down.map(({ entry }) => columns(clean(entry.term.name)))) + 2;
  const heading = across.map((_, index) => padStart(String(index + 1), 3)).join('');
  const lines = down.map(({ entry, index }) => {
    const cells = across.map((other) => cellOf(laid.tallies[laid.cells[index]?.[other.index] ?? 0] ?? [], paint));
    return `${padEnd(clean(entry.term.name), margin)}${cells.join('')}`;
  });
  const key = across.map(({ entry }, index) => `${padStart(String(index + 1), margin)}  ${clean(entry.term.name)}`);
  return [paint('dim', `${' '.repeat(margin)}${heading}`), ...lines, '', ...key];
}

function cellOf(tally: Parameters<typeof sharesOf>[0], paint: Paint): string {
  const shares = sharesOf(tally).sort(([, a], [, b]) => b - a);
  const verdicts = drawnIn(Object.fromEntries(shares.map(([verdict]) => [verdict, 1n]))).slice(0, 2) as Drawn[];
  return `${' '.repeat(3 - verdicts.length)}${verdicts.map((verdict) => markOf(verdict, paint)).join('')}`;
}
