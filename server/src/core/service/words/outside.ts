/** What a region leaves out, in the widest terms that the vocabulary has. */
import { type Node, none } from '../../analysis/diagram';
import type { Compiled } from '../../compile/compile';
import type { Facet, StateWord, Term } from '../../model/model';
import { actorFacet, phrased } from './clauses';
import { someOf } from './terms';

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
export function outsideInWords(compiled: Compiled, region: Node): string[] {
  const { space, unit } = compiled;
  const { levels } = space.diagrams.support(region);
  const told = unit.facets.flatMap((facet) => {
    const level = space.level(facet.name);
    if (level === undefined || !levels.has(level)) return [];
    if (facet.values === 'States') return statesOutside(compiled, facet, level, region);
    const names = termsOutside(facet, reaches(compiled, region, level)).map(({ name }) => name);
    return names.length > 0 ? [{ count: names.length, words: phrased(facet, someOf(names, 4)) }] : [];
  });
  return told.sort((a, b) => a.count - b.count).map(({ words }) => words);
}

const plurals: Readonly<Partial<Record<StateWord, string>>> = {
  'a third State': 'third States',
  'a Party': 'Parties',
  'another Party': 'other Parties',
  'its own': 'the acting State itself',
};

function statesOutside(compiled: Compiled, facet: Facet, level: number, region: Node) {
  const { sets, space, unit } = compiled;
  const words: StateWord[] = [
    'a third State',
    ...(facet.relativeTo === undefined ? (['a Party'] as const) : (['another Party', 'its own'] as const)),
  ];
  const missed = words.filter((word) => {
    const where = sets.states({ kind: 'word', word }, level, undefined);
    return where !== none && !space.diagrams.meets(where, region);
  });
  if (missed.length === 0) return [];
  const tied = unit.facets.find(({ of }) => of === facet.name);
  const names = missed.map((word) => plurals[word]).join(', ');
  const whose = tied && tied !== actorFacet(compiled) ? (tied.keyword ?? tied.name) : 'acts';
  return [{ count: missed.length, words: `${whose} of ${names}` }];
}
