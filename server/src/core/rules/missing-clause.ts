/** A clause without which a declaration says nothing. */
import type { Facet, Unit } from '../model/model';
import { normalise, written } from '../model/phrases';
import { addLineBelow, line } from './inserting';
import { problemRule } from './problemRule';
import type { Context, Finding, Fix } from './rule';
import { ordinaryValue } from './saying';
import { stretchesOf } from './uses';

export const missingClause = problemRule('missing-clause', 'error', {
  fixes(finding, context) {
    const { unit } = context;
    switch (finding.data?.clause) {
      case 'between':
        return [adding(finding, context, 'between', 'all States')];
      case 'means': {
        const facet = facetOfUses(unit, nameOf(finding)) ?? unit.facets.find(takesDefinitions);
        const value = facet && ordinaryValue(facet);
        return value === undefined ? [] : [adding(finding, context, 'means', value)];
      }
      case 'in': {
        const placed = unit.facets.filter(({ values }) => values === 'terms');
        return placed.map(({ name }) => ({
          ...adding(finding, context, 'in', name),
          title: context.messages.mends.place(name),
        }));
      }
      default:
        return [];
    }
  },
});

function adding({ passage }: Finding, { messages }: Context, keyword: string, value: string): Fix {
  // It is what the declaration says: reasons and notes stand below it.
  const edits = [addLineBelow(passage.at, undefined, line(keyword, value))];
  return { title: messages.mends.insert(`${keyword} ${value}`), edits };
}

function nameOf({ passage: { at } }: Finding): string {
  return normalise(written(at.node.header.filter((element) => element.kind === 'word')));
}

const takesDefinitions = ({ values, describesNorms, followsModality, keyword }: Facet): boolean =>
  values === 'terms' && !describesNorms && !followsModality && keyword !== undefined;

/** The facet in whose clauses the words of a definition stand. */
function facetOfUses({ norms, facets }: Unit, name: string): Facet | undefined {
  for (const norm of norms) {
    for (const { clauses } of stretchesOf(norm)) {
      const used = clauses.find(({ items }) => items.some(({ text }) => normalise(text).startsWith(name)));
      if (used) return facets.find((facet) => facet.name === used.facet);
    }
  }
  return undefined;
}
