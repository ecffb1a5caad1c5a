/** States as a sentence speaks of them. */
import type { StateWord, Unit } from '../../model/model';
import { isAnonymous } from '../sentence';

export const states = {
  /** In running text: as the accord or the library names it, `a third State` for an anonymous one. */
  name(unit: Unit, code: string): string {
    const declared = unit.stateNames.get(code)?.name;
    if (declared) return declared;
    return isAnonymous(unit, code) ? states.anonymous(unit, 'one') : code;
  },
  /** The first of those that no name stands for, the one that was spoken of, or a further one. */
  anonymous(unit: Unit, which: 'one' | 'same' | 'another'): string {
    if (which === 'same') return 'the same State';
    const name = unit.allStates ? 'State' : 'third State';
    return `${which === 'one' ? 'a' : 'another'} ${name}`;
  },
  /** A Party of which it is not said which it is. */
  party(unit: Unit, which: 'one' | 'same' | 'other'): string {
    if (which === 'other') return unit.parties.length === 2 ? 'the other Party' : 'another Party';
    return which === 'one' ? 'one Party' : 'the same Party';
  },
  word: (_unit: Unit, word: StateWord | 'each Party') => word as string,
};
