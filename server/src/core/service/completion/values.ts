/** Terms, definitions, States and the words between them. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Facet, relativeWords, type State, type StateWord, type Term, type Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import { stateWordHelp } from '../words/stateWords';
import { familyOf, termCard } from '../words/terms';
import type { Candidate } from './candidate';
import { allTerms, type ItemPlace } from './item';

/** The terms of some facets, ordinary ones first, and the accord's definitions where they may stand. */
export function* setCandidates(
  unit: Unit,
  place: ItemPlace,
  taken: readonly string[],
  from: number,
): Generator<Candidate> {
  const used = new Set(taken.map(normalise));
  if (place.definitions) {
    for (const { name, facet, versions } of unit.definitions.values()) {
      if (!place.facets.some((one) => one.name === facet) || used.has(normalise(name))) continue;
      const readers = versions.flatMap((version) => version.readers);
      const detail = readers.length > 0 ? `defined, as read by ${readers.join(', ')}` : 'defined';
      yield { label: name, kind: CompletionItemKind.Constant, detail, from, rank: 0 };
    }
  }
  for (const facet of place.facets) {
    for (const term of allTerms(facet)) {
      if (!used.has(normalise(term.name))) yield termCandidate(facet, term, from);
    }
  }
}

export function termCandidate(facet: Facet, term: Term, from: number): Candidate {
  const family = term.children.length > 0;
  return {
    label: term.name,
    kind: family ? CompletionItemKind.Enum : CompletionItemKind.EnumMember,
    detail: familyOf(facet, term),
    documentation: termCard(term),
    also: [...term.synonyms, ...term.labels.values()],
    from,
    rank: facet.usually.includes(term) ? 2 : 4,
  };
}

/** State words, Parties, and the other States that a library declares. */
export function* stateCandidates(unit: Unit, place: ItemPlace, alone: boolean, from: number): Generator<Candidate> {
  const words: (StateWord | 'each Party')[] = alone
    ? ['each Party', 'another Party', 'a third State', 'another State', 'its own', 'any State']
    : ['another Party', 'a Party', 'a third State', 'another State', 'its own', 'any State'];
  for (const word of words) {
    if (relativeWords.some((one) => one === word) && !place.relative) continue;
    yield { label: word, kind: CompletionItemKind.Keyword, detail: stateWordHelp[word], from, rank: 1 };
  }
  for (const code of namedStates(unit)) {
    const state = unit.stateNames.get(code);
    yield stateCandidate(state ?? { code, name: code }, from, unit.parties.includes(code) ? 1 : 5);
  }
  for (const state of unit.stateNames.values()) yield stateCandidate(state, from, 6);
}

export function stateCandidate({ code, name }: Pick<State, 'code' | 'name'>, from: number, rank: number): Candidate {
  return { label: code, kind: CompletionItemKind.Value, detail: name, also: [name], from, rank };
}

function namedStates(unit: Unit): readonly string[] {
  return unit.states.slice(0, unit.states.length - unit.anonymous);
}

/** `other than`, and `of` where values are tied to States. */
export function* connectorCandidates(place: ItemPlace, states: boolean, from: number): Generator<Candidate> {
  const kind = CompletionItemKind.Operator;
  if (states && place.tie && place.facets.some(({ values }) => values === 'terms')) {
    yield { label: 'of', kind, detail: place.tie.title ?? place.tie.name, insert: 'of ', from, rank: 0, goesOn: true };
  }
  yield { label: 'other than', kind, detail: 'what is left out', insert: 'other than ', from, rank: 1, goesOn: true };
}
