/** Words that cannot stand where they do. */
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';

export const unexpectedValue = problemRule('unexpected-value', 'error', replaceByNearest);
