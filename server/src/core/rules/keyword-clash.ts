/** A clause keyword of a library that is taken already. */
import { problemRule } from './problemRule';

export const keywordClash = problemRule('keyword-clash', 'error');
