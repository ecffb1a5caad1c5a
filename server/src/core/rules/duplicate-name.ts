/** A name given twice. */
import { problemRule } from './problemRule';

export const duplicateName = problemRule('duplicate-name', 'error');
