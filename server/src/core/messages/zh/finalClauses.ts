/** What is said of final clauses that are missing, in Chinese, and how they are begun in the words of either form. */
import type { Messages } from '../messages';
import { list, said } from './phrasing';

export const finalClauses: Messages['finalClauses'] = {
  lacking: (lacking, form) => {
    const told = lacking.map((one) => open[form][one]);
    const missing = told.map(([what]) => what);
    return `案文未规定${list(missing, 'or')}。如无此条款，${told.map(([, then]) => then).join('；')}。请在最后条款中写明。`;
  },
  add: (keywords) => `在最后条款中补充${list(keywords.map(said))}`,
  written: (lacking, form) => (lacking === 'beginning' ? begins[form] : ends[form]),
};

const begins = {
  treaty: { keyword: 'enters into force', value: '于最后一个缔约方通知其同意受约束之日后第三十天' },
  'political commitment': { keyword: 'comes into effect', value: '于最后一个参与方宣布将予执行之日' },
} as const;

const ends = {
  treaty: { keyword: 'withdrawal', value: '须提前十二个月书面通知其他缔约方' },
  'political commitment': { keyword: 'withdrawal', value: '须书面通知其他参与方' },
} as const;

const open = {
  treaty: {
    beginning: ['何时生效', '则自所有谈判国均已同意受其约束时起生效'],
    end: ['缔约方如何退出', '则仅在经确定原意允许退出，或由其性质可推知时，缔约方方可退出'],
  },
  'political commitment': {
    beginning: ['何时起实行', '则各参与方均可主张其尚未开始'],
    end: ['参与方如何终止参与', '则各参与方均可主张其可随时终止'],
  },
} as const;
