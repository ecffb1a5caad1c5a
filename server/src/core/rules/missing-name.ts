/** A declaration without the name or the title by which it is referred to. */
import { problemRule } from './problemRule';

export const missingName = problemRule('missing-name', 'error');
