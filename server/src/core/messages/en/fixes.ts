/** Titles of mends: what will be done, in words. */
import { named, said } from '../phrasing';

export const fixes = {
  replaceBy: (words: string) => `Write ${said(words)}`,
  putBefore: (keyword: string) => `Put ${said(keyword)} before it`,
  addClause: (clause: string, norm: string) => `Add ${said(clause)} to ${named(norm)}`,
  tieTo: (words: string) => `Write ${said(words)}`,
  governedBy: (facet: string) => `Let the definition of the ${facet} govern each act`,
  changeForm: (form: 'treaty' | 'political commitment') => `Make the form of the accord a ${form}`,
};
