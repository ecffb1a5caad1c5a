/** What is shown in the text between the words that a drafter writes, and what tells more on pointing at it. */
import { counted, list } from '../phrasing';

/** How many things there are: `least` in every reading, `most` in some. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

export const hints = {
  article: (number: number) => `Article ${number}`,
  articleTip:
    'The number that this article has when the text is rendered. Refer to it by name; the numbers follow the order of the text.',
  /** @param facets the names of what a norm does not qualify. */
  any: (facets: readonly string[]) => `any ${list(facets, 'or')}`,
  /** The same where there are many, of which the first are named. */
  anyAndOthers: (facets: readonly string[], others: number) => `any ${list([...facets, `${others} more`])}`,
  /** @param clauses the keywords of clauses that would qualify it. */
  anyTip: (facets: readonly string[], clauses: readonly string[]) =>
    `No clause says which ${list(facets, 'or')}, so that every one is meant. ${list(
      clauses.map((clause) => `"${clause}"`),
      'or',
    )} would narrow it.`,
  terms: ({ least, most }: Extent) => (least === most ? counted(most, 'term') : `${least} to ${most} terms`),
  /** @param names the terms that are covered; `others` how many more there are. */
  termsTip: (words: string, names: readonly string[], others: number) =>
    `"${words}" covers ${list([...names, ...(others > 0 ? [`${others} more`] : [])])}.`,
  /** @param names those that are covered in some readings only. */
  termsInSomeReadings: (names: readonly string[], others: number) =>
    `In some readings also ${list([...names, ...(others > 0 ? [`${others} more`] : [])])}.`,
  party: (codes: readonly string[]) => list(codes, 'or'),
  thirdState: (codes: readonly string[]) => `neither ${list(codes, 'nor')}`,
  partyTip: (names: readonly string[]) => `The Parties are ${list(names)}.`,
  anotherPartyTip: (names: readonly string[]) =>
    `The Parties are ${list(names)}; the one whose act it is is left aside.`,
  thirdStateTip: (names: readonly string[]) => `A State that is no Party. The Parties are ${list(names)}.`,
};
