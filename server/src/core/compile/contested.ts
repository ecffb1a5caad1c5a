/** On which acts the verdict turns on a choice, and what it is with each of its options. */
import { type Node, none } from '../analysis/diagram';
import { type Turning, turning } from '../analysis/turning';
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

const known = new WeakMap<Space, Turning>();

/** Found anew after an edit only where it reaches. */
function mattering({ space, verdicts }: Compiled, level: number): Node {
  const where = known.get(space) ?? turning(space.diagrams);
  known.set(space, where);
  return where(level)(verdicts);
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

/**
 * The same divided by what the verdict is with each option, most acts first: with alternatives that say the same of different
 * acts only the parts tell what hangs on them.
 */
export function dividedByVerdict(compiled: Compiled, choice: Choice, { where, verdicts }: Contested): Contested[] {
  const { space, counts } = compiled;
  const { diagrams } = space;
  const here = diagrams.keep(compiled.verdicts, where);
  let parts: { where: Node; verdicts: Verdict[][] }[] = [{ where, verdicts: [] }];
  verdicts.forEach((some, option) => {
    const taken = space.takes(choice.name, option);
    if (diagrams.isTerminal(taken)) return;
    const level = diagrams.level(taken);
    parts = parts.flatMap((part) =>
      some.flatMap((verdict) => {
        const said = diagrams.select(here, 1 << (Terminal.silent + verdictNames.indexOf(verdict)));
        const inPart = diagrams.and(part.where, diagrams.exists(diagrams.and(said, taken), level));
        const before = part.verdicts;
        return inPart === none ? [] : [{ where: inPart, verdicts: [...before, [verdict]] }];
      }),
    );
  });
  const acts = ({ where: part }: Contested) => counts.of(diagrams.inSomeReading(part));
  return parts.sort((a, b) => (acts(a) < acts(b) ? 1 : acts(a) > acts(b) ? -1 : 0));
}
