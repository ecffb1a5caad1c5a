/** A concern: why it matters, which instruments address it, which incidents show it, and model clauses to close it. */

import { none } from '../../analysis/diagram';
import { type ConcernCoverage, concernRegion, createCoverage, share } from '../../compile/concerns';
import { triggers } from '../../compile/duties';
import type { Concern, Verdict } from '../../model/model';
import { codePart } from '../../rules/page';
import { type Block, joined, listOf, type Page, paragraph, present, rowsOf, section, type Text } from '../document';
import { type Shelf, type Subject, type Volume, volumesOf } from '../shelf';
import { regionInWords } from '../words/clauses';
import {
  declaredAt,
  filled,
  foreign,
  labelsOf,
  link,
  linked,
  mark,
  otherReasons,
  proseOf,
  provisionAt,
  type Reference,
  reasonOf,
  termAt,
  titled,
  unique,
  verdictMarks,
  volumeAt,
} from './common';
import { type ModelFacts, modelBlocks, modelsOf } from './models';
import { shownIn } from './shown';

/** What an instrument does about a concern. */
export interface Addressing {
  readonly instrument: Reference;
  /** The share of its acts by verdict, from 0 to 1. */
  readonly verdicts: Partial<Record<Verdict | 'contested', number>>;
  readonly provisions: readonly Reference[];
  /** Provisions with a duty that answers the concern. */
  readonly answers: readonly Reference[];
  /** How much of it is left silent and unanswered, from 0 to 1. */
  readonly gap: number;
  readonly turnsOn: readonly string[];
}

export interface ConcernFacts {
  readonly kind: 'concern';
  readonly name: string;
  readonly code: string;
  readonly library: string;
  readonly title?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly because?: string;
  readonly reasons: Readonly<Record<string, string>>;
  /** The acts, in words. */
  readonly acts: string;
  readonly answeredBy: readonly Reference[];
  readonly sources: readonly string[];
  readonly instruments: readonly Addressing[];
  readonly incidents: readonly (Reference & { readonly date?: string; readonly surely: boolean })[];
  readonly models: readonly ModelFacts[];
}

export function concernFacts(shelf: Shelf, subject: Subject, concern: Concern): ConcernFacts {
  const unit = subject.unit();
  const because = reasonOf(concern.prose, shelf.language);
  return {
    kind: 'concern',
    name: concern.name,
    code: `gap/${codePart(concern.name)}`,
    library: shelf.placeOf(concern.at.file),
    ...(concern.title !== undefined && { title: concern.title }),
    labels: labelsOf(concern.labels),
    ...(because !== undefined && { because }),
    reasons: Object.fromEntries(otherReasons(concern.prose, because).map((one) => [one.language, one.foreign])),
    acts: regionInWords(shelf.messages, unit, concern),
    answeredBy: concern.answeredBy.map((term) => termAt(shelf, term)),
    sources: proseOf(concern.prose, 'source'),
    instruments: volumesOf(shelf, subject).flatMap((volume) => addressing(volume, concern.name) ?? []),
    incidents: shownIn(shelf, subject)
      .filter((one) => one.concern.name === concern.name)
      .map(({ incident, surely }) => ({
        ...declaredAt(shelf, 'incident', incident),
        ...(incident.date !== undefined && { date: incident.date }),
        surely,
      })),
    models: modelsOf(shelf, subject, concern.name),
  };
}

const covering = createCoverage('when asked');

/** Undefined where the instrument does not know the concern, or what it says could not be decided. */
export function addressing(volume: Volume, name: string): Addressing | undefined {
  const checked = volume.checked();
  const { unit, compiled } = checked;
  const concern = unit.concerns.find((one) => one.name === name);
  if (!concern || !compiled.decided) return undefined;
  const coverage = checked.within(() => covering(compiled, concern));
  return coverage && addressed(volume, coverage);
}

