/** The accord's title and the sentence that sums up. */
import * as l10n from '@vscode/l10n';
import type { CoverageView } from '../../../server/src/core/protocol.ts';
import { freshClass } from './fresh.ts';
import { Inline } from './inline.tsx';
import { inkClass } from './verdicts.ts';

interface Props {
  view: CoverageView;
  /** The texts of the parts that the latest payload changed. */
  fresh: ReadonlySet<string>;
  revision: number;
}

export function Summary({ view, fresh, revision }: Props) {
  return (
    <div class="summary">
      <h1>{view.title}</h1>
      <p>
        {view.summary.map(({ text, verdict }) => {
          const look = `${verdict ? inkClass(verdict) : ''} ${freshClass(fresh.has(text), revision)}`;
          const Part = verdict ? 'strong' : 'span';
          return (
            <Part class={look}>
              <Inline text={text} />
            </Part>
          );
        })}{' '}
        {view.acts !== '0' && <span class="quiet">{l10n.t('{0} acts counted.', view.acts)}</span>}
      </p>
    </div>
  );
}
