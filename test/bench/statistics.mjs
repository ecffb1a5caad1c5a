// Medians and quantiles of measured times.
const ascending = (times) => [...times].sort((a, b) => a - b);

/** The value below which a share of the times lies. */
export function quantile(times, share) {
  const sorted = ascending(times);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The middle value, or the mean of the two in the middle. */
export function median(times) {
  const sorted = ascending(times);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, 95th percentile and maximum. */
export function summary(times) {
  return { p50: median(times), p95: quantile(times, 0.95), max: Math.max(...times) };
}

/**
 * Runs a function often enough to be warm, and then to tell a median.
 *
 * @param {(given?: unknown) => unknown} run what is timed.
 * @param {{ most?: number, budget?: number, prepare?: () => unknown }} options it runs twice at least and `most` times at
 * most, and begins no run once `budget` milliseconds are over; `prepare` runs before each run, is not timed, and its result is given to `run`.
 * @returns the median of the later half of the runs, in milliseconds.
 */
export function timed(run, { most = 40, budget = 3000, prepare = () => undefined } = {}) {
  const times = [];
  const begin = performance.now();
  while (times.length < most && (times.length < 2 || performance.now() - begin < budget)) {
    const given = prepare();
    const at = performance.now();
    run(given);
    times.push(performance.now() - at);
  }
  return median(times.slice(Math.floor(times.length / 2)));
}
