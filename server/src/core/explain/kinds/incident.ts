/** An incident: what happened, who is said to have done it and how surely, and what every instrument says of it. */
import { judge } from '../../compile/incidents';
import type { Incident } from '../../model/model';
import { normalise } from '../../model/phrases';
import { joined, listOf, type Page, paragraph, present, rowsOf, section, type Text, type Value } from '../document';
import { type Shelf, type Subject, type Volume, volumesOf } from '../shelf';
import { facetNamed } from '../words/clauses';
import {
  declaredAt,
  itemInWords,
  type Judgement,
  judgementOf,
  link,
  placeAt,
  proseOf,
  type Reference,
  titled,
  volumeAt,
} from './common';
import { type PartsTold, partLines, partsOn } from './incidentParts';
import { shownBy } from './shown';

export interface IncidentFacts {
  readonly kind: 'incident';
  readonly name: string;
  readonly library: string;
  readonly title?: string;
  readonly date?: string;
  /** As written; what is left out is not known. */
  readonly clauses: readonly { readonly keyword: string; readonly about: string; readonly values: readonly string[] }[];
  /** What is not known: facets of an act of which it says nothing. */
  readonly unknown: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly instruments: readonly (Judgement & {
    readonly instrument: Reference;
    /** The same part by part, those together of which the same is said. */
    readonly parts: readonly PartsTold[];
  })[];
  readonly concerns: readonly (Reference & { readonly surely: boolean })[];
}

export function incidentFacts(shelf: Shelf, subject: Subject, incident: Incident): IncidentFacts {
  const unit = subject.unit();
  const { clauses: words, explain } = shelf.messages;
  const about = (name: string) => {
    const facet = facetNamed(unit, name);
    return facet && words.facet(facet);
  };
  const told = new Set(incident.clauses.map(({ facet }) => facet));
  return {
    kind: 'incident',
    name: incident.name,
    library: shelf.placeOf(incident.at.file),
    ...(incident.title !== undefined && { title: incident.title }),
    ...(incident.date !== undefined && { date: incident.date }),
    clauses: [
      ...incident.clauses.map(({ facet, keyword, values }) => ({
        keyword,
        about: about(facet) ?? keyword,
        values: values.map((either) => explain.either(either.map((item) => itemInWords(shelf, unit, item)))),
      })),
      ...(incident.description ?? []).map(({ facet, keyword, items }) => ({
        keyword,
        about: about(facet) ?? keyword,
        values: items.map(words.item),
      })),
    ],
    unknown: unit.facets
      .filter(({ name, values, describesNorms }) => values === 'terms' && !describesNorms && !told.has(name))
      .map(words.facet),
    notes: proseOf(incident.prose, 'note'),
    sources: proseOf(incident.prose, 'source'),
    instruments: volumesOf(shelf, subject).flatMap((volume) => {
      const judgement = judged(volume, incident);
      const parts = partsOn(shelf, volume, incident);
      return judgement && parts ? [{ instrument: volumeAt(volume), ...judgement, parts }] : [];
    }),
    concerns: shownBy(subject, incident).map(({ concern, surely }) => ({
      ...declaredAt(shelf, 'concern', concern),
      surely,
    })),
  };
}

/** Undefined where it could not be decided. */
export function judged(volume: Volume, incident: Pick<Incident, 'name'>): Judgement | undefined {
  const checked = volume.checked();
  const { unit, compiled } = checked;
  const own = unit.incidents.find(({ name }) => normalise(name) === normalise(incident.name));
  if (!own || !compiled.decided) return undefined;
  const verdict = checked.within(() => judge(compiled, own));
  return verdict && judgementOf(volume, checked, verdict);
}

export function incidentPage(shelf: Shelf, facts: IncidentFacts): Page {
  const { explain: words, joining } = shelf.messages;
  const concerns = (sure: boolean) =>
    facts.concerns.filter(({ surely }) => surely === sure).map((one): Text => [titled(one)]);
  const silent = facts.instruments.filter((one) => !reached(one) && one.duties.length === 0 && one.verdicts.length > 0);
  return {
    address: { kind: 'incident', name: facts.name, of: facts.library },
    what: words.kinds.incident,
    title: facts.title ?? facts.name,
    labels: [],
    blocks: present([
      ...facts.notes.map((note) => paragraph(joining.ended(note))),
      rowsOf([
        [words.date, facts.date],
        ...facts.clauses.map(({ about, values }): [string, string] => [joining.sentence(about), joining.row(values)]),
        [words.notKnown, joining.row(facts.unknown)],
        [words.named, [{ code: facts.name }]],
        [words.declaredIn, [link(placeAt(shelf, facts.library))]],
      ]),
      section(words.instrumentsSay, [
        rowsOf([
          ...facts.instruments
            .filter((one) => !silent.includes(one))
            .map((one): [string, Value] => [one.instrument.name, { lines: partLines(shelf, one.parts) }]),
          [
            silent.length === facts.instruments.length ? words.allSilent : words.silent,
            joined(silent.map(({ instrument }): Text => [link(instrument)])),
          ],
        ]),
      ]),
      section(words.concernsShown, [
        listOf(concerns(true)),
        ...(concerns(false).length > 0 ? [paragraph(words.perhapsConcerns), listOf(concerns(false))] : []),
      ]),
      section(words.sources, [listOf(facts.sources.map((source) => [source]))]),
    ]),
  };
}

/** Whether it is told under some instrument as anything else than silent. */
export function reached({ verdicts }: Judgement): boolean {
  return verdicts.some((verdict) => verdict !== 'silent');
}
