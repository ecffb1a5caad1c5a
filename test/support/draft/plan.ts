/**
 * A plan says what a random draft contains. It is plain data with numbers for names: `build` takes each number modulo what
 * there is to choose from, so that every plan makes a draft, and a plan that shrinks makes a smaller draft.
 */
import fc from 'fast-check';

/** Chooses from a list whose length is known only when the draft is built. */
export type Pick = number;

export interface Bracketed<T> {
  /** The first has a value; a later one may stand for nothing. */
  readonly alternatives: readonly { readonly by: readonly Pick[]; readonly empty: boolean; readonly value: T }[];
  /** Brackets of one name are one choice. */
  readonly name: Pick | null;
  readonly status: Pick;
}

/** A value, or a bracket around alternatives for it. */
export type Open<T> = { readonly plain: T } | { readonly bracket: Bracketed<T> };

export interface StatesPlan {
  readonly members: readonly Pick[];
  readonly less: Open<Pick> | null;
}

export interface ItemPlan {
  /** STATES alone stand for the item, where the facet has States. */
  readonly alone: boolean;
  readonly head: Open<Pick>;
  readonly less: readonly Open<Pick>[];
  readonly of: Open<StatesPlan> | null;
}

/** An entry of a list: an item, or a bracket around lists of entries. */
export type EntryPlan = Open<readonly EntryPlan[]> | { readonly item: ItemPlan };

export interface ClausePlan {
  readonly facet: Pick;
  readonly entries: readonly EntryPlan[];
}

export type RegionPlan = readonly Open<ClausePlan>[];

/** A line of a norm. What does not fit the norm becomes something that does (a trigger of no duty an exception). */
export type BodyPlan =
  | { readonly kind: 'clause'; readonly clause: ClausePlan }
  | { readonly kind: 'except' | 'trigger'; readonly region: RegionPlan }
  | { readonly kind: 'precedence'; readonly notwithstanding: boolean; readonly norms: readonly Open<Pick>[] }
  | { readonly kind: 'verified'; readonly entries: readonly EntryPlan[] };

export type ModalityPlan =
  | { readonly form: 'plain'; readonly saying: Pick; readonly verbs: readonly EntryPlan[] }
  | { readonly form: 'bracket'; readonly sayings: Bracketed<Pick>; readonly verbs: readonly EntryPlan[] }
  | {
      readonly form: 'with verbs';
      readonly both: Bracketed<{ readonly saying: Pick; readonly verbs: readonly EntryPlan[] }>;
    };

export interface NormPlan {
  readonly kind: 'norm' | 'duty' | 'without prejudice';
  readonly proposedBy: readonly Pick[];
  readonly modality: ModalityPlan;
  readonly lines: readonly Open<BodyPlan>[];
}

export interface VersionPlan {
  readonly readers: readonly Pick[];
  readonly period: Pick;
  readonly means: Open<readonly EntryPlan[]>;
}

export interface DefinitionPlan {
  readonly facet: Pick;
  readonly versions: readonly VersionPlan[];
  readonly governedBy: Pick | null;
}

export interface ConcernPlan {
  readonly clauses: readonly ClausePlan[];
  readonly answeredBy: readonly Pick[];
}

export interface IncidentPlan {
  readonly clauses: readonly { readonly facet: Pick; readonly or: boolean; readonly items: readonly ItemPlan[] }[];
  readonly expect: { readonly verdicts: readonly Pick[]; readonly contested: boolean } | null;
}

export interface MandatePlan {
  readonly party: Pick;
  readonly lines: readonly {
    readonly obtain: boolean;
    readonly verdicts: readonly Pick[];
    readonly clauses: readonly ClausePlan[];
  }[];
}

/** A tree of terms: each root has children, each child so many below it. */
export type TreePlan = readonly (readonly number[])[];

export interface VocabularyPlan {
  readonly deed: TreePlan;
  readonly keeper: TreePlan;
  /** Without it no term is tied to the State that is harmed. */
  readonly orchard: TreePlan | null;
  readonly season: TreePlan | null;
  readonly role: TreePlan;
  readonly duty: TreePlan;
  /** Whether the facet that names who acts has the keyword `scope`. */
  readonly scope: boolean;
  readonly keeperAlone: Pick | null;
  readonly orchardAlone: Pick | null;
  /** Whether the States facets have clauses of their own. */
  readonly keepingClause: boolean;
  readonly growingClause: boolean;
  /** By how much the order of declaration is turned. */
  readonly turn: Pick;
}

