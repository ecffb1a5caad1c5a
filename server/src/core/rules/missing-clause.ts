/** A declaration that says nothing without a certain clause. */
import { problemRule } from './problemRule';

export const missingClause = problemRule('missing-clause', 'error');
