// Figures for readers.

/** Three digits that count, thousands apart. */
export function figure(value) {
  if (value === undefined) return '-';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}

export const quantiles = (summary) => summary && [summary.p50, summary.p95, summary.max].map(figure).join(' / ');
export const megabytes = (bytes) => (bytes === undefined ? '-' : `${Math.round(bytes / 2 ** 20)} MB`);

/** A Markdown table with aligned columns. */
export function markdown(head, rows) {
  const filled = rows.map((row) => row.map((cell) => cell ?? '-'));
  const widths = head.map((_, column) => Math.max(...[head, ...filled].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...filled.map(line)].join('\n');
}
