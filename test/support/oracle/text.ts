/**
 * The text in one reading: the unit with every bracket decided, so that nothing conditional is left. What falls away with a
 * bracket falls away here and nowhere else.
 */
import type {
  Clause,
  Guarded,
  Item,
  LineRegion,
  Norm,
  SetRef,
  StateRef,
  Unit,
  When,
} from '../../../server/src/core/model/model.ts';
import { type Reading, remember } from './space.ts';

/** An item as it reads once every bracket is decided. */
export interface PlainItem {
  readonly head: SetRef;
  readonly less: readonly SetRef[];
  /** Undefined where nothing ties the item to States. */
  readonly of: readonly StateRef[] | undefined;
  readonly lessStates: readonly StateRef[];
  readonly text: string;
}

export interface PlainClause {
  readonly facet: string;
  readonly items: readonly PlainItem[];
}

/** The intersection of its clauses; without a clause no acts. */
export type PlainRegion = readonly PlainClause[];

/** A norm, duty or without-prejudice clause that stands in the reading. */
export interface Standing {
  readonly norm: Norm;
  readonly saying: Norm['modalities'][number]['saying'];
  readonly verbs: readonly PlainItem[];
  readonly clauses: readonly PlainClause[];
  readonly exceptions: readonly PlainRegion[];
  readonly triggers: readonly PlainRegion[];
  /** The norms that prevail over this one by its own words, and those over which it prevails. */
  readonly subjectTo: readonly string[];
  readonly notwithstanding: readonly string[];
}

/** The provisions that stand in a reading, in the order of the text. */
export function standing(unit: Unit, reading: Reading): readonly Standing[] {
  const known = remember(standingOf, unit, () => new Map());
  return remember(known, reading, () =>
    unit.norms.flatMap((norm) => {
      const stands = standingIn(norm, reading);
      return stands ? [stands] : [];
    }),
  );
}

const standingOf = new WeakMap<Unit, Map<Reading, readonly Standing[]>>();

/**
 * "A norm without modality or verbs falls away; ... a `without prejudice` that keeps none [no clause] adds nothing (it falls
 * with its words of precedence)." A `proposed by` brackets the whole norm.
 */
function standingIn(norm: Norm, reading: Reading): Standing | undefined {
  if (norm.proposal !== undefined && reading.get(norm.proposal) !== 0) return undefined;
  const clauses = clausesIn(norm.clauses, reading);
  const verbs = itemsIn(norm.verbs, reading);
  const modality = norm.modalities.find((candidate) => holds(candidate.when, reading));
  if (norm.kind === 'without prejudice' ? clauses.length === 0 : !modality || verbs.length === 0) return undefined;
  const precedence = norm.precedence.filter((words) => holds(words.when, reading));
  const named = (kind: 'subject to' | 'notwithstanding') =>
    precedence.filter((words) => words.kind === kind).map((words) => words.norm);
  return {
    norm,
    saying: modality ? modality.saying : 'without prejudice',
    verbs,
    clauses,
    exceptions: regionsIn(norm.exceptions, reading),
    triggers: regionsIn(norm.triggers, reading),
    subjectTo: named('subject to'),
    notwithstanding: named('notwithstanding'),
  };
}

/** "A region on one line that keeps no clause ... adds nothing." */
function regionsIn(lines: readonly LineRegion[], reading: Reading): readonly PlainRegion[] {
  return lines.flatMap((line) => {
    const region = lineIn(line, reading);
    return region.length > 0 ? [region] : [];
  });
}

/** One line of a region; empty where the line falls away or keeps no clause. */
export function lineIn(line: LineRegion, reading: Reading): PlainRegion {
  return holds(line.when, reading) ? clausesIn(line.clauses, reading) : [];
}

/** The region of a declaration without brackets: a concern, a line of a mandate, an `impossible`. */
export function regionIn(clauses: readonly Clause[], reading: Reading): PlainRegion {
  return clausesIn(clauses, reading);
}

/** "A clause whose last item falls away falls away itself." */
function clausesIn(clauses: readonly Clause[], reading: Reading): readonly PlainClause[] {
  return clauses.flatMap((clause) => {
    const items = holds(clause.when, reading) ? itemsIn(clause.items, reading) : [];
    return items.length > 0 ? [{ facet: clause.facet, items }] : [];
  });
}

/** The items present. "If an `of [..]` bracket stands for nothing in a reading, the item is untied there." */
export function itemsIn(items: readonly Item[], reading: Reading): readonly PlainItem[] {
  return present(items, reading).map((item) => {
    const of = present(item.of ?? [], reading).map((member) => member.states);
    return {
      head: item.head,
      less: present(item.less, reading).map((member) => member.set),
      of: of.length > 0 ? of : undefined,
      lessStates: present(item.lessStates, reading).map((member) => member.states),
      text: item.text,
    };
  });
}

function present<T extends Guarded>(members: readonly T[], reading: Reading): readonly T[] {
  return members.filter((member) => holds(member.when, reading));
}

function holds(when: When, reading: Reading): boolean {
  return when.every(({ choice, option }) => reading.get(choice) === option);
}
