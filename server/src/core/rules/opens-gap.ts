/** Alternatives that leave open what no other alternative leaves open. */
import { type Opening, openings } from '../compile/opening';
import { choiceWords, delegationWords } from '../messages/choices';
import { actWords, namelessParties } from '../messages/telling';
import { governedByStates } from './governing';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { settleFixes } from './settling';

export const opensGap = rule({
  code: 'opens-gap',
  severity: 'information',
  slow: true,
  few: true,
  *check(context) {
    const byOption = new Map<string, Opening[]>();
    for (const opening of openings(context.compiled)) {
      const key = `${opening.option} ${opening.choice.name}`;
      byOption.set(key, [...(byOption.get(key) ?? []), opening]);
    }
    for (const alike of byOption.values()) yield* tell(context, alike);
  },
  /** Settles it as one of the others; of a definition, perhaps as the State has it with which an act has to do. */
  fixes({ data }, context) {
    const choice = context.unit.choices.get(String(data?.choice));
    const definition = context.unit.definitions.get(String(data?.choice));
    return [
      ...(choice ? settleFixes(context, choice, (option) => option + 1 !== data?.option) : []),
      ...(choice?.kind === 'definition' && definition ? governedByStates(context, definition) : []),
    ];
  },
});

/** @param alike the concerns that one alternative opens, one at least. */
function tell({ unit, compiled, messages }: Context, alike: readonly Opening[]): Yielded[] {
  const [first] = alike;
  const passage = first?.choice.places[0];
  if (!first || !passage) return [];
  const { choice, option, acts, concern } = first;
  const { text, nothing } = choice.options[option] as (typeof choice.options)[number];
  const by = delegationWords(messages, unit, choice, option);
  const act = exampleIn(compiled, acts);
  return [
    {
      passage,
      message: messages.needless.opensGap({
        name: choice.name,
        choice: choiceWords(messages, unit, choice.name),
        kind: choice.kind,
        text,
        nothing,
        ...(by !== undefined && { by }),
        concerns: alike.map((one) => messages.clauses.titled(one.concern)),
        ...(act && {
          example: actWords(
            messages,
            unit,
            act,
            new Set(concern.clauses.map(({ facet }) => facet)),
            namelessParties(messages, unit),
          ),
        }),
      }),
      related: alike.map((one) => ({
        passage: { at: one.concern.at, span: one.concern.nameSpan },
        message: messages.needless.opened(messages.clauses.concern(one.concern)),
      })),
      data: { choice: choice.name, option: option + 1, concerns: alike.map((one) => one.concern.name) },
    },
  ];
}
