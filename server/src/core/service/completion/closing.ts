/** What in a clause would close an open gap, and how much of it: the words that are offered first. */
import { type Node, none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { type ConcernCoverage, explanationOf, share } from '../../compile/concerns';
import { triggers } from '../../compile/duties';
import { remembered } from '../../model/cache';
import type { Clause, Facet, Item, LeftOpen, Norm, StateRef, Term, Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import { actsOf } from '../../rules/memory';
import type { Placed } from '../../syntax/ast';

/** How far some words in a clause, with the other clauses of its norm, go towards closing what is open. */
export interface Closing {
  /** The shares of the concerns that would be reached, added up. */
  readonly weight: number;
  /** The concern of which they reach most. */
  readonly concern: ConcernCoverage['concern'];
  /** All that is open of that one. */
  readonly whole: boolean;
  /** How many further concerns they reach. */
  readonly more: number;
}

export interface ClosingIn {
  readonly terms: ReadonlyMap<Term, Closing>;
  readonly definitions: ReadonlyMap<string, Closing>;
  /** By code or word: the States to whom open acts are tied. */
  readonly states: ReadonlyMap<string, Closing>;
}

/** In longer drafts a norm that is being written counts as it stands, and no provision is written in advance. */
export const longDraft = 150;
const nothing: ClosingIn = { terms: new Map(), definitions: new Map(), states: new Map() };
/** Of more definitions of a facet the first ones are weighed. */
const mostDefinitions = 24;
const known = new WeakMap<Checked, Map<Placed | undefined, Map<Facet, ClosingIn>>>();

/**
 * @param at the norm, without-prejudice clause or matter left open in which the clause stands; in anything else nothing closes
 * a gap.
 * @param facet of the clause.
 */
export function closingIn(checked: Checked, at: Placed | undefined, facet: Facet): ClosingIn {
  const byPlace = remembered(known, checked, () => new Map<Placed | undefined, Map<Facet, ClosingIn>>());
  const byFacet = remembered(byPlace, at, () => new Map<Facet, ClosingIn>());
  return remembered(byFacet, facet, () => checked.within(() => weigh(checked, at, facet)) ?? nothing);
}

/** Concerns with acts on which the draft is silent in some reading, outside what is left open on purpose. */
export function openConcerns(checked: Checked): ConcernCoverage[] {
  if (!checked.unit.accord || !checked.compiled.decided) return [];
  return checked.concerns().filter(({ gap }) => gap.always + gap.sometimes > 0n);
}

/** Where a closing comes among the words that are offered: those that close most first, before all that close nothing. */
export function rankOf(closing: Closing | undefined, otherwise: number): number {
  return closing ? -closing.weight : otherwise;
}

/** `closes part of: implants`. */
export function closingInWords({ messages }: Checked, { concern, whole, more }: Closing): string {
  return whole ? messages.completion.closes(concern.name, more) : messages.completion.closesPart(concern.name, more);
}

function weigh(checked: Checked, at: Placed | undefined, facet: Facet): ClosingIn {
  const { compiled, unit } = checked;
  const { sets, space } = compiled;
  const { diagrams } = space;
  const provision = facet.describesNorms || !unit.accord ? undefined : provisionAt(unit, at);
  if (!provision || ('duty' in provision && provision.duty)) return nothing;
  const open = openWithout(checked, provision);
  if (open.length === 0) return nothing;
  const around = otherClauses(checked, provision, facet);
  const terms = new Map<Term, Closing>();
  const states = new Map<string, Closing>();
  const definitions = new Map<string, Closing>();
  const defined = [...unit.definitions.values()]
    .filter((definition) => definition.facet === facet.name)
    .slice(0, mostDefinitions)
    .map(({ name }) => ({ name, node: sets.item(everything({ kind: 'definition', name }), facet, undefined) }));
  const tie = space.level(facet.of ?? facet.name);
  for (const { coverage, acts } of open) {
    const reached = diagrams.and(acts, around);
    if (reached === none) continue;
    const add = <K>(closings: Map<K, Closing>, key: K, node: Node): void => {
      const closed = diagrams.and(reached, node);
      if (closed === none) return;
      const part = share(compiled.counts.of(closed), coverage.acts);
      const before = closings.get(key);
      const whole = closed === acts;
      closings.set(key, {
        weight: part + (before?.weight ?? 0),
        concern: before && (before.whole || !whole) ? before.concern : coverage.concern,
        whole: whole || (before?.whole ?? false),
        more: before ? before.more + 1 : 0,
      });
    };
    for (const term of termsOf(coverage, facet)) add(terms, term, sets.term(term));
    for (const { name, node } of defined) add(definitions, name, node);
    if (tie === undefined) continue;
    for (const [name, ref] of statesOf(coverage, facet)) add(states, name, sets.states(ref, tie, undefined));
  }
  return { terms, states, definitions };
}

interface Open {
  readonly coverage: ConcernCoverage;
  /** What is open of it. */
  readonly acts: Node;
}

/**
 * What would be open without a provision that is being written: half written it may well reach everything, which is not what
 * its drafter means.
 */
function openWithout(checked: Checked, provision: Norm | LeftOpen): Open[] {
  const { compiled } = checked;
  const { diagrams } = compiled.space;
  const { speakers } = compiled;
  const own = 'kind' in provision ? speakers.get(provision.name) : undefined;
  const others = own?.norm === provision && speakers.size <= longDraft ? [...speakers.values()] : [];
  const elsewhere = others.filter(({ norm }) => norm !== provision).map(({ reach }) => reach);
  const alone =
    own && others.length > 0 ? diagrams.inSomeReading(diagrams.without(own.reach, diagrams.any(elsewhere))) : none;
  return checked.concerns().flatMap((coverage) => {
    const { concern, open } = coverage;
    const freed = alone === none ? none : diagrams.and(actsOf(compiled, concern), alone);
    const answered = compiled.duties.map((duty) => triggers(compiled.sets, duty, concern.answeredBy));
    const left = freed === none ? none : diagrams.without(freed, diagrams.any([compiled.leftOpen, ...answered]));
    const acts = diagrams.or(open, left);
    return acts === none ? [] : [{ coverage, acts }];
  });
}

function provisionAt({ norms, leftOpen }: Unit, at: Placed | undefined): Norm | LeftOpen | undefined {
  return norms.find((norm) => norm.at === at) ?? leftOpen.find((provision) => provision.at === at);
}

/** The acts that the other clauses and the verbs of a provision allow. */
function otherClauses({ compiled, unit }: Checked, provision: Norm | LeftOpen, facet: Facet): Node {
  const { sets, space } = compiled;
  const clauses = sets.intersection(provision.clauses.filter((clause) => clause.facet !== facet.name));
  const verbs = 'verbs' in provision && provision.verbFacet !== facet.name ? provision.verbs : [];
  const verbFacet = 'verbFacet' in provision ? unit.facets.find(({ name }) => name === provision.verbFacet) : undefined;
  if (!verbFacet || verbs.length === 0) return clauses;
  return space.diagrams.and(clauses, space.diagrams.any(verbs.map((verb) => sets.item(verb, verbFacet, undefined))));
}

/** The terms of a facet in which a concern is told, and those to which what is left of it has been narrowed down. */
function termsOf(coverage: ConcernCoverage, facet: Facet): Set<Term> {
  const { concern } = coverage;
  const left = explanationOf(coverage).residues.flatMap(({ residue }) => residue.get(facet.name) ?? []);
  const narrowed = left.flatMap((words) => ('term' in words ? [words.term] : []));
  const told = itemsOf(concern.clauses, facet).filter((item) => !isStatesAlone(item));
  return new Set([...narrowed, ...told.flatMap(({ head }) => (head.kind === 'term' ? [head.term] : []))]);
}

/** The States to which a concern ties the values of a facet, by code or word. */
function statesOf({ concern }: ConcernCoverage, facet: Facet): Map<string, StateRef> {
  const refs = itemsOf(concern.clauses, facet).flatMap(({ of = [] }) => of.map(({ states }) => states));
  return new Map(refs.map((ref) => [ref.kind === 'state' ? ref.code : ref.word, ref]));
}

function itemsOf(clauses: readonly Clause[], facet: Facet): readonly Item[] {
  return clauses.filter((clause) => clause.facet === facet.name).flatMap(({ items }) => items);
}

/** `another Party`, without a term before it. */
function isStatesAlone({ head, text }: Item): boolean {
  if (head.kind !== 'term') return head.kind === 'any';
  const { name, synonyms, labels } = head.term;
  const written = normalise(text);
  return ![name, ...synonyms, ...labels.values()].some((one) => written.startsWith(normalise(one)));
}

function everything(head: Item['head']): Item {
  return { head, less: [], lessStates: [], when: [], span: { from: 0, to: 0 }, text: '' };
}
