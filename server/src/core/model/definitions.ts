import type { Bracket, Element, Span } from '../syntax/ast';
import { exclusive, openBracket, within } from './brackets';
import { readHeader } from './header';
import { leadingHeaderKeyword } from './headerWords';
import { leadingKeyword, mentionKeyword, readLines, reportUnknownClause } from './lines';
import type { Item, Version, When } from './model';
import { nearest } from './nearest';
import { exactPhrase, normalise, wordsIn } from './phrases';
import { readDate, readNames } from './plain';
import type { ProvisionReading } from './provision';
import { report, spanOf, textAt } from './reading';
import { type ListedState, readStateList } from './stateLists';
import { readItems, type ValuePlace } from './values';

/** One `define`: a version of a definition, before those of the same name are brought together. */
export interface VersionBody extends Omit<Version, 'readers' | 'at'> {
  readonly name: string;
  readonly readers: readonly ListedState[];
  /** The date that makes it a dated version, where a drafter would change it. */
  readonly datedSpan?: Span;
  readonly governedBy?: string;
}

/** Reads a `define`. */
export function readDefinition(reading: ProvisionReading): VersionBody {
  const { vocabulary, names } = reading;
  const header = readHeader(reading, 'name');
  const words = wordsIn(header.name);
  const facet = names.defined.get(normalise(header.name))?.facet;
  if (header.name) {
    const { name: target, nameSpan: span } = header;
    reading.mention?.({ kind: 'definition', span, target, declaration: true, ...(facet !== undefined && { facet }) });
  }
  const keyword = leadingHeaderKeyword(words);
  if (keyword) report(reading, 'term-header-keyword', header.nameSpan, { words: header.name, header: keyword });

  const index = vocabulary.index('define');
  const { clauses, prose } = readLines(reading, index);
  let readers: readonly ListedState[] = [];
  let governedBy: string | undefined;
  const dates: { from?: string; until?: string; datedSpan?: Span } = {};
  const meanings: Meaning[] = [];
  for (const line of clauses) {
    if ('bracket' in line) {
      readBracketedMeaning(reading, line.bracket, line.rest, facet, line.index, [], meanings);
      continue;
    }
    switch (line.keyword.keyword) {
      case 'means':
        meanings.push(readMeaning(reading, line.value, line.keywordSpan, facet, line.index, []));
        break;
      case 'read by':
        readers = readStateList(reading, line.value, 'read by', 'State');
        for (const { code } of readers) reading.states.add(code);
        break;
      case 'governed by':
        governedBy = readGoverningFacet(reading, line.value);
        break;
      case 'from':
      case 'until': {
        const date = readDate(reading, line.value, line.keyword.keyword);
        if (date === undefined) break;
        dates[line.keyword.keyword] = date;
        dates.datedSpan ??= { from: line.line.from, to: line.line.to };
        break;
      }
    }
  }
  return {
    name: header.name,
    nameSpan: header.nameSpan,
    ...(header.title !== undefined && { title: header.title }),
    readers,
    ...dates,
    items: withoutDuplicates(reading, meanings),
    ...(governedBy !== undefined && { governedBy }),
    prose,
  };
}

interface Meaning {
  readonly when: When;
  readonly items: readonly Item[];
  readonly keywordSpan: Span;
}

function readMeaning(
  reading: ProvisionReading,
  value: readonly Element[],
  keywordSpan: Span,
  facet: string | undefined,
  line: number,
  when: When,
): Meaning {
  const every = reading.vocabulary.facets.map(({ name }) => name);
  const facets = facet === undefined ? every : [facet];
  const place: ValuePlace = { facets, keyword: 'means', line, definitions: true, relative: 'never' };
  return { when, items: readItems(reading, value, place, when).map(({ item }) => item), keywordSpan };
}

/** Reads `[US: means x | CN: means y]`. */
function readBracketedMeaning(
  reading: ProvisionReading,
  bracket: Bracket,
  rest: readonly Element[],
  facet: string | undefined,
  line: number,
  when: When,
  meanings: Meaning[],
): void {
  const keywords = reading.vocabulary.index('define');
  const index = openBracket(reading, bracket, 'means', line);
  bracket.alternatives.forEach(({ elements }, option) => {
    const [first, ...others] = elements;
    if (!first) return;
    const inside = within(when, index, option);
    if (first.kind === 'bracket') {
      readBracketedMeaning(reading, first, others, facet, line, inside, meanings);
      return;
    }
    const found = leadingKeyword(elements, keywords);
    if (!found) {
      reportUnknownClause(reading, elements, keywords);
      return;
    }
    const { keyword, keywordSpan, value } = found;
    mentionKeyword(reading, keyword, keywordSpan);
    if (keyword.keyword !== 'means') {
      report(reading, 'bracket-not-allowed', keywordSpan, {
        where: 'clause',
        clause: keyword.keyword,
        declaration: 'define',
      });
    } else if (value.length === 0) report(reading, 'missing-value', keywordSpan, { clause: 'means' });
    else meanings.push(readMeaning(reading, value, keywordSpan, facet, line, inside));
  });
  if (rest.length === 0) return;
  const span = spanOf(rest, bracket);
  report(reading, 'unexpected-value', span, {
    clause: 'means',
    expected: 'nothing',
    words: textAt(reading.node, span),
  });
}

function withoutDuplicates(reading: ProvisionReading, meanings: readonly Meaning[]): Item[] {
  const kept: Meaning[] = [];
  for (const meaning of meanings) {
    if (!kept.some((one) => !exclusive(one.when, meaning.when, reading.brackets))) kept.push(meaning);
    else report(reading, 'duplicate-clause', meaning.keywordSpan, { clause: 'means', declaration: 'define' });
  }
  return kept.flatMap(({ items }) => items);
}

function readGoverningFacet(reading: ProvisionReading, value: readonly Element[]): string | undefined {
  const [named] = readNames(reading, value, 'governed by');
  if (!named) return undefined;
  const facet = exactPhrase(reading.vocabulary.facetNames, wordsIn(named.text));
  if (facet?.values === 'States') {
    const { name: target } = facet;
    reading.mention?.({ kind: 'facet', span: named.span, target, declaration: false });
    return facet.name;
  }
  const states = reading.vocabulary.facets.filter(({ values }) => values === 'States').map(({ name }) => name);
  const data = { kind: 'States facet', words: named.text, nearest: nearest(named.text, states) };
  if (!reading.lenient || data.nearest.length > 0) report(reading, 'unknown-name', named.span, data);
  return undefined;
}
