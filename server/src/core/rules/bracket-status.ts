/** A status of a bracket that says nothing, or not what another of its name says. */
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';

export const bracketStatus = problemRule('bracket-status', 'error', replaceByNearest);
