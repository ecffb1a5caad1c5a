export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function quantile(times: readonly number[], share: number): number;
export function median(times: readonly number[]): number;
export function summary(times: readonly number[]): Summary;
export function timed<T = undefined>(
  run: (given: T) => unknown,
  options?: { readonly most?: number; readonly budget?: number; readonly prepare?: () => T },
): number;
