/** What a verdict turns on, in words: brackets, proposals, definitions, and facts that are not known. */
import type { Choice, Unit } from '../model/model';
import { counted, list, named, said } from './phrasing';
import { stateName } from './telling';

/** `the bracket \`manner\``, `the proposal of \`boarding\``, `the meaning of "working boats"`, `the activity`. */
export function choiceWords(unit: Unit, name: string): string {
  const choice = unit.choices.get(name);
  if (!choice) return unit.facets.some((facet) => facet.name === name) ? `the ${name}` : named(name);
  switch (choice.kind) {
    case 'bracket':
      return `the bracket ${named(name)}`;
    case 'proposal':
      return `the proposal of ${named(choice.options[0]?.text ?? name)}`;
    case 'definition':
      return `the meaning of ${said(name)}`;
  }
}

/** Several, joined. */
export function choicesWords(unit: Unit, names: readonly string[]): string {
  return list(names.map((name) => choiceWords(unit, name)));
}

/** One or two by name; of more how many of each kind there are: `1 definition, 5 brackets and 2 proposals`. */
export function choicesInBrief(unit: Unit, names: readonly string[]): string {
  if (names.length <= 2) return choicesWords(unit, names);
  const kinds = names.map((name) => unit.choices.get(name)?.kind);
  const told = (['definition', 'bracket', 'proposal'] as const).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count > 0 ? [counted(count, kind)] : [];
  });
  return list(told);
}

/** Whose words an option of a choice are: `the United States of America`; undefined where nobody is named. */
export function delegationWords(unit: Unit, choice: Choice, option: number): string | undefined {
  const by = choice.options[option]?.by ?? [];
  return by.length === 0 ? undefined : list(by.map((code) => stateName(unit, code)));
}
