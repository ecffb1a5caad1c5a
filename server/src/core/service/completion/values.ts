/** Terms, definitions, States and the words between them. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import { familyOf } from '../../explain/words/terms';
import {
  type Definition,
  type Facet,
  relativeWords,
  type State,
  type StateWord,
  type Term,
  type Unit,
} from '../../model/model';
import { normalise } from '../../model/phrases';
import type { Candidate } from './candidate';
import { type Closing, closingIn, closingInWords, rankOf } from './closing';
import type { Connector, Expected } from './expectation';
import { allTerms, termsOfDefinition } from './item';
import type { Scan } from './scan';

/** Written behind a value, and taking it. */
const endsValue = [','];

/**
 * The terms of some facets and the accord's definitions where they may stand: what closes an open gap first, then the
 * ordinary ones. After `other than` those that are below the term before it.
 */
export function* setCandidates(
  checked: Checked,
  at: Scan['at'],
  { place, taken, below = [], from }: Extract<Expected, { what: 'set' }>,
): Generator<Candidate> {
  const used = new Set(taken.map(normalise));
  const inside = (term: Term) => below.length === 0 || below.some((above) => isBelow(term, above));
  for (const facet of place.facets) {
    const closing = below.length === 0 && !place.inRegion ? closingIn(checked, at, facet) : undefined;
    if (place.definitions) {
      for (const definition of checked.unit.definitions.values()) {
        if (definition.facet !== facet.name || used.has(normalise(definition.name))) continue;
        if (below.length > 0 && !termsOfDefinition(definition).some(inside)) continue;
        yield definitionCandidate(checked, definition, closing?.definitions.get(definition.name), from);
      }
    }
    for (const term of allTerms(facet)) {
      if (used.has(normalise(term.name)) || !inside(term)) continue;
      yield closed(checked, { ...termCandidate(facet, term, from), endsWith: endsValue }, closing?.terms.get(term));
    }
  }
}

function definitionCandidate(
  checked: Checked,
  { name, versions }: Definition,
  closing: Closing | undefined,
  from: number,
): Candidate {
  const { completion } = checked.messages;
  const readers = versions.flatMap((version) => version.readers);
  const detail = readers.length > 0 ? completion.definedBy(readers) : completion.defined;
  const kind = CompletionItemKind.Constant;
  const of = { kind: 'definition', name } as const;
  return closed(checked, { label: name, kind, detail, of, endsWith: endsValue, from, rank: 0 }, closing);
}

/** With what it closes told before all else. */
function closed(checked: Checked, candidate: Candidate, closing: Closing | undefined): Candidate {
  if (!closing) return candidate;
  const details = [closingInWords(checked, closing), ...(candidate.detail === undefined ? [] : [candidate.detail])];
  return { ...candidate, detail: details.join(' · '), rank: rankOf(closing, candidate.rank) };
}

function isBelow(term: Term, above: Term): boolean {
  for (let one = term.parent; one; one = one.parent) if (one === above) return true;
  return false;
}

export function termCandidate(facet: Facet, term: Term, from: number): Candidate {
  const family = term.children.length > 0;
  return {
    label: term.name,
    kind: family ? CompletionItemKind.Enum : CompletionItemKind.EnumMember,
    detail: familyOf(facet, term),
    of: { kind: 'term', facet: facet.name, name: term.name },
    also: [...term.synonyms, ...term.labels.values()],
    from,
    rank: facet.usually.includes(term) ? 2 : 4,
  };
}

/** State words, Parties, and the other States that a library declares; first those to whom open acts are tied. */
export function* stateCandidates(
  checked: Checked,
  at: Scan['at'],
  { place, alone, less, from }: Extract<Expected, { what: 'states' }>,
): Generator<Candidate> {
  const { unit } = checked;
  if (less) {
    yield* statesLeftOut(unit, from);
    return;
  }
  const words: (StateWord | 'each Party')[] = alone
    ? ['each Party', 'another Party', 'a third State', 'another State', 'its own', 'any State']
    : ['another Party', 'a Party', 'a third State', 'another State', 'its own', 'any State'];
  const [facet] = place.facets;
  const closing = facet && !place.inRegion && place.facets.length === 1 ? closingIn(checked, at, facet) : undefined;
  for (const word of words) {
    if (relativeWords.some((one) => one === word) && !place.relative) continue;
    const closes = closing?.states.get(word === 'each Party' ? 'a Party' : word);
    const candidate = closed(checked, stateWordCandidate(checked, word, from), closes);
    // Without a term they take in everything there is, which is seldom meant.
    yield alone && facet?.values === 'terms' && !facet.alone ? { ...candidate, rank: 1 } : candidate;
  }
  for (const code of namedStates(unit)) {
    const state = unit.stateNames.get(code) ?? { code, name: code };
    const candidate = stateCandidate(state, from, unit.parties.includes(code) ? 1 : 5);
    yield closed(checked, { ...candidate, endsWith: endsValue }, closing?.states.get(code));
  }
  for (const state of unit.stateNames.values()) yield stateCandidate(state, from, 6);
}

/** After `other than`: States by name, behind the terms that may be left out. */
function* statesLeftOut(unit: Unit, from: number): Generator<Candidate> {
  for (const code of namedStates(unit))
    yield stateCandidate(unit.stateNames.get(code) ?? { code, name: code }, from, 5);
  for (const state of unit.stateNames.values()) yield stateCandidate(state, from, 6);
}

function stateWordCandidate({ messages }: Checked, word: StateWord | 'each Party', from: number): Candidate {
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    detail: messages.help.stateWords[word],
    of: { kind: 'state word', name: word },
    endsWith: endsValue,
    from,
    rank: 1,
  };
}

export function stateCandidate(
  { code, name, labels }: Pick<State, 'code' | 'name'> & Partial<State>,
  from: number,
  rank: number,
): Candidate {
  return {
    label: code,
    kind: CompletionItemKind.Value,
    detail: name,
    of: { kind: 'state', name: code },
    also: [name, ...(labels?.values() ?? [])],
    from,
    rank,
  };
}

function namedStates(unit: Unit): readonly string[] {
  return unit.states.slice(0, unit.states.length - unit.anonymous);
}

/** What goes on with a value, and the signs after which the next one begins. */
export function* connectorCandidates(
  { messages: { completion } }: Checked,
  { place, words, after, from }: Extract<Expected, { what: 'connector' }>,
): Generator<Candidate> {
  const inStates = words.includes('and') && words.includes('other than');
  const details: Readonly<Record<Connector, string>> = {
    of: place.tie?.title ?? place.tie?.name ?? '',
    'other than': completion.leftOut,
    and: inStates ? completion.anotherState : completion.alsoLeftOut,
    ',': completion.furtherValue,
    ';': completion.furtherCondition,
  };
  for (const [rank, word] of words.entries()) {
    const sign = word === ',' || word === ';';
    yield {
      label: word,
      kind: CompletionItemKind.Operator,
      detail: details[word],
      insert: `${word} `,
      from: sign ? after : from,
      rank,
      goesOn: true,
    };
  }
}
