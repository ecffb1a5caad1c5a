import type { Bracket, Element, Span } from '../syntax/ast';
import { openBracket, within } from './brackets';
import {
  type Cursor,
  connectorAt,
  cursorOn,
  dividingBracket,
  endsAt,
  reportInsidePhrase,
  since,
  tailAt,
  type ValuePlace,
} from './cursor';
import { allowed, readHead, reportUntied, unknownSet } from './heads';
import type { Item, SetRef, When } from './model';
import type { ProvisionReading } from './provision';
import { phraseAt, report, textAt } from './reading';
import { noTails, readJoinedStates, readTails, type Tails } from './tails';

export type { ValuePlace } from './cursor';

/** An item with what joins it to the one before. */
export interface ReadItem {
  readonly item: Item;
  /** The facet of its head; undefined where that is unknown or any value. */
  readonly facet: string | undefined;
  readonly joined: ',' | 'and' | 'or';
}

/** Where there is nothing; one list for all, since most items have no `other than`. */
const none: readonly never[] = [];

/** The item of a clause whose value is missing: no value, so that the norm does not silently widen. */
export function missingItem(when: When, span: Span): Item {
  return { when, head: unknownSet(''), less: none, lessStates: none, span, text: '' };
}

/** Reads the items of a clause. Nothing that is wrong with one of them touches another. */
export function readItems(
  reading: ProvisionReading,
  elements: readonly Element[],
  place: ValuePlace,
  when: When,
): ReadItem[] {
  const items: ReadItem[] = [];
  const cursor = cursorOn(elements);
  let joined: ReadItem['joined'] = ',';
  while (cursor.at < elements.length) {
    const element = elements[cursor.at] as Element;
    const connector = connectorAt(cursor, cursor.at);
    if (isComma(element)) {
      joined = ',';
      cursor.at++;
    } else if (connector) {
      const next = elements[cursor.at + 1];
      if (!next || isComma(next))
        report(reading, 'missing-value', element, { clause: place.keyword, after: connector });
      // After a comma `and` says no more than the comma does.
      joined = connector === 'and' && isComma(elements[cursor.at - 1]) ? ',' : connector;
      cursor.at++;
    } else if (element.kind === 'word') {
      items.push(readItem(reading, cursor, place, when, joined));
      joined = ',';
      const dividing = dividingBracket(cursor);
      if (!dividing) continue;
      reportInsidePhrase(reading, dividing, place);
      cursor.at++;
    } else if (element.kind === 'bracket') {
      items.push(...readBracketItem(reading, cursor, place, when, element, joined));
      joined = ',';
    } else {
      const words = textAt(reading.node, element);
      report(reading, 'unexpected-value', element, { clause: place.keyword, expected: 'terms', words });
      cursor.at++;
    }
  }
  return items;
}

function isComma(element: Element | undefined): boolean {
  return element?.kind === 'mark' && element.mark === ',';
}

function readItem(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  joined: ReadItem['joined'],
): ReadItem {
  const start = cursor.at;
  const head = readHead(reading, cursor, place);
  if (head.kind === 'set' && !tailFollows(cursor)) {
    const span = since(cursor, start);
    const text = phraseAt(reading.node, span);
    const item: Item = { when, head: head.set, less: none, lessStates: none, span, text };
    return { item, facet: head.facet, joined };
  }
  const tails = noTails();
  if (head.kind === 'states') {
    const { tie } = place;
    if (!tie) reportUntied(reading, head.span, place);
    if (tie && allowed(reading, head.states, tie, place, head.span)) tails.of = [{ when, states: head.states }];
    else tails.broken = true;
    if (tie && reading.node.keyword !== 'incident') readJoinedStates(reading, cursor, place, when, tails, tie);
  }
  readTails(reading, cursor, place, when, tails, head.kind === 'states');
  const span = since(cursor, start);
  const set = head.kind === 'states' ? standingAlone(place) : head.set;
  const item = makeItem(when, set, tails, span, phraseAt(reading.node, span));
  return { item, facet: head.kind === 'states' ? undefined : head.facet, joined };
}

function tailFollows(cursor: Cursor): boolean {
  const element = cursor.elements[cursor.at];
  return element !== undefined && (element.kind === 'bracket' || tailAt(cursor, cursor.at) !== undefined);
}

function makeItem(when: When, set: SetRef, tails: Tails, span: Span, text: string): Item {
  const head = tails.broken ? unknownSet(text) : set;
  const less = tails.less.length > 0 ? tails.less : none;
  const lessStates = tails.lessStates.length > 0 ? tails.lessStates : none;
  const { of } = tails;
  return of ? { when, head, less, of, lessStates, span, text } : { when, head, less, lessStates, span, text };
}

/** What States alone stand for: the facet's term for them, or every value of them. */
function standingAlone({ facet }: ValuePlace): SetRef {
  const alone = facet?.values === 'terms' ? facet.alone : undefined;
  return alone ? { kind: 'term', term: alone } : { kind: 'any' };
}

/** A bracket as an item or as the head of one: what follows it belongs to each of its alternatives. */
function readBracketItem(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  bracket: Bracket,
  joined: ReadItem['joined'],
): ReadItem[] {
  const index = openBracket(reading, bracket, place.keyword, place.line);
  cursor.at++;
  const items = bracket.alternatives
    .flatMap(({ elements }, option) => readItems(reading, elements, place, within(when, index, option)))
    .map((one): ReadItem => ({ ...one, joined }));
  const from = cursor.at;
  const tails = noTails();
  readTails(reading, cursor, place, when, tails, false);
  if (!endsAt(cursor, cursor.at)) {
    reportInsidePhrase(reading, bracket, place);
    while (!endsAt(cursor, cursor.at)) cursor.at++;
    return items;
  }
  if (cursor.at === from) return items;
  const following = phraseAt(reading.node, since(cursor, from));
  return items.map(({ item, ...rest }) => {
    const of = item.of ?? tails.of;
    const all: Tails = {
      less: [...item.less, ...tails.less],
      lessStates: [...item.lessStates, ...tails.lessStates],
      ...(of && { of: [...of] }),
      broken: tails.broken,
    };
    return { ...rest, item: makeItem(item.when, item.head, all, item.span, `${item.text} ${following}`) };
  });
}
