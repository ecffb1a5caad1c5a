/** What is not done, and why, in a sentence for the drafter. */
export interface Refused {
  readonly refused: string;
}

/** Whether an answer says that nothing is done. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
