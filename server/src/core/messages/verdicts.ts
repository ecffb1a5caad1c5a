/** The verdicts on an incident, joined. */
import type { Verdict } from '../model/model';
import { list } from './phrasing';

/** What was judged: one part of an incident, or an incident with its parts. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly contested: boolean;
  readonly parts?: readonly Pick<Judged, 'verdicts'>[];
}

/**
 * `prohibited and silent` where each part has the one verdict that it has; `prohibited or silent` where facts that are not
 * known, or the readings, leave it open.
 */
export function verdictsTogether({ verdicts, contested, parts = [] }: Judged): string {
  const settled = parts.length > 1 && !contested && parts.every((part) => part.verdicts.length < 2);
  return list(verdicts, settled ? 'and' : 'or');
}
