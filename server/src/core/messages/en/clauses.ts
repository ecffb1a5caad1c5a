/** Clauses and norms in words, as a sentence has them. */
import type { Facet, Item, Prose, Term } from '../../model/model';
import { list } from '../phrasing';

/** Something with a title that may have labels in other languages. */
interface Titled {
  readonly name: string;
  readonly title?: string;
  readonly labels?: ReadonlyMap<string, string>;
}

export const clauses = {
  /** An item as written; one that stands in a bracket in one. */
  item: ({ text, when }: Item) => (when.length > 0 ? `[${text}]` : text),
  /** How some words read as values of a facet: `in peacetime`; as they are where no facet is known. */
  phrased(facet: Facet | undefined, words: string): string {
    if (!facet) return words;
    return (facet.phrase ?? (facet.keyword ? `${facet.keyword} ~` : '~')).replace('~', words).trim();
  },
  /** Clauses that all hold: `close approach, in peacetime`. */
  together: (clauses: readonly string[]) => clauses.join(', '),
  /** What is done: any of these. */
  any: (verbs: readonly string[]) => list(verbs, 'or'),
  except: (region: string) => `except ${region}`,
  everyAct: 'every act',
  article: (number: number) => `Article ${number}`,
  term: ({ name }: Term) => name,
  /** A term as a sentence speaks of it. */
  inSentence: ({ name, phrase }: Term) => phrase ?? name,
  facet: ({ name }: Facet) => name,
  /** What a facet is about. */
  about: ({ title, name }: Facet) => title ?? name,
  /** A concern as a title or a note names it, in few words. */
  concern: ({ name, title: _, labels: __ }: Titled) => name,
  /** What a concern or an instrument is called. */
  titled: ({ title, name, labels: _ }: Titled) => title ?? name,
  /** The reason that is given for a declaration, in this language where there is one. */
  reason: (prose: readonly Prose[]): string | undefined =>
    prose.find(({ kind, language }) => kind === 'because' && (language === undefined || language === 'English'))?.text,
  /** The keyword with which clauses of a facet begin, its name where it has none. */
  keyword: ({ keyword, name }: Facet) => keyword ?? name,
};
