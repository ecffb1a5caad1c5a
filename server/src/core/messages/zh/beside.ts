/** What other instruments say of what a draft leaves open, in Chinese. */
import type { BesidePart, BesideTold } from '../en/beside';
import type { Messages } from '../messages';
import { percent } from './figures';
import { list, named, verdictNames } from './phrasing';
import { verdicts } from './verdicts';

export const beside: Messages['beside'] = {
  sentence({ name, buildsOn, parts, duties }) {
    const which = buildsOn ? `作为本协定基础的${name}` : name;
    if (parts.length + duties.length === 0) return beside.neither([which]);
    return `${which}${saidAndOwed(parts, duties)}。`;
  },
  ofThose: (sentence) => `在作为本协定基础的文书中，${sentence}`,
  neither: (names) => `${list(names)}对此亦未作规定。`,
  briefly: ({ name, parts, duties }) =>
    parts.length + duties.length === 0 ? `${name}亦未作规定` : `${name}${saidAndOwed(parts, duties)}`,
  inCell({ parts, duties }) {
    const said = parts.map((part) => `${part.share < 1 ? '部分' : ''}${verdictNames[part.verdict]}${among(part)}`);
    const owed = duties.length === 0 ? [] : [`规定了义务（见${list(duties)}）`];
    return [...said, ...owed].join('；') || '未作规定';
  },
  notHere: (elsewhere) => `此处未作规定；${elsewhere.join('；')}`,
  ofWhatIsOpen: (elsewhere) => `未作规定的部分：${elsewhere.join('；')}`,
  ofTheWhole: (told) => `该关切事项整体：${isSilent(told) ? `${told.name}未作规定` : beside.briefly(told)}`,
  ofThese: (told) => (isSilent(told) ? `${told.name}对此类行为未作规定。` : beside.sentence(told)),
  whereSilent: (sentence) => `在案文未作规定之处，${sentence}`,
  tooLong: (name) => `${name}对此类行为如何规定，未能在限定时间内得出结论。`,
  provision: (name) => named(name),
  heading: (name) => `与${name}对照`,
  silentOnAll: (name) => `${name}对此处各项关切事项均未作规定。`,
  otherParties: (name, parties) => `${name}的缔约方为${list(parties)}，均非本草案所涉国家，故对后者的行为未作规定。`,
  silent: '未作规定',
  unlike: (name) =>
    `${name}所述行为，本草案所用词库中无相应词语，因而无从说明其如何规定。请改列同一主题的文书，或使用该文书所用的词库。`,
  cannot: (name) => `${name}所述行为，本草案所用词库中无相应词语，无法对照。`,
};

function isSilent({ parts, duties }: BesideTold): boolean {
  return parts.length + duties.length === 0;
}

function saidAndOwed(parts: readonly BesidePart[], duties: readonly string[]): string {
  const said = parts.map((part) => `${says(part)}${among(part)}`);
  const owed = duties.length === 0 ? [] : [`对此类行为规定了义务（见${list(duties)}）`];
  const all = [...said, ...owed];
  return [...all.slice(0, -2), all.slice(-2).join('，并')].join('，');
}

function says({ verdict, share }: BesidePart): string {
  const much = share < 1 ? `其中${percent(share)}` : '此类行为';
  if (verdict === 'contested') return `对${much}的规定因解读而异`;
  if (verdict === 'conflicting') return `对${much}的规定自相冲突`;
  if (verdict === 'silent') return `对${much}未作规定`;
  return `${verdicts.does[verdict]}${much}`;
}

function among({ provisions, more }: BesidePart): string {
  const told = [...(provisions.length === 0 ? [] : [`见${list(provisions)}`]), ...(more ? ['在某些解读下更多'] : [])];
  return told.length === 0 ? '' : `（${told.join('；')}）`;
}
