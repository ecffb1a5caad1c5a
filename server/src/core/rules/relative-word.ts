/** A word that compares two States where there is only one. */
import { problemRule } from './problemRule';

export const relativeWord = problemRule('relative-word', 'error');
