/** What turns on a bracket, a proposal or a definition: norms, concerns and incidents. */
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { someOf } from '../words/terms';

/** @param norms whether to name the norms too: those whose reach depends on it. */
export function turningOn(checked: Checked, choice: string, norms: boolean): string {
  const { compiled, unit } = checked;
  if (!unit.choices.has(choice)) return '';
  const { space, speakers } = compiled;
  const dependent = [...speakers.values()].filter(({ reach }) => {
    const { levels } = space.diagrams.support(reach);
    return space.levelNames(levels).includes(choice);
  });
  const concerns = checked.concerns().filter(({ turnsOn }) => turnsOn.includes(choice));
  const incidents = checked.incidents().filter(({ turnsOn }) => turnsOn.includes(choice));
  return list(
    [
      norms && dependent.length > 0 ? dependent.map(({ norm }) => `\`${norm.name}\``).join(', ') : '',
      concerns.length > 0 ? `the concern ${someOf(concerns.map(({ concern }) => concern.name), 4)}` : '',
      incidents.length > 0 ? `the incident ${someOf(incidents.map(({ incident }) => incident.name), 4)}` : '',
    ]
      .filter((part) => part !== '')
      .map((part) => part.replace(/^the (concern|incident) (?=.*(, | and ))/, 'the $1s ')),
  );
}
