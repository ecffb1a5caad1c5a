/** Why an incident has its verdict, as far as one line tells. */
import type { Compiled } from '../core/compile/compile';
import type { PartVerdict } from '../core/compile/incidents';
import type { Speaker } from '../core/compile/precedence';
import type { Clause } from '../core/model/model';

/** A norm that nearly reaches an act, and the facets in which the act lies outside it; none where an exception lets it go. */
export interface Near {
  readonly norm: string;
  readonly outside: readonly string[];
}

/** The norm that comes nearest to a part that no norm reaches; undefined where the draft has none. */
export function nearestNorm(compiled: Compiled, part: PartVerdict): Near | undefined {
  const near = [...compiled.speakers.values()].map((speaker) => ({
    norm: speaker.norm.name,
    outside: outside(compiled, speaker, part),
    clause: speaker.norm.kind === 'without prejudice',
  }));
  return near.sort((a, b) => Number(a.clause) - Number(b.clause) || a.outside.length - b.outside.length)[0];
}

function outside({ sets, space }: Compiled, { norm }: Speaker, { region }: PartVerdict): string[] {
  const { diagrams } = space;
  const { verbFacet } = norm;
  const verbs: Clause[] =
    verbFacet === undefined
      ? []
      : [{ facet: verbFacet, keyword: '', items: norm.verbs, when: [], span: norm.nameSpan }];
  const missed = [...verbs, ...norm.clauses].flatMap((clause) => {
    const where = sets.intersection([clause]);
    if (diagrams.meets(where, region)) return [];
    // Tied to another State than the norm speaks of, or another kind of value altogether.
    const tied = space.facets.find(({ name }) => name === clause.facet)?.of;
    const level = tied === undefined ? undefined : space.level(tied);
    const untied = level === undefined ? where : diagrams.exists(where, level);
    return [tied !== undefined && diagrams.meets(untied, region) ? tied : clause.facet];
  });
  return [...new Set(missed)];
}

/** The norms and clauses that reach a part and are not displaced everywhere in it. */
export function decidingNorms({ speakers, displaced, space }: Compiled, { region }: PartVerdict): string[] {
  const { diagrams } = space;
  return [...speakers.values()]
    .filter(({ norm, reach }) => diagrams.meets(diagrams.without(reach, displaced.get(norm.name) ?? 0), region))
    .map(({ norm }) => norm.name);
}
