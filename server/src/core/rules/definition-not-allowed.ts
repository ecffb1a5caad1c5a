/** A definition of the accord where only the words of a library can stand. */
import { normalise } from '../model/phrases';
import { problemRule } from './problemRule';
import { replaceBy } from './replacing';

export const definitionNotAllowed = problemRule('definition-not-allowed', 'error', {
  /** Writes one of the terms that the definition names in its place. */
  fixes(finding, context) {
    const meant = normalise(String(finding.data?.words));
    const definition = [...context.unit.definitions.values()].find(({ name }) => normalise(name) === meant);
    const items = definition?.versions.flatMap((version) => version.items) ?? [];
    const terms = items.flatMap(({ head }) => (head.kind === 'term' ? [head.term.name] : []));
    return [...new Set(terms)].map((term) => replaceBy(finding, context, term));
  },
});
