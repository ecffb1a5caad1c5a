/** A bracket: its alternatives and whose they are, its status, its reason, and what turns on it. */
import type { Checked } from '../../check';
import type { Messages } from '../../messages/messages';
import type { Choice, Passage } from '../../model/model';
import type { Bracket, Declaration, Element } from '../../syntax/ast';
import { card, heading, labelled, plain } from './card';
import { turningOn } from './turning';

/** @param passage where it stands: an agreed one is a choice no more, and only its text tells of it. */
export function hoverBracket(checked: Checked, name: string, passage: Passage) {
  const { messages, unit } = checked;
  const { hover } = messages;
  const words = hover.bracket;
  const choice = unit.choices.get(name);
  if (!choice) return hoverAgreed(messages, name, passage);
  const nothing = choice.options.some((option) => option.nothing);
  return card([
    heading(name, words.kind(choice.kind), choice.status === undefined ? words.open : words.status(choice.status)),
    ...choice.options
      .filter((option) => !option.nothing)
      .slice(0, 4)
      .map((option) => alternative(checked, choice, option)),
    nothing ? words.orNothing : undefined,
    labelled(hover.turnsOnIt, turningOn(checked, name) || words.noVerdict),
    labelled(hover.because, choice.because && plain(choice.because)),
  ]);
}

function alternative({ unit, messages }: Checked, { kind }: Choice, { by, text }: Choice['options'][number]): string {
  const { joining, states, hover } = messages;
  const words = hover.bracket;
  const whose = by.length > 0 ? joining.list(by.map((code) => states.name(unit, code))) : words.notAttributed;
  return words.alternative(whose, kind === 'proposal' ? words.stands : plain(text || words.nothing));
}

function hoverAgreed({ hover }: Messages, name: string, { at, span }: Passage) {
  const bracket = bracketAt(at.node, span.from);
  const words = (elements: readonly Element[]) => at.node.text.slice(elements[0]?.from ?? 0, elements.at(-1)?.to ?? 0);
  const status = bracket?.status ? words(bracket.status).replace(/\s+/g, ' ') : hover.bracket.agreed;
  const written = bracket?.alternatives.map(({ attribution, elements }) => {
    const by = attribution.map(({ text }) => text).join(', ');
    return `${by === '' ? '' : `${by}: `}${words(elements)}`;
  });
  return card([
    heading(name === '' ? hover.bracket.untitled : name, hover.bracket.kind('bracket'), plain(status)),
    written && plain(written.join(' | ')),
    hover.bracket.settled,
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
