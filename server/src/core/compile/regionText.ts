/** Acts as the clauses of one provision: the smallest text that reaches all of them and stays where it may. */
import { type Node, none } from '../analysis/diagram';
import type { Clause, Facet, StateRef } from '../model/model';
import {
  asWritten,
  type ClauseText,
  clauseFacets,
  exactTexts,
  fits,
  levelsOf,
  looserTexts,
  noClause,
  type Wanting,
} from './clauseTexts';
import type { Compiled } from './compile';

export interface RegionText {
  /** By facet, in the order of the vocabulary; facets that are not restricted are left out. */
  readonly clauses: ReadonlyMap<string, ClauseText>;
  /** The acts that they reach together. */
  readonly where: Node;
}

export interface Region {
  /** Acts that have to be reached, in every reading. */
  readonly must: Node;
  /** Acts that may be reached; those that have to be are among them. */
  readonly may: Node;
  /** Clauses whose words may be used as they are. */
  readonly words: readonly Clause[];
  /** The facet that is told by verbs. */
  readonly verbs?: string | undefined;
}

/** @returns undefined where no one provision of the vocabulary's words does it. */
export function regionText(compiled: Compiled, { must, may, words, verbs }: Region): RegionText | undefined {
  const { diagrams } = compiled.space;
  const facets = clauseFacets(compiled, verbs);
  const chosen = new Map<Facet, ClauseText>();
  const own = new Map<Facet, ClauseText>();
  for (const facet of facets) {
    const clause = words.find((one) => one.facet === facet.name);
    const text = clause && namesLeaves(compiled, clause) ? asWritten(compiled, clause) : undefined;
    if (text && diagrams.without(must, text.where) === none) own.set(facet, text);
    chosen.set(facet, { text: '', where: projected(compiled, facet, must), tied: false });
  }
  const wanting = (facet: Facet): Wanting => {
    const others = facets.map((other) => (other === facet ? noClause(compiled) : (chosen.get(other) as ClauseText)));
    return { must, may, others: diagrams.every(others.map(({ where }) => where)) };
  };

  // First every clause as narrow as words can make it, then each as short as the others let it be.
  for (const facet of facets) {
    const wanted = wanting(facet);
    const narrow = find(compiled, wanted, own.get(facet), () => exactTexts(compiled, facet, wanted));
    if (!narrow) return undefined;
    chosen.set(facet, narrow);
  }
  for (const facet of facets) {
    const wanted = wanting(facet);
    const before = chosen.get(facet) as ClauseText;
    if (before.text !== '') chosen.set(facet, shortest(compiled, facet, wanted, before, own.get(facet)));
  }
  const clauses = [...chosen].flatMap(([{ name }, text]): [string, ClauseText][] =>
    text.text === '' ? [] : [[name, text]],
  );
  return { clauses: new Map(clauses), where: diagrams.every(clauses.map(([, { where }]) => where)) };
}

/** Whether every State that a clause names is one of the acts': another one would be one more in them. */
function namesLeaves({ space }: Compiled, { items }: Clause): boolean {
  const isLeaf = ({ states }: { readonly states: StateRef }) =>
    states.kind === 'word' || space.state(states.code) !== undefined;
  return items.every(({ of = [], lessStates }) => of.every(isLeaf) && lessStates.every(isLeaf));
}

function find(
  compiled: Compiled,
  wanted: Wanting,
  own: ClauseText | undefined,
  others: () => readonly ClauseText[],
): ClauseText | undefined {
  if (own && fits(compiled, wanted, own)) return own;
  return [...others(), noClause(compiled)].find((one) => fits(compiled, wanted, one));
}

/** The words of the concern are taken where they mean the same, and where others would not be shorter by more than this. */
const hardlyShorter = 12;

function shortest(
  compiled: Compiled,
  facet: Facet,
  wanted: Wanting,
  before: ClauseText,
  own: ClauseText | undefined,
): ClauseText {
  const without = noClause(compiled);
  if (fits(compiled, wanted, without)) return without;
  const length = (one: ClauseText) => one.text.length - (one === own ? hardlyShorter : 0);
  const others = [...(own ? [own] : []), ...looserTexts(compiled, facet, wanted)];
  const best = others.reduce(
    (least, one) => (length(one) < length(least) && fits(compiled, wanted, one) ? one : least),
    before,
  );
  return own && sameActs(compiled, wanted, own, best) ? own : best;
}

/** Whether two clauses let all of them together reach the same acts. */
function sameActs({ space, acts }: Compiled, { others }: Wanting, one: ClauseText, other: ClauseText): boolean {
  const beside = space.diagrams.and(others, acts);
  return space.diagrams.and(beside, one.where) === space.diagrams.and(beside, other.where);
}

/** The values of a facet, and the States to which they are tied, that some acts have. */
function projected(compiled: Compiled, facet: Facet, must: Node): Node {
  const { diagrams, facets } = compiled.space;
  const kept = new Set(levelsOf(compiled, facet));
  for (const level of [...kept]) {
    const to = facets[level]?.relativeTo;
    const other = to === undefined ? undefined : compiled.space.level(to);
    if (other !== undefined) kept.add(other);
  }
  return facets.reduce((node, _, level) => (kept.has(level) ? node : diagrams.exists(node, level)), must);
}
