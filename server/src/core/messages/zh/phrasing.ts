/** Small joinery that every Chinese message uses: lists, quotation, suggestions, the words for declarations. */
import type { Saying, Verdict } from '../../model/model';

/** `甲、乙和丙`. */
export function list(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join('、')}${joint === 'and' ? '和' : '或'}${items[items.length - 1]}`;
}

/** Words of the draft, between quotation marks. */
export function said(words: string): string {
  return `“${words}”`;
}

/** The name of a norm, a clause or a bracket. */
export function named(name: string): string {
  return `\`${name}\``;
}

/** `“甲”、“乙”或“丙”`. */
export function eitherOf(words: readonly string[]): string {
  return list(words.map(said), 'or');
}

/** `是否应为“甲”或“乙”？`; what to do instead where nothing comes near. */
export function meant(nearest: readonly string[], otherwise = ''): string {
  return nearest.length > 0 ? `是否应为${eitherOf(nearest)}？` : otherwise;
}

/** With the full stop of its language, unless it ends as a sentence does. */
export function ended(sentence: string): string {
  if (/[.?!。？！]$/.test(sentence)) return sentence;
  return /\p{Script=Han}/u.test(sentence) ? `${sentence}。` : `${sentence}.`;
}

/** `词库所述理由：“甲”。`, what a library says of why, in its own words. */
export function libraryReason(because: string): string {
  const bare = because.replace(/[.。]$/, '');
  return /[?!？！]$/.test(bare) ? `词库所述理由：${said(bare)}` : `词库所述理由：${said(bare)}。`;
}

/** The first ones by name and how many there are; all where they are few. */
export function someOf(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join('、');
  return `${names.slice(0, most - 1).join('、')}等${names.length}项`;
}

/** A declaration as a sentence speaks of it, by its header keyword, and what else has a name. */
const declarationWords: Readonly<Record<string, string>> = {
  opening: '文件开头各行',
  accord: '协定',
  instrument: '文书',
  preamble: '序言',
  define: '定义',
  norm: '规范',
  'without prejudice': '“不影响”条款',
  'left open': '有意搁置事项',
  'final clauses': '最后条款',
  incident: '事件',
  mandate: '谈判授权',
  concern: '关切事项',
  vocabulary: '词库',
  facet: '要素',
  term: '用语',
  state: '国家',
  impossible: '不可能的行为',
  caution: '慎用词',
  library: '词库',
  file: '文件',
  definition: '定义',
  bracket: '方括号',
  Party: '缔约方',
  State: '国家',
  'States facet': '国家要素',
  delegation: '代表团',
};

/** `规范`, and the keyword itself for what has no words. */
export function declaration(keyword: string): string {
  return declarationWords[keyword] ?? keyword;
}

/** `本规范`. */
export function thisDeclaration(keyword: string): string {
  return `本${declaration(keyword)}`;
}

/** What a norm does with an act, by what it says. */
export const does: Readonly<Record<Saying, string>> = {
  prohibited: '禁止',
  discouraged: '不鼓励',
  required: '要求',
  encouraged: '鼓励',
  permitted: '允许',
  'without prejudice': '不影响',
};

/** A verdict as a draft is said to have it. */
export const verdictNames: Readonly<Record<Verdict | 'contested' | 'left open', string>> = {
  ...does,
  silent: '未作规定',
  conflicting: '相互冲突',
  contested: '有争议',
  'left open': '有意搁置',
};

/** The same by its name; another word as it is. */
export function verdictName(name: string): string {
  return verdictNames[name as keyof typeof verdictNames] ?? name;
}
