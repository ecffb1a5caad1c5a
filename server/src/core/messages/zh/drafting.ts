/** What is said of how a draft is worded, in Chinese: how firmly, in which languages, in which order, and where it could be shorter. */
import type { Messages } from '../messages';
import { languageName } from './languages';
import { libraryReason, list, named, said } from './phrasing';

export const drafting: Messages['drafting'] = {
  noObligation: ({ norm, words, instead }) =>
    `${named(norm)}使用${said(words)}，在条约中仅属建议，对任何一方均无约束力。如欲使缔约方受其约束，请写${said(instead)}；如确系建议，可维持原文。`,

  unevenWords({ norm, more, words, usual, other }) {
    const who = more === 0 ? named(norm) : `${named(norm)}及另外${more}项规范`;
    return `${who}使用${said(words)}，而${named(other)}使用${said(usual)}。用词不同，即可能被解释为含义不同。请统一写${said(usual)}；如确有区别之意，可维持原文。`;
  },
  usualWords: (words) => `此处使用${said(words)}`,

  unevenStrength({ norm, words, firm, firmWords, example }) {
    const act = example === undefined ? '' : `例如，${example}。`;
    return `对相同的行为，${named(norm)}使用${said(words)}，${named(firm)}则使用${said(firmWords)}。${act}二者均适用，因而以约束力较强者为准；但任何一方均可主张较弱者为特别规定。请使二者用词一致，或写明${named(norm)}的适用以不违反${named(firm)}为限。`;
  },
  firmerWords: (norm, words) => `${named(norm)}使用${said(words)}`,

  textAndNorm({ norm, words, normWords, language }) {
    const text = language === undefined ? '其文本' : `其${languageName(language)}文本`;
    return `${named(norm)}的条目写作${said(normWords)}，而${text}使用${said(words)}，二者约束力强弱不同。请使二者一致。`;
  },
  normWords: (words) => `规范的条目使用${said(words)}`,
  textsDiffer({ norm, first, other, concluded }) {
    const next = concluded
      ? '以其为基础的案文应写明采用其中何者。'
      : '请使各文本一致，或写明遇有分歧时以何种文本为准。';
    return `${named(norm)}的各文本约束力强弱不一：${inLanguage(first)}，${inLanguage(other)}。各方均可援引对其有利的文本。${next}`;
  },
  otherText: (language, words) => inLanguage({ language, words }),

  noAuthenticTexts: (texts) =>
    `协定以${list(texts.map(languageName))}写成，而最后条款未写明何者为作准文本。在此情况下，各文本同等作准；遇有意义分歧，采用最能调和各文本的意义。请写明各文本同等作准，或写明遇有分歧时以何种文本为准。`,
  noSuchText: ({ norm, language, texts }) =>
    `${named(norm)}载有${languageName(language)}文本，而协定以${list(texts.map(languageName))}写成。请在“texts”一行中补充${said(language)}，或删除该文本。`,
  textLacking: ({ norm, lacking, complete }) =>
    `${named(norm)}没有${list(lacking.map(languageName), 'or')}文本，而${named(complete)}备有协定所用各种语言的文本。请在核对各文本之前补写。`,
  addText: (language) => `在协定所用语言中补充${said(language)}`,
  authenticTexts: (texts) => ({
    keyword: 'authentic texts',
    value: `${list(texts.map(languageName))}${texts.length === 2 ? '两种' : '各种'}文本同等作准`,
  }),

  alternat: (first, then) =>
    `标题先列${first}后列${then}，而“between”一行先列${then}。按轮换制，由各方保存的正本均将该方列于首位；本案文为其中一份正本。请在本正本中通篇采用同一次序，并在另一份正本中互换。`,
  turnParties: '按标题的次序列举缔约方',

  chapeau({ norms, clause, values }) {
    return `${list(norms.map(named))}仅在${said(clause)}一行上有所不同：${list(values.map(said))}。可合为一条，设起首部分，并将上述内容分列为各项：含义不变，也可避免他人从其余文字中推断出区别。`;
  },
  alike: (norm, clause) => `${named(norm)}除${said(clause)}外均相同`,
  merge: (others, norm) => `将${list(others.map(named))}并入${named(norm)}`,

  usedOnce: ({ name, words }) =>
    `定义${said(name)}仅在一处使用。请在该处直接写${said(words)}；如其后还将使用，可保留该定义。`,
  usedHere: (name) => `此处使用${said(name)}`,
  writeOut: (name) => `在使用之处写出${said(name)}的内容，并删除该定义`,

  onlyRefrain: ({ because, answers }) =>
    `协定禁止某些行为，却未规定与禁止相应的任何一项义务（${list(answers, 'or')}）。${libraryReason(because)}请增加一条，规定其中一项义务；如系有意为之，可维持原文。`,
  addDuty: (duty) => `增加一条，规定义务（${duty}）`,

  softening: ({ words, because }) =>
    `${said(words)}属软化用语，削弱了案文的要求。${because === undefined ? '' : libraryReason(because)}请写明应承担何种义务、何时不承担；如系有意为之，可维持原文。`,
};

function inLanguage({ language, words }: { language: string; words: string }): string {
  return `${language === '' ? '未注明语言的文本' : `${languageName(language)}文本`}使用${said(words)}`;
}
