/** What stands in the map's place when there is nothing to draw. */
import * as l10n from '@vscode/l10n';
import type { CoverageView } from '../../../server/src/core/protocol.ts';
import { Inline } from './inline.tsx';

export type Emptiness = 'none' | 'no library' | 'no acts';

function words(why: Emptiness): string[] {
  switch (why) {
    case 'none':
      return [
        l10n.t(
          'The coverage is that of an accord or an instrument. Begin one with a line such as `accord "Accord on …"`, or open a file that has one.',
        ),
        l10n.t(
          'A file that concerns an accord, with incidents or a mandate, names it in its first line: `concerning ./accord.norm`.',
        ),
      ];
    case 'no library':
      return [
        l10n.t(
          'The accord uses no library yet, so there is no vocabulary to draw a map of. Add a `uses` line below its title; completion lists the libraries.',
        ),
      ];
    case 'no acts':
      return [
        l10n.t('No act is left under these lenses: nothing that they describe together can happen. Widen one of them.'),
      ];
  }
}

/** What is missing for a map, if anything. */
export function emptiness({ rows, columns, acts }: CoverageView): Emptiness | undefined {
  if (rows.length === 0 || columns.length === 0) return 'no library';
  return acts === '0' ? 'no acts' : undefined;
}

export function Empty({ title, why }: { title?: string; why: Emptiness }) {
  return (
    <div class="empty">
      {title && <h1>{title}</h1>}
      {words(why).map((text) => (
        <p key={text}>
          <Inline text={text} />
        </p>
      ))}
    </div>
  );
}
