/** Verbs of acts and of duties in one norm. */
import { problemRule } from './problemRule';

export const mixedVerbs = problemRule('mixed-verbs', 'error');
