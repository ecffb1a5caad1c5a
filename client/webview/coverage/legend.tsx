/** The legend: a sentence about the squares, with the verdicts that occur in this picture. */
import * as l10n from '@vscode/l10n';
import type { CellVerdict, CoverageView } from '../../../server/src/core/protocol.ts';
import { fullStop, separator } from './sentence.ts';
import { letterOf, verdictClass, verdictOrder, verdictWords } from './verdicts.ts';

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
    </p>
  );
}

function occurringIn({ kinds, concerns }: CoverageView): CellVerdict[] {
  const shares = [...kinds, ...concerns.map((concern) => concern.shares)];
  return verdictOrder.filter((verdict) => shares.some((share) => (share[verdict] ?? 0) > 0));
}
