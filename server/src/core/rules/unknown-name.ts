/** A name of a library, a file, a norm, a State or a delegation that nothing gives. */
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';

export const unknownName = problemRule('unknown-name', 'error', replaceByNearest);
