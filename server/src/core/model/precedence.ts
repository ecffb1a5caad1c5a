import type { Placed } from '../syntax/ast';
import type { Norm, Precedence, Problem } from './model';
import { nearest } from './nearest';
import type { WrittenPrecedence } from './norms';
import { addPhrase, longestPhrase, type Phrases, wordsIn, written } from './phrases';
import { namesIn } from './plain';
import { type Fault, placeFault } from './problems';
import { type Mention, spanOf } from './reading';

/** The names of norms and without-prejudice clauses. */
export interface NormNames {
  readonly names: readonly string[];
  readonly phrases: Phrases<string>;
}

/** The dictionary of some names; of two that are alike the first is meant. */
export function normNames(names: readonly string[]): NormNames {
  const phrases: Phrases<string> = {};
  for (const name of names) if (name) addPhrase(phrases, wordsIn(name), name);
  return { names, phrases };
}

/** Resolves words of precedence. What is no norm's name is told and left out. */
export function resolvePrecedence(
  precedence: readonly WrittenPrecedence[],
  known: NormNames,
  mention?: (mention: Mention) => void,
): { resolved: Precedence[]; faults: Fault[] } {
  const resolved: Precedence[] = [];
  const faults: Fault[] = [];
  for (const { kind, when, words } of precedence) {
    namesIn(
      words,
      (compared, at) => longestPhrase(known.phrases, compared, at),
      (norm, at) => {
        const span = spanOf(at, { from: 0, to: 0 });
        mention?.({ kind: 'norm', span, target: norm, declaration: false });
        resolved.push({ kind, when, norm, span });
      },
      (at) => {
        const text = written(at);
        const data = { kind: 'norm', words: text, nearest: nearest(text, known.names) };
        faults.push({ code: 'unknown-name', span: spanOf(at, { from: 0, to: 0 }), data });
      },
    );
  }
  return { resolved, faults };
}

/** Words of precedence in or about a duty have no effect. */
export function dutiesInPrecedence(norm: Norm, at: Placed, duties: ReadonlySet<string>): Problem[] {
  return norm.precedence
    .filter((one) => norm.duty || duties.has(one.norm))
    .map(({ kind, norm: other, span }) => {
      const data = { clause: kind, norm: norm.name, words: other, reason: norm.duty ? 'in a duty' : 'about a duty' };
      return placeFault({ code: 'precedence-duty', span, data }, at);
    });
}
