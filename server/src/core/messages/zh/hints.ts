import type { hints as en } from '../en/hints';
import { list } from './phrasing';

const withOthers = (names: readonly string[], others: number) =>
  others > 0 ? `${names.join('、')}等${names.length + others}项` : list(names);

export const hints: typeof en = {
  article: (number) => `第${number}条`,
  articleTip: '本条在生成条约文本时的条号。引用时请用名称；条号按文本顺序编排。',
  any: (facets) => `不限${facets.join('、')}`,
  anyAndOthers: (facets, others) => `不限${facets.join('、')}等${facets.length + others}项`,
  anyTip: (facets, clauses) =>
    `没有条目限定${list(facets, 'or')}，因此一概适用。可用${list(
      clauses.map((clause) => `“${clause}”`),
      'or',
    )}加以限定。`,
  terms: ({ least, most }) => (least === most ? `${most}个用语` : `${least}至${most}个用语`),
  termsTip: (words, names, others) => `“${words}”包括${withOthers(names, others)}。`,
  termsInSomeReadings: (names, others) => `按某些解读还包括${withOthers(names, others)}。`,
  party: (codes) => list(codes, 'or'),
  thirdState: (codes) => `${list(codes)}以外`,
  partyTip: (names) => `缔约方为${list(names)}。`,
  anotherPartyTip: (names) => `缔约方为${list(names)}；行为国自身除外。`,
  thirdStateTip: (names) => `非缔约方的国家。缔约方为${list(names)}。`,
};
