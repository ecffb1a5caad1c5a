/** What is left out of all figures because no one can do it: a sentence that opens a list of the rules. */
import * as l10n from '@vscode/l10n';
import type { CoverageView } from '../../../server/src/core/protocol.ts';
import { Inline } from './inline.tsx';

export function Impossible({ impossible: { note, rules } }: Pick<CoverageView, 'impossible'>) {
  if (rules.length === 0) return null;
  return (
    <details class="note impossible">
      <summary>{note}</summary>
      <ul aria-label={l10n.t('What cannot be')}>
        {rules.map(({ acts, because }) => (
          <li key={acts}>
            <Inline text={acts} />
            {because && (
              <span class="because">
                <Inline text={because} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
