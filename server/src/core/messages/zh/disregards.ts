/** What is said of findings that a draft disregards, in Chinese, and what each finding is, in a few words. */
import type { Messages } from '../messages';
import { meant, named, said } from './phrasing';

export const disregards: Messages['disregards'] = {
  titles: {
    gap: '关切事项中未作规定之处',
    conflict: '不能并存的规范',
    contested: '影响结论的方括号',
    'precedence-cycle': '写成互相优先的规范',
    'swallowed-norm': '因其例外而落空的规范',
    'shadowed-norm': '始终让位于其他规范的规范',
    'unreachable-exception': '未排除任何行为的例外',
    'redundant-norm': '有无皆同的规范',
    'no-difference': '无关紧要的方括号',
    'opens-gap': '造成空白的备选案文',
    expected: '词库认为应有而案文所无的内容',
    'final-clauses': '缺少的最后条款',
    'whose-definition': '各方解读不一的定义',
    'falls-away': '随方括号一并消失的条款',
    'tied-and-untied': '限定国家与未限定国家的用语并列',
    'mixed-register': '条约用语与政治承诺用语混用',
    caution: '宜避免的用语',
    'no-obligation': '条约中的建议性用语',
    'uneven-words': '同一义务使用不同情态词',
    'uneven-strength': '一项规范禁止而另一项规范仅不予鼓励的行为',
    'texts-differ': '约束力强弱不一的各文本',
    'authentic-texts': '多种语言的文本',
    'unlike-instrument': '涉及其他主题的文书',
    alternat: '列举缔约方的次序',
    chapeau: '仅有一个条目不同的相邻规范',
    'used-once': '仅使用一次的定义',
    'unused-name': '未被使用的定义',
    'incident-impossible': '不可能发生的事件',
    'incident-expectation': '结论与预期不同的事件',
    mandate: '未能满足的谈判授权',
    'empty-facet': '无从表述的要素',
  },
  instructions: { 'not-met': '应争取的内容', 'red-line': '应守住的内容' },
  unknown: (code, nearest) => `没有代码为${said(code)}的提示。${meant(nearest, '请写提示旁所列的代码。')}`,
  unreadable: (code) =>
    `代码为${said(code)}的提示不能不予理会：它指出案文无法读懂之处，任何理由都不能使其可读。请修改案文。`,
  itself: (code) => `代码为${said(code)}的提示不能不予理会。请删除该行，或补写所缺内容。`,
  noReason: (codes) =>
    `未说明为何不理会${codes.length > 1 ? '这些提示' : '该提示'}，故仍作提示。请在下方“because”之后用引号写明理由。`,
  unused: (code, where, name) =>
    where === 'file'
      ? `本文件中没有代码为${said(code)}的提示，此处并无可不予理会的内容。请删除，以便日后出现时仍作提示。`
      : `${name === '' ? '此处' : named(name)}没有代码为${said(code)}的提示，并无可不予理会的内容。请删除，以便日后出现时仍作提示。`,
  here: (code, name) =>
    name === '' ? `在此处不理会${said(code)}，并写明理由` : `在${named(name)}中不理会${said(code)}，并写明理由`,
  inFile: (code) => `在整个文件中不理会${said(code)}，并写明理由`,
  addReason: '在下方写明理由',
};
