/** Verdicts, and what a norm does with an act, in Chinese. */
import type { Messages } from '../messages';
import { does, verdictNames } from './phrasing';

export const verdicts: Messages['verdicts'] = {
  names: verdictNames,
  does,
  contested: (among) => `有争议（${among}）`,
  noAct: '不可能有此类行为',
};
