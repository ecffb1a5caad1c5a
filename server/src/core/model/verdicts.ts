import type { Element } from '../syntax/ast';
import { type Verdict, verdicts } from './model';
import { nearest } from './nearest';
import { addPhrase, longestPhrase, type Phrases, wordsIn } from './phrases';
import { namesIn, readNames, unexpectedChoice } from './plain';
import { type Reading, spanOf, textAt } from './reading';

const words: Phrases<Verdict | 'contested'> = {};
for (const verdict of [...verdicts, 'contested'] as const) addPhrase(words, wordsIn(verdict), verdict);

/** Reads verdicts separated by commas, `and` or `or`; `contested` among them where it can be. */
export function readVerdicts(
  reading: Reading,
  value: readonly Element[],
  clause: string,
  mayBeContested: boolean,
): { verdicts: Verdict[]; contested: boolean } {
  const found: Verdict[] = [];
  let contested = false;
  for (const named of readNames(reading, value, clause)) {
    namesIn(
      named.words,
      (compared, at) => longestPhrase(words, compared, at),
      (verdict, at) => {
        const span = spanOf(at, named.span);
        if (verdict !== 'contested') {
          reading.mention?.({ kind: 'verdict', span, target: verdict, declaration: false });
          if (!found.includes(verdict)) found.push(verdict);
        } else if (mayBeContested) contested = true;
        else unexpectedChoice(reading, span, clause, verdicts);
      },
      (at) => {
        const span = spanOf(at, named.span);
        const known = mayBeContested ? [...verdicts, 'contested'] : verdicts;
        unexpectedChoice(reading, span, clause, nearest(textAt(reading.node, span), known));
      },
    );
  }
  return { verdicts: found, contested };
}
