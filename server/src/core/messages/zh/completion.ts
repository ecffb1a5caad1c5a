import type { completion as en } from '../en/completion';

export const completion: typeof en = {
  closes: (concern, more) => `填补空白：${concern}${further(more)}`,
  closesPart: (concern, more) => `部分填补空白：${concern}${further(more)}`,
  otherLanguage: '其在另一种语言中的名称',
  proposes: (state) => `${state}提议的措辞`,
  everyState: '对所有国家开放的协定',
  library: '词库',
  fileBeside: '同一文件夹中的文件',
  defined: '已定义',
  definedBy: (readers) => `已定义，依${readers.join('、')}的解读`,
  anotherVersion: '另一版本',
  anotherVersionBeside: (readers) => `另一版本；迄今由${readers.join('、')}解读`,
  authentic: '作准文本',
  leftOut: '除外的内容',
  alsoLeftOut: '再除外一项',
  anotherState: '再加一国',
  furtherValue: '再加一项',
  furtherCondition: '再加一个须同时满足的条件',
  ordinary: (title) => `${title}；通常情形`,
};

function further(more: number): string {
  return more === 0 ? '' : `，以及另外${more}项`;
}
