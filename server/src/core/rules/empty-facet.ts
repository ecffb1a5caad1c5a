/** A facet of a library that has no values, or no way to write one. */
import { deleteDeclaration } from './deleting';
import { addLine, line } from './inserting';
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
  /** Gives it a clause of its name, or deletes what nothing can be said with. */
  fixes({ passage: { at }, data }, { unit, messages }) {
    const facet = unit.facets.find(({ name }) => name === data?.facet);
    if (!facet) return [];
    const hasValues = facet.values === 'States' || facet.leaves.length > 0;
    const clause = line('clause', facet.name);
    const named = hasValues ? [{ title: messages.mends.insert(clause.trim()), edits: [addLine(at, clause)] }] : [];
    const needed = unit.facets.some(({ of, relativeTo }) => of === facet.name || relativeTo === facet.name);
    const title = messages.mends.removeDeclaration('facet', facet.name);
    return [...named, ...(needed ? [] : [{ title, edits: deleteDeclaration(unit, at) }])];
  },
});
