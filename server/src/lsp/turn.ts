/** Lets messages that have arrived be read, and what was written go out. */
export async function turn(): Promise<void> {
  // The first turn ends before the next message is taken from the queue.
  await immediate();
  await immediate();
}

const immediate = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How long work may go on before others are let through, in milliseconds. */
const slice = 10;

/**
 * Work done a little at a time.
 *
 * @param step does a little; false when nothing is left.
 * @param going whether to go on, asked after each turn.
 * @returns whether it came to its end.
 */
export async function inSlices(step: () => boolean, going: () => boolean): Promise<boolean> {
  for (;;) {
    await turn();
    if (!going()) return false;
    const end = performance.now() + slice;
    do if (!step()) return true;
    while (performance.now() < end);
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** A promise that is settled from outside. */
export function later() {
  let settle: () => void = () => {};
  let settled = false;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    settled: () => settled,
    settle() {
      settled = true;
      settle();
    },
  };
}
