/** The legend: a sentence about the squares, with the verdicts that occur in this picture. */
import * as l10n from '@vscode/l10n';
import type { CellVerdict, CoverageView } from '../../../server/src/core/protocol.ts';
import { type BesideMark, besideMark } from './marks.ts';
import { fullStop, separator } from './sentence.ts';
import { letterOf, saidShare, verdictClass, verdictOrder, verdictWords } from './verdicts.ts';

/** How each verdict is told of a square. */
function told(verdict: CellVerdict): string {
  switch (verdict) {
    case 'without prejudice':
      return l10n.t('without prejudice to it');
    case 'conflicting':
      return l10n.t('under norms that conflict');
    case 'contested':
      return l10n.t('contested between readings');
    case 'left open':
      return l10n.t('left open on purpose');
    default:
      return verdictWords(verdict);
  }
}

export function Legend({ view }: { view: CoverageView }) {
  const occurring = occurringIn(view);
  return (
    <p class="legend">
      {l10n.t(
        'Each square stands for one {0} and one {1}. A full one is decided so altogether, a part-filled one only for that share of its acts:',
        view.rowLabel,
        view.columnLabel,
      )}{' '}
      {occurring.map((verdict, index) => (
        <>
          {separator(index, occurring.length)}
          <span class="sample">
            <span class={`cell ${verdictClass(verdict)}`} data-letter={letterOf(verdict)} aria-hidden="true" />
            {told(verdict)}
          </span>
        </>
      ))}
      {fullStop()}
      <BesideLegend view={view} />
    </p>
  );
}

/** What the corners say, where there are any. */
function BesideLegend({ view: { beside, cells } }: { view: CoverageView }) {
  if (!beside || beside.cannot) return null;
  const shown = new Set(cells.flat());
  const marks = new Set(
    beside.kinds.flatMap((shares, kind) => (shown.has(kind) && saidShare(shares) > 0 ? [besideMark(shares)] : [])),
  );
  if (marks.size === 0) return <> {l10n.t('{0} says nothing of what is silent here.', beside.label)}</>;
  const square = (mark: BesideMark) => (
    <span class="sample">
      <span class="cell v-silent" data-beside={mark} aria-hidden="true" />
    </span>
  );
  const part = marks.has('part') && square('part');
  if (!marks.has('all')) {
    return (
      <>
        {' '}
        {part}
        {l10n.t('{0} speaks of a part of what is silent there.', beside.label)}
      </>
    );
  }
  return (
    <>
      {' '}
      {square('all')}
      {part
        ? l10n.t('{0} speaks of all that is silent there,', beside.label)
        : l10n.t('{0} speaks of all that is silent there.', beside.label)}{' '}
      {part}
      {part && l10n.t('of a part of it.')}
    </>
  );
}

function occurringIn({ kinds, concerns }: CoverageView): CellVerdict[] {
  const shares = [...kinds, ...concerns.map((concern) => concern.shares)];
  return verdictOrder.filter((verdict) => shares.some((share) => (share[verdict] ?? 0) > 0));
}
