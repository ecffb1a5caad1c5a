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
  type ValuePlace,
} from './cursor';
import { allowed, readHead, reportUntied, tieOf, unknownSet } from './heads';
import type { Item, SetRef, When } from './model';
import { segments } from './plain';
import type { ProvisionReading } from './provision';
import { report, textAt } from './reading';
import { noTails, readJoinedStates, readTails, type Tails } from './tails';

export type { ValuePlace } from './cursor';

/** An item with what joins it to the one before. */
export interface ReadItem {
  readonly item: Item;
  /** The facet of its head; undefined where that is unknown or any value. */
  readonly facet?: string;
  readonly joined: ',' | 'and' | 'or';
}

/** Reads the items of a clause. Nothing that is wrong with one of them touches another. */
export function readItems(
  reading: ProvisionReading,
  elements: readonly Element[],
  place: ValuePlace,
  when: When,
): ReadItem[] {
  return segments(elements).flatMap(({ elements: segment, word }) =>
    readSegment(reading, cursorOn(segment), place, when, word === 'or' ? 'or' : ','),
  );
}

/** The item of a clause whose value is missing: no value, so that the norm does not silently widen. */
export function missingItem(when: When, span: Span): Item {
  return { when, head: unknownSet(''), less: [], lessStates: [], span, text: '' };
}

function readSegment(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  first: ReadItem['joined'],
): ReadItem[] {
  const items: ReadItem[] = [];
  let joined = first;
  while (cursor.at < cursor.elements.length) {
    const element = cursor.elements[cursor.at] as Element;
    const connector = connectorAt(cursor, cursor.at);
    if (connector) {
      if (cursor.at + 1 === cursor.elements.length) {
        report(reading, 'missing-value', element, { clause: place.keyword, after: connector });
      }
      joined = connector;
      cursor.at++;
    } else if (element.kind === 'word') {
      items.push({ ...readItem(reading, cursor, place, when), joined });
      joined = ',';
      const dividing = dividingBracket(cursor);
      if (!dividing) continue;
      reportInsidePhrase(reading, dividing, place);
      cursor.at++;
    } else if (element.kind === 'bracket') {
      items.push(...readBracketItem(reading, cursor, place, when, element).map((one) => ({ ...one, joined })));
      joined = ',';
    } else {
      const words = textAt(reading.node, element);
      report(reading, 'unexpected-value', element, { clause: place.keyword, expected: 'terms', words });
      cursor.at++;
    }
  }
  return items;
}

type Unjoined = Omit<ReadItem, 'joined'>;

function readItem(reading: ProvisionReading, cursor: Cursor, place: ValuePlace, when: When): Unjoined {
  const start = cursor.at;
  const head = readHead(reading, cursor, place);
  const tails = noTails();
  if (head.kind === 'states') {
    const tie = tieOf(reading, place);
    if (!tie) reportUntied(reading, head.span, place);
    if (tie && allowed(reading, head.states, tie, place, head.span)) tails.of = [{ when, states: head.states }];
    else tails.broken = true;
    if (tie && reading.node.keyword !== 'incident') readJoinedStates(reading, cursor, place, when, tails, tie);
  }
  readTails(reading, cursor, place, when, tails, head.kind === 'states');
  const span = since(cursor, start);
  const text = textAt(reading.node, span).replace(/\s+/g, ' ');
  if (head.kind === 'states') return { item: makeItem(when, standingAlone(place), tails, span, text) };
  const item = makeItem(when, head.set, tails, span, text);
  return { item, ...(head.facet !== undefined && { facet: head.facet }) };
}

function makeItem(when: When, set: SetRef, tails: Tails, span: Span, text: string): Item {
  const head = tails.broken ? unknownSet(text) : set;
  const { less, lessStates, of } = tails;
  return { when, head, less, ...(of && { of }), lessStates, span, text };
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
): Unjoined[] {
  const index = openBracket(reading, bracket, place.keyword, place.line);
  cursor.at++;
  const items = bracket.alternatives.flatMap(({ elements }, option) =>
    readItems(reading, elements, place, within(when, index, option)),
  );
  const from = cursor.at;
  const tails = noTails();
  readTails(reading, cursor, place, when, tails, false);
  if (!endsAt(cursor, cursor.at)) {
    reportInsidePhrase(reading, bracket, place);
    while (!endsAt(cursor, cursor.at)) cursor.at++;
    return items;
  }
  if (cursor.at === from) return items;
  const following = textAt(reading.node, since(cursor, from)).replace(/\s+/g, ' ');
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
