/** Figures as they stand in a Chinese sentence. */

/** `38%`; `不足1%` where rounding would say none, `99%以上` where it would say all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '不足1%';
  if (share < 1 && share > 0.99) return '99%以上';
  return `${Math.round(share * 100)}%`;
}
