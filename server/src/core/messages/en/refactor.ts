/** Titles of changes that leave the meaning of a draft as it is. */
import { counted, named, said } from '../phrasing';

export const refactor = {
  moveUp: (norm: string) => `Move ${named(norm)} up`,
  moveDown: (norm: string) => `Move ${named(norm)} down`,
  extract: (name: string) => `Define ${said(name)} for these words`,
  extractEverywhere: (name: string, clauses: number) =>
    `Define ${said(name)} for these words, in all ${counted(clauses, 'clause')} that have them`,
  /** The name of a new definition, from what its values are (`target`). */
  definitionName: (facet: string) => `covered ${facet}`,
  inlineHere: (definition: string) => `Write out ${said(definition)} here`,
  inlineEverywhere: (definition: string, uses: number) =>
    `Write out ${said(definition)} in ${uses === 1 ? 'the one place' : `all ${uses} places`} and delete its definition`,
};
