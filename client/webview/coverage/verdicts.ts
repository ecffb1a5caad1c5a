/** The verdicts: their order in every bar, their letters, and how they are said. */
import * as l10n from '@vscode/l10n';
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
export function letterOf(verdict: CellVerdict): string | undefined {
  switch (verdict) {
    case 'prohibited':
      return l10n.t({ message: 'P', comment: ['One letter that stands for: prohibited'] });
    case 'discouraged':
      return l10n.t({ message: 'D', comment: ['One letter that stands for: discouraged'] });
    case 'required':
      return l10n.t({ message: 'R', comment: ['One letter that stands for: required'] });
    case 'encouraged':
      return l10n.t({ message: 'E', comment: ['One letter that stands for: encouraged'] });
    case 'permitted':
      return l10n.t({ message: 'M', comment: ['One letter that stands for: permitted'] });
    case 'without prejudice':
      return l10n.t({ message: 'W', comment: ['One letter that stands for: without prejudice'] });
    case 'conflicting':
      return l10n.t({ message: 'C', comment: ['One letter that stands for: conflicting'] });
    case 'contested':
      return '?';
    default:
      return undefined;
  }
}

/** A verdict as the reader's language has it. */
export function verdictWords(verdict: CellVerdict): string {
  switch (verdict) {
    case 'prohibited':
      return l10n.t('prohibited');
    case 'discouraged':
      return l10n.t('discouraged');
    case 'required':
      return l10n.t('required');
    case 'encouraged':
      return l10n.t('encouraged');
    case 'permitted':
      return l10n.t('permitted');
    case 'without prejudice':
      return l10n.t('without prejudice');
    case 'conflicting':
      return l10n.t('conflicting');
    case 'contested':
      return l10n.t('contested');
    case 'left open':
      return l10n.t('left open');
    case 'silent':
      return l10n.t('silent');
  }
}

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
  if (rounded < 1) return share > 0 ? l10n.t('under 1 %') : '0 %';
  if (rounded > 99) return share < 1 ? l10n.t('over 99 %') : '100 %';
  return `${rounded} %`;
}

/** Shares of one whole in words, their figures rounded so that they add up to 100. */
export function percents(shares: readonly number[]): string[] {
  const exact = shares.map((share) => share * 100);
  const figures = exact.map(Math.floor);
  const missing = 100 - figures.reduce((sum, figure) => sum + figure, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (figures[index] ?? 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a));
  const up = new Set(byRemainder.slice(0, missing));
  return shares.map((share, index) =>
    share < 0.01 || share > 0.99 ? percent(share) : `${(figures[index] ?? 0) + (up.has(index) ? 1 : 0)} %`,
  );
}

/** What another text says of silent acts: "discouraged", or "discouraged 40 %" where it says so of a part of them. */
export function saidInWords(shares: Shares): string {
  return byShare(shares)
    .map(([verdict, share]) => (share < 1 ? `${verdictWords(verdict)} ${percent(share)}` : verdictWords(verdict)))
    .join(l10n.t(', '));
}

/** Of what share of the silent acts another text says anything. */
export function saidShare(shares: Shares): number {
  return byShare(shares).reduce((sum, [, share]) => sum + share, 0);
}

/** "prohibited", or "prohibited 61 %, silent 39 %" where the verdict is not the same for all. */
export function sharesInWords(shares: Shares): string {
  const parts = byShare(shares);
  const [only] = parts;
  if (!only) return l10n.t('no act');
  if (parts.length === 1) return verdictWords(only[0]);
  const figures = percents(parts.map(([, share]) => share));
  return parts.map(([verdict], index) => `${verdictWords(verdict)} ${figures[index]}`).join(l10n.t(', '));
}
