/** States as a Chinese sentence speaks of them; who has agreed on a political commitment is no 缔约方. */
import type { StateWord, Unit } from '../../model/model';
import type { Messages } from '../messages';
import { isAnonymous } from '../sentence';
import { stateLabel } from './labels';

export const states: Messages['states'] = {
  name(unit, code) {
    const declared = unit.stateNames.get(code);
    if (declared?.name) return stateLabel(declared);
    return isAnonymous(unit, code) ? states.anonymous(unit, 'one') : code;
  },
  anonymous(unit, which) {
    const name = unit.allStates ? '国' : '第三国';
    if (which === 'same') return '同一国';
    if (which === 'another') return `另一${name}`;
    return unit.allStates ? `一${name}` : `某一${name}`;
  },
  party(unit, which) {
    const party = partyWord(unit);
    return { one: `一${party}`, same: `同一${party}`, other: `另一${party}` }[which];
  },
  word: (unit, word) => stateWords(partyWord(unit))[word],
};

/** What a State that has agreed is called. */
export function partyWord({ accord }: Unit): string {
  return accord?.form === 'political commitment' ? '参加方' : '缔约方';
}

function stateWords(party: string): Readonly<Record<StateWord | 'each Party', string>> {
  return {
    'a Party': party,
    'each Party': `各${party}`,
    'another Party': `另一${party}`,
    'a third State': '第三国',
    'another State': '另一国',
    'its own': '本国',
    'any State': '任何国家',
  };
}
