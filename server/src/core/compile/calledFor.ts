/** What a part of an incident calls for, and on how much of it. */
import { type Node, none } from '../analysis/diagram';
import type { Compiled } from './compile';
import { triggeredBy } from './duties';
import type { PartVerdict } from './incidents';

export interface CalledFor {
  readonly norm: string;
  readonly duty: string;
  /** Whether each of the acts that may have happened calls for it, in some reading; and whether those that do in all. */
  readonly facts: boolean;
  readonly readings: boolean;
}

/** The duties of a part, in their order; whoever owes them. */
export function calledFor({ duties, sets, space }: Compiled, { duties: owed, region }: PartVerdict): CalledFor[] {
  const { diagrams } = space;
  const told = new Map(owed.map(({ norm, duty }) => [`${norm}\n${duty}`, { norm, duty }]));
  return [...told.values()].map(({ norm, duty }) => {
    const where: Node[] = duties
      .filter((one) => one.norm.name === norm)
      .flatMap((one) => one.verbs.filter(({ text }) => text === duty).flatMap((verb) => triggeredBy(sets, one, verb)))
      .map((triggered) => triggered.where);
    const here = diagrams.and(diagrams.any(where), region);
    const some = diagrams.inSomeReading(here);
    return {
      norm,
      duty,
      facts: diagrams.without(region, some) === none,
      readings: diagrams.without(some, diagrams.inEveryReading(here)) === none,
    };
  });
}
