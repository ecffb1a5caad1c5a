import { expect, it } from 'vitest';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { checkText, edited, fixesOf, type Texts, theFinding } from '../support/check.ts';
import { checkExample, page, vocabulary } from '../support/pages.ts';

function mended(texts: Texts, find: (findings: readonly Finding[]) => Finding | undefined) {
  const checked = checkExample(texts);
  const finding = find(checked.findings);
  const [fix] = finding ? fixesOf(checked, finding) : [];
  return { title: fix?.title, text: edited(texts, fix?.edits ?? [])['draft.norm'] ?? '' };
}

const of = (code: string) => (findings: readonly Finding[]) => findings.find((one) => one.code === code);

it.each([
  ['unknown-term', 'Write "warships"', 'against     warships of another Party'],
  ['unknown-clause', 'Write "during"', '  during     peacetime'],
  ['unexpected-value', 'Write "treaty"', 'form        treaty'],
])('puts what comes near in the place of %s', (code, title, written) => {
  const result = mended(page(code).example, of(code));
  expect(result.title).toBe(title);
  expect(result.text).toContain(written);
});

it('puts a keyword that is missing before the words', () => {
  const example = page('unknown-clause').example['draft.norm']?.replace(/durring +/, '') ?? '';
  const result = mended({ 'draft.norm': example }, of('unknown-clause'));
  expect(result.title).toBe('Put "during" before it');
  expect(result.text).toContain('  during peacetime');
});

it('corrects the name of a norm', () => {
  const example =
    page('unknown-name').mended['draft.norm']?.replace(
      'subject to  approach-by-night',
      'subject to  aproach-by-nigth',
    ) ?? '';
  expect(mended({ 'draft.norm': example }, of('unknown-name')).text).toContain('subject to  approach-by-night');
});

it('tells a severity of its own, by code and by family, or nothing', () => {
  const { example } = page('gap');
  const severity = { gap: 'hint', 'gap/boarding': 'error', expected: 'off' } as const;
  const checked = checkText(example, { settings: { severity }, beside: vocabulary });
  expect(theFinding(checked, 'gap/boarding').severity).toBe('error');
  expect(theFinding(checked, 'gap/private-ships').severity).toBe('hint');
  expect(checked.findings.filter(({ code }) => code.startsWith('expected'))).toEqual([]);
});
