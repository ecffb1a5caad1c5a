import type { refactor as en } from '../en/refactor';
import { named, said } from './phrasing';

export const refactor: typeof en = {
  moveUp: (norm) => `上移${named(norm)}`,
  moveDown: (norm) => `下移${named(norm)}`,
  extract: (name) => `将这些用语定义为${said(name)}`,
  extractEverywhere: (name, clauses) => `将这些用语定义为${said(name)}，并替换全部 ${clauses} 处相同的用语`,
  definitionName: (facet) => `covered ${facet}`,
  inlineHere: (definition) => `在此处写出${said(definition)}的内容`,
  inlineEverywhere: (definition, uses) => `在全部 ${uses} 处写出${said(definition)}的内容，并删除该定义`,
};
