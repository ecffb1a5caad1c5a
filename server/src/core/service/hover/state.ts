/** A State, and the words for States. */
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { stateWordHelp } from '../words/stateWords';
import { card, heading, labelled, plain } from './card';

export function hoverState({ unit }: Checked, code: string) {
  const state = unit.stateNames.get(code);
  const named = unit.states.includes(code);
  const standing = unit.parties.includes(code)
    ? 'Party'
    : unit.accord
      ? named
        ? 'third State, named in the text'
        : 'third State'
      : undefined;
  const definitions = [...unit.definitions.values()].filter(({ versions }) =>
    versions.some(({ readers }) => readers.includes(code)),
  );
  const labels = [...(state?.labels ?? [])].map(([language, label]) => `${label} (${language})`);
  return card([
    heading(state?.name ?? code, code, standing),
    labelled('Also written', plain(labels.join(', '))),
    labelled('Has its own reading of', plain(list(definitions.map(({ name }) => `"${name}"`)))),
  ]);
}

export function hoverStateWord({ unit }: Checked, word: string) {
  const help = stateWordHelp[word as keyof typeof stateWordHelp];
  const parties = unit.parties.slice(0, 6).join(', ');
  const relative = /another|its own/.test(word);
  return card([
    heading(word, help),
    labelled('Parties', unit.allStates ? 'all States' : parties),
    relative ? 'The acting State is the one to which the act is laid; in a duty, the State that owes it.' : undefined,
  ]);
}
