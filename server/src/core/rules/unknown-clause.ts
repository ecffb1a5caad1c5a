/** A line that begins with no clause keyword. */
import { problemRule } from './problemRule';
import { replaceKeyword } from './replacing';

export const unknownClause = problemRule('unknown-clause', 'error', replaceKeyword);
