/** The coverage panel, in Chinese: what becomes of the acts of a concern, of a cell, of the whole. */
import type { Extent } from '../en/coverage';
import type { Messages } from '../messages';
import { percent } from './figures';
import { list, verdictNames } from './phrasing';

const extents: Readonly<Record<Extent, string>> = {
  all: '此处行为',
  part: '其中一部分',
  allSometimes: '此处行为（在某些解读下）',
  partAndAllSometimes: '其中一部分，在某些解读下为全部',
  partAndMoreSometimes: '其中一部分，在某些解读下更多',
  partSometimes: '其中一部分（在某些解读下）',
};

export const coverage: Messages['coverage'] = {
  summaryOpens: (acts) => `就${acts}而言，案文`,
  summaryPart(verdict, share) {
    switch (verdict) {
      case 'silent':
        return `对${share}未作规定`;
      case 'contested':
        return `对${share}有争议`;
      case 'conflicting':
        return `对${share}的规定相互冲突`;
      case 'left open':
        return `对${share}有意搁置`;
      default:
        return `${verdictNames[verdict]}${share}`;
    }
  },
  summaryNext: '，',
  summaryLast: '，并',
  summaryEnds: '。',
  summaryTurnsOn: (turnsOn) => `（取决于${turnsOn}）`,
  noActs: '没有行为符合此处所选的条件。',
  impossible: (count) => (count === 0 ? '' : `词库规定为不可能的行为未计算在内（${count}项规定）。`),

  closed: (others) => list(others),
  leftOpen: '有意搁置',
  silent: '未作规定',
  partlySilent({ always, sometimes, leftOpen, others, turnsOn }) {
    const rest = always + sometimes + leftOpen >= 1 - rounding;
    const parts = [`对${percent(always)}未作规定`];
    if (leftOpen > 0) parts.push(`${percent(leftOpen)}有意搁置`);
    if (sometimes > 0) parts.push(`${rest ? '其余' : `另有${percent(sometimes)}`}取决于${turnsOn}`);
    if (!rest && others.length > 0) parts.push(`其余为${list(others, 'or')}`);
    return parts.join('，');
  },
  dependsOn({ sometimes, leftOpen, others, turnsOn }) {
    if (sometimes >= 1 - rounding) return `取决于${turnsOn}`;
    const parts = [`${percent(sometimes)}取决于${turnsOn}`];
    if (leftOpen > 0) parts.push(`${percent(leftOpen)}有意搁置`);
    if (others.length > 0) parts.push(`其余为${list(others, 'or')}`);
    return parts.join('，');
  },
  partlyLeftOpen: ({ leftOpen, others }) =>
    [`${percent(leftOpen)}有意搁置`, ...(others.length > 0 ? [`其余为${list(others, 'or')}`] : [])].join('，'),
  answered: '有义务予以应对',
  closedTurningOn: (verdicts, turnsOn) => `${list(verdicts, 'or')}，取决于${turnsOn}`,
  byReading(verdicts, said = []) {
    const others = verdicts.filter((verdict) => !said.includes(verdict));
    if (others.length === 0 || others.length === verdicts.length) return `${list(verdicts, 'or')}，视解读而定`;
    return `在某些解读下${list(others, 'or')}`;
  },

  cellHeading: (row, column) => `${row} › ${column}`,
  cellAll(verdict) {
    if (verdict === 'silent') return '案文未作规定。';
    return verdict === 'conflicting' ? '规范相互冲突。' : `${verdictNames[verdict]}。`;
  },
  cellShares: (shares) => `此处案文${list(shares)}。`,
  cellSilent: (regions) => `对下列行为未作规定：${regions}。`,
  cellContested(verdicts, all, regions = '') {
    const [first = '', ...others] = verdicts;
    const readings = [`在某些解读下${first}`, ...others.map((verdict) => `在其他解读下${verdict}`)];
    return `${all ? '有争议：' : '有争议的部分'}${readings.join('，')}${regions && `：${regions}`}。`;
  },
  effect: (does, extent) => `${does.join('或')}${extents[extent]}`,
  displaced: '涵盖此处行为，但让位于另一规范',
  silentHere(sentence, silence) {
    if (silence === 'all') return `${sentence}。`;
    return silence === 'always' ? `${sentence}：案文未作规定。` : `${sentence}：在某些解读下案文未作规定。`;
  },
};

/** Shares are exact to six digits. */
const rounding = 0.00001;
