/** The verdicts on an incident, joined. */
import type { Verdict } from '../model/model';
import type { Messages } from './messages';

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
export function verdictsTogether({ joining, verdicts }: Messages, judged: Judged): string {
  const { parts = [], contested } = judged;
  const settled = parts.length > 1 && !contested && parts.every((part) => part.verdicts.length < 2);
  return joining.list(
    judged.verdicts.map((verdict) => verdicts.names[verdict]),
    settled ? 'and' : 'or',
  );
}

/** The same with a word on whether readings differ: `contested (prohibited or silent)`; what is said of no act at all. */
export function verdictWords(messages: Messages, judged: Judged): string {
  if (judged.verdicts.length === 0) return messages.verdicts.noAct;
  const together = verdictsTogether(messages, judged);
  return judged.contested ? messages.verdicts.contested(together) : together;
}
