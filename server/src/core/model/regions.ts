import type { Element, Span } from '../syntax/ast';
import { exclusive, openBracket, within } from './brackets';
import { tieOf } from './heads';
import { leadingKeyword, mentionKeyword, reportUnknownClause } from './lines';
import type { Clause, Facet, When } from './model';
import type { ProvisionReading } from './provision';
import { report, spanOf, splitAt, textAt } from './reading';
import { missingItem, readItems, type ValuePlace } from './values';
import { keywordsOfTerm } from './vocabulary';

/** What holds for every clause of a line. */
export interface LineRules extends Pick<ValuePlace, 'definitions' | 'relative' | 'line'> {
  /** The keyword of the line, by which its brackets are counted. */
  readonly keyword: string;
}

/** A clause with the place of its keyword. */
export interface ReadClause {
  readonly clause: Clause;
  readonly keywordSpan: Span;
}

/** Reads the clause of a facet. */
export function readClause(
  reading: ProvisionReading,
  facet: Facet,
  keywordSpan: Span,
  value: readonly Element[],
  rules: LineRules,
  when: When,
): ReadClause {
  const tie = tieOf(reading.vocabulary.facets, facet);
  const place: ValuePlace = { ...rules, facets: [facet.name], facet, tie };
  const span = { from: keywordSpan.from, to: spanOf(value, keywordSpan).to };
  const read =
    value.length === 0 ? [missingItem(when, span)] : readItems(reading, value, place, when).map(({ item }) => item);
  return { clause: { when, facet: facet.name, keyword: facet.keyword ?? facet.name, items: read, span }, keywordSpan };
}

/** Tells every clause of a facet that an earlier one already has, unless they never stand together, and leaves it out. */
export function withoutDuplicates(reading: ProvisionReading, clauses: readonly ReadClause[]): Clause[] {
  const kept: Clause[] = [];
  for (const { clause, keywordSpan } of clauses) {
    const again = kept.some((one) => one.facet === clause.facet && !exclusive(one.when, clause.when, reading.brackets));
    if (!again) kept.push(clause);
    else
      report(reading, 'duplicate-clause', keywordSpan, { clause: clause.keyword, declaration: reading.node.keyword });
  }
  return kept;
}

/**
 * Reads clauses separated by semicolons. A region of which one clause cannot be understood has no clauses, and so no acts:
 * without that clause it would be wider than what the drafter wrote.
 */
export function readRegion(
  reading: ProvisionReading,
  elements: readonly Element[],
  rules: LineRules,
  when: When,
): readonly Clause[] {
  const clauses: ReadClause[] = [];
  const understood = readParts(reading, elements, rules, when, clauses);
  const kept = withoutDuplicates(reading, clauses);
  return understood ? kept : [];
}

function readParts(
  reading: ProvisionReading,
  elements: readonly Element[],
  rules: LineRules,
  when: When,
  clauses: ReadClause[],
): boolean {
  let understood = true;
  for (const part of splitAt(elements, ';')) {
    const [first, ...rest] = part;
    if (!first) continue;
    if (first.kind === 'bracket') {
      const index = openBracket(reading, first, rules.keyword, rules.line);
      first.alternatives.forEach((alternative, option) => {
        const inside = within(when, index, option);
        if (!readParts(reading, alternative.elements, rules, inside, clauses)) understood = false;
      });
      if (rest.length > 0) {
        const span = spanOf(rest, first);
        const words = textAt(reading.node, span);
        report(reading, 'unexpected-value', span, { clause: rules.keyword, expected: 'nothing', words });
      }
      continue;
    }
    const index = reading.vocabulary.regions();
    const found = leadingKeyword(part, index);
    if (found?.keyword.kind !== 'facet') {
      reportUnknownClause(reading, part, index, (words) => keywordsOfTerm(reading.vocabulary, words));
      understood = false;
      continue;
    }
    mentionKeyword(reading, found.keyword, found.keywordSpan);
    if (found.value.length === 0) {
      report(reading, 'missing-value', found.keywordSpan, { clause: found.keyword.keyword });
    }
    clauses.push(readClause(reading, found.keyword.facet, found.keywordSpan, found.value, rules, when));
  }
  return understood;
}
