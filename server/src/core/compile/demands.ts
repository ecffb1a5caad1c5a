/** How much a verdict demands of States: the order in which one draft is stricter than another. */
import type { Verdict } from '../model/model';

/** *reworded*: no verdict differs. *redirected*: more is demanded here and less there, or something else. */
export type Impact = 'reworded' | 'tightened' | 'loosened' | 'redirected';

/** Bits: more is demanded, less is demanded. */
export const Turn = { none: 0, tighter: 1, looser: 2 } as const;

/** To refrain from an act, to perform it, and how much of the freedom to choose is left unsaid. */
export interface Demands {
  readonly refrain: number;
  readonly perform: number;
  readonly reserve: number;
}

/**
 * From *permitted* over *without prejudice* and *silent* to *discouraged* and *prohibited* on one side, to *encouraged* and
 * *required* on the other. What is *conflicting* demands what nobody can do, and stands in no order.
 */
export const demands: Readonly<Record<Exclude<Verdict, 'conflicting'>, Demands>> = {
  permitted: { refrain: 0, perform: 0, reserve: 0 },
  'without prejudice': { refrain: 0, perform: 0, reserve: 1 },
  silent: { refrain: 0, perform: 0, reserve: 2 },
  discouraged: { refrain: 1, perform: 0, reserve: 2 },
  prohibited: { refrain: 2, perform: 0, reserve: 2 },
  encouraged: { refrain: 0, perform: 1, reserve: 2 },
  required: { refrain: 0, perform: 2, reserve: 2 },
};

/** What becomes of the demand on an act whose verdicts, over the readings, were `from` and are `to`. */
export function turn(from: Iterable<Verdict>, to: readonly Verdict[]): number {
  let bits: number = Turn.none;
  for (const old of from) for (const now of to) bits |= turnOf(old, now);
  return bits;
}

function turnOf(old: Verdict, now: Verdict): number {
  if (old === now) return Turn.none;
  if (old === 'conflicting' || now === 'conflicting') return Turn.tighter | Turn.looser;
  const [a, b] = [demands[old], demands[now]];
  const more = b.refrain > a.refrain || b.perform > a.perform || b.reserve > a.reserve;
  const less = b.refrain < a.refrain || b.perform < a.perform || b.reserve < a.reserve;
  return (more ? Turn.tighter : 0) | (less ? Turn.looser : 0);
}

/** One word for some turns together. */
export function impactOf(bits: number): Impact {
  if (bits === Turn.none) return 'reworded';
  if (bits === Turn.tighter) return 'tightened';
  return bits === Turn.looser ? 'loosened' : 'redirected';
}
