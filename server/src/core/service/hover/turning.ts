/** What turns on a bracket, a proposal or a definition: norms, concerns and incidents. */
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { someOf } from '../words/terms';

/** Norms are those whose reach depends on it. */
export function turningOn(checked: Checked, choice: string): string {
  const { compiled, unit } = checked;
  if (!unit.choices.has(choice)) return '';
  const { space, speakers } = compiled;
  const dependent = [...speakers.values()].filter(({ reach }) => {
    const { levels } = space.diagrams.support(reach);
    return space.levelNames(levels).includes(choice);
  });
  const concerns = checked.concerns().filter(({ turnsOn }) => turnsOn.includes(choice));
  const incidents = checked.incidents().filter(({ turnsOn }) => turnsOn.includes(choice));
  const told = [
    dependent.map(({ norm }) => `\`${norm.name}\``).join(', '),
    kind(
      'concern',
      concerns.map(({ concern }) => concern.name),
    ),
    kind(
      'incident',
      incidents.map(({ incident }) => incident.name),
    ),
  ];
  return list(told.filter((part) => part !== ''));
}

function kind(word: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  return `the ${word}${names.length > 1 ? 's' : ''} ${someOf(names, 4)}`;
}
