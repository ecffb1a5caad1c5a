/** A facet of a library that has no values, or no way to write one. */
import { rule } from './rule';

export const emptyFacet = rule({
  code: 'empty-facet',
  severity: 'error',
  formal: true,
  *check({ unit, messages }) {
    const tied = new Set(unit.facets.map(({ of }) => of));
    for (const { name, values, leaves, keyword, followsModality, source } of unit.facets) {
      if (values === 'terms' && leaves.length === 0) {
        yield { passage: source, message: messages.findings.facetWithoutTerms(name), data: { facet: name } };
      } else if (keyword === undefined && !followsModality && !tied.has(name)) {
        yield { passage: source, message: messages.findings.facetWithoutWords(name), data: { facet: name } };
      }
    }
  },
});
