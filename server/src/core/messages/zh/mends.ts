/** Titles of further mends, in Chinese: what will be done, in words. */
import type { Messages } from '../messages';
import { declaration, list, named, said } from './phrasing';

export const mends: Messages['mends'] = {
  remove: (words) => `删除${said(brief(words))}`,
  removeLine: (keyword) => `删除${said(keyword)}一行`,
  removeDeclaration: (kind, name) => (name === '' ? `删除该${declaration(kind)}` : `删除${named(name)}`),
  removeDefinition: (name) => `删除${said(name)}的定义`,
  removeVersion: (name, first) => (first ? `删除${said(name)}的第一个版本` : `删除${said(name)}的这一版本`),
  removeExceptions: (norm) => `删除${named(norm)}的例外`,
  insert: (words) => `补充${said(words)}`,
  close: (mark) => `在行末补上${mark}`,
  separate: '在其前加逗号',
  quote: '为其加上引号',
  unquote: '去掉引号',
  rename: (name) => `改称${said(name)}`,
  renameEverywhere: (name) => `在此处及所有使用之处改称${said(name)}`,
  moveTo: (words, clause) => `将${said(words)}移至${said(clause)}一行`,
  join: (clause) => `并为一行${said(clause)}`,
  makeEvent: (clause) => `写在“in the event of”之后：${said(clause)}`,
  makeLines: '将这些条目写成规范的各行',
  useLibrary: (library) => `使用词库${said(library)}`,
  useLibraryFor: (library, words) => `使用载有${said(words)}的词库${said(library)}`,
  declareTerm: (words, facet) => `在本文件中将${said(words)}列为${said(facet)}的用语`,
  declareState: (code) => `在本文件中列明国家${said(code)}`,
  nameParty: (code) => `在此写明缔约方${said(code)}的名称`,
  startAccord: (library) => `在文件开头写入使用${said(library)}的协定`,
  concern: (file) => `使本文件以${said(file)}为对象`,
  place: (facet) => `置于${said(facet)}的首层`,
  datedFor: (date) => `将协定日期定为${date}，该版本于此日有效`,
  allHappened: '改用逗号：各项均已发生',
  someHappened: '改用“or”：其中之一发生，但不知是哪一项',
  sayInstead: (words) => `使规范写明${said(words)}`,
  asAside: '改为“不影响”条款',
  prevail: (over, norm) => `使${list(over.map(named))}优先于${named(norm)}`,
  prevailOverAll: (norm, over) => `使${named(norm)}优先于${list(over.map(named))}`,
  except: (norm, other) => `将${named(other)}所涵盖者列为${named(norm)}的例外`,
  noLongerYields: (words, norm) => `删除${named(norm)}中的${said(words)}`,
  expect: (verdicts) => `按案文现状写明预期：${verdicts}`,
  settle: ({ kind, name, text, nothing, by }) => {
    switch (kind) {
      case 'proposal':
        return nothing ? `撤回提案${named(name)}` : `将提案${named(name)}纳入案文`;
      case 'definition':
        return by.length > 0
          ? `对各方统一按${list(by)}的解读界定${said(name)}`
          : `对各方统一按共同定义界定${said(name)}`;
      default:
        return nothing ? '去除方括号：删除其中文字' : `去除方括号：采用${said(brief(text))}${whose(by)}`;
    }
  },
  markAgreed: ({ text, nothing, by }) =>
    nothing ? '将方括号标为已商定：均不采用' : `将方括号标为已商定：${said(brief(text))}${whose(by)}`,
  everywhere: (title, count) => `${title}，并修改本文件中全部${count}处同类问题`,
  accordTitle: (parties) => (parties.length > 0 ? `${list(parties)}之间的协定` : '协定标题'),
  fixAll: (count) => `修改所有不改变案文含义即可修改之处（${count}处）`,
};

/** Long words of a draft as a menu shows them. */
function brief(words: string): string {
  const text = words.replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function whose(by: readonly string[]): string {
  return by.length > 0 ? `（${by.join('、')}）` : '';
}
