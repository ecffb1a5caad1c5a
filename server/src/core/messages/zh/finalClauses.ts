/** What is said of final clauses that are missing, in Chinese, and how they are begun in the words of either form. */
import type { Messages } from '../messages';
import { list, said } from './phrasing';

export const finalClauses: Messages['finalClauses'] = {
  lacking(lacking, also, form) {
    const what = list(
      also.map((one) => matters[one]),
      'or',
    );
    if (lacking.length === 0) return `最后条款未涉及${what}，因而适用条约法的一般规则。缔约方如欲自行规定，请予补充。`;
    const told = lacking.map((one) => open[form][one]);
    const missing = told.map(([question]) => question);
    const then = told.map(([, answer]) => answer);
    const more = also.length === 0 ? '' : `案文也未涉及${what}。`;
    return `案文未规定${missing.join('、')}。如无此规定，${then.join('；')}。${more}请在最后条款中写明。`;
  },
  add: (keywords) => `在最后条款中补充${list(keywords.map(said))}`,
  written: (lacking, form) => (lacking === 'beginning' || lacking === 'end' ? first[form][lacking] : further[lacking]),
};

const first = {
  treaty: {
    beginning: { keyword: 'enters into force', value: '于最后一个缔约方通知其同意受约束之日后第三十天' },
    end: { keyword: 'withdrawal', value: '须提前十二个月书面通知其他缔约方' },
  },
  'political commitment': {
    beginning: { keyword: 'comes into effect', value: '于最后一个参加方宣布将予执行之日' },
    end: { keyword: 'withdrawal', value: '须书面通知其他参加方' },
  },
} as const;

const further = {
  amendment: { keyword: 'amendment', value: '经缔约方书面协议' },
  disputes: { keyword: 'settlement of disputes', value: '由争端各方商定的和平方法解决' },
  depositary: { keyword: 'depositary', value: '联合国秘书长' },
  registration: { keyword: 'registration', value: '依照《联合国宪章》第一百零二条向联合国秘书处登记' },
} as const;

const open = {
  treaty: {
    beginning: ['何时生效', '条约自确定所有谈判国均同意受其约束时起生效'],
    end: ['缔约方如何退出', '仅在经确定缔约方原意容许退出，或依条约性质可认为含有退出权利时，缔约方方可退出'],
  },
  'political commitment': {
    beginning: ['何时起实行', '各参加方均可主张承诺尚未开始实行'],
    end: ['参加方如何终止参加', '各参加方均可主张其可随时终止参加'],
  },
} as const;

const matters = {
  amendment: '修正',
  disputes: '争端的解决',
  depositary: '保存机关',
  registration: '登记',
} as const;