/** How the text is spelled; no matter for the meaning. */
export interface SpellingPlan {
  readonly capitals: boolean;
  readonly synonyms: boolean;
  readonly wrapped: boolean;
  readonly comments: boolean;
  readonly curly: boolean;
  readonly conjunctions: boolean;
  readonly stateNames: boolean;
  readonly spaces: boolean;
}

export interface Plan {
  readonly parties: number;
  readonly others: number;
  readonly allStates: boolean;
  readonly vocabulary: VocabularyPlan;
  readonly definitions: readonly DefinitionPlan[];
  readonly norms: readonly NormPlan[];
  readonly impossible: readonly (readonly ClausePlan[])[];
  readonly leftOpen: readonly (readonly ClausePlan[])[];
  readonly concerns: readonly ConcernPlan[];
  readonly incidents: readonly IncidentPlan[];
  readonly mandates: readonly MandatePlan[];
  readonly spelling: SpellingPlan;
}

// ---- arbitraries -----------------------------------------------------------------------------------------------

const pick = fc.nat({ max: 23 });

/** True one time in so many. */
const seldom = (times: number): fc.Arbitrary<boolean> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(false), weight: times - 1 },
    { arbitrary: fc.constant(true), weight: 1 },
  );

/** One of some numbers, each with its weight; shrinks to the first. */
const weighted = (...numbers: readonly (readonly [number, number])[]): fc.Arbitrary<number> =>
  fc.oneof(
    { withCrossShrink: true },
    ...numbers.map(([number, weight]) => ({ arbitrary: fc.constant(number), weight })),
  );

/** A value one time in so many, otherwise null. */
const perhaps = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ withCrossShrink: true }, { arbitrary: fc.constant(null), weight: times - 1 }, { arbitrary, weight: 1 });

/** Null one time in so many. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ withCrossShrink: true }, { arbitrary: fc.constant(null), weight: 1 }, { arbitrary, weight: times - 1 });

const list = <T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(arbitrary, { minLength, maxLength, size: 'max' });

function bracketed<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Bracketed<T>> {
  return fc.record({
    alternatives: list(fc.record({ by: list(pick, 0, 2), empty: seldom(5), value }), 1, 3),
    name: perhaps(fc.nat({ max: 1 }), 4),
    status: fc.nat({ max: 9 }),
  });
}

/** A bracket one time in so many; shrinks to the value without one. */
function open<T>(value: fc.Arbitrary<T>, times: number): fc.Arbitrary<Open<T>> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.record({ plain: value }), weight: times - 1 },
    { arbitrary: fc.record({ bracket: bracketed(value) }), weight: 1 },
  );
}

/** One mostly: a long list of few terms names them all. */
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: list(arbitrary, 1, 1), weight: 3 },
    { arbitrary: list(arbitrary, 1, maxLength), weight: 2 },
  );

const states: fc.Arbitrary<StatesPlan> = fc.record({ members: few(pick, 2), less: perhaps(open(pick, 4), 8) });

const item: fc.Arbitrary<ItemPlan> = fc.record({
  alone: seldom(6),
  head: open(pick, 12),
  less: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant([]), weight: 7 },
    { arbitrary: list(open(pick, 5), 1, 2), weight: 1 },
  ),
  of: mostly(open(states, 10), 3),
});

/** Entries of a list; in a bracket there may be another. */
function entries(depth: number, maxLength = 3): fc.Arbitrary<readonly EntryPlan[]> {
  const plain = fc.record({ item });
  const entry: fc.Arbitrary<EntryPlan> =
    depth === 0
      ? plain
      : fc.oneof(
          { withCrossShrink: true },
          { arbitrary: plain, weight: 7 },
          { arbitrary: fc.record({ bracket: bracketed(entries(depth - 1, 2)) }), weight: 1 },
        );
  return few(entry, maxLength);
}

const clause: fc.Arbitrary<ClausePlan> = fc.record({ facet: pick, entries: entries(2) });
const region: fc.Arbitrary<RegionPlan> = list(open(clause, 8), 1, 2);

const body: fc.Arbitrary<BodyPlan> = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.record({ kind: fc.constant('clause' as const), clause }), weight: 14 },
  { arbitrary: fc.record({ kind: fc.constant('except' as const), region }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('trigger' as const), region }), weight: 3 },
  {
    arbitrary: fc.record({
      kind: fc.constant('precedence' as const),
      notwithstanding: fc.boolean(),
      norms: list(open(pick, 6), 1, 2),
    }),
    weight: 4,
  },
  { arbitrary: fc.record({ kind: fc.constant('verified' as const), entries: entries(1, 1) }), weight: 1 },
);

