/** A bracket where none may stand. */
import type { Unit } from '../model/model';
import { normalise, wordsIn } from '../model/phrases';
import type { Bracket, Element } from '../syntax/ast';
import { problemRule } from './problemRule';
import { replaceBy } from './replacing';
import type { Finding } from './rule';
import { waysToSay } from './saying';
import { bracketsIn } from './settling';

export const bracketNotAllowed = problemRule('bracket-not-allowed', 'error', {
  /** Leaves one alternative in the text; in a phrase those that make a phrase of it which something knows. */
  fixes(finding, context) {
    const bracket = bracketAt(finding);
    if (!bracket) return [];
    const { text } = finding.passage.at.node;
    const texts = bracket.alternatives.flatMap(({ elements }) => {
      const [first, last] = [elements[0], elements.at(-1)];
      return first && last ? [text.slice(first.from, last.to)] : [];
    });
    const inPhrase = finding.data?.where === 'phrase';
    const wanted = inPhrase ? texts.filter((one) => makesPhrase(context.unit, finding, bracket, one)) : texts;
    return wanted.map((one) => replaceBy(finding, context, one));
  },
});

function bracketAt({ passage: { at, span } }: Finding): Bracket | undefined {
  const all = [...headerBrackets(at.node.header), ...bracketsIn(at).map(({ bracket }) => bracket)];
  return all.find(({ from, to }) => from === span.from && to === span.to);
}

function headerBrackets(header: readonly Element[]): Bracket[] {
  return header.filter((element) => element.kind === 'bracket');
}

/** Whether the words around the bracket and those of an alternative are one that the clause knows. */
function makesPhrase(unit: Unit, { passage: { at }, data }: Finding, bracket: Bracket, words: string): boolean {
  const known = waysToSay(unit, String(data?.clause)).map(normalise);
  const before = wordsIn(at.node.text.slice(0, bracket.from));
  const after = wordsIn(at.node.text.slice(bracket.to));
  return known.some((phrase) => {
    const parts = phrase.split(' ');
    const inside = wordsIn(words);
    return parts.some((_, from) => {
      const rest = parts.length - from - inside.length;
      if (rest < 0 || from + rest === 0) return false;
      const written = [...(from > 0 ? before.slice(-from) : []), ...inside, ...after.slice(0, rest)];
      return written.join(' ') === phrase;
    });
  });
}
