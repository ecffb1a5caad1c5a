/** Norms whose verbs are duties: who owes what, and which acts trigger it. */
import { all, type Node, none } from '../analysis/diagram';
import type { Facet, Item, Norm, Term } from '../model/model';
import type { Sets } from './sets';

export interface Duty {
  readonly norm: Norm;
  readonly verbs: readonly {
    /** As written. */
    readonly text: string;
    /** The readings (and acts) in which each leaf of the duties' facet is owed through this verb. */
    readonly leaves: readonly Node[];
  }[];
  readonly owners: readonly Owner[];
  /** The readings in which it has no trigger and is a general duty. */
  readonly general: Node;
}

/** A State that may owe a duty. */
export interface Owner {
  readonly state: number;
  /** The readings in which it does. */
  readonly owes: Node;
  /** The acts that trigger it there. */
  readonly triggered: Node;
  /** The same before its exceptions, and each exception by itself. */
  readonly events: Node;
  readonly exceptions: readonly Node[];
}

/** Compiles a norm whose verbs are duties. `facet` is the facet of its verbs. */
export function compileDuty(sets: Sets, norm: Norm, facet: Facet, stands: Node): Duty {
  const { diagrams, states } = sets.space;
  const owners: Owner[] = [];
  states.forEach((_, state) => {
    const owes = diagrams.and(stands, owesIt(sets, norm, state));
    if (owes === none) return;
    const exceptions = norm.exceptions.map((region) => sets.line(region, state));
    const events = diagrams.and(owes, diagrams.any(norm.triggers.map((region) => sets.line(region, state))));
    owners.push({ state, owes, events, exceptions, triggered: diagrams.without(events, diagrams.any(exceptions)) });
  });
  return {
    norm,
    verbs: norm.verbs.map((item) => ({ text: verbText(item), leaves: sets.itemLeaves(item, facet) })),
    owners,
    general: diagrams.not(diagrams.any(norm.triggers.map((region) => sets.lineStands(region)))),
  };
}

/** A duty as written: its term as declared, or the whole of it where `other than` takes something away. */
function verbText({ head, less, text }: Item): string {
  return head.kind === 'term' && less.length === 0 ? head.term.name : text;
}

/** The readings in which a State owes the duty: it is tied by the scope, or no State is and it is a Party. */
function owesIt(sets: Sets, norm: Norm, state: number): Node {
  const { space } = sets;
  const { diagrams } = space;
  let named: Node = none;
  let tied: Node = none;
  for (const clause of norm.clauses) {
    if (clause.facet !== norm.owedThrough) continue;
    for (const item of clause.items) {
      if (!item.of) continue;
      const stands = diagrams.and(space.when(clause.when), space.when(item.when));
      const less = diagrams.any(
        item.lessStates.filter(({ states }) => means(sets, states, state)).map(({ when }) => space.when(when)),
      );
      for (const { when, states } of item.of) {
        const present = diagrams.and(stands, space.when(when));
        tied = diagrams.or(tied, present);
        if (means(sets, states, state)) named = diagrams.or(named, diagrams.without(present, less));
      }
    }
  }
  return space.isParty(state) ? diagrams.or(named, diagrams.not(tied)) : named;
}

function means(sets: Sets, ref: Parameters<Sets['states']>[0], state: number): boolean {
  const { space } = sets;
  if (ref.kind === 'state') return space.state(ref.code) === state;
  if (ref.word === 'any State') return true;
  if (ref.word === 'a Party') return space.isParty(state);
  return ref.word === 'a third State' && !space.isParty(state);
}

/** The readings in which a duty is one of `terms`; terms of other facets are none of its own. */
function isAmong({ diagrams }: Sets['space'], { norm, verbs }: Duty, terms: readonly Term[]): Node {
  const own = terms.filter(({ facet }) => facet === norm.verbFacet);
  return diagrams.any(
    verbs.flatMap(({ leaves }) =>
      leaves.filter((_, leaf) => own.some((term) => leaf >= term.leafFrom && leaf < term.leafTo)),
    ),
  );
}

/** The acts that trigger one of `terms`, in the readings in which they do. */
export function triggers({ space }: Sets, duty: Duty, terms: readonly Term[]): Node {
  const { diagrams } = space;
  const owed = isAmong(space, duty, terms);
  if (owed === none) return none;
  return diagrams.and(owed, diagrams.any(duty.owners.map(({ triggered }) => triggered)));
}

/** Whether one of `terms` is owed in general in some reading, whatever happens. */
export function owedInGeneral({ space }: Sets, duty: Duty, terms: readonly Term[]): boolean {
  const { diagrams } = space;
  const general = diagrams.and(duty.general, isAmong(space, duty, terms));
  return duty.owners.some(({ owes }) => diagrams.meets(owes, general));
}

/** The acts that trigger a verb, whatever its leaves, by State that owes it. */
export function triggeredBy(sets: Sets, duty: Duty, verb: Duty['verbs'][number]): { state: number; where: Node }[] {
  const { diagrams } = sets.space;
  const stands = verb.leaves.length === 0 ? all : diagrams.any(verb.leaves);
  return duty.owners.map(({ state, triggered }) => ({ state, where: diagrams.and(stands, triggered) }));
}
