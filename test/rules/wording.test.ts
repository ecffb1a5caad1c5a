import { describe, expect, it } from 'vitest';
import type { Checked } from '../../server/src/core/check.ts';
import { checkText, sample } from '../support/check.ts';
import { checkExample, page, pages } from '../support/pages.ts';

/** Words of the program, not of its readers. */
const banned =
  /\b(region|leaf|node|literal|identifier|undefined|NaN|null|object Object)\b|!| {2}|\.\.(?!\.)| ,|\?\.|\(\)|""|``/;

function messages(checked: Checked): string[] {
  return checked.findings.flatMap(({ message, related = [] }) => [message, ...related.map((one) => one.message)]);
}

const drafts: [string, () => Checked][] = [
  ...pages().map((code): [string, () => Checked] => [code, () => checkExample(page(code).example)]),
  ...['accord-2015.norm', 'rolling-text.norm', 'commitments-2015.norm'].map((name): [string, () => Checked] => [
    name,
    () => checkText({ [name]: sample(name) }),
  ]),
];

describe.each(drafts)('the findings of %s', (_, check) => {
  it('speak the words of their readers, in whole sentences', () => {
    for (const message of messages(check())) {
      expect(message).not.toMatch(banned);
      expect(message).toMatch(/^["`\p{Lu}]/u);
    }
    for (const { message } of check().findings) expect(message).toMatch(/[.?]$|norm$|"$/);
  });
});

it('points every finding at words of a file', () => {
  for (const [, check] of drafts) {
    for (const { passage, related = [] } of check().findings) {
      for (const { at, span } of [passage, ...related.map((one) => one.passage)]) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThanOrEqual(span.from);
        expect(span.to).toBeLessThanOrEqual(at.node.text.length);
      }
    }
  }
});
