/** Moving about the map by keyboard: where a key leads from a square or a label. */

/** A position among what shows: -1 is the row of column labels, or the column of row labels. */
export interface Position {
  row: number;
  column: number;
}

/** What PageUp and PageDown go over. */
const pageRows = 10;

/** Where the key leads, or undefined where it is no key for moving. There is nothing to stand on at the corner. */
export function moved(
  from: Position,
  key: string,
  control: boolean,
  rows: number,
  columns: number,
): Position | undefined {
  const to = target(from, key, control, rows, columns);
  if (!to) return undefined;
  const row = Math.max(-1, Math.min(rows - 1, to.row));
  const column = Math.max(-1, Math.min(columns - 1, to.column));
  return row < 0 && column < 0 ? from : { row, column };
}

function target(
  { row, column }: Position,
  key: string,
  control: boolean,
  rows: number,
  columns: number,
): Position | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return control ? { row: 0, column: 0 } : { row, column: row < 0 ? 0 : -1 };
    case 'End':
      return { row: control ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: Math.max(Math.min(row, 0), row - pageRows), column };
    case 'PageDown':
      return { row: row + pageRows, column };
    default:
      return undefined;
  }
}
