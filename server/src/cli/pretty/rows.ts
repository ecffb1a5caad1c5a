import { Terminal } from '../../core/analysis/verdicts';
import type { Checked } from '../../core/check';
import { type ConcernCoverage, concernRegion, gapOf, share } from '../../core/compile/concerns';
import type { Portions } from './bar';

/** `contested`: a gap in some readings only; `left open`: only on purpose. */
export type Standing = 'open' | 'contested' | 'left open' | 'closed';

/** A concern as a line of the table. */
export interface Row {
  readonly coverage: ConcernCoverage;
  readonly standing: Standing;
  /** The share of its acts that lie in the gap in some reading, 0 to 1. */
  readonly openShare: number;
  readonly portions: Portions;
}

const ranks: Readonly<Record<Standing, number>> = { open: 3, contested: 2, 'left open': 1, closed: 0 };

/** The concerns, most open first; among equals the larger, and then as declared. */
export function rowsOf(checked: Checked): Row[] {
  const rows = checked.concerns().map((coverage) => rowOf(checked, coverage));
  const always = ({ coverage: { acts, gap } }: Row) => share(gap.always, acts);
  const larger = (a: Row, b: Row) => (a.coverage.gap.always < b.coverage.gap.always ? 1 : -1);
  return rows.sort(
    (a, b) =>
      ranks[b.standing] - ranks[a.standing] ||
      b.openShare - a.openShare ||
      always(b) - always(a) ||
      (a.coverage.gap.always === b.coverage.gap.always ? 0 : larger(a, b)),
  );
}

function rowOf(checked: Checked, coverage: ConcernCoverage): Row {
  const { acts, gap } = coverage;
  const open = gap.always + gap.sometimes;
  const standing = gap.always > 0n ? 'open' : open > 0n ? 'contested' : gap.leftOpen > 0n ? 'left open' : 'closed';
  return { coverage, standing, openShare: share(open, acts), portions: portionsOf(checked, coverage) };
}

/** The verdicts, silence divided by what becomes of it: open, open on purpose, answered by a duty in every reading. */
function portionsOf({ compiled }: Checked, { concern, verdicts }: ConcernCoverage): Portions {
  if (verdicts.silent === undefined) return verdicts;
  const { space, counts, leftOpen } = compiled;
  const { diagrams } = space;
  const region = concernRegion(compiled, concern);
  const silent = diagrams.inEveryReading(
    diagrams.select(diagrams.keep(compiled.verdicts, region), 1 << Terminal.silent),
  );
  const gap = diagrams.inSomeReading(gapOf(compiled, concern, region));
  const answered = counts.of(diagrams.without(silent, gap));
  const purposely = counts.of(diagrams.and(diagrams.and(silent, gap), leftOpen));
  return {
    ...verdicts,
    silent: verdicts.silent - answered - purposely,
    'answered by a duty': answered,
    'left open on purpose': purposely,
  };
}
