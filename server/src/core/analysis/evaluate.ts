/** Functions asked about one point: the way down is followed, and no node is made. */
import { type Diagrams, type Node, none } from './diagram';

/**
 * What is left of a function where the first levels have these values: with a value for each facet a terminal or a condition
 * on choices, with a value for each level a terminal.
 */
export function at(diagrams: Diagrams, node: Node, values: readonly number[]): Node {
  let here = node;
  for (let level = diagrams.level(here); level < values.length; level = diagrams.level(here)) {
    here = diagrams.follow(here, values[level] as number);
  }
  return here;
}

/** A point of a region that is not empty: a value for each level, choices included; the first where any will do. */
export function pointIn(diagrams: Diagrams, region: Node): number[] {
  const values: number[] = new Array(diagrams.sizes.length).fill(0);
  let here = region;
  while (!diagrams.isTerminal(here)) {
    const level = diagrams.level(here);
    let value = 0;
    while (diagrams.follow(here, value) === none) value++;
    values[level] = value;
    here = diagrams.follow(here, value);
  }
  return values;
}
