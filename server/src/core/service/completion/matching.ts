/**
 * Whether a name is what a drafter has begun to type: each word typed begins a word of the name, in order, and words of the
 * name may be passed over. `dist serv` finds `distributed denial of service`, `and leak` finds `hack-and-leak`.
 */
import { comparable } from '../../model/phrases';

/**
 * How well a candidate fits what was typed; lower comes first. It begins with that; its first word begins with the first word
 * typed; the words typed are words in the middle of it; another name of it fits.
 */
const fits = { begins: 0, fromTheStart: 1, within: 2, otherName: 3 } as const;

export interface Found {
  readonly fit: number;
  /** The name by which it is found. */
  readonly name: string;
  /** What an editor compares with the words typed, now and as they go on. */
  readonly filter: string;
}

interface Word {
  readonly text: string;
  readonly from: number;
}

/** Editors look no further into a text than this. */
const mostCompared = 120;
/** Characters of scripts that put no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const eachUnspaced = new RegExp(unspaced.source, 'gu');

/**
 * @param typed the text from where the phrase begins up to the cursor, as written.
 * @param names the name that is shown, then the others.
 * @returns undefined where no name fits, or where all of the shown one is there already and a blank behind it.
 */
export function found(typed: string, names: readonly string[]): Found | undefined {
  const [shown = ''] = names;
  if (typed.trim() === '') return { fit: fits.begins, name: shown, filter: joined(names.map(spaced)) };
  const words = wordsOf(typed);
  const blankAfter = /\s$/.test(typed);
  if (
    blankAfter &&
    words.map(({ text }) => text).join(' ') ===
      wordsOf(shown)
        .map(({ text }) => text)
        .join(' ')
  )
    return undefined;
  const fitting = names.flatMap((name) => {
    const own = fitOf(words, blankAfter, name);
    return own ? [{ ...own, name }] : [];
  });
  const [first] = fitting;
  if (!first) return undefined;
  return {
    fit: first.name === shown ? first.fit : fits.otherName + first.fit,
    name: first.name,
    filter: joined([...new Set(fitting.map(({ rest }) => `${typed}${rest}`))]),
  };
}

/** How a name fits, and what of it comes after the words typed. */
function fitOf(typed: readonly Word[], blankAfter: boolean, name: string): { fit: number; rest: string } | undefined {
  const [only] = typed;
  if (typed.length === 1 && only && unspaced.test(only.text)) {
    const at = comparable(name).indexOf(only.text);
    if (at < 0) return undefined;
    return { fit: at === 0 ? fits.begins : fits.within, rest: name.slice(at + only.text.length) };
  }
  const own = wordsOf(name);
  const taken: number[] = [];
  let next = 0;
  for (const { text } of typed) {
    const at = own.findIndex((word, index) => index >= next && word.text.startsWith(text));
    if (at < 0) return undefined;
    taken.push(at);
    next = at + 1;
  }
  if (blankAfter && next >= own.length) return undefined;
  const last = own[taken.at(-1) as number] as Word;
  const length = typed.at(-1)?.text.length ?? 0;
  const rest = blankAfter ? name.slice(own[next]?.from) : name.slice(last.from + length);
  const inRow = taken.every((at, index) => at === index);
  const whole = typed.slice(0, blankAfter ? undefined : -1).every(({ text }, index) => own[index]?.text === text);
  return { fit: inRow && whole ? fits.begins : taken[0] === 0 ? fits.fromTheStart : fits.within, rest };
}

/** The words of a text as they are compared; those on both sides of a hyphen are words, too. */
function wordsOf(text: string): Word[] {
  return [...comparable(text).matchAll(/[^\s\u2010-\u2015-]+/g)].map((match) => ({
    text: match[0],
    from: match.index,
  }));
}

/** With blanks inside it where its script has none, since editors begin to compare at the beginning of a word only. */
function spaced(name: string): string {
  return unspaced.test(name) ? name.replace(eachUnspaced, (character) => `${character} `).trim() : name;
}

function joined(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  return others.reduce((all, text) => (all.length + text.length < mostCompared ? `${all} ${text}` : all), first);
}