function addressed(volume: Volume, { concern, acts, verdicts, gap, turnsOn }: ConcernCoverage): Addressing {
  const { unit, compiled } = volume.checked();
  const { space, speakers, displaced, sets, duties } = compiled;
  const { diagrams } = space;
  const region = concernRegion(compiled, concern);
  const speaking = [...speakers.values()].filter(({ norm, reach }) =>
    diagrams.meets(diagrams.without(reach, displaced.get(norm.name) ?? none), region),
  );
  const answering = duties.filter(
    (duty) => concern.answeredBy.length > 0 && diagrams.meets(triggers(sets, duty, concern.answeredBy), region),
  );
  const inOrder = (norms: ReadonlySet<object>) =>
    unique(unit.norms.filter((norm) => norms.has(norm)).map((norm) => provisionAt(volume, norm)));
  return {
    instrument: volumeAt(volume),
    verdicts: Object.fromEntries(Object.entries(verdicts).map(([verdict, count]) => [verdict, share(count, acts)])),
    provisions: inOrder(new Set(speaking.map(({ norm }) => norm))),
    answers: inOrder(new Set(answering.map(({ norm }) => norm))),
    gap: acts === 0n ? 0 : share(gap.always + gap.sometimes, acts),
    turnsOn,
  };
}

/** What an instrument does about a concern, in a line. */
export function addressingText(shelf: Shelf, { verdicts, provisions, answers, gap, turnsOn }: Addressing): Text {
  const { explain: words, joining } = shelf.messages;
  const named = Object.keys(verdicts) as (Verdict | 'contested')[];
  const spoken = named.filter((verdict) => verdict !== 'silent');
  return joined(
    [
      ...(spoken.length > 0
        ? [filled(words.under(mark(0), mark(1)), verdictMarks(shelf, spoken), linked(provisions))]
        : []),
      ...(answers.length > 0 ? [filled(words.answered(mark(0)), linked(answers))] : []),
      ...(gap > 0 ? [[gap === 1 ? words.whollySilent : words.silentOn(joining.percent(gap))]] : []),
      ...(turnsOn.length > 0 ? [[words.turnsOn(joining.list(turnsOn))]] : []),
    ],
    '; ',
  );
}

/** Whether an instrument does anything about it. */
export function addresses({ verdicts, answers }: Addressing): boolean {
  return answers.length > 0 || Object.keys(verdicts).some((verdict) => verdict !== 'silent');
}

export function concernPage(shelf: Shelf, facts: ConcernFacts): Page {
  const { explain: words, joining } = shelf.messages;
  const silent = facts.instruments.filter((one) => !addresses(one)).map(({ instrument }): Text => [link(instrument)]);
  return {
    address: { kind: 'concern', name: facts.name, of: facts.library },
    what: words.kinds.concern,
    title: facts.title ?? facts.name,
    labels: foreign(facts.labels),
    blocks: present([
      paragraph(facts.because && joining.ended(facts.because)),
      ...foreign(facts.reasons).map((one) => paragraph(one)),
      rowsOf([
        [words.acts, facts.acts],
        [words.answeredBy, joined(facts.answeredBy.map((one): Text => [link(one)]))],
        [words.toldAs, [{ code: facts.code }]],
        [words.declaredIn, [link({ kind: 'library', name: facts.library })]],
        [words.source, joining.series(facts.sources)],
      ]),
      section(words.instrumentsAddress, [
        rowsOf([
          ...facts.instruments
            .filter(addresses)
            .map((one): [string, Text] => [one.instrument.name, addressingText(shelf, one)]),
          [silent.length === facts.instruments.length ? words.allSilent : words.silent, joined(silent)],
        ]),
      ]),
      section(words.incidentsShow, incidentBlocks(shelf, facts)),
      section(words.models, modelBlocks(shelf, facts.models)),
    ]),
  };
}

function incidentBlocks({ messages }: Shelf, { incidents }: ConcernFacts): (Block | undefined)[] {
  const words = messages.explain;
  const told = (sure: boolean) =>
    incidents
      .filter(({ surely }) => surely === sure)
      .map((one): Text => [titled(one), ...(one.date === undefined ? [] : [words.dated(one.date)])]);
  const [sure, unsure] = [told(true), told(false)];
  return [listOf(sure), ...(unsure.length > 0 ? [paragraph(words.perhaps), listOf(unsure)] : [])];
}
