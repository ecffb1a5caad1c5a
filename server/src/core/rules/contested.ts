/** A bracket or proposal on which verdicts turn: on which acts, and what becomes of them with each alternative. */
import { type Contested, contestedBy, dividedByVerdict } from '../compile/contested';
import { openings } from '../compile/opening';
import { choiceWords } from '../messages/choices';
import type { ContestedPart } from '../messages/en/findings';
import { actWords, namelessParties, toldRegions } from '../messages/telling';
import type { Choice } from '../model/model';
import { exampleIn, explainedIn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { settleFixes } from './settling';

export const contested = rule({
  code: 'contested',
  severity: 'information',
  slow: true,
  few: true,
  *check(context) {
    for (const choice of context.unit.choices.values()) {
      // Definitions have a rule of their own.
      const told = choice.kind === 'definition' ? undefined : tell(context, choice);
      if (told) yield told;
    }
  },
  fixes({ data }, context) {
    const choice = context.unit.choices.get(String(data?.turnsOn));
    return choice ? settleFixes(context, choice) : [];
  },
});

/** Whether `opens-gap` tells of an alternative of the choice, with an act of its own. */
function exemplified({ compiled }: Context, choice: Choice): boolean {
  return openings(compiled).some((opening) => opening.choice === choice);
}

/** Parts of what a choice decides that are told where the whole would tell nothing. */
const mostParts = 2;

function tell(context: Context, choice: Choice): Yielded | undefined {
  const { unit, compiled, messages } = context;
  const [place, ...others] = choice.places;
  const whole = contestedBy(compiled, choice);
  if (!place || !whole) return undefined;
  const parts = saysNothing(whole) ? dividedByVerdict(compiled, choice, whole) : [whole];
  const act = exemplified(context, choice) ? undefined : exampleIn(compiled, (parts[0] ?? whole).where);
  return {
    passage: place,
    message: messages.findings.contested({
      parts: parts.slice(0, mostParts).map((part) => partTold(context, choice, part)),
      more: parts.length > mostParts,
      ...(act && { example: actWords(messages, unit, act, new Set(), namelessParties(messages, unit)) }),
      choice: choiceWords(messages, unit, choice.name),
      proposal: choice.kind === 'proposal',
    }),
    related: others.map((passage) => ({ passage, message: messages.findings.sameBracket(choice.name) })),
    data: { turnsOn: choice.name },
  };
}

/** Whether the verdicts are the same with each option, on different acts. */
function saysNothing({ verdicts }: Contested): boolean {
  const told = verdicts.filter((some) => some.length > 0).map((some) => some.join());
  return new Set(told).size === 1;
}

function partTold(
  { unit, compiled, messages }: Context,
  { options }: Choice,
  { where, verdicts }: Contested,
): ContestedPart {
  const { residues, residualShare } = explainedIn(compiled, where);
  return {
    where: toldRegions(messages, unit, residues),
    share: residualShare,
    options: options.map(({ text, nothing }, option) => ({ text, nothing, verdicts: verdicts[option] ?? [] })),
  };
}
