/** A `disregard` with nothing to disregard. */
import { holdsForFile } from '../model/disregards';
import { normalise, written } from '../model/phrases';
import type { Placed } from '../syntax/ast';
import { deleteValue } from './deleting';
import { disregardableCodes } from './disregardable';
import { familyOf } from './page';
import { type Context, rule } from './rule';

export const unusedDisregard = rule({
  code: 'unused-disregard',
  severity: 'warning',
  // After every other rule: only then is it known what is disregarded.
  slow: true,
  formal: true,
  mends: 'harmless',
  *check(context) {
    const { disregards, unit, messages } = context;
    const named = disregards.named();
    if (named.length === 0) return;
    const known = new Set(disregardableCodes(unit, messages).map(({ code }) => normalise(code)));
    for (const one of named) {
      const { at, span, code, disregard } = one;
      if (disregard.reason === undefined || !known.has(code) || disregards.isUsed(one)) continue;
      if (!disregards.wasAsked(code) || !decided(context, code)) continue;
      const where = holdsForFile(at.node.keyword) ? 'file' : 'declaration';
      const words = at.node.text.slice(span.from, span.to);
      yield {
        passage: { at, span },
        message: messages.disregards.unused(words, where, nameOf(at)),
        data: { words },
      };
    }
  },
  fixes({ passage: { at, span }, data }, { messages }) {
    const title = messages.mends.remove(`disregard ${String(data?.words)}`);
    return [{ title, edits: deleteValue(at, span), preferred: true }];
  },
});

/** Whether everything was decided that findings of the code are about. */
function decided({ unit, concerns, incidents }: Context, code: string): boolean {
  switch (familyOf(code)) {
    case 'gap':
      return concerns().length === unit.concerns.length;
    case 'incident-expectation':
    case 'incident-impossible':
      return incidents().length === unit.incidents.length;
    default:
      return true;
  }
}

/** The name on the first line of a declaration. */
export function nameOf({ node }: Placed): string {
  return written(node.header.filter((element) => element.kind === 'word'));
}
