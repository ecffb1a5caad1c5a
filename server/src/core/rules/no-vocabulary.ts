/** An accord that uses no library. */
import { problemRule } from './problemRule';

export const noVocabulary = problemRule('no-vocabulary', 'error');
