/** What a verdict turns on. */
import type { Facet } from '../../model/model';
import { counted, list, named, said } from '../phrasing';

export const choices = {
  bracket: (name: string) => `the bracket ${named(name)}`,
  /** @param norm the provision that is proposed. */
  proposal: (norm: string) => `the proposal of ${named(norm)}`,
  definition: (name: string) => `the meaning of ${said(name)}`,
  /** A fact that is not known. */
  facet: ({ name }: Facet) => `the ${name}`,
  other: (name: string) => named(name),
  counted: (kind: 'definition' | 'bracket' | 'proposal', count: number) => counted(count, kind),
  andOthers: (choices: readonly string[], others: number) => list([...choices, `${others} other choices`]),
};
