/** A norm that does not say what is owed. */
import { problemRule } from './problemRule';

export const noModality = problemRule('no-modality', 'error');
