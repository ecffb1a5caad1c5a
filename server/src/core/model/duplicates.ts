import type { Placed, Span } from '../syntax/ast';
import type { Problem } from './model';
import { normalise } from './phrases';
import { placeFault } from './problems';

/** A name that a declaration gives. */
export interface GivenName {
  readonly kind: 'norm' | 'concern' | 'incident' | 'left open' | 'impossible';
  readonly name: string;
  readonly span: Span;
  readonly at: Placed;
}

/** Tells every name that an earlier declaration of its kind has, and says how many had it before. */
export function duplicateNames(given: readonly GivenName[]): { problems: Problem[]; earlier: number[] } {
  const first = new Map<string, { one: GivenName; count: number }>();
  const problems: Problem[] = [];
  const earlier = given.map((one) => {
    if (!one.name) return 0;
    const key = `${one.kind} ${normalise(one.name)}`;
    const known = first.get(key);
    if (!known) {
      first.set(key, { one, count: 1 });
      return 0;
    }
    const related = [{ at: known.one.at, span: known.one.span }];
    const data = { kind: one.kind, words: one.name };
    problems.push(placeFault({ code: 'duplicate-name', span: one.span, data, related }, one.at));
    return known.count++;
  });
  return { problems, earlier };
}
