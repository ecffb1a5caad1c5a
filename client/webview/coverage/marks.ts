/** How a square is drawn: its shares as a stack of segments and the letter that says the same without colour. */
import type { CellVerdict, Shares } from '../../../server/src/core/protocol.ts';
import { byShare, saidShare, verdictOrder } from './verdicts.ts';

/** The height of a square in steps; one step is a pixel of a square at its usual size. */
export const steps = 22;
/** What has acts at all shows at least so much, and leaves as much to every other verdict. */
const leastSteps = 2;
/** A letter needs so many steps to stand inside a segment. */
const letterSteps = 10;

export interface Segment {
  verdict: CellVerdict;
  /** In steps; the segments of a square add up to `steps`. */
  size: number;
}

export interface Mark {
  /** Equal for squares that look alike. */
  key: string;
  /** From the bottom up; what is silent comes last. */
  segments: readonly Segment[];
  /** The verdict whose letter the square bears, the largest beside silence; undefined where all is silent. */
  lead?: CellVerdict;
  /** Where the letter stands: in the lead's own segment, in the silent part above, or, for want of room, over all. */
  letter?: 'lead' | 'silent' | 'over all';
}

/** The corner of a square where another text says something of all that is silent there, or of a part of it. */
export type BesideMark = 'all' | 'part';

/** The corner for what another text says of the silent acts, by share of these. */
export function besideMark(beside: Shares): BesideMark {
  return saidShare(beside) > nearlyAll ? 'all' : 'part';
}

/** Shares are exact to six digits. */
const nearlyAll = 1 - 0.00001;

/** The mark for these shares. */
export function markOf(shares: Shares): Mark {
  const segments = segmentsOf(shares);
  const lead = byShare(shares).find(([verdict]) => verdict !== 'silent')?.[0];
  const key = segments.map(({ verdict, size }) => `${verdict} ${size}`).join(', ');
  if (!lead) return { key, segments };
  const size = (verdict: CellVerdict) => segments.find((segment) => segment.verdict === verdict)?.size ?? 0;
  const roomier = size('silent') > size(lead) ? 'silent' : lead;
  const letter = size(roomier) < letterSteps ? 'over all' : roomier === lead ? 'lead' : 'silent';
  return { key: `${key}: ${lead}`, segments, lead, letter };
}

/** Whole steps for each verdict that has acts; the largest gives way where the small ones are made visible. */
function segmentsOf(shares: Shares): Segment[] {
  const largestFirst = byShare(shares).map(([verdict, share]) => ({
    verdict,
    size: Math.max(leastSteps, Math.round(share * steps)),
  }));
  let excess = largestFirst.reduce((sum, { size }) => sum + size, 0) - steps;
  for (const segment of largestFirst) {
    const taken = Math.min(excess, segment.size - leastSteps);
    segment.size -= taken;
    excess -= taken;
  }
  return largestFirst.sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
}
