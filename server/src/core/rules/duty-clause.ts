/** A clause in a duty beside the one that says who owes it. */
import { problemRule } from './problemRule';

export const dutyClause = problemRule('duty-clause', 'error');
