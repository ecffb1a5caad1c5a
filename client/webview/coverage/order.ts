/** The concerns in the order in which a drafter should look at them. */
import type { ConcernView } from '../../../server/src/core/protocol.ts';

const rank: Readonly<Record<ConcernView['state'], number>> = { open: 0, contested: 1, 'left open': 2, closed: 3 };

/** Most open first: by state, then by the share in the gap; equal ones stay as they came. */
export function mostOpenFirst(concerns: readonly ConcernView[]): ConcernView[] {
  return [...concerns].sort((a, b) => rank[a.state] - rank[b.state] || b.gapShare - a.gapShare);
}

/** Whether something is left open here that the drafters did not leave open on purpose, in some reading at least. */
export function isOpen({ state }: ConcernView): boolean {
  return state === 'open' || state === 'contested';
}
