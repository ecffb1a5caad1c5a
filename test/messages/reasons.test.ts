/** Reasons that a library gives in several languages are told in the reader's. */
import { describe, expect, it } from 'vitest';
import { en } from '../../server/src/core/messages/en.ts';
import { zh } from '../../server/src/core/messages/zh.ts';
import { checkText } from '../support/check.ts';

const text = `accord "Accord"
  between     US, CN
  form        treaty
  date        2015-09-25
  uses        cyber operations

norm theft "Theft"
  scope       each Party
  shall not   conduct
  activity    commercial espionage
  says        English "Neither Party shall engage in cyberattacks, where possible."
`;

const messagesOf = (messages: typeof en | typeof zh, code: string) =>
  checkText({ 'draft.norm': text }, { settings: { messages } })
    .findings.filter((one) => one.code === code)
    .map(({ message }) => message);

describe.each([
  ['English', en, 'what counts as an attack', 'it was not possible', 'in armed conflict too', 'keeps its word'],
  ['Chinese', zh, '何为攻击各执一词', '不具备条件', '在武装冲突中也具有约束力', '信守承诺'],
] as const)('in %s', (_, messages, loaded, softening, circumstance, verification) => {
  it('of words that are better avoided', () => {
    const told = messagesOf(messages, 'caution').join(' ');
    expect(told).toContain(loaded);
    expect(told).toContain(softening);
  });

  it('of what is expected', () => {
    expect(messagesOf(messages, 'expected/circumstance')[0]).toContain(circumstance);
    expect(messagesOf(messages, 'expected/verification')[0]).toContain(verification);
  });
});
