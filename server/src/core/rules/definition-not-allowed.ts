/** A definition of the accord where only the words of a library may stand. */
import { problemRule } from './problemRule';

export const definitionNotAllowed = problemRule('definition-not-allowed', 'error');
