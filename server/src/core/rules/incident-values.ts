/** Commas and `or` in one clause of an incident. */
import { problemRule } from './problemRule';

export const incidentValues = problemRule('incident-values', 'error');
