/** A State, and the words for States. */
import type { Checked } from '../../check';
import { type StateWord, stateWords } from '../../model/model';
import { card, heading, labelled, plain } from './card';

export function hoverState({ unit, messages }: Checked, code: string) {
  const { joining, hover } = messages;
  const words = hover.state;
  const state = unit.stateNames.get(code);
  const named = unit.states.includes(code);
  const standing = unit.parties.includes(code)
    ? words.party
    : unit.accord
      ? named
        ? words.named
        : words.third
      : undefined;
  const definitions = [...unit.definitions.values()].filter(({ versions }) =>
    versions.some(({ readers }) => readers.includes(code)),
  );
  const labels = [...(state?.labels ?? [])].map(([language, label]) => hover.inLanguage(label, language));
  return card([
    heading(state?.name ?? code, code, standing),
    labelled(hover.alsoWritten, plain(joining.row(labels))),
    definitions.length > 0 ? plain(words.ownReading(definitions.map(({ name }) => name))) : undefined,
  ]);
}

export function hoverStateWord({ unit, messages }: Checked, word: string) {
  const words = messages.hover.state;
  const known = ([...stateWords, 'each Party'] as const).find((one): one is StateWord | 'each Party' => one === word);
  const parties = messages.joining.row(unit.parties.slice(0, 6));
  const relative = /another|its own/.test(word);
  return card([
    heading(word, known && messages.help.stateWords[known]),
    labelled(words.parties, unit.allStates ? words.allStates : parties),
    relative ? words.acting : undefined,
  ]);
}
