/** Brackets, proposals and definitions read differently on which nothing turns. */
import { indifferentChoices } from '../compile/indifferent';
import { choiceWords } from '../messages/choices';
import { rule } from './rule';
import { settleFixes } from './settling';

export const noDifference = rule({
  code: 'no-difference',
  severity: 'information',
  slow: true,
  *check({ unit, compiled, messages }) {
    for (const { name, kind, places } of indifferentChoices(compiled)) {
      const [passage, ...others] = places;
      if (!passage) continue;
      yield {
        passage,
        message: messages.needless.noDifference({ name, choice: choiceWords(messages, unit, name), kind }),
        related: others.map((other) => ({ passage: other, message: messages.needless.sameChoice(name) })),
        data: { choice: name },
      };
    }
  },
  fixes({ data }, context) {
    const choice = context.unit.choices.get(String(data?.choice));
    return choice ? settleFixes(context, choice) : [];
  },
});
