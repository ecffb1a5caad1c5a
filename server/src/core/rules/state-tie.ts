/** States named where a value belongs to no State. */
import { problemRule } from './problemRule';

export const stateTie = problemRule('state-tie', 'error');
