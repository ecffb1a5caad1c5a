/** How a draft treats the acts of a term, and what a norm leaves out, in Chinese. */
import type { Saying } from '../../model/model';
import type { Messages } from '../messages';
import { does, list, named, said } from './phrasing';

export const treatment: Messages['treatment'] = {
  impossible: '不可能有此类行为',
  said(sayings, norm, part, conditions) {
    const when = conditions.length > 0 ? `（${conditions.join('，')}）` : '';
    const without = 'without prejudice';
    const effect = list(
      (sayings.includes(without) ? [without] : sayings).map((saying) => does[saying as Saying]),
      'or',
    );
    return `${named(norm)}${effect}${part ? '其中一部分' : ''}${when}`;
  },
  exceptions: '有例外',
  further: (count) => `另有${count}项条款`,
  silent: '未作规定',
  otherwise: '其余未作规定',
  triggers: (verbs, norm) => `引起${named(norm)}规定的义务（${list(verbs.map(said))}）`,
  turnsOn: (choices) => `取决于${choices}`,
  noDuty: '没有规范将其规定为义务',
  owedUnder: (norms) => `依${list(norms.map(named))}承担`,
  noNorm: '没有规范写明此项',
  saidOf: (norms) => `${list(norms.map(named))}写明此项`,

  outside: {
    of: (whose, states) => `${states.join('、')}的${whose}`,
    acts: '行为',
    'a third State': '第三国',
    'a Party': '缔约方',
    'another Party': '其他缔约方',
    'its own': '行为国自身',
  },
};
