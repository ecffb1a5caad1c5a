/** Writing final clauses into an accord. */
import type { Unit } from '../model/model';
import { addLine, addProvision, layoutOf, line } from './inserting';
import type { Edit } from './rule';

/** In the columns of the final clauses that there are, or in one that is wide enough for all; undefined without an accord. */
export function writeFinalClauses(
  unit: Unit,
  clauses: readonly { readonly keyword: string; readonly value: string }[],
): Edit | undefined {
  const own = unit.finalClauses?.findLast(({ at }) => at.file === unit.accord?.at.file)?.at;
  const widest = Math.max(...clauses.map(({ keyword }) => keyword.length));
  const layout = own ? layoutOf(own) : { indent: '  ', column: Math.max(12, widest + 3) };
  const lines = clauses.map(({ keyword, value }) => line(keyword, value, layout));
  return own ? addLine(own, lines.join('\n')) : addProvision(unit, ['final clauses', ...lines]);
}
