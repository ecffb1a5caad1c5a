/** An instrument: who, when, in what form; what it says, provision by provision, and what it leaves out. */
import type { Accord, Norm } from '../../model/model';
import { normalise } from '../../model/phrases';
import { slug } from '../address';
import { joined, listOf, type Page, paragraph, present, rowsOf, section, type Text, tableOf } from '../document';
import type { Shelf, Volume } from '../shelf';
import {
  declaredAt,
  foreign,
  type Judgement,
  judgementText,
  labelsOf,
  link,
  proseOf,
  provisionAt,
  type Reference,
  stateNamesOf,
  titled,
} from './common';
import { type Addressing, addresses, addressing, addressingText } from './concern';
import { judged, reached } from './incident';
import { type NormFacts, normBlocks, normFacts } from './provision';

export interface InstrumentFacts {
  readonly kind: 'instrument';
  readonly name: string;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly form?: Accord['form'];
  readonly date?: string;
  readonly status?: string;
  readonly allStates: boolean;
  readonly parties: readonly string[];
  readonly texts: readonly string[];
  readonly buildsOn: readonly Reference[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  /** What the instrument is said to leave out. */
  readonly leavesOut: readonly string[];
  /** Concerns on which it is wholly silent: computed. */
  readonly silentOn: readonly Reference[];
  readonly addresses: readonly (Addressing & { readonly concern: Reference })[];
  readonly provisions: readonly NormFacts[];
  readonly incidents: readonly (Judgement & { readonly incident: Reference; readonly date?: string })[];
}

export function instrumentFacts(shelf: Shelf, volume: Volume): InstrumentFacts {
  const checked = volume.checked();
  const { unit } = checked;
  const accord = unit.accord as Accord;
  const concerns = unit.concerns.flatMap((concern) => {
    const told = addressing(volume, concern.name);
    return told ? [{ concern: declaredAt(shelf, 'concern', concern), ...told }] : [];
  });
  return {
    kind: 'instrument',
    name: volume.name,
    title: volume.title,
    labels: labelsOf(accord.labels),
    ...(accord.form !== undefined && { form: accord.form }),
    ...(accord.date !== undefined && { date: accord.date }),
    ...(accord.status !== undefined && { status: accord.status }),
    allStates: unit.allStates,
    parties: unit.allStates ? [] : stateNamesOf(shelf, unit, unit.parties),
    texts: accord.texts,
    buildsOn: (accord.buildsOn ?? []).map(({ name }) => ({ kind: 'instrument', name: nameOf(shelf, name) })),
    notes: proseOf(accord.prose, 'note'),
    sources: proseOf(accord.prose, 'source'),
    leavesOut: accord.leavesOut ?? [],
    silentOn: concerns.filter((one) => !addresses(one)).map(({ concern }) => concern),
    addresses: concerns.filter(addresses),
    provisions: unit.norms.map((norm) => normFacts(shelf, checked, norm)),
    incidents: unit.incidents.flatMap((incident) => {
      const told = judged(volume, incident);
      const dated = incident.date === undefined ? {} : { date: incident.date };
      return told ? [{ incident: declaredAt(shelf, 'incident', incident), ...dated, ...told }] : [];
    }),
  };
}

/** As the instrument itself has it. */
function nameOf({ volumes }: Shelf, written: string): string {
  return volumes.find(({ name }) => normalise(name) === normalise(written))?.name ?? written;
}

export function instrumentPage(shelf: Shelf, facts: InstrumentFacts): Page {
  const { explain: words, hover, joining } = shelf.messages;
  const told = facts.incidents.filter(reached);
  const untold = facts.incidents.filter((one) => !reached(one));
  const parties = facts.allStates ? words.allStates : joining.list(facts.parties);
  return {
    address: { kind: 'instrument', name: facts.name },
    what: words.kinds.instrument,
    title: facts.title,
    labels: foreign(facts.labels),
    blocks: present([
      rowsOf([
        [words.named, [{ code: facts.name }]],
        [words.between, parties],
        [words.form, facts.form && hover.accord.form(facts.form)],
        [words.date, facts.date],
        [words.status, facts.status],
        [words.texts, joining.list(facts.texts)],
        [words.buildsOn, joined(facts.buildsOn.map((one): Text => [link(one)]))],
        [words.source, joining.series(facts.sources)],
      ]),
      ...facts.notes.map((note) => paragraph(joining.ended(note))),
      section(words.leavesOut, [
        listOf(facts.leavesOut.map((text): Text => [text])),
        facts.silentOn.length > 0 ? paragraph(words.silentConcerns) : undefined,
        listOf(facts.silentOn.map((one): Text => [titled(one)])),
      ]),
      section(words.provisions, provisionSections(shelf, facts)),
      section(words.concernsAddressed, [
        tableOf(
          [words.columns.concern, words.columns.says],
          facts.addresses.map((one) => [[titled(one.concern)], addressingText(shelf, one)]),
        ),
      ]),
      section(words.ofIncidents, [
        tableOf(
          [words.columns.date, words.columns.incident, words.columns.says],
          told.map((one) => [[one.date ?? ''], [titled(one.incident)], judgementText(shelf, one)]),
        ),
        untold.length > 0 ? paragraph(words.silentIncidents) : undefined,
        listOf(
          untold.map(
            ({ incident, date, duties }): Text => [
              titled(incident),
              ...(date === undefined ? [] : [words.dated(date)]),
              ...(duties.length > 0 ? [words.dutiesOf(duties.map(({ duty }) => duty))] : []),
            ],
          ),
        ),
      ]),
    ]),
  };
}

/** A section for each number; norms that share one stand together. */
function provisionSections(shelf: Shelf, { name, provisions }: InstrumentFacts) {
  const { explain: words } = shelf.messages;
  const numbers = [...new Set(provisions.map((one) => one.number ?? one.name))];
  return numbers.map((number) => {
    const norms = provisions.filter((one) => (one.number ?? one.name) === number);
    const title = norms[0]?.title ?? norms[0]?.name ?? '';
    const heading = norms[0]?.number === undefined ? title : words.numbered(number, title);
    return section(
      [link({ kind: 'provision', name: number, of: name }, heading)],
      norms.flatMap((norm, index) => [
        index > 0 && norm.title !== undefined ? paragraph(norm.title) : undefined,
        ...normBlocks(shelf, norm),
      ]),
      slug(number),
    );
  });
}

/** The norms that a provision of an instrument is made of: by number, or by name. */
export function normsNamed(volume: Volume, name: string): Norm[] {
  return volume.checked().unit.norms.filter((norm) => provisionAt(volume, norm).name === name);
}
