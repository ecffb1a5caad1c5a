import type { Span } from '../syntax/ast';
import { type Cursor, dividingBracket, endsAt, tailAt, take, type ValuePlace } from './cursor';
import { type Facet, relativeWords, type SetRef, type StateRef } from './model';
import { longestPhrase, type Match, normalise, type Phrases } from './phrases';
import type { ProvisionReading } from './provision';
import { phraseAt, report, textAt } from './reading';
import { statesAt } from './stateNames';
import type { PhraseEntry } from './vocabularyParts';

/** What an item begins with, or what `other than` subtracts. */
export type Head =
  | { readonly kind: 'set'; readonly set: SetRef; readonly facet?: string }
  | { readonly kind: 'states'; readonly states: StateRef; readonly span: Span };

/** A set of no values, so that a norm does not silently widen while a word is being typed. */
export function unknownSet(text: string): SetRef {
  return { kind: 'unknown', text };
}

/** The States facet to which values of a clause are tied. */
export function tieOf(facets: readonly Facet[], facet: Facet): Facet | undefined {
  if (facet.values === 'States') return facet;
  return facet.of === undefined ? undefined : facets.find(({ name }) => name === facet.of);
}

type Table = ReadonlyMap<string, Phrases<PhraseEntry>>;

/** The longest phrase of some facets at the cursor. */
function phraseIn(table: Table, facets: readonly string[], cursor: Cursor): Match<PhraseEntry> | undefined {
  let best: Match<PhraseEntry> | undefined;
  for (const facet of facets) {
    const found = longestPhrase(table.get(facet), cursor.compared, cursor.at);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** The longest term or definition at the cursor; a definition wins over a term of the same name. */
export function entryAt(
  { names, vocabulary }: ProvisionReading,
  facets: readonly string[],
  definitions: boolean,
  cursor: Cursor,
): Match<PhraseEntry> | undefined {
  const term = phraseIn(vocabulary.terms, facets, cursor);
  const definition = definitions ? phraseIn(names.definitions, facets, cursor) : undefined;
  return definition && definition.length >= (term?.length ?? 0) ? definition : term;
}

/** Reads the longest declared phrase or the States at the cursor, a word. What nothing declares is told. */
export function readHead(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): Head {
  const entry = entryAt(reading, place.facets, place.definitions, cursor);
  const states = statesAt(reading.names.states, cursor.elements, cursor.compared, cursor.at);
  if (states && states.length > (entry?.length ?? 0) && endsAt(cursor, cursor.at + states.length)) {
    const span = take(cursor, states.length);
    mentionStates(reading, states.states, span);
    return { kind: 'states', states: states.states, span };
  }
  if (entry && endsAt(cursor, cursor.at + entry.length) && !misreadTie(reading, cursor, place, entry.length)) {
    const { set, facet, name } = entry.value;
    mentionEntry(reading, entry.value, take(cursor, entry.length));
    if (set.kind === 'definition') reading.definitions.add(normalise(name));
    return { kind: 'set', set, facet };
  }
  return { kind: 'set', set: readUnknown(reading, cursor, place) };
}

/** Whether what looks like a term and a tie is rather a longer term with a slip of the pen: `theft of persnal data`. */
function misreadTie(reading: ProvisionReading, cursor: Cursor, place: ValuePlace, length: number): boolean {
  const after = cursor.at + length;
  if (tailAt(cursor, after) !== 'of' || cursor.elements[after + 1]?.kind !== 'word') return false;
  if (statesAt(reading.names.states, cursor.elements, cursor.compared, after + 1)) return false;
  return longEnd(reading, cursor, place, after + 1) !== undefined;
}

/** The end of a stretch, `and` and `of` included, that comes near to a term of as many words; beyond `least`. */
function longEnd(reading: ProvisionReading, cursor: Cursor, place: ValuePlace, least: number): number | undefined {
  let end = cursor.at;
  while (cursor.elements[end]?.kind === 'word') end++;
  for (; end > least; end--) {
    if (!endsAt(cursor, end)) continue;
    const [nearest] = reading.names.nearTo(cursor.compared.slice(cursor.at, end).join(' '), place.facets);
    if (nearest && nearest.likeness >= 0.75 && nearest.words === end - cursor.at) return end;
  }
  return undefined;
}

/** Tells a phrase that nothing declares for this place, as far as it seems to go. */
function readUnknown(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): SetRef {
  const { vocabulary, names, node } = reading;
  for (const undone of [vocabulary.unplaced, names.undone]) {
    const found = longestPhrase(undone, cursor.compared, cursor.at);
    if (found && endsAt(cursor, cursor.at + found.length)) return unknownSet(textAt(node, take(cursor, found.length)));
  }
  const hidden = place.definitions ? undefined : phraseIn(names.definitions, place.facets, cursor);
  if (hidden && endsAt(cursor, cursor.at + hidden.length)) {
    const span = take(cursor, hidden.length);
    mentionEntry(reading, hidden.value, span);
    report(reading, 'definition-not-allowed', span, { words: textAt(node, span), declaration: node.keyword });
    return unknownSet(textAt(node, span));
  }
  const others = vocabulary.facets.map(({ name }) => name).filter((name) => !place.facets.includes(name));
  const elsewhere = entryAt(reading, others, place.definitions, cursor);
  if (elsewhere && endsAt(cursor, cursor.at + elsewhere.length)) {
    const span = take(cursor, elsewhere.length);
    mentionEntry(reading, elsewhere.value, span);
    return reportElsewhere(reading, place, elsewhere.value, span);
  }
  let first = cursor.at + 1;
  while (!endsAt(cursor, first)) first++;
  const span = take(cursor, (longEnd(reading, cursor, place, first) ?? first) - cursor.at);
  const words = phraseAt(node, span);
  const terms = names.nearTo(words, place.facets).map(({ name }) => name);
  const nearest = terms.length === 0 && place.tie ? names.nearState(words, 'State') : terms;
  // The bracket is told instead: it divides a phrase.
  if (dividingBracket(cursor)) return unknownSet(words);
  if (nearest.length > 0 || !names.incomplete) {
    report(reading, 'unknown-term', span, { words, facet: place.facets[0] ?? '', clause: place.keyword, nearest });
  }
  return unknownSet(words);
}

/** Tells a phrase that is declared, but for other clauses. */
function reportElsewhere(reading: ProvisionReading, place: ValuePlace, entry: PhraseEntry, span: Span): SetRef {
  const words = textAt(reading.node, span);
  const facet = reading.vocabulary.facets.find(({ name }) => name === entry.facet);
  const data = { words, facet: place.facets[0] ?? '', elsewhere: facet?.keyword ?? entry.facet };
  if (reading.node.keyword === 'define') report(reading, 'definition-facets', span, data);
  else report(reading, 'unknown-term', span, { ...data, clause: place.keyword, nearest: [] });
  return unknownSet(words);
}

function mentionEntry(reading: ProvisionReading, { set, facet, name }: PhraseEntry, span: Span): void {
  const kind = set.kind === 'definition' ? 'definition' : 'term';
  reading.mention?.({ kind, span, target: name, facet, declaration: false });
}

/** Takes note of States that a declaration names. */
export function mentionStates(reading: ProvisionReading, states: StateRef, span: Span): void {
  if (states.kind === 'state') {
    reading.states.add(states.code);
    reading.mention?.({ kind: 'state', span, target: states.code, declaration: false });
  } else reading.mention?.({ kind: 'state word', span, target: states.word, declaration: false });
}

/** Tells States where the clause has no tie to States. */
export function reportUntied(reading: ProvisionReading, span: Span, place: ValuePlace): void {
  const words = textAt(reading.node, span);
  report(reading, 'state-tie', span, { words, clause: place.keyword, facet: place.facets[0] ?? '' });
}

/** Whether States may stand in a clause so tied; a relative word that may not is told. */
export function allowed(
  reading: ProvisionReading,
  states: StateRef,
  tie: Facet,
  place: ValuePlace,
  span: Span,
): boolean {
  if (states.kind === 'state' || !relativeWords.includes(states.word) || place.relative === 'always') return true;
  if (place.relative === 'as the facet says' && tie.relativeTo !== undefined) return true;
  const words = textAt(reading.node, span);
  report(reading, 'relative-word', span, { words, clause: place.keyword, declaration: reading.node.keyword });
  return false;
}
