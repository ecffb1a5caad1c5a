/** What a draft could do without, and what an alternative costs, in Chinese. */
import type { Idle } from '../en/needless';
import type { Messages } from '../messages';
import { list, named, said } from './phrasing';

/** Of more concerns that an alternative opens the first ones are named. */
const mostConcerns = 4;

const forExample = (example: string | undefined, then = '') =>
  example === undefined ? '' : `例如，${example}${then}。`;

const because: Readonly<Record<Idle, string>> = {
  swallowed: '其例外已将其全部排除',
  shadowed: '凡其有所规定之处，均有其他规范优先',
  impossible: '没有任何可能的行为同时符合其各个条目。请修改条目，或予删除',
  dropped: '依案文现已商定的内容，该规范不复存在',
  unowed: '没有国家在任何情况下承担该项义务。请修改其适用范围或引起义务的情况，或予删除',
};

/** `：\`a\`已涵盖其所涵盖的一切行为`. */
function already(others: readonly string[], whole: boolean): string {
  if (others.length === 0) return '';
  const together = others.length > 1 && whole ? '合起来' : '';
  return `：${list(others.map(named))}${together}已涵盖其所涵盖的${whole ? '一切行为' : '行为'}`;
}

export const needless: Messages['needless'] = {
  redundantNorm({ norm, duty, idle, others, whole, redundant, example }) {
    if (idle) return `删去${named(norm)}不会引起任何变化：${because[idle]}。`;
    const add =
      redundant.length > 0
        ? `请在该规范与${list(redundant.map(named), 'or')}之中删除其一（不可都删），或写明各自要补充的内容。`
        : '请予删除，或写明其要补充的内容。';
    if (duty) {
      const under = others.length === 0 ? '' : `${list(others.map(named))}`;
      return `删去${named(norm)}，应承担的义务不会减少：其所规定的义务${under === '' ? '' : `依${under}`}已须承担。${add}`;
    }
    return `删去${named(norm)}，任何结论均不会改变${already(others, whole)}。${forExample(example, '：有无该规范，案文的规定均相同')}${add}`;
  },
  speaksToo: (name) => `${named(name)}涵盖相同的行为`,

  swallowedNorm({ norm, duty, exceptions, example }) {
    const which = exceptions === 1 ? '该项例外' : '各项例外';
    return `${which}使${named(norm)}不剩任何内容：${duty ? '凡会引起该项义务' : '凡其条目所涵盖'}的行为均被排除。${forExample(example, '，该行为被排除')}请缩小${which}，或删除该规范。`;
  },
  takesAway: '此处将其排除',

  shadowedNorm({ norm, by, example }) {
    return `${named(norm)}不起作用：在其所涵盖的一切行为上，均以${list(by.map(named))}为优先。${forExample(example, `：对此${named(norm)}让位`)}请缩小优先的规范，修改有关优先的文字，或删除该规范。`;
  },
  byTheseWords: '依此处文字，该规范让位',

  unreachableException({ norm, example }) {
    return `此项例外未排除任何内容：没有它，${named(norm)}也不涵盖符合其文字的任何行为。${forExample(example, `，${named(norm)}本就不涵盖该行为`)}请予删除，或修改其文字。`;
  },

  noDifference({ name, choice, kind }) {
    const whichever = {
      bracket: `不论采用${choice}的哪一备选案文`,
      proposal: `不论是否接受${choice}`,
      definition: `不论采用哪一方对${said(name)}的解读`,
    }[kind];
    return `${whichever}，任何结论和应承担的义务均不改变。就此达成一致不会有任何损失，除非该处文字本意另有所指。`;
  },
  sameChoice: (name) => `${named(name)}也出现在此处`,

  opensGap({ name, choice, kind, text, nothing, by, concerns, example }) {
    const whose = by === undefined ? '' : `（${by}）`;
    const taken = {
      bracket: nothing ? `如删除${choice}` : `如将${choice}商定为${said(text)}${whose}`,
      proposal: nothing ? `如不采纳${choice}` : `如接受${choice}`,
      definition: `如对${said(name)}采用${by === undefined ? '共同定义' : `${by}的解读`}`,
    }[kind];
    const shown = concerns.length > mostConcerns ? concerns.slice(0, mostConcerns - 1) : concerns;
    const more = concerns.length - shown.length;
    const where = `${shown.map(said).join('、')}${more > 0 ? `及另外${more}项关切事项` : ''}`;
    const mend = kind === 'definition' ? '请另作定义' : '请另行商定';
    return `${taken}，${where}方面将出现原本没有的空白。${forExample(example)}${mend}，或在其他条款中填补该项空白。`;
  },
  opened: (name) => `空白出现在${said(name)}方面`,
};
