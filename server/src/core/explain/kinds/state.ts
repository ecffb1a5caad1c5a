/** A State: its names, its readings, and the incidents in which it acts or suffers. */
import type { Incident, State } from '../../model/model';
import { joined, listOf, type Page, present, rowsOf, section, type Text } from '../document';
import { incidentsOf, type Shelf, type Subject, volumesOf } from '../shelf';
import { declaredAt, foreign, labelsOf, link, type Reference, titled, volumeAt } from './common';
import { statesIn } from './shown';
import { definitionAt, definitionsOf } from './versions';

export interface StateFacts {
  readonly kind: 'state';
  readonly code: string;
  readonly name: string;
  readonly library: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Instruments to which it is named as a Party. */
  readonly instruments: readonly Reference[];
  readonly definitions: readonly Reference[];
  readonly acts: readonly Reference[];
  readonly suffers: readonly Reference[];
}

/** @param subjects those that know the State. */
export function stateFacts(shelf: Shelf, subjects: readonly Subject[], state: State): StateFacts {
  const incidents = subjects.flatMap((subject) => {
    const unit = subject.unit();
    return incidentsOf(shelf, subject).map((incident) => ({ incident, states: statesIn(unit, incident) }));
  });
  const refer = (all: readonly { readonly incident: Incident }[]) =>
    all.map(({ incident }) => declaredAt(shelf, 'incident', incident));
  return {
    kind: 'state',
    code: state.code,
    name: state.name,
    library: shelf.placeOf(state.source.at.file),
    labels: labelsOf(state.labels),
    instruments: subjects.flatMap((subject) =>
      volumesOf(shelf, subject)
        .filter((volume) => {
          const { unit } = volume.checked();
          return !unit.allStates && unit.parties.includes(state.code);
        })
        .map(volumeAt),
    ),
    definitions: subjects.flatMap((subject) =>
      definitionsOf(shelf, subject)
        .filter(({ versions }) => versions.some(({ codes }) => codes.includes(state.code)))
        .map((definition) => definitionAt(shelf, definition)),
    ),
    acts: refer(incidents.filter(({ states }) => states.acting.includes(state.code))),
    suffers: refer(incidents.filter(({ states }) => states.suffering.includes(state.code))),
  };
}

export function statePage({ messages }: Shelf, facts: StateFacts): Page {
  const words = messages.explain;
  const linked = (references: readonly Reference[]) => listOf(references.map((one): Text => [titled(one)]));
  return {
    address: { kind: 'state', name: facts.code, of: facts.library },
    what: words.kinds.state,
    title: facts.name,
    labels: foreign(facts.labels),
    blocks: present([
      rowsOf([
        [words.code, [{ code: facts.code }]],
        [words.readings, joined(facts.definitions.map((one): Text => [link(one)]))],
        [words.declaredIn, [link({ kind: 'library', name: facts.library })]],
      ]),
      section(words.partyTo, [linked(facts.instruments)]),
      section(words.actsIn, [linked(facts.acts)]),
      section(words.suffersIn, [linked(facts.suffers)]),
    ]),
  };
}
