/** How the values of a facet read in an English sentence. */
import type { Facet } from '../../model/model';

/** A value as its facet has it read: by the library's phrase, or behind the clause keyword; what is done needs no keyword. */
export function phrased(facet: Facet, value: string): string {
  const phrase = facet.phrase ?? (facet.keyword && !facet.followsModality ? `${facet.keyword} ~` : '~');
  return phrase.replace('~', value).trim();
}
