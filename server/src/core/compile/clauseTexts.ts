/** A clause in the words of the vocabulary that allows some acts: the ways of writing it among which a drafter would choose. */
import { type Node, none } from '../analysis/diagram';
import { Side, Walks } from '../analysis/sides';
import { remembered } from '../model/cache';
import type { Clause, Facet, Term } from '../model/model';
import type { Compiled } from './compile';
import { type Family, type Portion, portions, type Wanted } from './families';
import type { Space } from './space';
import { type StateText, stateTexts } from './stateTexts';

/** The value of a clause, and the acts that it allows. Without words there is no clause, and every act is allowed. */
export interface ClauseText {
  readonly text: string;
  readonly where: Node;
  /** Whether it ties its values to States. */
  readonly tied: boolean;
}

/** What a clause is written for; acts in every reading. */
export interface Wanting {
  /** Acts that it has to allow. */
  readonly must: Node;
  /** Acts that the other clauses allow. */
  readonly others: Node;
  /** Acts that all of them together may reach. */
  readonly may: Node;
}

/**
 * The facets of acts that have clauses, in the order of the vocabulary.
 *
 * @param verbs the facet of the verbs, where there are some: it needs no keyword then.
 */
export function clauseFacets({ unit: { facets }, space }: Compiled, verbs?: string): Facet[] {
  return facets.filter(
    ({ keyword, name }) => (keyword !== undefined || name === verbs) && space.level(name) !== undefined,
  );
}

/** The levels that a clause of a facet restricts: its own, and that of the States to which it ties its values. */
export function levelsOf({ space }: Compiled, { name, of }: Facet): number[] {
  return [space.level(name), of === undefined ? undefined : space.level(of)].filter((level) => level !== undefined);
}

/** No clause. */
export function noClause({ space }: Compiled): ClauseText {
  return { text: '', where: space.diagrams.not(none), tied: false };
}

/** A clause as another declaration writes it. */
export function asWritten({ sets }: Compiled, clause: Clause): ClauseText {
  const { items } = clause;
  return {
    text: items.map(({ text }) => text).join(', '),
    where: sets.union(clause, undefined),
    tied: items.some(({ of }) => of !== undefined),
  };
}

/** Whether a clause lets all of them together reach no more than they may. */
export function fits({ space, acts }: Compiled, { others, may }: Wanting, { where }: ClauseText): boolean {
  const { diagrams } = space;
  return !diagrams.meets(diagrams.and(others, where), diagrams.without(acts, may));
}

/**
 * The clauses that allow every value that the acts have, and no other one that is possible beside the other clauses: those
 * first that allow the fewest States.
 */
export function exactTexts(compiled: Compiled, facet: Facet, wanting: Wanting): ClauseText[] {
  const each = tiesOf(compiled, facet, wanting.must).flatMap((tie) =>
    inWords(compiled, facet, tie, valuesOf(compiled, facet, wanting, tie, false)),
  );
  return facet.values === 'terms' ? [...valueByValue(compiled, facet, wanting), ...each] : each;
}

/** The same in fewer words, where other values may be allowed as well. */
export function looserTexts(compiled: Compiled, facet: Facet, wanting: Wanting): ClauseText[] {
  return tiesOf(compiled, facet, wanting.must).flatMap((tie) =>
    inWords(compiled, facet, tie, valuesOf(compiled, facet, wanting, tie, true)),
  );
}

const untied = (compiled: Compiled): StateText => ({ text: '', where: noClause(compiled).where });

function tiesOf(compiled: Compiled, facet: Facet, must: Node): StateText[] {
  const tie = facet.values === 'States' ? facet.name : facet.of;
  const level = tie === undefined ? undefined : compiled.space.level(tie);
  return level === undefined ? [untied(compiled)] : stateTexts(compiled, level, must);
}

/** @param loose whether values that may be allowed need not be left out. */
function valuesOf(compiled: Compiled, facet: Facet, wanting: Wanting, tie: StateText, loose: boolean): Wanted {
  const { space, acts } = compiled;
  const { diagrams } = space;
  const { must, others, may } = wanting;
  const level = space.level(facet.name) as number;
  if (facet.values === 'States') return { taken: [], possible: [] };
  const taken = project(space, must, level);
  const beside = diagrams.every([others, tie.where, acts]);
  // What may be allowed, like what no act has, may be said or not.
  const counting = project(space, loose ? diagrams.without(beside, may) : beside, level);
  return { taken, possible: counting.map((flag, value) => flag | (taken[value] as number)) };
}

function project({ diagrams }: Space, region: Node, level: number): Uint8Array {
  return new Walks(diagrams).project(region, wholesOf(diagrams), level);
}

const wholes = new WeakMap<object, readonly Side[]>();

function wholesOf(diagrams: Space['diagrams']): readonly Side[] {
  const known = wholes.get(diagrams);
  if (known) return known;
  const made = diagrams.facets.map((size) => new Side(diagrams, new Uint8Array(size).fill(1)));
  wholes.set(diagrams, made);
  return made;
}

