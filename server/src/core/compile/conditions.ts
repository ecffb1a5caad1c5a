/** A condition on choices, told choice by choice. */
import { type Node, none } from '../analysis/diagram';
import type { Choice } from '../model/model';
import type { Compiled } from './compile';

/** A choice that has to take one of some options. */
export interface Taken {
  readonly choice: Choice;
  readonly options: readonly number[];
}

export interface Condition {
  /** The choices on which it depends, sorted by code unit. */
  readonly turnsOn: readonly string[];
  /** The same as choices that each, whatever the others, have to take an option; undefined where it cannot be told so. */
  readonly takes?: readonly Taken[];
}

/** @param condition a function of choices alone. */
export function conditionOf({ space, unit }: Compiled, condition: Node): Condition {
  const { diagrams } = space;
  const turnsOn = space.levelNames(diagrams.support(condition).levels);
  const takes: Taken[] = [];
  let together = diagrams.not(none);
  for (const name of turnsOn) {
    const choice = unit.choices.get(name);
    if (!choice) return { turnsOn };
    const options = choice.options.flatMap((_, option) =>
      diagrams.meets(condition, space.takes(name, option)) ? [option] : [],
    );
    takes.push({ choice, options });
    together = diagrams.and(together, diagrams.any(options.map((option) => space.takes(name, option))));
  }
  return together === condition ? { turnsOn, takes } : { turnsOn };
}
