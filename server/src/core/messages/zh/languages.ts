/** The languages in which treaties are made, in Chinese. */
const names: Readonly<Record<string, string>> = {
  Arabic: '阿拉伯文',
  Chinese: '中文',
  English: '英文',
  French: '法文',
  German: '德文',
  Italian: '意大利文',
  Japanese: '日文',
  Korean: '朝鲜文',
  Portuguese: '葡萄牙文',
  Russian: '俄文',
  Spanish: '西班牙文',
};

/** Any other language is named as the draft names it, in quotation marks. */
export function languageName(language: string): string {
  return names[language] ?? `“${language}”`;
}
