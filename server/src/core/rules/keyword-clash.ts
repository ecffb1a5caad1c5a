/** A clause keyword that something else has. */
import { leadingHeaderKeyword } from '../model/headerWords';
import { clauseKeywords } from '../model/keywords';
import type { Unit } from '../model/model';
import { normalise, wordsIn } from '../model/phrases';
import { problemRule } from './problemRule';
import { replaceBy } from './replacing';

export const keywordClash = problemRule('keyword-clash', 'error', {
  /** Calls the clause as the facet is called, or as nothing else is. */
  fixes(finding, context) {
    const facet = String(finding.data?.facet);
    const names = [facet, `with ${facet}`, `as to ${facet}`].filter((name) => isFree(context.unit, name));
    return names.slice(0, 1).map((name) => ({ ...replaceBy(finding, context, name), preferred: true }));
  },
});

function isFree({ facets }: Unit, keyword: string): boolean {
  const builtIn = Object.values(clauseKeywords).flatMap((clauses) => clauses.map((clause) => clause.keyword));
  const taken = [...builtIn, ...facets.map((facet) => facet.keyword ?? '')].map(normalise);
  return leadingHeaderKeyword(wordsIn(keyword)) === undefined && !taken.includes(normalise(keyword));
}
