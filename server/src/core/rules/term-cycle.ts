/** A term that stands below itself. */
import { problemRule } from './problemRule';

export const termCycle = problemRule('term-cycle', 'error');
