/** The languages that there are, by the name of a locale as editors give it. */
import { en } from './en';
import type { Messages } from './messages';
import { zh } from './zh';

/**
 * The wording for a reader: Simplified Chinese for `zh`, `zh-cn`, `zh-Hans-SG` and the like, English for every other locale or
 * none. Traditional Chinese is another wording, which is not there.
 */
export function messagesFor(locale: string | undefined): Messages {
  const [language, ...parts] = (locale ?? '').toLowerCase().split(/[-_.]/);
  const traditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) && !parts.includes('hans');
  return language === 'zh' && !traditional ? zh : en;
}
