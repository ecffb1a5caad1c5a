/** Truth tables beside diagrams: every function over a small space, point by point. */
import fc from 'fast-check';
import { Diagrams, type Node } from '../../server/src/core/analysis/diagram';

export interface Space {
  readonly facets: readonly number[];
  readonly choices: readonly number[];
}

export const spaces: fc.Arbitrary<Space> = fc.record({
  facets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  choices: fc.array(fc.integer({ min: 2, max: 3 }), { maxLength: 2 }),
});

export function diagramsOf({ facets, choices }: Space): Diagrams {
  const diagrams = new Diagrams(facets);
  for (const options of choices) diagrams.addChoice(options);
  return diagrams;
}

/** Every point: one value for each level. */
export function points({ facets, choices }: Space): number[][] {
  return [...facets, ...choices].reduce<number[][]>(
    (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, value) => [...row, value])),
    [[]],
  );
}

/** A table of terminals, one a point. */
export function tables(space: Space, terminals: readonly number[]): fc.Arbitrary<number[]> {
  const count = points(space).length;
  return fc.array(fc.constantFrom(...terminals), { minLength: count, maxLength: count });
}

/** The diagram of a table, built from its points alone. */
export function build(diagrams: Diagrams, space: Space, table: readonly number[]): Node {
  const rows = points(space);
  const branch = (level: number, from: number, to: number): Node => {
    const size = [...space.facets, ...space.choices][level];
    if (size === undefined) return table[from] as number;
    const step = (to - from) / size;
    const kids = Array.from({ length: size }, (_, value) =>
      branch(level + 1, from + value * step, from + (value + 1) * step),
    );
    return diagrams.make(level, diagrams.partitions.intern(kids.map((_, index) => index)), kids);
  };
  return branch(0, 0, rows.length);
}

/** The terminal of a diagram at a point. */
export function at(diagrams: Diagrams, node: Node, point: readonly number[]): number {
  let here = node;
  while (!diagrams.isTerminal(here)) here = diagrams.follow(here, point[diagrams.level(here)] as number);
  return here;
}

export function tableOf(diagrams: Diagrams, space: Space, node: Node): number[] {
  return points(space).map((point) => at(diagrams, node, point));
}
