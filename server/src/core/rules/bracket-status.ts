/** A status of a bracket that says nothing, or not what another of its name says. */
import { problemRule } from './problemRule';
import { namesIn, replaceBy, replaceByNearest } from './replacing';

export const bracketStatus = problemRule('bracket-status', 'error', {
  mends: 'harmless',
  fixes(finding, context) {
    const { data } = finding;
    if (data?.reason === 'differs') return [replaceBy(finding, context, String(data.status))];
    if (data?.reason !== 'no such alternative') return replaceByNearest(finding, context);
    const delegations = namesIn(data.delegations);
    const theirs = delegations.filter((code) => delegations.filter((one) => one === code).length === 1);
    const numbers = Array.from({ length: Number(data.alternatives) }, (_, index) => `${index + 1}`);
    return [...theirs, ...numbers].map((which) => replaceBy(finding, context, `agreed ${which}`));
  },
});
