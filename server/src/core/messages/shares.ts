/** Shares that are told together. */
import type { Messages } from './messages';

/** Shares that together are 100 %, rounded so that their figures add up to that; what is next to nothing is said so. */
export function percents({ joining }: Messages, shares: readonly number[]): string[] {
  const exact = shares.map((share) => share * 100);
  const figures = exact.map(Math.floor);
  const missing =
    Math.round(exact.reduce((sum, figure) => sum + figure, 0)) - figures.reduce((sum, figure) => sum + figure, 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a));
  function remainder(index: number): number {
    return (exact[index] ?? 0) - (figures[index] ?? 0);
  }
  for (const index of byRemainder.slice(0, missing)) figures[index] = (figures[index] ?? 0) + 1;
  return shares.map((share, index) =>
    joining.percent(share < 0.01 || share > 0.99 ? share : (figures[index] ?? 0) / 100),
  );
}
