/** The States of some acts in the words that a draft can use of them: `another Party`, `US and CN`, `a third State other than KP`. */
import { type Node, none } from '../analysis/diagram';
import type { StateWord } from '../model/model';
import type { Compiled } from './compile';
import type { Space } from './space';

/** Words for States on one level, and the acts that they allow. Every State has no words. */
export interface StateText {
  readonly text: string;
  readonly where: Node;
}

/** As many States as a clause would name one by one. */
const mostNamed = 3;

/**
 * @param level of a States facet.
 * @param must acts, in every reading, that have to be allowed.
 * @returns every way of saying it, the one first that allows least; the last allows every State.
 */
export function stateTexts(compiled: Compiled, level: number, must: Node): StateText[] {
  const { space, counts, acts } = compiled;
  const { diagrams } = space;
  const holds = namedHere(space, level, must);
  const found: StateText[] = [];
  const add = (text: string, where: Node) => {
    if (where !== none && diagrams.without(must, where) === none) found.push({ text, where });
  };
  if (holds.every(({ named, held }) => named || !held)) {
    const held = holds.filter((one) => one.held);
    if (held.length <= mostNamed) add(held.map(({ code }) => code).join(' and '), diagrams.any(held.map(whereOf)));
  }
  for (const { text, where } of wordsOf(compiled, level)) {
    add(text, where);
    const less = holds.filter((one) => one.named && !one.held && diagrams.meets(one.where, where));
    if (less.length === 0 || less.length > mostNamed) continue;
    const others = diagrams.any(less.map(whereOf));
    add(`${text} other than ${less.map(({ code }) => code).join(' and ')}`, diagrams.without(where, others));
  }
  const weighed = found.map((one) => ({ ...one, acts: counts.of(diagrams.and(one.where, acts)) }));
  weighed.sort((a, b) => (a.acts === b.acts ? a.text.length - b.text.length : a.acts < b.acts ? -1 : 1));
  const different = weighed.filter((one, index) => weighed[index - 1]?.acts !== one.acts);
  return [...different.map(({ text, where }) => ({ text, where })), { text: '', where: diagrams.not(none) }];
}

interface Held {
  readonly code: string;
  readonly named: boolean;
  readonly held: boolean;
  readonly where: Node;
}

const whereOf = ({ where }: Held): Node => where;

/** Every State: whether a text can name it, and whether the acts have it. */
function namedHere({ diagrams, states }: Space, level: number, must: Node): Held[] {
  return states.map((code, state) => {
    const where = diagrams.value(level, state);
    // The anonymous ones stand for all States that nothing names, and have two words for a code.
    return { code, named: !code.includes(' '), held: diagrams.meets(must, where), where };
  });
}

const absolute: readonly StateWord[] = ['a Party', 'a third State'];
const relative: readonly StateWord[] = ['its own', 'another Party', 'another State'];

function wordsOf({ space, sets }: Compiled, level: number): StateText[] {
  const { relativeTo } = space.facetAt(level);
  const compared = relativeTo !== undefined && space.level(relativeTo) !== undefined;
  const one = (word: StateWord): StateText => ({
    text: word,
    where: sets.states({ kind: 'word', word }, level, undefined),
  });
  const single = [...(compared ? relative : []), ...absolute].map(one);
  if (!compared) return single;
  const { diagrams } = space;
  const own = one('its own');
  const third = one('a third State');
  return [...single, { text: 'its own and a third State', where: diagrams.or(own.where, third.where) }];
}
