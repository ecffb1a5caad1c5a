/** Titles of mends, in Chinese: what will be done, in words. */
import type { Messages } from '../messages';
import { named, said } from './phrasing';

export const fixes: Messages['fixes'] = {
  replaceBy: (words) => `改写为${said(words)}`,
  putBefore: (keyword) => `在其前加上${said(keyword)}`,
  addClause: (clause, norm) => `在${named(norm)}中补充${said(clause)}`,
  tieTo: (words) => `改写为${said(words)}`,
  governedBy: (facet) => `规定每一行为以${said(facet)}的定义为准`,
  changeForm: (form) => `将协定的形式改为${form === 'treaty' ? '条约' : '政治承诺'}`,
};
