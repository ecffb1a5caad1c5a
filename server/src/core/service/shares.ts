/** Exact tallies as the shares that a panel draws. */
import { contested, type Tally } from '../analysis/counts';
import type { Diagrams, Node } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { share } from '../compile/concerns';
import { actsIn } from '../compile/matrix';
import { verdicts } from '../model/model';
import type { CellVerdict, Shares } from '../protocol';

/** A terminal of the panel's own diagram: silent acts inside a `left open`. */
export const leftOpenTerminal = 10;

/** @returns the share of each verdict among the acts that a tally counts; nothing where it counts none. */
export function sharesOf(tally: Tally): Shares {
  const whole = actsIn(tally);
  const shares: Shares = {};
  const add = (verdict: CellVerdict, count: bigint | undefined) => {
    if (count) shares[verdict] = share(count, whole);
  };
  verdicts.forEach((verdict, index) => {
    add(verdict, tally[Terminal.silent + index]);
  });
  add('contested', tally[contested]);
  add('left open', tally[leftOpenTerminal]);
  return shares;
}

/** Verdicts with their shares: what the norms say, then what is contested, left open and silent. */
export function inOrder<T>(shares: Partial<Record<CellVerdict, T>>): [CellVerdict, T][] {
  return told.flatMap((verdict): [CellVerdict, T][] => {
    const part = shares[verdict];
    return part === undefined ? [] : [[verdict, part]];
  });
}

const told: readonly CellVerdict[] = [
  ...verdicts.filter((verdict) => verdict !== 'silent'),
  'contested',
  'left open',
  'silent',
];

/** The same verdicts with their terminals; what is contested has none. */
const terminals: readonly (readonly [CellVerdict, number])[] = told.flatMap((verdict) => {
  if (verdict === 'contested') return [];
  return [[verdict, verdict === 'left open' ? leftOpenTerminal : Terminal.silent + verdicts.indexOf(verdict)] as const];
});

/** The verdicts that acts have in some reading and not in every one, in the same order. */
export function differing(diagrams: Diagrams, told: Node): CellVerdict[] {
  return terminals.flatMap(([verdict, terminal]) => {
    const where = diagrams.select(told, 1 << terminal);
    return diagrams.inSomeReading(where) === diagrams.inEveryReading(where) ? [] : [verdict];
  });
}
