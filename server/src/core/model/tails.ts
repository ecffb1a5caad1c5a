import type { Element } from '../syntax/ast';
import { exclusive, openBracket, reportUnknownState, within } from './brackets';
import {
  type Cursor,
  connectorAt,
  cursorOn,
  endsAt,
  type GuardedSet,
  type GuardedStates,
  isTailBracket,
  reportRest,
  since,
  tailAt,
  take,
  type ValuePlace,
} from './cursor';
import { allowed, entryAt, mentionStates, readHead, reportUntied } from './heads';
import type { Facet, When } from './model';
import { segments } from './plain';
import type { ProvisionReading } from './provision';
import { report, textAt } from './reading';
import { statesAt } from './stateNames';

/** What follows the head of an item. */
export interface Tails {
  readonly less: GuardedSet[];
  readonly lessStates: GuardedStates[];
  of?: GuardedStates[];
  /** A tie that could not be read: the item then has no value, so that the norm does not silently widen. */
  broken: boolean;
}

/** Nothing following. */
export function noTails(): Tails {
  return { less: [], lessStates: [], broken: false };
}

/** Reads every `of STATES` and `other than ...` at the cursor. `alone`: the head was States already. */
export function readTails(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  tails: Tails,
  alone: boolean,
): void {
  for (;;) {
    const tail = tailAt(cursor, cursor.at);
    const element = cursor.elements[cursor.at];
    if (tail === 'of') readTie(reading, cursor, place, when, tails, alone);
    else if (tail === 'other than') {
      cursor.at += 2;
      readLess(reading, cursor, place, when, tails);
    } else if (element?.kind === 'bracket' && isTailBracket(element)) {
      const index = openBracket(reading, element, place.keyword, place.line);
      cursor.at++;
      element.alternatives.forEach(({ elements }, option) => {
        const inside = cursorOn(elements);
        readTails(reading, inside, place, within(when, index, option), tails, alone);
        reportRest(reading, inside, place);
      });
    } else return;
  }
}

/** Reads `of STATES`. */
function readTie(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  tails: Tails,
  alone: boolean,
): void {
  const start = cursor.at++;
  const { tie } = place;
  if (!tie) {
    while (!endsAt(cursor, cursor.at)) cursor.at++;
    if (cursor.elements[cursor.at]?.kind === 'bracket') cursor.at++;
    reportUntied(reading, since(cursor, start), place);
    tails.broken = true;
    return;
  }
  const found: GuardedStates[] = [];
  readStates(reading, cursor, place, when, found, tie);
  const again = tails.of?.some((one) => !exclusive(one.when, when, reading.brackets));
  if (alone || again) {
    const span = since(cursor, start);
    report(reading, 'unexpected-value', span, {
      clause: place.keyword,
      expected: 'nothing',
      words: textAt(reading.node, span),
    });
    return;
  }
  if (found.length === 0) tails.broken = true;
  else tails.of = [...(tails.of ?? []), ...found];
}

/** Reads States joined by `and` or `or` as far as they go. */
function readStates(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  found: GuardedStates[],
  tie: Facet,
): void {
  for (;;) {
    const element = cursor.elements[cursor.at];
    const states = statesAt(reading.names.states, cursor.elements, cursor.compared, cursor.at);
    if (element?.kind === 'bracket') {
      const index = openBracket(reading, element, place.keyword, place.line);
      cursor.at++;
      element.alternatives.forEach(({ elements }, option) => {
        for (const { elements: segment } of segments(elements)) {
          const inside = cursorOn(segment);
          readStates(reading, inside, place, within(when, index, option), found, tie);
          reportRest(reading, inside, place);
        }
      });
    } else if (states && endsAt(cursor, cursor.at + states.length)) {
      const span = take(cursor, states.length);
      mentionStates(reading, states.states, span);
      if (allowed(reading, states.states, tie, place, span)) found.push({ when, states: states.states });
    } else readUnknownState(reading, cursor, place);
    if (!connectorAt(cursor, cursor.at) || !statesFollow(reading, cursor, place)) return;
    cursor.at++;
  }
}

/** Reads the States that `and` or `or` joins to States standing alone: together they are one item. */
export function readJoinedStates(
  reading: ProvisionReading,
  cursor: Cursor,
  place: ValuePlace,
  when: When,
  tails: Tails,
  tie: Facet,
): void {
  if (!tails.of || !connectorAt(cursor, cursor.at) || !statesFollow(reading, cursor, place)) return;
  cursor.at++;
  readStates(reading, cursor, place, when, tails.of, tie);
}

function readUnknownState(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): void {
  if (cursor.elements[cursor.at]?.kind !== 'word') {
    reportMissing(reading, cursor, place);
    return;
  }
  let end = cursor.at + 1;
  while (!endsAt(cursor, end)) end++;
  reportUnknownState(reading, take(cursor, end - cursor.at), 'State');
}

/** Tells the word before the cursor as one that something ought to follow. */
function reportMissing(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): void {
  const before = cursor.elements[cursor.at - 1] as Element;
  report(reading, 'missing-value', before, { clause: place.keyword, after: textAt(reading.node, before) });
}

/** Whether States follow the `and` or `or` at the cursor, and not another item. */
function statesFollow(reading: ProvisionReading, cursor: Cursor, place: ValuePlace): boolean {
  const next = { ...cursor, at: cursor.at + 1 };
  const element = next.elements[next.at];
  if (element?.kind === 'bracket') {
    const full = element.alternatives.filter(({ elements }) => elements.length > 0);
    return full.every(({ elements }) => {
      const inside = cursorOn(elements);
      const states = statesAt(reading.names.states, inside.elements, inside.compared, 0);
      return states !== undefined && endsAt(inside, states.length) && tailAt(inside, states.length) === undefined;
    });
  }
  const states = statesAt(reading.names.states, next.elements, next.compared, next.at);
  if (!states || !endsAt(next, next.at + states.length)) return false;
  return states.length > (entryAt(reading, place.facets, place.definitions, next)?.length ?? 0);
}

/** Reads what is subtracted, up to the comma: terms, or States of the item. */
function readLess(reading: ProvisionReading, cursor: Cursor, place: ValuePlace, when: When, tails: Tails): void {
  for (;;) {
    const element = cursor.elements[cursor.at];
    if (element?.kind === 'bracket' && !isTailBracket(element)) {
      const index = openBracket(reading, element, place.keyword, place.line);
      cursor.at++;
      element.alternatives.forEach(({ elements }, option) => {
        for (const { elements: segment } of segments(elements)) {
          const inside = cursorOn(segment);
          readLess(reading, inside, place, within(when, index, option), tails);
          reportRest(reading, inside, place);
        }
      });
    } else if (element?.kind === 'word' && !connectorAt(cursor, cursor.at)) {
      const head = readHead(reading, cursor, place);
      const { tie } = place;
      if (head.kind === 'set') tails.less.push({ when, set: head.set });
      else if (!tie) {
        reportUntied(reading, head.span, place);
        tails.broken = true;
      } else if (allowed(reading, head.states, tie, place, head.span)) {
        tails.lessStates.push({ when, states: head.states });
      } else tails.broken = true;
    } else {
      reportMissing(reading, cursor, place);
      return;
    }
    if (!connectorAt(cursor, cursor.at)) return;
    cursor.at++;
  }
}
