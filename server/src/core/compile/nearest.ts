/** Why the text is silent on an act: the norm that comes nearest, and the clauses of it that do not fit. */
import { type Node, none } from '../analysis/diagram';
import type { Clause, Norm } from '../model/model';
import type { Compiled } from './compile';

export interface Nearest {
  readonly norm: Norm;
  /** The clauses that leave the act out, the verbs among them with an empty keyword; none where an exception does. */
  readonly misfits: readonly Misfit[];
}

export interface Misfit {
  readonly clause: Clause;
  /** The States facet in which the act lies outside, where its kind fits and its State does not. */
  readonly tie?: string;
}

/** Norms before without-prejudice clauses, the one with fewest clauses that do not fit first. */
export function nearestNorm(compiled: Compiled, region: Node): Nearest | undefined {
  const near = [...compiled.speakers.values()].map(({ norm }) => ({
    norm,
    misfits: misfitsOf(compiled, norm, region),
  }));
  const rank = ({ norm, misfits }: Nearest) => (norm.kind === 'norm' ? 0 : 1_000) + misfits.length;
  return near.sort((a, b) => rank(a) - rank(b))[0];
}

function misfitsOf({ sets, space }: Compiled, norm: Norm, region: Node): Misfit[] {
  const { diagrams } = space;
  const { verbFacet } = norm;
  const verbs: Clause[] =
    verbFacet === undefined
      ? []
      : [{ facet: verbFacet, keyword: '', items: norm.verbs, when: [], span: norm.nameSpan }];
  return [...norm.clauses, ...verbs].flatMap((clause): Misfit[] => {
    const where = sets.intersection([clause]);
    if (diagrams.meets(where, region)) return [];
    const tie = space.facets.find(({ name }) => name === clause.facet)?.of;
    const level = tie === undefined ? undefined : space.level(tie);
    const kindFits = level !== undefined && diagrams.meets(diagrams.exists(where, level), region);
    return [kindFits && tie !== undefined ? { clause, tie } : { clause }];
  });
}

/** The norms and clauses that reach a region and are not displaced everywhere in it, by name. */
export function decidingNorms({ speakers, displaced, space }: Compiled, region: Node): string[] {
  const { diagrams } = space;
  return [...speakers.values()]
    .filter(({ norm, reach }) => diagrams.meets(diagrams.without(reach, displaced.get(norm.name) ?? none), region))
    .map(({ norm }) => norm.name);
}
