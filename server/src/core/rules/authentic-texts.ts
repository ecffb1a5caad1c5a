/** Texts in several languages and no word on which is authentic; norms with words in some of them only, or in others. */
import type { Accord, Norm, Passage, Unit } from '../model/model';
import type { Line } from '../syntax/ast';
import { speaks, spokenIn } from './accordProse';
import { writeFinalClauses } from './closingClauses';
import { type Fix, rule } from './rule';

export const authenticTexts = rule({
  code: 'authentic-texts',
  severity: 'information',
  formal: true,
  *check({ unit, messages, normsWith }) {
    const { accord } = unit;
    if (accord?.kind !== 'accord' || accord.texts.length === 0) return;
    const { texts } = accord;
    if (isUnsettled(unit, accord)) {
      yield {
        passage: textsPassage(accord),
        message: messages.drafting.noAuthenticTexts(texts),
        data: { texts },
      };
    }
    const spoken = normsWith(speaks).filter(({ at }) => at.file === accord.at.file);
    const complete = spoken.find((norm) => missing(norm, texts).length === 0);
    for (const norm of spoken) {
      for (const { language, passage } of spokenIn(norm)) {
        if (language === undefined || texts.includes(language)) continue;
        yield {
          passage: languagePassage(passage),
          severity: 'warning',
          message: messages.drafting.noSuchText({ norm: norm.name, language, texts }),
          data: { norm: norm.name, language },
        };
      }
      const lacking = missing(norm, texts);
      if (!complete || lacking.length === 0 || lacking.length === texts.length) continue;
      yield {
        passage: { at: norm.at, span: norm.nameSpan },
        message: messages.drafting.textLacking({ norm: norm.name, lacking, complete: complete.name }),
        data: { norm: norm.name, lacking },
      };
    }
  },
  fixes({ passage, data }, { unit, messages }): Fix[] {
    const { accord } = unit;
    if (!accord) return [];
    if (typeof data?.language === 'string') {
      const edits = [{ passage: endOf(textsPassage(accord)), newText: `, ${data.language}` }];
      return [{ title: messages.drafting.addText(data.language), edits }];
    }
    if (data?.norm !== undefined || passage.at !== accord.at) return [];
    const clause = messages.drafting.authenticTexts(accord.texts);
    const edit = writeFinalClauses(unit, [clause]);
    return edit ? [{ title: messages.finalClauses.add([clause.keyword]), edits: [edit], preferred: true }] : [];
  },
});

/** A treaty with a norm that speaks in several languages; of a commitment no text is authentic in the sense of the law. */
function isUnsettled({ finalClauses = [], norms }: Unit, accord: Accord): boolean {
  if (accord.texts.length < 2 || accord.form !== 'treaty') return false;
  if (finalClauses.some(({ keyword }) => keyword === 'authentic texts')) return false;
  return norms.some(({ at }) => at.file === accord.at.file);
}

/** The languages of the accord in which a norm has no words of its own; none where words without a language stand for all. */
function missing(norm: Norm, texts: readonly string[]): string[] {
  const spoken = spokenIn(norm).map(({ language }) => language);
  return spoken.includes(undefined) ? [] : texts.filter((text) => !spoken.includes(text));
}

/** The languages on the line `texts`. */
function textsPassage({ at, titleSpan }: Accord): Passage {
  const line = at.node.lines.find((one) => beginsWith(one, 'texts'));
  const [first, last] = [line?.elements[1], line?.elements.at(-1)];
  return { at, span: first && last ? { from: first.from, to: last.to } : titleSpan };
}

/** The words between `says` and the quotation. */
function languagePassage({ at, span }: Passage): Passage {
  const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
  const words = line?.elements.filter(({ kind, from }) => kind === 'word' && from < span.from).slice(1) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  return { at, span: first && last ? { from: first.from, to: last.to } : span };
}

function beginsWith({ elements: [first] }: Line, word: string): boolean {
  return first?.kind === 'word' && first.text.toLowerCase() === word;
}

function endOf({ at, span }: Passage): Passage {
  return { at, span: { from: span.to, to: span.to } };
}
