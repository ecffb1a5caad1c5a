/** Why a part of an incident has its verdict: in brief for a column, in full below it. */
import type { Checked } from '../../core/check';
import type { PartVerdict } from '../../core/compile/incidents';
import { askBriefly, askWhy } from '../../core/compile/why';
import { choicesWords } from '../../core/messages/choices';
import { list } from '../../core/messages/phrasing';
import { owedInBrief, owedSentences, whyInBrief, whySentences } from '../../core/messages/why';
import { clean } from './plain';

const noAct = 'no act fits what is written';

/** What decides a part, what it turns on, or the norm that comes nearest where the text is silent. */
export function inBrief({ compiled, unit, messages }: Checked, part: PartVerdict): string {
  if (part.verdicts.length === 0) return noAct;
  const why = askBriefly(compiled, part.region);
  const parts = [why ? whyInBrief(messages, unit, why) : ''];
  if (part.turnsOn.length > 0) parts.push(`turns on ${list(part.turnsOn)}`);
  parts.push(...owedInBrief(messages, compiled, part));
  return clean(parts.filter((one) => one !== '').join('; '));
}

/** The same in sentences, with what yields and which clause of a near norm does not fit. */
export function inFull({ compiled, unit, messages }: Checked, part: PartVerdict): string[] {
  if (part.verdicts.length === 0) return ['No act fits what is written.'];
  const why = askWhy(compiled, part.region);
  return [
    ...(why ? whySentences(messages, unit, why) : [messages.why.notDecided]),
    ...(part.turnsOn.length > 0 ? [`It turns on ${choicesWords(messages, unit, part.turnsOn)}.`] : []),
    ...owedSentences(messages, compiled, part),
  ].map(clean);
}
