/** A clause that belongs to declarations of another kind. */
import { problemRule } from './problemRule';

export const misplacedClause = problemRule('misplaced-clause', 'error');
