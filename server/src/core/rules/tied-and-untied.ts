/** A clause that ties some of its items to States and others to none. */
import { list } from '../messages/phrasing';
import type { Clause, Item, Norm } from '../model/model';
import type { Placed } from '../syntax/ast';
import { type Context, rule, type Yielded } from './rule';
import { allStretches, stretchesOf } from './uses';

export const tiedAndUntied = rule({
  code: 'tied-and-untied',
  severity: 'warning',
  formal: true,
  mends: 'together',
  *check(context) {
    const tying = new Set(context.unit.facets.flatMap(({ name, of }) => (of === undefined ? [] : [name])));
    for (const { at, clauses } of allStretches(context.unit, context.normsWith(hasMixed))) {
      for (const clause of clauses) {
        if (clause.items.length > 1 && tying.has(clause.facet)) yield* mixed(context, at, clause);
      }
    }
  },
  fixes({ passage, data }, { messages }) {
    if (typeof data?.words !== 'string') return [];
    const { to } = passage.span;
    const edits = [{ passage: { at: passage.at, span: { from: to, to } }, newText: ` ${data.tie}` }];
    return [{ title: messages.fixes.replaceBy(`${data.words} ${data.tie}`), edits, preferred: true }];
  },
});

/** Whether some clause ties an item to States and another to none, in whatever facet. */
function hasMixed(norm: Norm): boolean {
  return stretchesOf(norm).some(({ clauses }) =>
    clauses.some(({ items }) => items.some(isTied) && !items.every(isTied)),
  );
}

const isTied = ({ of, lessStates }: Item): boolean => of !== undefined || lessStates.length > 0;

function* mixed({ messages }: Context, at: Placed, { keyword, items }: Clause): Iterable<Yielded> {
  const known = items.filter(({ head }) => head.kind !== 'unknown');
  const tied = known.find(isTied);
  if (!tied) return;
  const tie = tieOf(tied);
  for (const item of known) {
    if (isTied(item)) continue;
    yield {
      passage: { at, span: item.span },
      message: messages.findings.tiedAndUntied({ words: item.text, tied: tied.text, clause: keyword, tie }),
      ...(tie !== '' && { data: { words: item.text, tie } }),
    };
  }
}

/** `of another Party`; empty where brackets stand in it. */
function tieOf({ of = [] }: Item): string {
  if (of.length === 0 || of.some(({ when }) => when.length > 0)) return '';
  return `of ${list(of.map(({ states }) => (states.kind === 'state' ? states.code : states.word)))}`;
}
