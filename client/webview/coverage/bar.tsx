/** A bar that shows shares by verdict, in the colours, patterns and letters of the map. */
import type { Shares } from '../../../server/src/core/protocol.ts';
import { letterOf, sharesInWords, verdictClass, verdictOrder } from './verdicts.ts';

/** A segment of so large a share has room for its letter. */
const letterShare = 0.14;

export function Bar({ shares }: { shares: Shares }) {
  const words = sharesInWords(shares);
  return (
    <span class="bar" role="img" aria-label={words} title={words}>
      {verdictOrder.map((verdict) => {
        const share = shares[verdict] ?? 0;
        if (share <= 0) return null;
        return (
          <i
            key={verdict}
            class={verdictClass(verdict)}
            data-letter={share >= letterShare ? letterOf(verdict) : undefined}
            style={{ flexGrow: share }}
          />
        );
      })}
    </span>
  );
}
