/** Whose version of a definition governs: the States that an act has to do with, and the line that says so. */
import type { Definition, Facet } from '../model/model';
import { addLine, line } from './inserting';
import type { Context, Fix } from './rule';

/** The States whose own version could govern: those to whom the values of the facet are tied. */
export function governingFacet({ unit }: Context, facet: Facet): Facet | undefined {
  return unit.facets.find(({ name, values }) => name === facet.of && values === 'States');
}

/** Lets a State of the act say what is meant, in the version that stands in the accord's file: the State to which a value belongs first. */
export function governedByStates(context: Context, { facet, versions }: Definition): Fix[] {
  const { unit, messages } = context;
  const of = unit.facets.find(({ name }) => name === facet);
  const tied = of && governingFacet(context, of);
  const own = versions.find(({ at }) => at.file === unit.accord?.at.file);
  if (!own) return [];
  const others = unit.facets.filter((one) => one.values === 'States' && one !== tied);
  return [...(tied ? [tied] : []), ...others].map((governing) => ({
    title: messages.fixes.governedBy(governing.name),
    edits: [addLine(own.at, line('governed by', governing.name))],
    ...(governing === tied && { preferred: true }),
  }));
}
