/** A file that belongs to no accord. */
import { problemRule } from './problemRule';

export const noAccord = problemRule('no-accord', 'warning');
