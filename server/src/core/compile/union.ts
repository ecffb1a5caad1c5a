/** Two drafts put on one ground: the union of their States and of the terms of their vocabularies. */
import type { Facet, Incident, Term, Unit } from '../model/model';
import { byCodeUnit } from './space';

/** Both speak of the same acts; each keeps its own Parties, norms, definitions and choices. */
export interface Pair {
  readonly before: Unit;
  readonly after: Unit;
}

/** Why two drafts have no acts in common: the facet, and perhaps the term, that is another thing in each. */
export interface Incomparable {
  readonly facet: string;
  readonly term?: string;
}

/**
 * "Both are judged over the union of their States": Parties of either, other States that either names, and as many anonymous
 * ones as the one with more of them has. A State that is a Party to one draft only is a Party there only. A unit that has
 * these States already is given back as it is.
 */
export function overUnionOfStates({ before, after }: Pair): Pair {
  const [parties, earlier] = [partiesNamed(after), partiesNamed(before)];
  const first = new Set([...parties.filter((code) => earlier.includes(code)), ...parties, ...earlier]);
  const named = [before, after].flatMap(({ states, anonymous }) => states.slice(0, states.length - anonymous));
  const others = [...new Set(named)].filter((code) => !first.has(code)).sort(byCodeUnit);
  const more = before.anonymous > after.anonymous ? before : after;
  const unnamed = more.states.slice(more.states.length - more.anonymous);
  const states = [...first, ...others, ...unnamed];
  const over = (unit: Unit): Unit =>
    unit.states.join('\n') === states.join('\n')
      ? unit
      : { ...unit, states, anonymous: unnamed.length, parties: unit.allStates ? states : unit.parties };
  return { before: over(before), after: over(after) };
}

/** The Parties of a unit that are Parties by name. */
function partiesNamed({ parties, allStates }: Unit): readonly string[] {
  return allStates ? [] : parties;
}

/** True where State words mean the same in both drafts. */
export function sameParties({ before, after }: Pair): boolean {
  const named = [before, after].map((unit) => [...partiesNamed(unit)].sort().join('\n'));
  return before.allStates === after.allStates && named[0] === named[1];
}

/**
 * Both units with the leaves of both vocabularies, by name. What one of them does not declare stands there under the nearest
 * term above it that it does declare, so that each term goes on meaning what it meant; a facet that one lacks restricts
 * nothing there. Vocabularies that are the same are left as they are.
 */
export function overUnionOfTerms({ before, after }: Pair): Pair | Incomparable {
  const facets: { before: Facet[]; after: Facet[] } = { before: [], after: [] };
  const moved = { before: new Map<Term, Term>(), after: new Map<Term, Term>() };
  const names = new Set([...after.facets, ...before.facets].map(({ name }) => name));
  for (const name of names) {
    const old = before.facets.find((facet) => facet.name === name);
    const now = after.facets.find((facet) => facet.name === name);
    if (old && now && (old.values !== now.values || old.describesNorms !== now.describesNorms)) return { facet: name };
    if (old?.describesNorms || now?.describesNorms) {
      if (old) facets.before.push(old);
      if (now) facets.after.push(now);
      continue;
    }
    if (!old || !now || sameTerms(old.roots, now.roots)) {
      facets.before.push((old ?? now) as Facet);
      facets.after.push((now ?? old) as Facet);
      continue;
    }
    const grown = { before: grow(old, now, moved.before), after: grow(now, old, moved.after) };
    const stranger = strangerIn(grown.before, grown.after) ?? strangerIn(grown.after, grown.before);
    if (stranger !== undefined) return { facet: name, term: stranger };
    facets.before.push(grown.before);
    facets.after.push(grown.after);
  }
  const over = (unit: Unit, own: readonly Facet[], terms: ReadonlyMap<Term, Term>): Unit => {
    if (own.length === unit.facets.length && own.every((facet, index) => facet === unit.facets[index])) return unit;
    return { ...retermed(unit, (term) => terms.get(term) ?? term), facets: own };
  };
  return { before: over(before, facets.before, moved.before), after: over(after, facets.after, moved.after) };
}

function sameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return (
    a.length === b.length &&
    a.every((term, i) => term.name === b[i]?.name && sameTerms(term.children, b[i]?.children ?? []))
  );
}

/** A leaf of one facet that is none of the other. */
function strangerIn(one: Facet, other: Facet): string | undefined {
  const names = new Set(other.leaves.map(({ name }) => name));
  return one.leaves.find(({ name }) => !names.has(name))?.name;
}

/** A facet with the leaves of another that it lacks; `moved` learns what became of each of its terms. */
function grow(facet: Facet, other: Facet, moved: Map<Term, Term>): Facet {
  const known = new Set<string>();
  const note = (term: Term) => {
    known.add(term.name);
    term.children.forEach(note);
  };
  facet.roots.forEach(note);
  const lacking = new Map<string | undefined, Term[]>();
  for (const leaf of other.leaves) {
    if (known.has(leaf.name)) continue;
    let above = leaf.parent;
    while (above && !known.has(above.name)) above = above.parent;
    lacking.set(above?.name, [...(lacking.get(above?.name) ?? []), leaf]);
  }
  const leaves: Term[] = [];
  const copy = (term: Term, parent?: Term): Term => {
    const children: Term[] = [];
    const made = { ...term, parent, children, leafFrom: leaves.length, leafTo: leaves.length };
    moved.set(term, made);
    const below = known.has(term.name) ? [...term.children, ...(lacking.get(term.name) ?? [])] : [];
    if (below.length === 0) leaves.push(made);
    else children.push(...below.map((child) => copy(child, made)));
    made.leafTo = leaves.length;
    return made;
  };
  const roots = [...facet.roots, ...(lacking.get(undefined) ?? [])].map((root) => copy(root));
  return { ...retermed(facet, (term) => moved.get(term) ?? term), roots, leaves };
}

/** An incident in the terms of another draft's vocabulary, by name; undefined where that lacks one of them. */
export function inTermsOf(unit: Unit, incident: Incident): Incident | undefined {
  let lacking = false;
  const named = (terms: readonly Term[], name: string): Term | undefined => {
    for (const term of terms) {
      const found = term.name === name ? term : named(term.children, name);
      if (found) return found;
    }
    return undefined;
  };
  const told = retermed(incident, (term) => {
    const found = named(unit.facets.find(({ name }) => name === term.facet)?.roots ?? [], term.name);
    if (!found) lacking = true;
    return found ?? term;
  });
  return lacking ? undefined : told;
}

/** A unit in the terms of other facets, by name; undefined where those lack a term that it uses. */
export function retermedUnit(unit: Unit, facets: readonly Facet[]): Unit | undefined {
  if (
    facets === unit.facets ||
    (facets.length === unit.facets.length && facets.every((one, i) => one === unit.facets[i]))
  )
    return unit;
  const terms = new Map<string, Map<string, Term>>();
  const note = (among: Map<string, Term>, term: Term): void => {
    among.set(term.name, term);
    for (const child of term.children) note(among, child);
  };
  for (const { name, roots } of facets) {
    const among = new Map<string, Term>();
    for (const root of roots) note(among, root);
    terms.set(name, among);
  }
  let lacking = false;
  const told = retermed(unit, (term) => {
    const found = terms.get(term.facet)?.get(term.name);
    if (!found) lacking = true;
    return found ?? term;
  });
  return lacking ? undefined : { ...told, facets };
}

/** What is no part of the meaning, or belongs to the text. */
const opaque = new Set([
  'at',
  'key',
  'source',
  'prose',
  'roots',
  'leaves',
  'facets',
  'choices',
  'problems',
  'mandates',
]);

/** The same with other terms in place of some. */
function retermed<T>(value: T, to: (term: Term) => Term): T {
  const visit = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(visit);
    if (part instanceof Map) return new Map([...part].map(([key, member]) => [key, visit(member)]));
    if ('leafFrom' in part) return to(part as Term);
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key, opaque.has(key) ? member : visit(member)]),
    );
  };
  return visit(value) as T;
}
