import type { Guard, PeerNorm, Problem, Region } from '../engine/problem.ts';

type Act = readonly number[];
type Reading = readonly number[];
type Asked = Pick<Problem, 'norms' | 'choices' | 'sayings'>;

export function prevailing(problem: Asked, reading: Reading): number[][];
export function holds(guard: Guard, reading: Reading): boolean;
export function liesIn(region: Region, act: Act, reading: Reading): boolean;
export function reaching(problem: { readonly norms: readonly PeerNorm[] }, act: Act, reading: Reading): number[];
export function verdictOf(sayings: ReadonlySet<number>, names: readonly string[]): string;
export function judge(problem: Asked, over: readonly (readonly number[])[], act: Act, reading: Reading): string;
