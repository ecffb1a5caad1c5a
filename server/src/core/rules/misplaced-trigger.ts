/** `in the event of` in a norm that is no duty. */
import { problemRule } from './problemRule';

export const misplacedTrigger = problemRule('misplaced-trigger', 'error');
