import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../server/src/core/model/problems.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { pageOf } from '../../server/src/core/rules/page.ts';
import { codes } from '../support/check.ts';
import { checkExample, page, pages } from '../support/pages.ts';

const ofRule = (rule: string) => (code: string) => code === rule || code.startsWith(`${rule}/`);

it('gives every rule a page and every page a rule', () => {
  expect(rules.map(({ code }) => code).sort()).toEqual(pages().sort());
});

it('lists every rule once', () => {
  const listed = rules.map(({ code }) => code);
  expect(new Set(listed).size).toBe(listed.length);
});

it('tells every problem that the model reports', () => {
  const listed = rules.map(({ code }) => code);
  expect(problemCodes.filter((code) => !listed.includes(code))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { text, example, mended } = page(code);

  it('is found in the example of its page, where its findings have this page', () => {
    const found = codes(checkExample(example)).filter(ofRule(code));
    expect(found).not.toEqual([]);
    for (const one of found) expect(pageOf(one)).toBe(`${code}.md`);
  });

  it('is not found in the mended example', () => {
    expect(codes(checkExample(mended)).filter(ofRule(code))).toEqual([]);
  });

  it('has a page that says what it finds, why, and how to configure it', () => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '');
    const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([code, 'An example that gives it', 'The example mended', 'Why', 'How to configure']);
    expect(text).toContain(
      { error: 'an error', warning: 'a warning', information: 'information', hint: 'a hint' }[rule.severity],
    );
    const setting: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '');
    const named = Object.keys((setting as { 'norms.severity': object })['norms.severity']);
    expect(named.filter((one) => !ofRule(code)(one))).toEqual([]);
  });
});
