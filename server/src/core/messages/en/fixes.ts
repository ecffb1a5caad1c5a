/** Titles of mends: what will be done, in words. */
import { named, said } from '../phrasing';

export const fixes = {
  replaceBy: (words: string) => `Write ${said(words)}`,
  putBefore: (keyword: string) => `Put ${said(keyword)} before it`,
  prohibit: (concern: string) => `Prohibit it: write an article on ${concern}`,
  layDownDuty: (duty: string, concern: string) => `Answer it: write an article on ${concern}, with a duty to ${duty}`,
  leaveAside: (concern: string) => `Leave it aside: write that the accord is without prejudice to ${concern}`,
  addClause: (clause: string, norm: string) => `Add ${said(clause)} to ${named(norm)}`,
  tieTo: (words: string) => `Write ${said(words)}`,
  governedBy: (facet: string) => `Let the definition of the ${facet} govern each act`,
  changeForm: (form: string) => `Make the form of the accord a ${form}`,
};
