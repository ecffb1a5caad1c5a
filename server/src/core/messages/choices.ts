/** What a verdict turns on, in words: brackets, proposals, definitions, and facts that are not known. */
import type { Choice, Unit } from '../model/model';
import type { Messages } from './messages';

/** `the bracket \`manner\``, `the proposal of \`boarding\``, `the meaning of "working boats"`, `the activity`. */
export function choiceWords({ choices }: Messages, unit: Unit, name: string): string {
  const choice = unit.choices.get(name);
  if (!choice) {
    const facet = unit.facets.find((one) => one.name === name);
    return facet ? choices.facet(facet) : choices.other(name);
  }
  return choices[choice.kind](choice.kind === 'proposal' ? (choice.options[0]?.text ?? name) : name);
}

/** Several, joined. */
export function choicesWords(messages: Messages, unit: Unit, names: readonly string[]): string {
  return messages.joining.list(names.map((name) => choiceWords(messages, unit, name)));
}

/** As many as a reader takes in; of more the first ones are named and the others counted. */
const mostNamed = 4;

/** The same, where there may be many. */
export function someChoices(messages: Messages, unit: Unit, names: readonly string[]): string {
  if (names.length <= mostNamed) return choicesWords(messages, unit, names);
  const named = names.slice(0, mostNamed - 1).map((name) => choiceWords(messages, unit, name));
  return messages.choices.andOthers(named, names.length - named.length);
}

/** One or two by name; of more how many of each kind there are: `1 definition, 5 brackets and 2 proposals`. */
export function choicesInBrief(messages: Messages, unit: Unit, names: readonly string[]): string {
  if (names.length <= 2) return choicesWords(messages, unit, names);
  const kinds = names.map((name) => unit.choices.get(name)?.kind);
  const told = (['definition', 'bracket', 'proposal'] as const).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count > 0 ? [messages.choices.counted(kind, count)] : [];
  });
  return messages.joining.list(told);
}

/** Whose words an option of a choice are: `the United States of America`; undefined where nobody is named. */
export function delegationWords(messages: Messages, unit: Unit, choice: Choice, option: number): string | undefined {
  const by = choice.options[option]?.by ?? [];
  return by.length === 0 ? undefined : messages.joining.list(by.map((code) => messages.states.name(unit, code)));
}
