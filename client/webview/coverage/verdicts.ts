/** The verdicts: their order in every bar, their letters, and how they are said. */
import type { CellVerdict, Shares } from '../../../server/src/core/protocol.ts';

/** From the bottom of a square, or the left of a bar; what is silent comes last. */
export const verdictOrder: readonly CellVerdict[] = [
  'prohibited',
  'discouraged',
  'required',
  'encouraged',
  'permitted',
  'without prejudice',
  'conflicting',
  'contested',
  'left open',
  'silent',
];

/** What is written on a square; a verdict without a letter is told by its pattern alone. */
export const letters: Readonly<Partial<Record<CellVerdict, string>>> = {
  prohibited: 'P',
  discouraged: 'D',
  required: 'R',
  encouraged: 'E',
  permitted: 'M',
  'without prejudice': 'W',
  conflicting: 'C',
  contested: '?',
};

/** The class that carries a verdict's colour and pattern. */
export function verdictClass(verdict: CellVerdict): string {
  return `v-${verdict.replace(' ', '-')}`;
}

/** The class of text in a verdict's colour. */
export function inkClass(verdict: CellVerdict): string {
  return `ink-${verdict.replace(' ', '-')}`;
}

/** The verdicts that have acts, the largest share first; equal ones in the order of every bar. */
export function byShare(shares: Shares): [CellVerdict, number][] {
  return verdictOrder
    .map((verdict): [CellVerdict, number] => [verdict, shares[verdict] ?? 0])
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a);
}

/** A share in words that never rounds something to nothing, nor a part to the whole. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded < 1) return share > 0 ? 'under 1 %' : '0 %';
  if (rounded > 99) return share < 1 ? 'over 99 %' : '100 %';
  return `${rounded} %`;
}

/** "prohibited", or "prohibited 61 %, silent 39 %" where the verdict is not the same for all. */
export function sharesInWords(shares: Shares): string {
  const parts = byShare(shares);
  const [only] = parts;
  if (!only) return 'no act';
  if (parts.length === 1) return only[0];
  return parts.map(([verdict, share]) => `${verdict} ${percent(share)}`).join(', ');
}
