/** Why acts have their verdicts, in Chinese: which norms say so, which yield and by which words, what a near one lacks. */
import type { Extent, NearTold, SaysTold } from '../en/why';
import type { Messages } from '../messages';
import { does, list, named, said } from './phrasing';

const extents: Readonly<Record<Extent, string>> = {
  all: '',
  facts: '就部分事实',
  readings: '在某些解读下',
  cases: '在某些情况下',
};

/** As many norms are named as a reader takes in. */
const mostNamed = 3;

export const why: Messages['why'] = {
  unnamed: '一项没有名称的规范',
  notDecided: '未能在限定时间内确定其原因。',
  it: '该行为',
  suchActs: '此类行为',

  decided(told, conflict, whole, it) {
    const groups = new Map<string, SaysTold[]>();
    for (const one of told) groups.set(one.says.join(), [...(groups.get(one.says.join()) ?? []), one]);
    const parts = [...groups.values()].map((group) => {
      const [first] = group;
      if (group.length > 1 || !first) {
        const extent = whole && groups.size === 1 ? 'all' : common(group.map((one) => one.extent));
        return `${some(group.map(({ norm }) => norm))}${extents[extent]}合起来${verbs(group)}${it}`;
      }
      return `${first.norm}${extents[first.extent]}${verbs(group)}${it}`;
    });
    const where = told.every(({ extent }) => extent === 'all') ? '' : '在二者均适用之处，';
    return `${parts.join('，')}${conflict ? `，${where}案文未写明何者优先` : ''}。`;
  },

  needless: (norms) => `${some(norms)}对此没有补充。`,

  yields({ norm, sometimes, to, words, others }, it) {
    const by = words.map(({ text, in: where }) => (where === undefined ? said(text) : `${where}中的${said(text)}`));
    const more = others === 0 ? '' : `，并让位于另外${others}项`;
    const how = sometimes ? `在某些情况下让位于${to}` : `涵盖${it}，但让位于${to}`;
    return `${norm}${how}（${list(by)}）${more}。`;
  },

  nearly({ norm, says, partly, but, condition }, elsewhere, it) {
    const begin = elsewhere ? `在案文未作规定之处，` : '';
    const close = condition === '' ? '' : `（${condition}）`;
    return `${begin}若无${list(but.map(lacking))}，${norm}本会${list(
      says.map((saying) => does[saying]),
      'or',
    )}${partly ? `一部分${it}` : it}${close}。`;
  },

  owed: (norms, extent) => {
    const under = list(norms.map(({ norm, duties }) => `${named(norm)}（${list(duties.map(said))}）`));
    return `${extent === 'all' ? '' : `${extents[extent]}，`}该行为引起依${under}所承担的义务。`;
  },
  owedBrief: (norms, extent) =>
    `${extents[extent]}引起义务：${norms.map(({ norm, duties }) => `${list(duties.map(said))}（${norm}）`).join('、')}`,

  nothingNear: (it) => `没有规范接近于涵盖${it}。`,
  noNorm: '草案中没有任何规范对行为作出规定。',

  under: (norms) => `依据${some(norms)}`,
  noNormBrief: '草案中没有规范',
  nothingNearBrief: '没有规范接近于涵盖该行为',
  exceptedBrief: (norm) => `${norm}将其列为例外`,
  outsideBrief: (norm, facets) => `${norm}不涵盖其${list(facets.map(said))}`,

  silentThen: (where) =>
    ({
      elsewhere: '对其中另一些行为，案文未作规定。',
      some: '在上述解读下，案文对此类行为未作规定。',
      none: '案文对此类行为未作规定。',
    })[where],

  condition: {
    taken: (by, text, bracket) =>
      by === '' ? `如在方括号${code(bracket)}中采用${code(text)}` : `如采用${code(`[${by}: ${text}]`)}`,
    deleted: (bracket) => `如删除方括号${code(bracket)}`,
    stands: (norm) => `如接受${code(norm)}的提案`,
    falls: (norm) => `如不采纳${code(norm)}的提案`,
    read: (reader, definition) =>
      reader === '' ? `如对${said(definition)}采用共同定义` : `如对${said(definition)}采用${reader}的解读`,
    turnsOn: (choices) => `在某些解读下（取决于${choices}）`,
  },
};

function common(several: readonly Extent[]): Extent {
  const [first = 'all', ...others] = new Set(several);
  return others.length > 0 ? 'cases' : first;
}

function code(text: string): string {
  return `\`${text}\``;
}

function some(norms: readonly string[]): string {
  if (norms.length <= mostNamed + 1) return list(norms);
  return `${norms.slice(0, mostNamed).join('、')}及另外${norms.length - mostNamed}项`;
}

function verbs([first]: readonly SaysTold[]): string {
  return list(
    (first?.says ?? []).map((saying) => does[saying]),
    'or',
  );
}

function lacking({ kind, text }: NearTold['but'][number]): string {
  switch (kind) {
    case 'clause':
      return `${code(text)}的限制`;
    case 'verbs':
      return `动词的限定（${code(text)}）`;
    case 'States':
      return `对国家的限定（${code(text)}）`;
    case 'exception':
      return `例外${code(text)}`;
  }
}
