/** On which acts the verdict turns on a choice, and what it is with each of its options. */
import { type Node, none } from '../analysis/diagram';
import { mattersWhere } from '../analysis/turning';
import { Terminal } from '../analysis/verdicts';
import { type Choice, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';
import type { Space } from './space';

export interface Contested {
  /** The acts, and the readings of all other choices, in which the choice decides the verdict. */
  readonly where: Node;
  /** By option, the verdicts there; none for an option that is settled otherwise. */
  readonly verdicts: readonly (readonly Verdict[])[];
}

const known = new WeakMap<Space, Map<number, (verdicts: Node) => Node>>();

/** Found anew after an edit only where it reaches. */
function mattering({ space, verdicts }: Compiled, level: number): Node {
  const byLevel = known.get(space) ?? new Map<number, (verdicts: Node) => Node>();
  known.set(space, byLevel);
  const where = byLevel.get(level) ?? mattersWhere(space.diagrams, level);
  byLevel.set(level, where);
  return where(verdicts);
}

/** @returns undefined where the verdict on no act turns on the choice. */
export function contestedBy(compiled: Compiled, { name, options }: Choice): Contested | undefined {
  const { space, verdicts } = compiled;
  const { diagrams } = space;
  const takes = options.map((_, option) => space.takes(name, option));
  const open = takes.find((node) => !diagrams.isTerminal(node));
  if (open === undefined) return undefined;
  const where = mattering(compiled, diagrams.level(open));
  if (where === none) return undefined;
  const here = diagrams.keep(verdicts, where);
  return {
    where,
    verdicts: takes.map((node) => {
      const said = diagrams.support(diagrams.keep(here, node)).terminals;
      return verdictNames.filter((_, index) => (said >> (Terminal.silent + index)) & 1);
    }),
  };
}
