/** What other instruments say of what a draft leaves open, in Chinese. */
import type { Verdict } from '../../model/model';
import type { BesideTold } from '../en/beside';
import type { Messages } from '../messages';
import { percent } from './figures';
import { list, named } from './phrasing';
import { verdicts } from './verdicts';

export const beside: Messages['beside'] = {
  sentence({ name, buildsOn, parts, duties }) {
    const which = buildsOn ? `本协定所依据的${name}` : name;
    if (parts.length + duties.length === 0) return beside.neither([which]);
    const said = parts.map(
      ({ verdict, share, provisions, more }) =>
        `${says(verdict, share)}${more ? '（在某些读法下更多）' : ''}${among(provisions)}`,
    );
    const owed = duties.length === 0 ? [] : [`对此类行为规定了义务${among(duties)}`];
    return `${which}${[...said, ...owed].join('，并')}。`;
  },
  neither: (names) => `${list(names)}对此亦未作规定。`,
  briefly({ name, parts, duties }) {
    if (parts.length + duties.length === 0) return `${name}亦未作规定`;
    const said = parts.map(
      ({ verdict, share, provisions, more }) =>
        `${name}${among(provisions)}：${says(verdict, share)}${more && share < 1 ? '（在某些读法下更多）' : ''}`,
    );
    const owed = duties.length === 0 ? [] : [`${name}${among(duties)}：规定了义务`];
    return [...said, ...owed].join('；');
  },
  notHere: (elsewhere) => `此处未作规定；${elsewhere.join('；')}`,
  ofWhatIsOpen: (elsewhere) => `未作规定的部分：${elsewhere.join('；')}`,
  ofTheWhole: (told) => `该关切整体：${isSilent(told) ? `${told.name}未作规定` : beside.briefly(told)}`,
  ofThese: (told) => (isSilent(told) ? `${told.name}对此类行为未作规定。` : beside.sentence(told)),
  whereSilent: (sentence) => `在案文未作规定之处，${sentence}`,
  tooLong: (name) => `${name}对此类行为如何规定，未能在限定时间内得出结论。`,
  elsewhere: '其他文书',
  provision: (name) => named(name),
  heading: (name) => `与${name}对照`,
  silent: '未作规定',
  cannot: (name) => `${name}所用词语为本草案所用词库所无，无法对照。`,
};

function isSilent({ parts, duties }: BesideTold): boolean {
  return parts.length + duties.length === 0;
}

function says(verdict: Verdict | 'contested', share: number): string {
  const much = share < 1 ? `其中${percent(share)}` : '此类行为';
  if (verdict === 'contested') return `对${much}的规定因读法而异`;
  if (verdict === 'conflicting') return `对${much}的规定自相冲突`;
  if (verdict === 'silent') return `对${much}未作规定`;
  return `${verdicts.does[verdict]}${much}`;
}

function among(provisions: readonly string[]): string {
  return provisions.length === 0 ? '' : `（${list(provisions)}）`;
}
