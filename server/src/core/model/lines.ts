import type { Bracket, Element, Line, Span, Word } from '../syntax/ast';
import type { Keyword, KeywordIndex } from './keywordIndex';
import { clauseKeywords, takesBrackets, takesLabels } from './keywords';
import type { Prose } from './model';
import { near } from './nearest';
import { comparableWords, leadingPhrase, longestPhrase, written } from './phrases';
import { readNames } from './plain';
import { lostLine } from './problems';
import { readProse } from './prose';
import { type Reading, report, spanOf, textAt } from './reading';

/** A clause whose keyword is known. */
export interface ClauseLine {
  readonly index: number;
  readonly line: Span;
  readonly keyword: Keyword;
  readonly keywordSpan: Span;
  readonly value: readonly Element[];
}

/** A line that begins with a bracket, which may stand around clauses or around a modality. */
export interface BracketLine {
  readonly index: number;
  readonly line: Span;
  readonly bracket: Bracket;
  readonly rest: readonly Element[];
}

/** `Chinese "..."` */
export interface LabelLine {
  readonly language: string;
  readonly text: string;
}

export interface Lines {
  readonly clauses: readonly (ClauseLine | BracketLine)[];
  readonly labels: readonly LabelLine[];
  readonly prose: readonly Prose[];
  /** Whether a clause that seems to be missing may stand in a line that could not be understood. */
  readonly maybe: (isIt: (keyword: string) => boolean) => boolean;
}

/** The keyword that begins some elements, and what follows it. Nothing is told where there is none. */
export function leadingKeyword(
  elements: readonly Element[],
  index: KeywordIndex,
): { keyword: Keyword; keywordSpan: Span; value: readonly Element[] } | undefined {
  const found = leadingPhrase(index.phrases, elements);
  if (!found) return undefined;
  const { value: keyword, length } = found;
  const keywordSpan = { from: elements[0]?.from ?? 0, to: elements[length - 1]?.to ?? 0 };
  return { keyword, keywordSpan, value: elements.slice(length) };
}

/**
 * Tells that nothing knows the words at the beginning of a clause, or that they belong to other declarations. Gives the
 * keywords that may be meant; undefined where they belong elsewhere.
 */
export function reportUnknownClause(
  reading: Reading,
  elements: readonly Element[],
  index: KeywordIndex,
  termKeywords: (words: readonly string[]) => readonly string[] = () => [],
): readonly string[] | undefined {
  const declaration = reading.node.keyword;
  const words = comparableWords(elements);
  const misplaced = longestPhrase(index.elsewhere, words);
  if (misplaced) {
    const span = spanOf(elements.slice(0, misplaced.length), reading.node.keywordSpan);
    report(reading, 'misplaced-clause', span, {
      words: textAt(reading.node, span),
      declaration,
      belongs: [...misplaced.value],
    });
    return undefined;
  }
  let best = { length: 1, likeness: 0, nearest: [] as readonly string[] };
  const leading = words.indexOf('');
  const most = Math.min(4, leading < 0 ? words.length : leading);
  for (let length = 1; length <= most; length++) {
    const text = words.slice(0, length).join(' ');
    // As many words as the keyword has: a longer beginning would take a part of the value along.
    const found = near(text, index.candidates).filter((one) => one.words === length || length === 1);
    const likeness = found[0]?.likeness ?? 0;
    if (likeness > best.likeness) best = { length, likeness, nearest: found.map(({ name }) => name) };
  }
  const span = spanOf(elements.slice(0, best.length), reading.node.keywordSpan);
  const nearest = [...new Set([...best.nearest, ...termKeywords(words)])].slice(0, 3);
  if (nearest.length > 0 || !reading.lenient) {
    report(reading, 'unknown-clause', span, { words: textAt(reading.node, span), declaration, nearest });
  }
  return nearest;
}

const isLanguage = (words: readonly Word[]): boolean =>
  words.length > 0 && words.length <= 3 && words.every(({ text }) => /^\p{Lu}/u.test(text));

/** `Chinese "..."`, where nothing else begins with these words. */
/** The name of a thing in another language that a line without a keyword gives. */
export function labelIn(line: Line): LabelLine | undefined {
  const words = line.elements.filter((element) => element.kind === 'word');
  const last = line.elements.at(-1);
  if (last?.kind !== 'quotation' || words.length !== line.elements.length - 1 || !isLanguage(words)) return undefined;
  return { language: written(words), text: last.text };
}

/** Whether a line without a keyword names a thing in another language. */
export function isLabel(line: Line): boolean {
  return labelIn(line) !== undefined;
}

