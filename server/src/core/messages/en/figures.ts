/** Figures as they stand in an English sentence. */

/** `38 %`; `less than 1 %` where rounding would say none, `more than 99 %` where it would say all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  if (share < 1 && share > 0.99) return 'more than 99 %';
  return `${Math.round(share * 100)} %`;
}
