/** A file in which nothing is declared. */
import { problemRule } from './problemRule';

export const nothingDeclared = problemRule('nothing-declared', 'warning');
