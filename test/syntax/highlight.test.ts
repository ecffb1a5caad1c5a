import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseKeywords } from '../../server/src/core/model/keywords';
import { modalities } from '../../server/src/core/model/modality';
import { headerKeywords } from '../../server/src/core/syntax/ast';

interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly patterns?: readonly Pattern[];
}

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../grammar/${path}`, import.meta.url), 'utf8'));
const { repository } = json('norm.tmLanguage.json') as { repository: Record<string, Pattern> };

/** The patterns of a rule, which JavaScript reads as the editor does but for how it is told to ignore case. */
function patterns(rule: Pattern | undefined): RegExp[] {
  const source = rule?.match ?? rule?.begin;
  const own = source ? [new RegExp(source.replace(/^\(\?i\)/, ''), source.startsWith('(?i)') ? 'i' : '')] : [];
  return [...own, ...(rule?.patterns ?? []).flatMap(patterns)];
}

/** What the first capture of a rule takes of a line. */
const captured = (rule: Pattern | undefined, line: string) =>
  patterns(rule)
    .map((pattern) => pattern.exec(line)?.[1])
    .find((text) => text !== undefined);

describe('the editor knows the words of the language', () => {
  it.each(headerKeywords)('the header keyword %s', (keyword) => {
    expect(captured(repository.header, `${keyword} x "X"`)).toBe(keyword);
    expect(captured(repository.header, `  ${keyword}`)).toBe(keyword);
    expect(captured(repository.header, `${keyword}-x y`)).toBeUndefined();
  });

  it('a header line, below which clauses are set in', () => {
    const { indentationRules, onEnterRules } = json('language-configuration.json');
    for (const pattern of [indentationRules.increaseIndentPattern, onEnterRules[0].beforeText]) {
      for (const keyword of headerKeywords) expect(`${keyword} x`).toMatch(new RegExp(pattern));
      expect('  state-owned companies').not.toMatch(new RegExp(pattern));
    }
    for (const keyword of headerKeywords)
      expect(`  ${keyword} x`).toMatch(new RegExp(indentationRules.decreaseIndentPattern));
  });

  const keywords = [...new Set(Object.values(clauseKeywords).flat())].map(({ keyword }) => keyword);
  it.each(keywords)('the clause keyword %s', (keyword) => {
    expect(captured(repository.clause, `  ${keyword} x`)).toBe(keyword);
  });

  it.each(modalities.map(({ text }) => text))('the modality %s', (words) => {
    expect(captured(repository.modality, `  ${words}   conduct`)).toBe(words);
    expect(captured(repository.modality, `[US: ${words} conduct`)).toBe(words);
  });
});
