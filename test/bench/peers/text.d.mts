import type { Problem } from '../engine/problem.ts';

export function problemText(
  problem: Problem & {
    readonly second: Problem['norms'];
    readonly edits: readonly { readonly index: number; readonly norm: Problem['norms'][number] }[];
    readonly acts: readonly (readonly number[])[];
  },
): string;
