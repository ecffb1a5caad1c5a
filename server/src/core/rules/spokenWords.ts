/**
 * How firmly a passage speaks, by its modal words in English and Chinese. Other languages are not judged; nor are words that
 * stand for several of the other language: 应 is "shall" in treaties and "should" in reports.
 */
import type { Modality } from '../model/model';

/** By how firmly the States speak, firmest first. */
export type Firmness = 'binding' | 'promised' | 'recommended' | 'permitted';

export interface Spoken {
  /** As they stand in the passage, and where in it. */
  readonly words: string;
  readonly from: number;
  readonly firmness: Firmness;
}

type Words = readonly (readonly [pattern: string, firmness: Firmness])[];

/** The longer ones first where one begins another. */
const english: Words = [
  ['(?:shall|must)(?: not)?', 'binding'],
  ['undertakes? (?:not )?to', 'binding'],
  ['will(?: not)?', 'promised'],
  ['should(?: not)?', 'recommended'],
  ['(?:is|are) encouraged (?:not )?to', 'recommended'],
  // "No Party may" and "may not" forbid: they are left aside.
  ['may(?! not)', 'permitted'],
];

const chinese: Words = [
  ['[均皆都]?不得', 'binding'],
  ['[均皆都]?(?:必须|有义务)', 'binding'],
  ['[均皆都]?将不', 'promised'],
  ['[均皆都]?不宜', 'recommended'],
  ['[均皆都]?可以', 'permitted'],
];

const anyOf = (words: Words) => words.map(([pattern]) => `(${pattern})`).join('|');
const lexicons = {
  English: { words: english, pattern: new RegExp(`\\b(?:${anyOf(english)})\\b`, 'gi') },
  Chinese: { words: chinese, pattern: new RegExp(anyOf(chinese), 'gu') },
};

/**
 * @param language in which the passage is; without one it is told by its letters.
 * @returns its first modal words; undefined where it has none, where they differ among themselves, and where its language is
 * not judged.
 */
export function spokenWords(text: string, language?: string): Spoken | undefined {
  const judged = language ?? (/\p{Script=Han}/u.test(text) ? 'Chinese' : 'English');
  if (judged !== 'English' && judged !== 'Chinese') return undefined;
  const { words, pattern } = lexicons[judged];
  const found = Array.from(text.matchAll(pattern), (match): Spoken | undefined => {
    const which = words[match.slice(1).findIndex((group) => group !== undefined)];
    return which && { words: match[0], from: match.index, firmness: which[1] };
  }).filter((one) => one !== undefined);
  const [first, ...others] = found;
  if (!first || others.some(({ firmness }) => firmness !== first.firmness)) return undefined;
  return first.firmness === 'permitted' && /\b(?:no|neither|none)\b/i.test(text) ? undefined : first;
}

/** How firmly a norm speaks. */
export function firmnessOf({ saying, register }: Modality): Firmness {
  if (saying === 'permitted') return 'permitted';
  if (saying === 'discouraged' || saying === 'encouraged') return 'recommended';
  return register === 'political commitment' ? 'promised' : 'binding';
}
