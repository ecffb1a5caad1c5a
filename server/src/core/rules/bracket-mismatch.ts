/** Brackets of one name that are no one choice. */
import { problemRule } from './problemRule';

export const bracketMismatch = problemRule('bracket-mismatch', 'error');
