/** What a verdict turns on, in Chinese. */
import type { Messages } from '../messages';
import { facetLabel } from './labels';
import { named, said } from './phrasing';

const kinds = { definition: '项定义', bracket: '处方括号', proposal: '项提案' };

export const choices: Messages['choices'] = {
  bracket: (name) => `方括号${named(name)}`,
  proposal: (norm) => `关于${named(norm)}的提案`,
  definition: (name) => `${said(name)}的含义`,
  facet: (facet) => `${facetLabel(facet)}为何`,
  other: (name) => named(name),
  counted: (kind, count) => `${count}${kinds[kind]}`,
  andOthers: (choices, others) => `${choices.join('、')}及另外${others}项选择`,
};
