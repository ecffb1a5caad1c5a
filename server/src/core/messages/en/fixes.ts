/** Titles of mends: what will be done, in words. */
import { said } from '../phrasing';

export const fixes = {
  replaceBy: (words: string) => `Write ${said(words)}`,
  putBefore: (keyword: string) => `Put ${said(keyword)} before it`,
  deleteWords: 'Delete it',
};
