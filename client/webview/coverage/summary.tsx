/** The accord's title and the sentence that sums up. */
import type { CoverageView } from '../../../server/src/core/protocol.ts';
import { freshClass } from './fresh.ts';
import { inkClass } from './verdicts.ts';

interface Props {
  view: CoverageView;
  fresh: boolean;
  revision: number;
}

export function Summary({ view, fresh, revision }: Props) {
  return (
    <div class="summary">
      <h1>{view.title}</h1>
      <p class={freshClass(fresh, revision)}>
        {view.summary.map(({ text, verdict }) => (verdict ? <strong class={inkClass(verdict)}>{text}</strong> : text))}{' '}
        <span class="acts">{view.acts} acts counted.</span>
      </p>
    </div>
  );
}
