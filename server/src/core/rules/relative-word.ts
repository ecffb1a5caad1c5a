/** A word that looks to another State where there is none to look to. */
import type { StateWord } from '../model/model';
import { problemRule } from './problemRule';
import { replaceBy } from './replacing';

const instead: readonly StateWord[] = ['a Party', 'a third State', 'any State'];

export const relativeWord = problemRule('relative-word', 'error', {
  fixes: (finding, context) => instead.map((words) => replaceBy(finding, context, words)),
});
