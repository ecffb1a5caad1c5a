/** A bracket: its alternatives and whose they are, its status, its reason, and what turns on it. */
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { stateName } from '../../messages/telling';
import type { Choice } from '../../model/model';
import { card, heading, labelled, plain } from './card';
import { turningOn } from './turning';

export function hoverBracket(checked: Checked, name: string) {
  const choice = checked.unit.choices.get(name);
  if (!choice) {
    return card([
      heading(name === '' ? 'Bracket' : name, 'agreed'),
      'The alternative agreed on counts as the text; the others are dropped.',
    ]);
  }
  const nothing = choice.options.some((option) => option.nothing);
  return card([
    heading(name, choice.kind, choice.status ?? 'open'),
    ...choice.options
      .filter((option) => !option.nothing)
      .slice(0, 4)
      .map((option) => alternative(checked, choice, option)),
    nothing ? 'Or nothing: the words in brackets fall away.' : undefined,
    labelled('Turns on it', turningOn(checked, name, true) || 'no verdict on any concern or incident'),
    labelled('Because', choice.because && plain(choice.because)),
  ]);
}

function alternative({ unit }: Checked, { kind }: Choice, { by, text }: Choice['options'][number]): string {
  const whose = by.length > 0 ? list(by.map((code) => stateName(unit, code))) : 'Not attributed';
  return `${whose}: ${kind === 'proposal' ? 'the provision stands' : plain(text || 'nothing')}`;
}
