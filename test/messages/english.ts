/** Finds English in a Chinese message. */
import { clauseKeywords } from '../../server/src/core/model/keywords.ts';
import { modalities } from '../../server/src/core/model/modality.ts';
import { closingWays, stateWords } from '../../server/src/core/model/model.ts';
import { headerKeywords } from '../../server/src/core/syntax/ast.ts';

/** What a drafter writes, whatever language the editor speaks. */
const ofTheLanguage = [
  ...headerKeywords,
  ...Object.values(clauseKeywords).flatMap((clauses) => clauses.map(({ keyword }) => keyword)),
  ...modalities.map(({ text }) => text),
  ...stateWords,
  ...closingWays,
  'other than',
  'and',
  'treaty',
  'political commitment',
  'open',
  'ad referendum',
  'agreed',
  'none',
  'UTF-8',
];

const noMore = passages([]);

/**
 * Words in Latin letters, apart from what is quoted, names in backquotes, and words of the language.
 *
 * @param allowed what may stand there beside these, see `passages`.
 */
export function englishIn(text: string, allowed: RegExp = noMore): string[] {
  if (!/[A-Za-z]/.test(text)) return [];
  const bare = text
    .replace(/`[^`]*`/g, ' ')
    .replace(/“[^“”]*”/g, ' ')
    .replace(/"[^"]*"/g, ' ')
    .replace(/\S*\.norm\b/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/Ctrl\+\S/g, ' ')
    .replace(allowed, ' ')
    // The number of a provision: 13(f).
    .replace(/\d+\([a-z]+\)/g, ' ');
  return bare.match(/[A-Za-z][A-Za-z'-]*/g) ?? [];
}

/** Finds any of some passages, and of the words of the language, the longest first. */
export function passages(all: readonly string[]): RegExp {
  const longest = [...new Set([...ofTheLanguage, ...all])]
    .filter((one) => /[A-Za-z]/.test(one))
    .sort((a, b) => b.length - a.length);
  const escaped = longest.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z-])(?:${escaped.join('|')})(?![A-Za-z-])`, 'gi');
}
