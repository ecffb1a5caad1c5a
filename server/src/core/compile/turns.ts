/** What becomes of the demand on the acts of a change. */
import type { Differing, VerdictClass, Within } from './classes';
import { turn } from './demands';

/** A contested act counts as all that it is in some reading of its draft. */
export function turnOf({ from, to, where }: Differing, old: Within, now: Within): number {
  const met = (side: VerdictClass, within: Within) => (side === 'contested' ? within(where).verdicts : [side]);
  return turn(met(from, old), met(to, now));
}