/** A term as a family of values. */
interface Member extends Family<Member> {
  readonly term: Term;
}

const families = new WeakMap<Facet, readonly Member[]>();

function familiesOf(facet: Facet): readonly Member[] {
  const member = (term: Term): Member => ({
    term,
    from: term.leafFrom,
    to: term.leafTo,
    children: term.children.map(member),
  });
  const known = families.get(facet) ?? facet.roots.map(member);
  families.set(facet, known);
  return known;
}

const toldBefore = new WeakMap<Facet, Map<string, readonly Portion<Member>[]>>();
/** As many sets of values of a facet are remembered in words. */
const mostTold = 500;

/** A set of values as families, each by itself. */
function inFamilies(facet: Facet, wanted: Wanted): readonly Portion<Member>[] {
  const known = remembered(toldBefore, facet, () => new Map<string, readonly Portion<Member>[]>());
  if (known.size > mostTold) known.clear();
  return remembered(known, `${wanted.taken} ${wanted.possible}`, () =>
    familiesOf(facet).flatMap((family) => portions([family], wanted)),
  );
}

/** A set of values in the fewest words, tied to States; no way where nothing that can be written means it. */
function inWords(compiled: Compiled, facet: Facet, tie: StateText, wanted: Wanted): ClauseText[] {
  if (facet.values === 'States') return [{ text: tie.text, where: tie.where, tied: tie.text !== '' }];
  const told = inFamilies(facet, wanted);
  const every = !Array.from(wanted.possible).some((flag, value) => flag === 1 && wanted.taken[value] !== 1);
  if (every && tie.text === '') return [noClause(compiled)];
  if (every && !facet.alone) return [{ text: tie.text, where: tie.where, tied: true }];
  return [written(compiled, facet, [{ told: every ? whole(facet) : told, tie }])];
}

const whole = (facet: Facet): Portion<Member>[] => familiesOf(facet).map((family) => ({ family, less: [] }));

interface Tied {
  readonly told: readonly Portion<Member>[];
  readonly tie: StateText;
}

function written({ space }: Compiled, facet: Facet, parts: readonly Tied[]): ClauseText {
  const { diagrams } = space;
  const level = space.level(facet.name) as number;
  const texts: string[] = [];
  const wheres: Node[] = [];
  for (const { told, tie } of parts) {
    for (const { family, less } of told) {
      const inside = (leaf: number) =>
        family !== undefined && within(family, leaf) && !less.some((other) => within(other, leaf));
      texts.push(family ? itemText(facet, family.term, less, tie.text) : '');
      wheres.push(diagrams.and(diagrams.values(level, inside), tie.where));
    }
  }
  return { text: texts.join(', '), where: diagrams.any(wheres), tied: parts.some(({ tie }) => tie.text !== '') };
}

const within = ({ from, to }: Member, leaf: number): boolean => from <= leaf && leaf < to;

function itemText({ alone }: Facet, term: Term, less: readonly Member[], states: string): string {
  if (states !== '' && less.length === 0 && term === alone) return states;
  const others = less.length === 0 ? '' : ` other than ${less.map((one) => one.term.name).join(' and ')}`;
  if (states === '') return `${term.name}${others}`;
  return `${term.name}${others} ${/ed$/i.test(term.name) ? 'by' : 'of'} ${states}`;
}

/** As many values as are looked at one by one. */
const mostValues = 60;

/** Each value tied to the fewest States that it goes with. */
function valueByValue(compiled: Compiled, facet: Facet, { must, others }: Wanting): ClauseText[] {
  const { space, acts } = compiled;
  const { diagrams } = space;
  const level = space.level(facet.name) as number;
  if (facet.of === undefined || space.level(facet.of) === undefined) return [];
  const taken = project(space, must, level);
  const values = [...taken.keys()].filter((value) => taken[value] === 1);
  if (values.length > mostValues) return [];
  const groups = new Map<Node, { readonly tie: StateText; readonly values: number[] }>();
  for (const value of values) {
    const [found] = tiesOf(compiled, facet, diagrams.and(must, diagrams.value(level, value)));
    if (!found) return [];
    // Values with a tie beside values without one are read as a slip.
    const tie = found.text === '' ? { ...found, text: 'any State' } : found;
    const group = groups.get(tie.where) ?? { tie, values: [] };
    groups.set(tie.where, group);
    group.values.push(value);
  }
  if (groups.size < 2) return [];
  const parts = [...groups.values()].map((group): Tied => {
    const possible = project(space, diagrams.every([others, group.tie.where, acts]), level);
    for (const value of group.values) possible[value] = 1;
    const flags = new Uint8Array(possible.length);
    for (const value of group.values) flags[value] = 1;
    return { tie: group.tie, told: inFamilies(facet, { taken: flags, possible }) };
  });
  return [written(compiled, facet, parts)];
}
