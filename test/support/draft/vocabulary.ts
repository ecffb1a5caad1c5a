/** The vocabulary of a random draft: bees and orchards. */
import type { Facet, Term } from '../../../server/src/core/model/model.ts';
import { statesFacet, type Terms, type Tree, termFacet, terms, under } from '../terms.ts';
import type { Pick, TreePlan, VocabularyPlan } from './plan.ts';

/** Some names contain the words that separate values, and no term is the beginning of another. */
const names = {
  deed: [
    'robbing',
    'theft of honey',
    'fogging and misting',
    'hive moving',
    'felling',
    'swarm luring',
    'grafting',
    'burning',
  ],
  keeper: ['village keepers', 'guilds of carters', 'drovers', 'wardens', 'pickers', 'pedlars', 'millers', 'monks'],
  orchard: ['pear trees', 'quinces and medlars', 'plum trees', 'hedges', 'walnuts', 'vines', 'cherries', 'nut groves'],
  season: ['blossom', 'harvest', 'winter', 'first frost', 'thaw', 'drought', 'high summer', 'lent'],
  role: ['carry out', 'knowingly abet', 'plan', 'finance', 'urge', 'order', 'repeat', 'film'],
  duty: ['assist', 'notify', 'repair', 'replant', 'consult', 'pay for', 'apologise', 'keep watch'],
} as const;
type TermFacetName = keyof typeof names;

export const keepingState = 'keeping State';
export const growingState = 'growing State';

export interface VocabularyDraft {
  /** In order of declaration, those that describe norms included. */
  readonly facets: readonly Facet[];
  readonly terms: ReadonlyMap<string, Terms>;
  /** The facet whose clause in a duty names who owes it. */
  readonly bearer: string;
}

/** Facets with trees so small that there are no more than `maxActs` acts with so many States. */
export function vocabularyDraft(plan: VocabularyPlan, states: number, maxActs: number): VocabularyDraft {
  const trees = trimmed(plan, Math.floor(maxActs / (states * states)));
  const grown = new Map<string, Terms>(
    [...trees].map(([facet, tree]) => [facet, terms(facet, grow(facet, tree, [...names[facet]]), synonymsOf)]),
  );
  const watch = terms('watch', ['visits', 'letters'], synonymsOf);
  grown.set('watch', watch);
  const of = (facet: TermFacetName): Terms => grown.get(facet) ?? { roots: [], leaves: [], all: [] };
  const alone = (facet: TermFacetName, pick: Pick | null): { alone?: Term } => {
    const { all } = of(facet);
    const term = pick === null ? undefined : all[pick % all.length];
    return term ? { alone: term } : {};
  };
  const usually = (facet: TermFacetName): { usually: Term[] } => ({ usually: of(facet).leaves.slice(-1) });
  const acts: Facet[] = [
    termFacet('deed', of('deed'), { keyword: 'deed' }),
    termFacet('keeper', of('keeper'), {
      keyword: plan.scope ? 'scope' : 'keepers',
      of: keepingState,
      ...alone('keeper', plan.keeperAlone),
    }),
    statesFacet(keepingState, plan.keepingClause ? { keyword: 'kept by' } : {}),
    ...(trees.has('orchard')
      ? [
          termFacet('orchard', of('orchard'), {
            keyword: 'orchards',
            of: growingState,
            ...alone('orchard', plan.orchardAlone),
          }),
        ]
      : []),
    statesFacet(growingState, {
      relativeTo: keepingState,
      ...(plan.growingClause || !trees.has('orchard') ? { keyword: 'against' } : {}),
    }),
    termFacet('role', of('role'), { keyword: 'part', followsModality: true, ...usually('role') }),
    ...(trees.has('season') ? [termFacet('season', of('season'), { keyword: 'in season', ...usually('season') })] : []),
  ];
  const describing: Facet[] = [
    termFacet('duty', of('duty'), { followsModality: true, describesNorms: true }),
    termFacet('watch', watch, { keyword: 'verified by', describesNorms: true }),
  ];
  const facets = [...acts, ...describing];
  const turn = plan.turn % facets.length;
  return {
    facets: [...facets.slice(turn), ...facets.slice(0, turn)],
    terms: grown,
    bearer: 'keeper',
  };
}

/** The trees of the act facets with at most so many combinations of leaves, and the duties as they are. */
function trimmed(plan: VocabularyPlan, combinations: number): Map<TermFacetName, TreePlan> {
  const { deed, keeper, orchard, season, role, duty } = plan;
  const trees = Object.entries({ deed, keeper, orchard, season, role }).flatMap(([facet, tree]) =>
    tree === null ? [] : [{ facet: facet as TermFacetName, tree, leaves: Math.min(4, countLeaves(tree)) }],
  );
  const product = () => trees.reduce((all, { leaves }) => all * leaves, 1);
  while (product() > combinations) {
    const most = Math.max(...trees.map(({ leaves }) => leaves));
    const largest = trees.findLast(({ leaves }) => leaves === most);
    if (!largest || most === 1) break;
    largest.leaves -= 1;
  }
  return new Map([
    ...trees.map(({ facet, tree, leaves }) => [facet, keepLeaves(tree, leaves)] as const),
    ['duty', keepLeaves(duty, 4)] as const,
  ]);
}

function countLeaves(tree: TreePlan): number {
  return tree.reduce(
    (sum, root) =>
      sum +
      Math.max(
        1,
        root.reduce((below, child) => below + Math.max(1, child), 0),
      ),
    0,
  );
}

/** The first so many leaves of a tree and what is above them. */
function keepLeaves(tree: TreePlan, most: number): TreePlan {
  let left = most;
  const kept: number[][] = [];
  for (const root of tree) {
    if (left === 0) break;
    const children: number[] = [];
    for (const child of root) {
      if (left === 0) break;
      children.push(Math.min(child, left));
      left -= Math.max(1, Math.min(child, left));
    }
    if (root.length === 0) left -= 1;
    kept.push(children);
  }
  return kept;
}

/** The tree with the names in the order of a walk. */
function grow(facet: string, tree: TreePlan, left: string[]): readonly Tree[] {
  let spare = 0;
  const next = () => left.shift() ?? `${facet}-kind ${++spare}`;
  return tree.map((root) => {
    const name = next();
    const children = root.map((child) => under(next(), ...Array.from({ length: child }, next)));
    return under(name, ...children);
  });
}

const synonymsOf = (name: string): readonly string[] => [`${name} proper`];
