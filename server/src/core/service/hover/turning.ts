/** What turns on a bracket, a proposal or a definition: norms, concerns and incidents. */
import type { Checked } from '../../check';

/** Norms are those whose reach depends on it. */
export function turningOn(checked: Checked, choice: string): string {
  const { compiled, unit, messages } = checked;
  const { joining, hover } = messages;
  if (!unit.choices.has(choice)) return '';
  const { space, speakers } = compiled;
  const dependent = [...speakers.values()].filter(({ reach }) => {
    const { levels } = space.diagrams.support(reach);
    return space.levelNames(levels).includes(choice);
  });
  const concerns = checked.concerns().filter(({ turnsOn }) => turnsOn.includes(choice));
  const incidents = checked.incidents().filter(({ turnsOn }) => turnsOn.includes(choice));
  const told = [
    joining.row(dependent.map(({ norm }) => joining.named(norm.name))),
    kind(
      hover.turning.concerns,
      concerns.map(({ concern }) => messages.clauses.concern(concern)),
    ),
    kind(
      hover.turning.incidents,
      incidents.map(({ incident }) => incident.name),
    ),
  ];
  return joining.list(told.filter((part) => part !== ''));

  function kind(words: (count: number, names: string) => string, names: readonly string[]): string {
    return names.length === 0 ? '' : words(names.length, joining.someOf(names, 4));
  }
}
