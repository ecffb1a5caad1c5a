/** A bracket where disagreement cannot be written. */
import { problemRule } from './problemRule';

export const bracketNotAllowed = problemRule('bracket-not-allowed', 'error');
