/** A clause keyword, an `and` or an `or` that nothing follows. */
import { problemRule } from './problemRule';

export const missingValue = problemRule('missing-value', 'error');
