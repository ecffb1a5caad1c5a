/** A line that the grammar cannot read. */
import { problemRule } from './problemRule';

export const syntax = problemRule('syntax', 'error');
