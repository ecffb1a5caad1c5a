/** A concern, a clause or an instruction that names no acts. */
import { problemRule } from './problemRule';

export const noClauses = problemRule('no-clauses', 'error');
