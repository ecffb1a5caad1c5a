import { headerKeywords } from '../syntax/ast';
import { addPhrase, longestPhrase, type Phrases, wordsIn } from './phrases';

const headers: Phrases<string> = {};
for (const keyword of headerKeywords) addPhrase(headers, wordsIn(keyword), keyword);

/** The header keyword that begins a phrase: such a phrase at the beginning of a line would be read as a header. */
export function leadingHeaderKeyword(words: readonly string[]): string | undefined {
  return longestPhrase(headers, words)?.value;
}
