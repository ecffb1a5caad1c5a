/** A bracket: its alternatives and whose they are, its status, its reason, and what turns on it. */
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { stateName } from '../../messages/telling';
import type { Choice, Passage } from '../../model/model';
import type { Bracket, Declaration, Element } from '../../syntax/ast';
import { card, heading, labelled, plain } from './card';
import { turningOn } from './turning';

/** @param passage where it stands: an agreed one is a choice no more, and only its text tells of it. */
export function hoverBracket(checked: Checked, name: string, passage: Passage) {
  const choice = checked.unit.choices.get(name);
  if (!choice) return hoverAgreed(name, passage);
  const nothing = choice.options.some((option) => option.nothing);
  return card([
    heading(name, choice.kind, choice.status ?? 'open'),
    ...choice.options
      .filter((option) => !option.nothing)
      .slice(0, 4)
      .map((option) => alternative(checked, choice, option)),
    nothing ? 'Or nothing: the words in brackets fall away.' : undefined,
    labelled('Turns on it', turningOn(checked, name) || 'no verdict on any concern or incident'),
    labelled('Because', choice.because && plain(choice.because)),
  ]);
}

function alternative({ unit }: Checked, { kind }: Choice, { by, text }: Choice['options'][number]): string {
  const whose = by.length > 0 ? list(by.map((code) => stateName(unit, code))) : 'Not attributed';
  return `${whose}: ${kind === 'proposal' ? 'the provision stands' : plain(text || 'nothing')}`;
}

function hoverAgreed(name: string, { at, span }: Passage) {
  const bracket = bracketAt(at.node, span.from);
  const words = (elements: readonly Element[]) => at.node.text.slice(elements[0]?.from ?? 0, elements.at(-1)?.to ?? 0);
  const status = bracket?.status ? words(bracket.status).replace(/\s+/g, ' ') : 'agreed';
  const written = bracket?.alternatives.map(({ attribution, elements }) => {
    const by = attribution.map(({ text }) => text).join(', ');
    return `${by === '' ? '' : `${by}: `}${words(elements)}`;
  });
  return card([
    heading(name === '' ? 'Bracket' : name, 'bracket', plain(status)),
    written && plain(written.join(' | ')),
    'It is no longer open: the alternative agreed on counts as the text, the others are dropped.',
  ]);
}

/** The innermost bracket around an offset of a declaration. */
function bracketAt({ lines }: Declaration, offset: number): Bracket | undefined {
  const within = (elements: readonly Element[]): Bracket | undefined => {
    const around = elements.find((one) => one.kind === 'bracket' && one.from <= offset && offset < one.to);
    if (around?.kind !== 'bracket') return undefined;
    return around.alternatives.map((one) => within(one.elements)).find((inner) => inner !== undefined) ?? around;
  };
  return within(lines.flatMap(({ elements }) => elements));
}