/** Takes note of the words that begin a clause. */
export function mentionKeyword(reading: Reading, keyword: Keyword, span: Span): void {
  reading.mention?.({
    kind: keyword.kind === 'modality' ? 'modality' : 'clause keyword',
    span,
    target: keyword.keyword,
    ...(keyword.kind === 'facet' && { facet: keyword.facet.name }),
    declaration: false,
  });
}

/** Tells every bracket among some elements as not allowed there, and gives the others. */
function withoutBrackets(reading: Reading, elements: readonly Element[], clause: string): readonly Element[] {
  if (!elements.some(({ kind }) => kind === 'bracket')) return elements;
  for (const element of elements) {
    if (element.kind !== 'bracket') continue;
    report(reading, 'bracket-not-allowed', element, { where: 'clause', clause, declaration: reading.node.keyword });
  }
  return elements.filter(({ kind }) => kind !== 'bracket');
}

/** Reads the lines of a declaration: finds their keywords, and takes prose and labels, which are alike everywhere. */
export function readLines(
  reading: Reading,
  index: KeywordIndex,
  termKeywords?: (words: readonly string[]) => readonly string[],
): Lines {
  const { node } = reading;
  const clauses: (ClauseLine | BracketLine)[] = [];
  const labels: LabelLine[] = [];
  const prose: Prose[] = [];
  const seen = new Map<string, Span>();
  const perhaps = new Set<string>();
  let incomplete = lostLine(node);
  /** The lines that say which findings are disregarded, whose reasons are about the findings: see `disregards.ts`. */
  const disregards = new Set<number>();
  /** The clause to which `because` and `note` belong. */
  let above: number | undefined;

  const once = (keyword: string, span: Span): boolean => {
    const first = seen.has(keyword);
    if (first) report(reading, 'duplicate-clause', span, { clause: keyword, declaration: node.keyword });
    else seen.set(keyword, span);
    return !first;
  };

  node.lines.forEach((line, lineIndex) => {
    const first = line.elements[0];
    if (!first) return;
    if (first.kind === 'bracket') {
      if (takesBrackets.has(node.keyword)) {
        clauses.push({ index: lineIndex, line, bracket: first, rest: line.elements.slice(1) });
      } else report(reading, 'bracket-not-allowed', first, { where: 'clause', declaration: node.keyword });
      above = lineIndex;
      return;
    }
    const found = leadingKeyword(line.elements, index);
    if (!found) {
      const label = takesLabels.has(node.keyword) ? labelIn(line) : undefined;
      if (label && once(label.language, first)) labels.push(label);
      if (label) return;
      const nearest = reportUnknownClause(reading, line.elements, index, termKeywords);
      for (const name of nearest ?? []) perhaps.add(name);
      if (nearest?.length === 0) incomplete = true;
      above = lineIndex;
      return;
    }
    const { keyword, keywordSpan } = found;
    mentionKeyword(reading, keyword, keywordSpan);
    const clause = keyword.kind === 'clause' ? keyword.clause : undefined;
    const mayHaveBrackets = keyword.kind === 'clause' ? clause?.brackets : takesBrackets.has(node.keyword);
    const value = mayHaveBrackets ? found.value : withoutBrackets(reading, found.value, keyword.keyword);
    const isProse = clause && ['because', 'note', 'source', 'says'].includes(clause.keyword);
    if (!isProse) above = lineIndex;
    if (clause?.value === 'nothing') {
      const extra = value[0];
      if (extra)
        report(reading, 'unexpected-value', spanOf(value, line), { clause: keyword.keyword, expected: 'nothing' });
    } else if (value.length === 0) {
      if (found.value.length === 0) report(reading, 'missing-value', keywordSpan, { clause: keyword.keyword });
      seen.set(keyword.keyword, keywordSpan);
      if (keyword.kind === 'clause') return;
    }
    if (clause && isProse) {
      const read = readProse(reading, clause.keyword as Prose['kind'], value, above);
      prose.push(...read.filter(({ line }) => line === undefined || !disregards.has(line)));
      return;
    }
    if (clause?.value === 'codes') {
      readNames(reading, value, clause.keyword);
      disregards.add(lineIndex);
      return;
    }
    if (clause && !clause.repeats && !once(clause.keyword, keywordSpan)) return;
    if (clause) seen.set(clause.keyword, keywordSpan);
    clauses.push({ index: lineIndex, line, keyword, keywordSpan, value });
  });

  const bracketed = clauses.some((clause) => 'bracket' in clause);
  const maybe = (isIt: (keyword: string) => boolean) => incomplete || [...perhaps].some(isIt);
  for (const { keyword, required } of clauseKeywords[node.keyword]) {
    if (!required || seen.has(keyword) || bracketed || maybe((one) => one === keyword)) continue;
    report(reading, 'missing-clause', node.headerSpan, { clause: keyword, declaration: node.keyword });
  }
  return { clauses, labels, prose, maybe };
}
