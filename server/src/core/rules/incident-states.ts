/** More States in an incident than can be told apart. */
import { problemRule } from './problemRule';

export const incidentStates = problemRule('incident-states', 'error');