const verbs = entries(1, 2);
const modality: fc.Arbitrary<ModalityPlan> = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.record({ form: fc.constant('plain' as const), saying: pick, verbs }), weight: 8 },
  { arbitrary: fc.record({ form: fc.constant('bracket' as const), sayings: bracketed(pick), verbs }), weight: 2 },
  {
    arbitrary: fc.record({
      form: fc.constant('with verbs' as const),
      both: bracketed(fc.record({ saying: pick, verbs })),
    }),
    weight: 1,
  },
);

const norm: fc.Arbitrary<NormPlan> = fc.record({
  kind: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant('norm' as const), weight: 6 },
    { arbitrary: fc.constant('duty' as const), weight: 3 },
    { arbitrary: fc.constant('without prejudice' as const), weight: 2 },
  ),
  proposedBy: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant([]), weight: 7 },
    { arbitrary: list(pick, 1, 2), weight: 1 },
  ),
  modality,
  lines: list(open(body, 10), 0, 6),
});

const definition: fc.Arbitrary<DefinitionPlan> = fc.record({
  facet: pick,
  versions: list(fc.record({ readers: list(pick, 0, 2), period: pick, means: open(entries(1), 8) }), 1, 3),
  governedBy: perhaps(pick, 4),
});

const plainClauses = (minLength: number, maxLength: number) =>
  list(fc.record({ facet: pick, entries: entries(0, 2) }), minLength, maxLength);

/** Uncertain values that are each tied to a State tie two facts together. */
const tiedItem: fc.Arbitrary<ItemPlan> = fc.record({
  alone: fc.constant(false),
  head: fc.record({ plain: pick }),
  less: fc.constant([]),
  of: fc.record({ plain: fc.record({ members: list(pick, 1, 1), less: fc.constant(null) }) }),
});

const incident: fc.Arbitrary<IncidentPlan> = fc.record({
  clauses: list(
    fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.record({ facet: pick, or: fc.boolean(), items: few(item, 3) }), weight: 3 },
      { arbitrary: fc.record({ facet: pick, or: fc.constant(true), items: list(tiedItem, 2, 3) }), weight: 2 },
    ),
    1,
    5,
  ),
  expect: perhaps(fc.record({ verdicts: list(pick, 0, 2), contested: seldom(3) }), 3),
});

const mandate: fc.Arbitrary<MandatePlan> = fc.record({
  party: pick,
  lines: list(fc.record({ obtain: fc.boolean(), verdicts: list(pick, 1, 2), clauses: plainClauses(1, 2) }), 1, 3),
});

/** Mostly leaves; some terms with one or two below them. */
const child = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.constant(0), weight: 4 },
  { arbitrary: fc.integer({ min: 1, max: 2 }), weight: 1 },
);
const tree = (minRoots: number, maxRoots: number): fc.Arbitrary<TreePlan> =>
  list(list(child, 0, 2), minRoots, maxRoots);

const vocabulary: fc.Arbitrary<VocabularyPlan> = fc.record({
  deed: tree(2, 3),
  keeper: tree(1, 3),
  orchard: mostly(tree(1, 3), 6),
  season: mostly(tree(1, 2), 3),
  role: tree(2, 2),
  duty: tree(1, 3),
  scope: fc.boolean(),
  keeperAlone: perhaps(pick, 3),
  orchardAlone: perhaps(pick, 2),
  keepingClause: seldom(3),
  growingClause: seldom(3),
  turn: pick,
});

const spelling: fc.Arbitrary<SpellingPlan> = fc.record({
  capitals: seldom(3),
  synonyms: seldom(3),
  wrapped: seldom(3),
  comments: seldom(3),
  curly: seldom(3),
  conjunctions: seldom(3),
  stateNames: seldom(4),
  spaces: seldom(4),
});

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  parties: weighted([2, 5], [1, 1], [3, 2]),
  others: weighted([0, 3], [1, 3], [2, 1]),
  allStates: seldom(8),
  vocabulary,
  definitions: list(definition, 0, 3),
  norms: list(norm, 0, 7),
  impossible: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant([]), weight: 2 },
    { arbitrary: list(plainClauses(2, 4), 1, 2), weight: 1 },
  ),
  leftOpen: list(plainClauses(1, 3), 0, 2),
  concerns: list(fc.record({ clauses: plainClauses(1, 3), answeredBy: list(pick, 0, 2) }), 1, 3),
  incidents: list(incident, 0, 4),
  mandates: list(mandate, 0, 2),
  spelling,
});

/** Without the bias towards small and extreme values, which would make most of a draft's values the first of their kind. */
export const plan = fc.noBias(anyPlan);
