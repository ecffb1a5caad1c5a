/** What is said of how a draft is worded: how firmly, in which languages, in which order, and where it could be shorter. */
import { eitherOf, list, named, said } from '../phrasing';

interface InLanguage {
  /** Empty where it is not said which. */
  readonly language: string;
  readonly words: string;
}

export const drafting = {
  noObligation: ({ norm, words, instead }: { norm: string; words: string; instead: string }) =>
    `${named(norm)} says ${said(words)}, which in a treaty recommends and binds nobody. Write ${said(instead)} if the Parties are to be bound, or leave it so if a recommendation is meant.`,

  unevenWords({
    norm,
    more,
    words,
    usual,
    other,
  }: {
    readonly norm: string;
    /** How many other norms have the same words. */
    readonly more: number;
    readonly words: string;
    readonly usual: string;
    readonly other: string;
  }): string {
    const who = more === 0 ? `${named(norm)} says` : `${named(norm)} and ${more} more say`;
    return `${who} ${said(words)} where ${named(other)} says ${said(usual)}. Other words are read as meaning something else. Write ${said(usual)} throughout, or leave it so if a difference is meant.`;
  },
  usualWords: (words: string) => `Here it is ${said(words)}`,

  unevenStrength({
    norm,
    words,
    firm,
    firmWords,
    example,
  }: {
    readonly norm: string;
    readonly words: string;
    readonly firm: string;
    readonly firmWords: string;
    readonly example?: string;
  }): string {
    const act = example === undefined ? '' : ` For example, ${example}.`;
    return `${named(norm)} says ${said(words)} of acts of which ${named(firm)} says ${said(firmWords)}.${act} Both hold, so that the firmer words decide; but whoever wishes may call the milder ones the special rule. Write the same words in both, or state that ${named(norm)} is subject to ${named(firm)}.`;
  },
  firmerWords: (norm: string, words: string) => `${named(norm)} says ${said(words)}`,

  textAndNorm({
    norm,
    words,
    normWords,
    language,
  }: {
    readonly norm: string;
    readonly words: string;
    readonly normWords: string;
    readonly language?: string;
  }): string {
    const text = language === undefined ? 'the text' : `the ${language} text`;
    return `${named(norm)} is written with ${said(normWords)}, and ${text} of it says ${said(words)}: one binds more firmly than the other. Write both in the same strength.`;
  },
  normWords: (words: string) => `The norm says ${said(words)}`,
  textsDiffer({
    norm,
    first,
    other,
    concluded,
  }: {
    readonly norm: string;
    readonly first: InLanguage;
    readonly other: InLanguage;
    /** Whether the texts stand as they are. */
    readonly concluded: boolean;
  }): string {
    const then = concluded
      ? 'Whoever builds on it says which of the two is meant.'
      : 'Bring them into line, or say which text prevails.';
    return `The texts of ${named(norm)} differ in strength: ${inLanguage(first)} and ${inLanguage(other)}. Each Party can rely on the one that suits it. ${then}`;
  },
  otherText: (language: string, words: string) => inLanguage({ language, words }, 'The'),

  noAuthenticTexts: (texts: readonly string[]) =>
    `The accord is made in ${list(texts)}, and no final clause says which text is authentic. Each is then as authoritative as the other, and a difference is settled by what best reconciles them. Say that they are equally authentic, or which of them prevails.`,
  noSuchText: ({ norm, language, texts }: { norm: string; language: string; texts: readonly string[] }) =>
    `${named(norm)} has a text in ${language}, and the accord is made in ${list(texts)}. Add ${said(language)} to the line "texts", or delete the text.`,
  textLacking: ({ norm, lacking, complete }: { norm: string; lacking: readonly string[]; complete: string }) =>
    `${named(norm)} has no text in ${list(lacking, 'or')}, while ${named(complete)} has one in every language of the accord. Write it before the texts are compared.`,
  addText: (language: string) => `Add ${said(language)} to the languages of the accord`,
  authenticTexts: (texts: readonly string[]) => ({
    keyword: 'authentic texts',
    value: `${list(texts)}, ${texts.length === 2 ? 'both' : 'all'} texts being equally authentic`,
  }),

  alternat: (first: string, then: string) =>
    `The title names ${first} before ${then}, and the line "between" names ${then} first. In the original of each Party that Party comes first throughout; this text is one of the two originals. Keep one order in it, and turn it in the other.`,
  turnParties: 'Name the Parties in the order of the title',

  chapeau({
    norms,
    clause,
    values,
  }: {
    readonly norms: readonly string[];
    /** The keyword of the clause in which they differ, and what it says in each. */
    readonly clause: string;
    readonly values: readonly string[];
  }): string {
    return `${list(norms.map(named))} differ in the line ${said(clause)} alone: ${list(values.map(said))}. One article with a chapeau and these as its subparagraphs says the same, and no difference can be read into the words around them.`;
  },
  alike: (norm: string, clause: string) => `${named(norm)} is the same but for ${said(clause)}`,
  merge: (others: readonly string[], norm: string) => `Take ${list(others.map(named))} into ${named(norm)}`,

  usedOnce: ({ name, words }: { name: string; words: string }) =>
    `The definition ${said(name)} is used in one place alone. Write ${said(words)} there, or keep the name if it is to be used again.`,
  usedHere: (name: string) => `${said(name)} is used here`,
  writeOut: (name: string) => `Write out ${said(name)} where it is used, and delete the definition`,

  /** Of a draft that prohibits and lays down none of some duties. */
  onlyRefrain({ because, answers }: { because: string; answers: readonly string[] }): string {
    const reason = /[.?!]$/.test(because) ? because : `${because}.`;
    return `The accord prohibits acts and lays down none of the duties that go with a prohibition (${eitherOf(answers)}). ${reason} Lay one down in an article, or leave it so if that is meant.`;
  },
  addDuty: (duty: string) => `Add an article that lays down the duty ${said(duty)}`,

  softening({ words, because }: { words: string; because?: string }): string {
    const why = because === undefined ? '' : ` ${/[.?!]$/.test(because) ? because : `${because}.`}`;
    return `${said(words)} softens what the text asks for.${why} Say what is owed and when it is not, or leave it so if that is meant.`;
  },
};

function inLanguage({ language, words }: InLanguage, article = 'the'): string {
  return language === ''
    ? `${article} text without a language says ${said(words)}`
    : `${article} ${language} text says ${said(words)}`;
}
