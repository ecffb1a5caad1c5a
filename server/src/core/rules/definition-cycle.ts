/** Definitions that are defined by one another. */
import { problemRule } from './problemRule';

export const definitionCycle = problemRule('definition-cycle', 'error');
