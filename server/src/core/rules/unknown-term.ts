/** A phrase that no library in use declares. */
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';

export const unknownTerm = problemRule('unknown-term', 'error', replaceByNearest);
