/** A term or a definition whose name begins as a declaration does. */
import { problemRule } from './problemRule';

export const termHeaderKeyword = problemRule('term-header-keyword', 'error');
