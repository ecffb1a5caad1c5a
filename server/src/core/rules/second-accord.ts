/** A second accord where there can be one. */
import { problemRule } from './problemRule';

export const secondAccord = problemRule('second-accord', 'error');
