/** The legend: a sentence about the squares, with the verdicts that occur in this picture. */
import type { CellVerdict, CoverageView } from '../../../server/src/core/protocol.ts';
import { letters, verdictClass, verdictOrder } from './verdicts.ts';

/** How each verdict is told of a square. */
const told: Readonly<Record<CellVerdict, string>> = {
  prohibited: 'prohibited',
  discouraged: 'discouraged',
  required: 'required',
  encouraged: 'encouraged',
  permitted: 'permitted',
  'without prejudice': 'without prejudice to it',
  conflicting: 'under norms that conflict',
  contested: 'contested between readings',
  'left open': 'left open on purpose',
  silent: 'silent',
};

export function Legend({ view }: { view: CoverageView }) {
  const occurring = occurringIn(view);
  return (
    <p class="legend">
      Each square stands for one {view.rowLabel} and one {view.columnLabel}. A full one is decided so altogether, a
      part-filled one only for that share of its acts:{' '}
      {occurring.map((verdict, index) => (
        <>
          {index > 0 && (index === occurring.length - 1 ? ' and ' : ', ')}
          <span class="sample">
            <span class={`cell ${verdictClass(verdict)}`} data-letter={letters[verdict]} aria-hidden="true" />
            {told[verdict]}
          </span>
        </>
      ))}
      .
    </p>
  );
}

function occurringIn({ kinds, concerns }: CoverageView): CellVerdict[] {
  const shares = [...kinds, ...concerns.map((concern) => concern.shares)];
  return verdictOrder.filter((verdict) => shares.some((share) => (share[verdict] ?? 0) > 0));
}
