/** What is wrong in a `lacuna.json`, in Chinese. */
import type { configuration as english } from '../en/configuration';
import { eitherOf, meant, said } from './phrasing';

/** By the number of the fault in `jsonc-parser` (`ParseErrorCode`). */
const faults: Readonly<Record<number, string>> = {
  1: '此处的词没有意义。文字应写在引号之内。',
  2: '此处无法读作数字。',
  3: '此处缺少字段名称，字段名称应写在引号之内。',
  4: '此处缺少值。',
  5: '此处字段名称与其值之间缺少冒号。',
  6: '此处缺少逗号。',
  7: '此处缺少右花括号“}”。',
  8: '此处缺少右方括号“]”。',
  9: '右花括号之后不得再有内容，请删除。',
  10: '此注释无法读取，请以“//”开头。',
  11: '此注释没有结尾，请在其后写“*/”。',
  12: '此处缺少结尾的引号。',
  13: '此数字没有结尾。',
  14: '此字符无法读取。“\\u”之后应有四位数字。',
  15: '反斜杠在此处另有含义。文件夹之间请写“/”，或将反斜杠写两次。',
  16: '此字符不得出现在此处。',
};

const wanted = {
  folders: '文件夹列表，例如 ["./our-library"]',
  folder: '文件夹路径，例如 "./our-library"',
  severities: '各代码的严重程度，例如 { "conflict": "error", "gap": "information" }',
};

export const configuration: typeof english = {
  syntax: (fault) => faults[fault] ?? '此处无法读取，请检查逗号、括号和引号。',
  notAnObject: () => '配置应写在花括号之内，例如 { "severity": { "conflict": "error" } }。',
  given: (field) => `${said(field)}在下文再次给出，以下文为准。请删除其中之一。`,
  unknownField: (field, nearest) =>
    `配置中没有名为${said(field)}的字段。${meant(nearest, `配置有${said('libraries')}和${said('severity')}两个字段。`)}`,
  wrongType: (field, expected) => `${said(field)}的值应为${wanted[expected]}。`,
  missingFolder: (path) => `没有文件夹${said(path)}。路径从本文件所在的文件夹算起。`,
  unknownCode: (code, nearest) =>
    `没有代码为${said(code)}的提示。${meant(nearest, '问题列表中每项提示旁边均标有其代码。')}`,
  unknownSeverity: (severities, nearest) => `严重程度应为${eitherOf(severities)}。${meant(nearest)}`,
};
