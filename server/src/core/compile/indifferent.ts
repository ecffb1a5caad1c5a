/** Brackets, proposals and divergent definitions on which nothing turns. */
import { choicesThatMatter } from '../analysis/dependence';
import type { Choice } from '../model/model';
import { choicesIn } from './body';
import type { Compiled } from './compile';

/**
 * The choices that change no verdict and nothing that is owed, whatever else is chosen; in the order of the unit. Those that
 * say how a norm is verified or how firmly a duty binds are not among them: they change what no verdict tells.
 */
export function indifferentChoices(compiled: Compiled): Choice[] {
  const { unit, space, verdicts, duties, acts } = compiled;
  const { diagrams } = space;
  if (unit.choices.size === 0) return [];
  const matter = new Set(space.levelNames(choicesThatMatter(diagrams, verdicts)));
  for (const { verbs, owners, general } of duties) {
    for (const { owes, triggered } of owners) {
      for (const leaf of new Set(verbs.flatMap(({ leaves }) => leaves))) {
        for (const owed of [diagrams.every([leaf, triggered, acts]), diagrams.every([leaf, owes, general])]) {
          for (const name of space.levelNames(choicesThatMatter(diagrams, owed))) matter.add(name);
        }
      }
    }
  }
  for (const { duty, modalities, description } of unit.norms) {
    if (duty) for (const { when } of modalities) for (const { choice } of when) matter.add(choice);
    for (const { when } of description) for (const { choice } of when) matter.add(choice);
    for (const name of choicesIn(description.flatMap(({ items }) => items))) matter.add(name);
  }
  return [...unit.choices.values()].filter(
    ({ name, options }) =>
      !matter.has(name) && options.some((_, option) => !diagrams.isTerminal(space.takes(name, option))),
  );
}
