/** What the grammar could not read, by the kind of slip, in Chinese. */
import { said } from './phrasing';

export function syntax(problem: string, found: string): string {
  switch (problem) {
    case 'quotation-never-closes':
      return '此处引号没有闭合。请在同一行的引文末尾补上后引号。';
    case 'bracket-never-closes':
      return '此处方括号没有闭合。请在有争议的文字之后补上“]”；如需续写至下一行，请以逗号或“|”结束本行。';
    case 'bracket-closes-nothing':
      return '此处的“]”没有与之对应的“[”。请予删除，或在有争议的文字之前补上“[”。';
    case 'bar-outside-bracket':
      return '“|”用于分隔方括号内的备选案文，而此处没有方括号。请将各备选案文置于“[”与“]”之间。';
    case 'empty-bracket':
      return '此方括号内没有任何文字。请写入有争议的文字，或将其删除。';
    case 'attribution-missing':
      return '此冒号之前没有写明代表团。请写明提出其后文字的代表团，或删除冒号。';
    case 'nesting-too-deep':
      return '方括号嵌套层次过多，无法读取。请将各备选案文分别写出。';
    case 'unexpected-mark':
      return `${said(found)}在此处未起分隔作用。请予删除，或补写其前后应有的文字。`;
    case 'not-text':
      return '此文件不是文本文件，未予读取。请另存为UTF-8编码的纯文本。';
    case 'too-long':
      return '此项声明过长，无法读取。请加以拆分，或检查各行是否误连在一起。';
    default:
      return `本行自${said(found)}起无法读取。请检查是否缺少引号或方括号；“#”之后为注释。`;
  }
}
