/** Versions of a definition of which none or several are in force. */
import { problemRule } from './problemRule';

export const definitionVersions = problemRule('definition-versions', 'error');
