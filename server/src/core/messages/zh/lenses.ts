import type { lenses as en } from '../en/lenses';
import { figure } from '../sentence';
import { percent } from './figures';
import { list, verdictNames } from './phrasing';

export const lenses: typeof en = {
  showCoverage: '显示覆盖情况',
  gaps: (open) => (open === 0 ? '没有空白' : `${open}处空白`),
  gapsTip: (titles, others) => {
    if (titles.length === 0) return '';
    return `未作规定：${others > 0 ? `${titles.join('、')}等${titles.length + others}项` : list(titles)}。`;
  },
  undecided: '未能在限定时间内得出结论',
  reach: ({ some, every }) => {
    if (some === 0n) return '不涵盖任何行为';
    return `${every === some ? '涵盖' : '至多涵盖'}${acts(some)}`;
  },
  owed: ({ some, every }) => {
    if (some === 0n) return '没有行为引起这项义务';
    return `因${every === some ? '' : '至多'}${acts(some)}而承担`;
  },
  general: '一般义务',
  reachTip: ({ some, every, yields, share }) => {
    const parts = [`${figure(some)}种行为，占全部的${percent(share)}`];
    if (every !== some)
      parts.push(every === 0n ? '没有一种在所有解读下均被涵盖' : `其中${figure(every)}种在所有解读下均被涵盖`);
    if (yields > 0n) parts.push(`其中${figure(yields)}种让位于其他规范`);
    return `${parts.join('；')}。`;
  },
  decides: (incidents) => (incidents === 0 ? '不决定任何事件' : `决定${incidents}起事件`),
  owedIn: (incidents) => (incidents === 0 ? '没有事件引起这项义务' : `${incidents}起事件引起这项义务`),
  usedBy: (norms) => (norms === 0 ? '没有规范使用' : `${norms}项规范使用`),
  verdict: ({ verdicts, together, contested, norms, turnsOn, expected }) => {
    if (verdicts.length === 0) return '不可能有这样的行为';
    const words = list(
      verdicts.map((verdict) => verdictNames[verdict]),
      together ? 'and' : 'or',
    );
    const parts = [
      contested ? `有争议：${words}` : words,
      ...(norms.length > 0 ? [`依据${list(norms)}`] : []),
      ...(turnsOn.length > 0 ? [`取决于${list(turnsOn)}`] : []),
      ...(expected ? [] : ['与预期不符']),
    ];
    return parts.join('，');
  },
};

/** `123万种行为`; below ten thousand exactly. */
function acts(count: bigint): string {
  if (count < wan) return `${figure(count)}种行为`;
  const [unit, word] = count < yi ? [wan, '万'] : [yi, '亿'];
  const tenths = Number((count * 10n) / unit);
  const rounded = tenths < 1000 ? (tenths / 10).toString() : figure(BigInt(Math.floor(tenths / 10)));
  return `${rounded}${word}种行为`;
}

const wan = 10_000n;
const yi = 100_000_000n;
