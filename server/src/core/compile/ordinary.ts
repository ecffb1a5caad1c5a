/** What is ordinary: how far each value of a facet is from it, and the most ordinary act of a region. */
import { type Node, none } from '../analysis/diagram';
import { type Oddity, ordinaryActs } from '../analysis/examples';
import type { StateWord, Term } from '../model/model';
import type { Space } from './space';

/** What restricts a facet, in the vocabulary's words: a declared term, a State, or a State word. */
export type Words = { readonly term: Term } | { readonly state: string } | { readonly word: StateWord };

/** The name as contract.md prints it. */
export function wordsName(words: Words): string {
  if ('term' in words) return words.term.name;
  return 'state' in words ? words.state : words.word;
}

/** What it costs to leave what is ordinary in a facet for which the library names one ordinary value. */
const unusual = 10;
/** A State that is no Party: less ordinary than an unusual object, more than unusual circumstances. */
const notParty = 3;
/** Between values that are equally ordinary the one declared first. */
const step = 1e-6;

/**
 * The oddity of each value by level. Where `usually` lists n values, the one at place r costs r / n of leaving them, which
 * itself costs the less the more there are: unusual circumstances weigh more than one object among many.
 */
function oddityOf(space: Space): Oddity {
  return space.facets.map((facet, level) => {
    const { usually, values, leaves, relativeTo } = facet;
    if (values === 'States') {
      // Of two States that may change places the acting one is the Party named first.
      const later = relativeTo === undefined ? step * 1_000 : step;
      return Float64Array.from(space.states, (_, state) => (space.isParty(state) ? 0 : notParty) + state * later);
    }
    const odd = Float64Array.from(
      leaves,
      (_, leaf) => (usually.length > 0 ? unusual / usually.length : 0) + leaf * step,
    );
    for (const [rank, term] of [...usually.entries()].reverse()) {
      for (let leaf = term.leafFrom; leaf < term.leafTo; leaf++) {
        odd[leaf] = (unusual / usually.length) * (rank / usually.length) + leaf * step * 0.001;
      }
    }
    return odd.length === space.diagrams.facets[level] ? odd : new Float64Array(space.diagrams.facets[level] as number);
  });
}

interface Ordinary {
  readonly oddity: Oddity;
  /** Acts in which States that are compared are different ones. */
  readonly apart: Node;
}

const known = new WeakMap<Space, Ordinary>();

function ordinaryOf(space: Space): Ordinary {
  const found = known.get(space) ?? { oddity: oddityOf(space), apart: apartIn(space) };
  known.set(space, found);
  return found;
}

function apartIn(space: Space): Node {
  const { diagrams, facets, states } = space;
  const same = facets.flatMap(({ relativeTo }, level) => {
    const to = relativeTo === undefined ? undefined : space.level(relativeTo);
    if (to === undefined) return [];
    return states.map((_, state) => diagrams.and(diagrams.value(to, state), diagrams.value(level, state)));
  });
  return diagrams.not(diagrams.any(same));
}

/**
 * @returns a function from a region that depends on no choice to its most ordinary act, one value a level: usual values, one
 * Party against another before third States, no State against itself. Use one for the regions of one question.
 */
export function ordinaryIn(space: Space): (region: Node) => number[] | undefined {
  const { oddity, apart } = ordinaryOf(space);
  const ordinary = ordinaryActs(space.diagrams, oddity);
  return (region) => ordinary(among(space, region, apart));
}

function among({ diagrams }: Space, region: Node, apart: Node): Node {
  const between = diagrams.and(region, apart);
  return between === none ? region : between;
}

/**
 * The most ordinary act of a region that depends on no choice, with what the library says goes with its values in place of
 * what is usual otherwise, where the region has that.
 */
export function typicalAct(space: Space, region: Node): number[] | undefined {
  const act = ordinaryIn(space)(region);
  if (!act) return undefined;
  const { diagrams } = space;
  const { oddity, apart } = ordinaryOf(space);
  const apt = oddity.map((odd) => odd);
  let rest = among(space, region, apart);
  for (const [level, value] of act.entries()) {
    for (const [other, terms] of companions(space, level, value)) {
      rest = diagrams.and(rest, diagrams.value(level, value));
      if (apt[other] === oddity[other]) apt[other] = preferring(oddity[other] as Float64Array, terms);
    }
  }
  return apt.every((odd, level) => odd === oddity[level]) ? act : ordinaryActs(diagrams, apt)(rest);
}

/** What goes with a value of a facet, by level; the narrowest term that says so of a facet decides. */
function companions(space: Space, level: number, value: number): Map<number, Term[]> {
  const found = new Map<number, Term[]>();
  const { values, leaves } = space.facetAt(level);
  if (values === 'States') return found;
  for (let term: Term | undefined = leaves[value]; term; term = term.parent) {
    const usually = term.usually ?? [];
    for (const other of new Set(usually.map(({ facet }) => space.level(facet)))) {
      if (other === undefined || found.has(other)) continue;
      found.set(
        other,
        usually.filter(({ facet }) => space.level(facet) === other),
      );
    }
  }
  return found;
}

/** Oddities of a facet where some terms come before all else, and nothing else is lost by that. */
function preferring(odd: Float64Array, terms: readonly Term[]): Float64Array {
  const rank = (value: number) => terms.findIndex(({ leafFrom, leafTo }) => leafFrom <= value && value < leafTo);
  return odd.map((own, value) => (rank(value) < 0 ? 1 + own : rank(value) / terms.length + value * step * 0.001));
}
