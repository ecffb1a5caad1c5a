/** Verdicts, and what a norm does with an act. */
import type { Saying, Verdict } from '../../model/model';
import { does } from '../phrasing';

const names: Readonly<Record<Verdict | 'contested' | 'left open', string>> = {
  silent: 'silent',
  prohibited: 'prohibited',
  discouraged: 'discouraged',
  required: 'required',
  encouraged: 'encouraged',
  permitted: 'permitted',
  'without prejudice': 'without prejudice',
  conflicting: 'conflicting',
  contested: 'contested',
  'left open': 'left open',
};

export const verdicts = {
  names,
  does: does as Readonly<Record<Saying, string>>,
  /** @param among those that the readings have, joined. */
  contested: (among: string) => `contested (${among})`,
  /** In the place of a verdict where no act is such. */
  noAct: 'no act can be so',
};
