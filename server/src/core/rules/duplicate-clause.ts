/** Two clauses that should be one. */
import { problemRule } from './problemRule';

export const duplicateClause = problemRule('duplicate-clause', 'error');
