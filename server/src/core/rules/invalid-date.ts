/** A date that no calendar has. */
import { problemRule } from './problemRule';

export const invalidDate = problemRule('invalid-date', 'error');
