/** What differs between two drafts, in Chinese: one word for the whole, from what to what, norm by norm, incident by incident. */
import type { WholeTold } from '../en/changes';
import type { Messages } from '../messages';
import { percent } from './figures';
import { list, said, verdictName } from './phrasing';
import { regions } from './regions';

const impacts: Readonly<Record<WholeTold['impact'], string>> = {
  reworded: '仅改措辞',
  tightened: '收紧',
  loosened: '放宽',
  redirected: '改变方向',
};

export const changes: Messages['changes'] = {
  whole(told) {
    const { impact, changed, acts, share, norms, others } = told;
    if (impact !== 'reworded') {
      const much = changed === acts ? `全部${acts}种行为` : `${acts}种行为中的${changed}种（${percent(share)}）`;
      return `${impacts[impact]}：对${much}的结论有所不同${demand(told)}。`;
    }
    if (norms === 0) return '没有差异：规范和结论均相同。';
    if (others === 0) return '仅改措辞：任何结论均无差异。';
    return `仅改措辞：任何结论均无差异。但单独来看，${others}项规范的规定或要求与以前不同。`;
  },
  undecided: '未能在限定时间内得出结论：两份草案之间有何差异。',
  undecidedNorms: '未能在限定时间内得出结论：每项规范有何变化。',
  undecidedIncidents: '未能在限定时间内得出结论：两份草案各自对各起事件作何规定。',
  noActs: '没有任何行为在两份草案中均属可能：无从比较。',

  fromTo: (from, to) => `${verdictName(from)} → ${verdictName(to)}`,
  header: { fromTo: '结论', acts: '行为数', share: '占比' },
  where: (residues, share) => (residues.length === 0 ? '一切行为。' : `${regions.several(residues, share)}。`),
  turnsOn: (turnsOn, draft) => `在${draft === 'old' ? '旧' : '新'}草案中，这取决于${turnsOn}。`,

  norms: '逐项规范',
  norm: (impact, place, sameWords) => {
    if (place === 'both') return sameWords ? `${impacts[impact]}，措辞未变` : impacts[impact];
    const is = place === 'new' ? '新增' : '删除';
    return impact === 'reworded' ? `${is}，没有实际影响` : `${is}，${impacts[impact]}`;
  },
  normChange: (from, to, acts) => `对${acts}种行为：${verdictName(from)} → ${verdictName(to)}。`,
  reached: (acts, act, place) => `${place === 'both' ? '现还规制' : '规制'}${acts}种行为：例如，${act}。`,
  leftAlone: (acts, act, place) => `${place === 'both' ? '不再规制' : '原规制'}${acts}种行为：例如，${act}。`,
  owed: (act, place) => `${place === 'both' ? '应承担的义务多于以前' : '应承担义务'}，例如在下列情况下：${act}。`,
  owedNoMore: (act, place) =>
    `${place === 'both' ? '应承担的义务少于以前' : '原应承担义务'}，例如在下列情况下：${act}。`,

  incidentVerdicts: (verdicts) => (verdicts.length === 0 ? '没有结论' : list(verdicts.map(verdictName), 'or')),
  incidentsJudged: (judged, differing) => {
    if (judged === 0) return '没有对任何事件作出结论。';
    if (differing === 0) return `对${judged === 1 ? '该起事件' : `全部${judged}起事件`}的结论与以前相同。`;
    return `${judged}起事件中有${differing}起的结论与以前不同。`;
  },

  next: {
    incidents: '按两份草案分别对事件作出结论',
    coverage: '新草案中的空白',
    check: '新草案中需修改之处',
  },

  incomparable: (facet, term) =>
    term === undefined
      ? `两份草案无法比较：${said(facet)}在两者中的值种类不同；请让两份草案使用同一词库`
      : `两份草案无法比较：在${said(facet)}中，${said(term)}在其中一份草案中的下级用语在另一份中列于别处；请让两份草案使用同一词库`,
};

function demand({ impact, changed, tightened, loosened, redirected }: WholeTold): string {
  if (impact === 'tightened') return '，新草案对各国就其中每一种行为均有更多要求';
  if (impact === 'loosened') return '，新草案对各国就其中每一种行为的要求均有所减少';
  const parts = [
    ...(tightened === undefined ? [] : [`对其中${tightened}种要求增加`]),
    ...(loosened === undefined ? [] : [`对${loosened}种要求减少`]),
    ...(redirected === undefined ? [] : [`对${redirected}种要求不同`]),
  ];
  return `；新草案${redirected === changed ? '的要求不同' : list(parts)}`;
}
