/** Alternatives of a bracket or versions of a definition that leave open what no other one leaves open. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Diagrams, type Node, none } from '../analysis/diagram';
import type { Choice, Concern } from '../model/model';
import type { Compiled } from './compile';
import { concernRegion, gapOf } from './concerns';

export interface Opening {
  readonly choice: Choice;
  readonly option: number;
  readonly concern: Concern;
  /** The acts of the concern that are open in a reading with this option, and in none with another. */
  readonly acts: Node;
}

const known = new WeakMap<Compiled, readonly Opening[]>();

/** By choice in the order of the unit, then by option, then by concern. Found once for each version of a draft. */
export function openings(compiled: Compiled): readonly Opening[] {
  const found = known.get(compiled) ?? find(compiled);
  known.set(compiled, found);
  return found;
}

function find(compiled: Compiled): Opening[] {
  const { unit, space, leftOpen } = compiled;
  const { diagrams } = space;
  const contested = unit.concerns.flatMap((concern) => {
    const open = diagrams.without(gapOf(compiled, concern, concernRegion(compiled, concern)), leftOpen);
    const names = new Set(space.levelNames(choicesThatMatter(diagrams, open)));
    return names.size === 0 ? [] : [{ concern, open, names }];
  });
  return [...unit.choices.values()].flatMap((choice) =>
    choice.options.flatMap((_, option) =>
      contested.flatMap(({ concern, open, names }): Opening[] => {
        if (!names.has(choice.name)) return [];
        const acts = opened(
          diagrams,
          open,
          choice.options.map((_, other) => space.takes(choice.name, other)),
          option,
        );
        return acts === none ? [] : [{ choice, option, concern, acts }];
      }),
    ),
  );
}

function opened(diagrams: Diagrams, open: Node, takes: readonly Node[], option: number): Node {
  const here = diagrams.inSomeReading(diagrams.and(open, takes[option] as Node));
  const elsewhere = diagrams.any(takes.filter((_, other) => other !== option));
  return diagrams.without(here, diagrams.inSomeReading(diagrams.and(open, elsewhere)));
}
