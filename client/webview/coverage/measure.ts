/** The room that the labels of the map take, measured once for an axis so that nothing moves when a family opens. */
import type { AxisEntry } from '../../../server/src/core/protocol.ts';

/** In pixels; longer labels end in an ellipsis and are told whole in the tooltip. */
const most = { row: 290, column: 170 };
/** Indentation by depth and room for the chevron, as in map.css. */
const indent = 12;
const chevron = 26;

/** Sets `--widest-row` and `--widest-column` on the map. */
export function sizeLabels(map: HTMLElement, rows: readonly AxisEntry[], columns: readonly AxisEntry[]): void {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  const { fontSize, fontFamily } = getComputedStyle(map);
  context.font = `${fontSize} ${fontFamily}`;
  const width = ({ label }: AxisEntry) => context.measureText(label).width;
  const widest = (widths: number[], limit: number) => `${Math.ceil(Math.min(limit, Math.max(40, ...widths)))}px`;
  const rowWidths = rows.map((entry) => width(entry) + entry.depth * indent + chevron);
  map.style.setProperty('--widest-row', widest(rowWidths, most.row));
  map.style.setProperty('--widest-column', widest(columns.map(width), most.column));
}
