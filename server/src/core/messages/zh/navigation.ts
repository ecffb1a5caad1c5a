/** 大纲、链接与改名的措辞。 */
import type { Messages } from '../messages';
import { named, said } from './phrasing';

export const navigation: Messages['navigation'] = {
  article: (number, name) => `第${number}条 · ${name}`,
  opensLibrary: (library) => `打开词库${said(library)}`,
  opensFile: (path) => `打开 ${path}`,
  opensDocument: (symbol, host) => `在联合国文件系统（${host}）中打开 ${symbol}`,
  opensAddress: (host) => `打开 ${host}`,

  nothingToRename: () => '此处没有可以更改的名称。',
  wordOfLanguage: (words) => `${said(words)}在每份草案中含义相同，其写法不能更改。`,
  bracketWithoutName: () =>
    '这个方括号没有自己的名称。请先命名：在左括号之后写上名称和“=”，例如 [strength = shall | should]。',
  renameFile: (path) => `${said(path)}是文件的路径。请重命名文件本身，再在此处写上新名称。`,
  otherSpelling: (words, name) =>
    `${said(words)}是${said(name)}的另一种写法。请在写有${said(name)}之处更改名称，或在声明之处更改这一写法。`,
  otherName: (words, code) =>
    `${said(words)}是代码为${said(code)}的国家的名称。请在写有代码之处更改代码，或在声明之处更改名称。`,
  declaredByShipped: (words, library) =>
    `${said(words)}由词库${said(library)}声明；该词库为各草案共用，不能在此更改。如需更改，请将词库复制到草案旁边并使用副本。`,
  usedByShipped: (words, library) =>
    `不能在此更改的词库${said(library)}也使用了${said(words)}。如需更改，请将词库复制到草案旁边并使用副本。`,

  shippedInstrument: (words) =>
    `${said(words)}是各草案共用的文书，其名称不能在此更改。如需更改，请将其文件复制到草案旁边并使用副本。`,

  missingNewName: () => '请写上新名称。',
  markInName: (mark) => `名称中不能有 ${named(mark)}。请只写词语，以空格分隔。`,
  codeIsOneWord: (words) => `国家代码须为一个词；${said(words)}不是。`,
  beginsWithHeader: (words, keyword) =>
    `${said(words)}以${said(keyword)}开头，而后者是声明的起始词，因此该名称无法写在行首。请另选名称。`,
  looksLikePath: (words) => `${said(words)}看起来像文件路径。请为词库另选名称。`,
  taken: (words, kind) => `${said(words)}已经是${kind}的名称。请另选名称。`,
  wouldMisread: (words, inside, where) =>
    `若改名为${said(words)}，${where}中的${said(inside)}会被读作别的意思。请另选名称。`,
  wouldBreak: (words, error) => `若改名为${said(words)}，文本将出现错误：${error}`,
  kinds: {
    norm: '一项规范或“不影响”条款',
    definition: '一项定义',
    term: '一个用语或其另一种写法',
    state: '一个国家',
    bracket: '一个方括号',
    incident: '一起事件',
    concern: '一项关切事项',
    'left open': '一项有意搁置的事项',
    impossible: '一种不可能的行为',
    caution: '一个慎用词',
    facet: '一项要素',
    library: '一个词库',
    instrument: '一项文书',
    'clause keyword': '一类条目的关键词',
  },
  inDeclaration: (keyword, name) => (name ? named(name) : said(keyword)),
};
