/** What a region leaves out, in the widest terms that the vocabulary has. */
import { type Node, none } from '../../analysis/diagram';
import type { Compiled } from '../../compile/compile';
import type { Messages } from '../../messages/messages';
import type { Facet, Term } from '../../model/model';
import { actorFacet } from './clauses';

/** The terms of a facet none of whose values is among those held, widest first. */
function termsOutside({ roots }: Pick<Facet, 'roots'>, holds: (leaf: number) => boolean): Term[] {
  return roots.flatMap((term) => {
    let reached = 0;
    for (let leaf = term.leafFrom; leaf < term.leafTo; leaf++) if (holds(leaf)) reached++;
    if (reached === 0) return [term];
    return reached === term.leafTo - term.leafFrom ? [] : termsOutside({ roots: term.children }, holds);
  });
}

/** The terms all of whose values are held, widest first. */
export function termsInside(facet: Facet, holds: (leaf: number) => boolean): Term[] {
  return termsOutside(facet, (leaf) => !holds(leaf));
}

/** Whether a region has an act with a value of a facet. */
export function reaches({ space }: Compiled, region: Node, level: number): (value: number) => boolean {
  return (value) => space.diagrams.meets(region, space.diagrams.value(level, value));
}

/** For each facet that a region narrows, what it leaves out, in words; the shortest first. */
export function outsideInWords(messages: Messages, compiled: Compiled, region: Node): string[] {
  const { clauses, joining } = messages;
  const { space, unit } = compiled;
  const { levels } = space.diagrams.support(region);
  const told = unit.facets.flatMap((facet) => {
    const level = space.level(facet.name);
    if (level === undefined || !levels.has(level)) return [];
    if (facet.values === 'States') return statesOutside(messages, compiled, facet, level, region);
    const names = termsOutside(facet, reaches(compiled, region, level)).map(clauses.term);
    return names.length > 0 ? [{ count: names.length, words: clauses.phrased(facet, joining.someOf(names, 4)) }] : [];
  });
  return told.sort((a, b) => a.count - b.count).map(({ words }) => words);
}

function statesOutside(
  { treatment, clauses }: Messages,
  compiled: Compiled,
  facet: Facet,
  level: number,
  region: Node,
) {
  const { sets, space, unit } = compiled;
  const words = [
    'a third State' as const,
    ...(facet.relativeTo === undefined ? (['a Party'] as const) : (['another Party', 'its own'] as const)),
  ];
  const missed = words.filter((word) => {
    const where = sets.states({ kind: 'word', word }, level, undefined);
    return where !== none && !space.diagrams.meets(where, region);
  });
  if (missed.length === 0) return [];
  const tied = unit.facets.find(({ of }) => of === facet.name);
  const names = missed.map((word) => treatment.outside[word]);
  const whose = tied && tied !== actorFacet(compiled) ? clauses.keyword(tied) : treatment.outside.acts;
  return [{ count: missed.length, words: treatment.outside.of(whose, names) }];
}
