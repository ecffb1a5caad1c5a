/** A bracket or proposal on which verdicts turn: on which acts, and what becomes of them with each alternative. */
import { contestedBy } from '../compile/contested';
import { choiceWords } from '../messages/choices';
import { actWords, namelessParties, toldRegions } from '../messages/telling';
import type { Choice } from '../model/model';
import { exampleIn, explainedIn } from './memory';
import { type Context, rule, type Yielded } from './rule';

/** A draft of more provisions than these has too much that is open for it to be told one by one. */
const mostNorms = 64;

export const contested = rule({
  code: 'contested',
  severity: 'information',
  *check(context) {
    const { choices, norms } = context.unit;
    if (norms.length > mostNorms) return;
    for (const choice of choices.values()) {
      if (choice.kind === 'definition') continue;
      const told = tell(context, choice);
      if (told) yield told;
    }
  },
});

function tell({ unit, compiled, messages }: Context, choice: Choice): Yielded | undefined {
  const [place, ...others] = choice.places;
  const found = contestedBy(compiled, choice);
  if (!place || !found) return undefined;
  const act = exampleIn(compiled, found.where);
  const { residues, residualShare } = explainedIn(compiled, found.where);
  return {
    passage: place,
    message: messages.findings.contested({
      where: toldRegions(unit, residues),
      share: residualShare,
      ...(act && { example: actWords(unit, act, new Set(), namelessParties(unit)) }),
      options: choice.options.map(({ text, nothing }, option) => ({
        text,
        nothing,
        verdicts: found.verdicts[option] ?? [],
      })),
      choice: choiceWords(unit, choice.name),
      proposal: choice.kind === 'proposal',
    }),
    related: others.map((passage) => ({ passage, message: messages.findings.sameBracket(choice.name) })),
    data: { turnsOn: choice.name },
  };
}
