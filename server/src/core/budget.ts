/** How much a check may take, and what it could not decide within that. */
import type { Budget, Diagrams } from './analysis/diagram';

/** For a check that nobody waits for at a keyboard. */
export const patient: Budget = { nodes: 12_000_000, time: 120_000 };
/** For a check after each keystroke. */
export const prompt: Budget = { nodes: 3_000_000, time: 5_000 };

/** What remains of a budget while a check goes on. */
export interface Allowance {
  /** @returns undefined where what remains did not suffice. */
  within<T>(work: () => T): T | undefined;
}

/**
 * Time counts while the check is at work, not while an editor waits for the next question. The nodes are a bound on memory:
 * each question has them anew.
 *
 * @param spent the time that the check has taken so far, in milliseconds.
 */
export function allowance(diagrams: Diagrams, { nodes, time }: Budget, spent: number): Allowance {
  let left = time - spent;
  let atWork = false;
  return {
    within(work) {
      if (atWork) return diagrams.within({ nodes, time: left }, work);
      const begun = performance.now();
      atWork = true;
      try {
        return diagrams.within({ nodes, time: left }, work);
      } finally {
        atWork = false;
        left -= performance.now() - begun;
      }
    },
  };
}

/** Answers to the same question about several things, and the things for which there is none. */
export interface Answers<T, A> {
  readonly answers: readonly A[];
  readonly undecided: readonly T[];
}

export function ask<T, A>(things: readonly T[], { within }: Allowance, question: (thing: T) => A): Answers<T, A> {
  const answers: A[] = [];
  const undecided: T[] = [];
  for (const thing of things) {
    const answer = within(() => ({ of: question(thing) }));
    if (answer) answers.push(answer.of);
    else undecided.push(thing);
  }
  return { answers, undecided };
}
