/** Words of precedence in or about a duty. */
import { problemRule } from './problemRule';

export const precedenceDuty = problemRule('precedence-duty', 'warning');
