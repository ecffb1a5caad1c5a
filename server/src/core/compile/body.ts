/** One norm by itself: what it reaches, what it says there, what it is owed. Kept as long as its text means the same. */
import { all, type Node } from '../analysis/diagram';
import { Saying, type Voice } from '../analysis/verdicts';
import { type Clause, type Guarded, type Item, type Norm, sayings, type Unit } from '../model/model';
import { compileDuty, type Duty } from './duties';
import type { Sets } from './sets';

export interface Body {
  /** The choices of its own text and the levels that they had. */
  readonly choices: readonly string[];
  readonly levels: string;
  /** For a norm that says something of acts, and for a without-prejudice clause. */
  readonly speaker?: {
    /** The readings in which it stands. */
    readonly stands: Node;
    /** The acts that it reaches in the readings in which it stands. */
    readonly reach: Node;
    /** The same before its exceptions. */
    readonly clauses: Node;
    /** Each exception by itself, in their order. */
    readonly exceptions: readonly Node[];
    readonly voices: readonly Voice[];
  };
  readonly duty?: Omit<Duty, 'norm'>;
}

/** Compiles a norm, a duty or a without-prejudice clause. */
export function compileBody(unit: Unit, sets: Sets, norm: Norm): Body {
  const choices = choicesOf(norm);
  const levels = sets.space.levelsOf(choices);
  const stands = standing(sets, norm);
  if (!norm.duty) return { choices, levels, speaker: speak(sets, norm, stands) };
  const facet = norm.verbFacet === undefined ? undefined : unit.facets.find(({ name }) => name === norm.verbFacet);
  return facet ? { choices, levels, duty: compileDuty(sets, norm, facet, stands) } : { choices, levels };
}

/** The readings in which a norm or clause stands. */
function standing(sets: Sets, norm: Norm): Node {
  const { space } = sets;
  const { diagrams } = space;
  const proposed = norm.proposal === undefined ? all : space.takes(norm.proposal, 0);
  if (norm.kind === 'without prejudice') return diagrams.and(proposed, sets.somePresent(norm.clauses));
  const some = (guarded: readonly Guarded[]) => diagrams.any(guarded.map(({ when }) => space.when(when)));
  return diagrams.and(proposed, diagrams.and(some(norm.modalities), some(norm.verbs)));
}

function speak(sets: Sets, norm: Norm, stands: Node): NonNullable<Body['speaker']> {
  const { space } = sets;
  const { diagrams } = space;
  const verbs: Clause[] =
    norm.verbFacet === undefined
      ? []
      : [{ facet: norm.verbFacet, keyword: '', items: norm.verbs, when: [], span: norm.nameSpan }];
  const clauses = diagrams.and(stands, sets.intersection([...verbs, ...norm.clauses]));
  const exceptions = norm.exceptions.map((region) => sets.line(region));
  const reach = diagrams.without(clauses, diagrams.any(exceptions));
  const voices =
    norm.kind === 'without prejudice'
      ? [{ saying: Saying.withoutPrejudice, where: reach }]
      : norm.modalities.map(({ saying, when }) => ({
          saying: sayings.indexOf(saying),
          where: diagrams.and(reach, space.when(when)),
        }));
  return { stands, reach, clauses, exceptions, voices };
}

/** Names of the choices that a norm's own text depends on, those inside definitions aside. */
function choicesOf(norm: Norm): string[] {
  const names = new Set<string>();
  const add = (guarded: readonly Guarded[]) => {
    for (const { when } of guarded) for (const { choice } of when) names.add(choice);
  };
  const addClauses = (clauses: readonly Clause[]) => {
    add(clauses);
    for (const { items } of clauses) addItems(items, add);
  };
  addItems(norm.verbs, add);
  add(norm.modalities);
  addClauses(norm.clauses);
  for (const regions of [norm.exceptions, norm.triggers]) {
    add(regions);
    for (const { clauses } of regions) addClauses(clauses);
  }
  if (norm.proposal !== undefined) names.add(norm.proposal);
  return [...names];
}

function addItems(items: readonly Item[], add: (guarded: readonly Guarded[]) => void): void {
  add(items);
  for (const { less, of, lessStates } of items) {
    add(less);
    if (of) add(of);
    add(lessStates);
  }
}

/** Names of the choices that some items depend on. */
export function choicesIn(items: readonly Item[]): string[] {
  const names: string[] = [];
  addItems(items, (guarded) => {
    for (const { when } of guarded) for (const { choice } of when) names.push(choice);
  });
  return names;
}
