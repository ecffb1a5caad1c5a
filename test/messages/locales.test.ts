import { expect, test } from 'vitest';
import { en } from '../../server/src/core/messages/en.ts';
import { messagesFor } from '../../server/src/core/messages/locales.ts';
import { zh } from '../../server/src/core/messages/zh.ts';

test.each(['zh', 'zh-cn', 'zh-CN', 'zh-Hans', 'zh-hans-SG', 'zh_CN.UTF-8', 'zh-hans-hk'])(
  '%s is Simplified Chinese',
  (locale) => {
    expect(messagesFor(locale)).toBe(zh);
  },
);

test.each([undefined, '', 'en', 'en-GB', 'de', 'zha', 'zh-tw', 'zh-Hant', 'zh-HK'])('%s is English', (locale) => {
  expect(messagesFor(locale)).toBe(en);
});
