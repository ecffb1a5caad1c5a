/** A term: what it means, its family, and what instruments, concerns, incidents and definitions have to do with it. */
import type { Concern, Facet, Incident, Item, Saying, Term, Unit } from '../../model/model';
import { joined, listOf, type Page, paragraph, present, rowsOf, section, type Text, type Value } from '../document';
import { incidentsOf, type Shelf, type Subject, type Volume, volumesOf } from '../shelf';
import { facetNamed } from '../words/clauses';
import { ancestors, termNamed } from '../words/terms';
import { isWithin, normsHaving, treatment } from '../words/treatment';
import {
  declaredAt,
  filled,
  foreign,
  labelsOf,
  link,
  linked,
  mark,
  owedTexts,
  provisionAt,
  type Reference,
  termAt,
  titled,
  unique,
  volumeAt,
} from './common';
import { type ListedIn, listsWith } from './versions';

/** What one instrument says of a term. */
interface InstrumentOnTerm {
  readonly instrument: Reference;
  readonly said: readonly {
    readonly provision: Reference;
    readonly sayings: readonly Saying[];
    readonly part: boolean;
    readonly conditions: readonly string[];
  }[];
  readonly silent: boolean;
  readonly duties: readonly { readonly provision: Reference; readonly verbs: readonly string[] }[];
  /** For a term that qualifies norms or is a duty: the provisions that have it. */
  readonly having: readonly Reference[];
  readonly turnsOn: readonly string[];
}

export interface TermFacts {
  readonly kind: 'term';
  readonly name: string;
  readonly library: string;
  readonly facet: Reference;
  readonly means?: string;
  readonly above: readonly Reference[];
  readonly below: readonly Reference[];
  readonly synonyms: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly instruments: readonly InstrumentOnTerm[];
  readonly concerns: readonly Reference[];
  readonly incidents: readonly Reference[];
  readonly lists: readonly ListedIn[];
}

export function termFacts(shelf: Shelf, subject: Subject, facet: Facet, term: Term): TermFacts {
  const unit = subject.unit();
  const library = shelf.placeOf(term.source.at.file);
  const refer = (one: Term) => termAt(shelf, one);
  return {
    kind: 'term',
    name: term.name,
    library,
    facet: { kind: 'facet', name: facet.name, of: shelf.placeOf(facet.source.at.file) },
    ...(term.means !== undefined && { means: term.means }),
    above: ancestors(term).map(refer),
    below: term.children.map(refer),
    synonyms: term.synonyms,
    labels: labelsOf(term.labels),
    sources: term.references,
    instruments: volumesOf(shelf, subject).flatMap((volume) => onTerm(shelf, volume, facet.name, term.name) ?? []),
    concerns: unit.concerns.filter((one) => names(one, term)).map((one) => declaredAt(shelf, 'concern', one)),
    incidents: incidentsOf(shelf, subject)
      .filter((one) => has(one, term))
      .map((one) => declaredAt(shelf, 'incident', one)),
    lists: listsWith(shelf, subject, term),
  };
}

function onTerm(shelf: Shelf, volume: Volume, facetName: string, name: string): InstrumentOnTerm | undefined {
  const { unit, compiled } = volume.checked();
  const facet = facetNamed(unit, facetName);
  const term = facet && termNamed(facet, name);
  if (!facet || !term || !compiled.decided) return undefined;
  const instrument = volumeAt(volume);
  const refer = (norm: Unit['norms'][number]) => provisionAt(volume, norm);
  const nothing = { instrument, said: [], silent: false, duties: [], having: [], turnsOn: [] };
  if (facet.describesNorms) return { ...nothing, having: unique(normsHaving(compiled, facet, term).map(refer)) };
  const treated = treatment(shelf.messages, compiled, facet, term);
  if (!treated) return undefined;
  return {
    ...nothing,
    said: treated.said.map(({ norm, ...rest }) => ({ provision: refer(norm), ...rest })),
    silent: treated.silent,
    duties: treated.duties.map(({ norm, verbs }) => ({ provision: refer(norm), verbs })),
    turnsOn: treated.turnsOn,
  };
}

/** Whether a concern is about the term: it names it, its family or a member of it. */
function names({ clauses, answeredBy }: Concern, term: Term): boolean {
  const related = (item: Item) =>
    item.head.kind === 'term' &&
    (isWithin(item.head.term, term) || isWithin(term, item.head.term)) &&
    !item.less.some(({ set }) => set.kind === 'term' && isWithin(term, set.term));
  return answeredBy.some((one) => isWithin(one, term)) || clauses.some(({ items }) => items.some(related));
}

/** Whether an incident is told with the term or a member of its family. */
function has({ clauses }: Incident, term: Term): boolean {
  return clauses.some(({ values }) =>
    values.flat().some(({ head }) => head.kind === 'term' && isWithin(head.term, term)),
  );
}

export function termPage(shelf: Shelf, facts: TermFacts): Page {
  const { explain: words, joining } = shelf.messages;
  const family: Text = joined(
    [[link(facts.facet)], ...facts.above.map((one): Text => [link(one)]), [facts.name]],
    ' › ',
  );
  return {
    address: { kind: 'term', name: facts.name, of: facts.library },
    what: words.kinds.term,
    title: facts.name,
    labels: foreign(facts.labels),
    blocks: present([
      paragraph(facts.means && joining.ended(facts.means)),
      rowsOf([
        [words.family, family],
        [words.below, joined(facts.below.map((one): Text => [link(one)]))],
        [words.also, joining.row(facts.synonyms)],
        [words.declaredIn, [link({ kind: 'library', name: facts.library })]],
        [words.source, joining.series(facts.sources)],
      ]),
      section(words.instrumentsSay, [instrumentsBlock(shelf, facts.instruments)]),
      section(words.lists, [listOf(facts.lists.map((one) => listedText(shelf, one)))]),
      section(words.concerns, [listOf(facts.concerns.map((one) => [titled(one)]))]),
      section(words.incidents, [listOf(facts.incidents.map((one) => [titled(one)]))]),
    ]),
  };
}

/** A row for each instrument that says something; those that are silent in one. */
function instrumentsBlock(shelf: Shelf, instruments: readonly InstrumentOnTerm[]) {
  const { explain: words } = shelf.messages;
  const speaks = (one: InstrumentOnTerm) => one.said.length + one.duties.length + one.having.length > 0;
  const silent = instruments.filter((one) => !speaks(one)).map(({ instrument }): Text => [link(instrument)]);
  return rowsOf([
    ...instruments
      .filter(speaks)
      .map((one): [string, Value] => [one.instrument.name, { lines: onTermLines(shelf, one) }]),
    [silent.length === instruments.length ? words.allSilent : words.silent, joined(silent)],
  ]);
}

function onTermLines(shelf: Shelf, { said, silent, duties, having, turnsOn }: InstrumentOnTerm): Text[] {
  const { explain: words, joining, verdicts, treatment: told } = shelf.messages;
  const owed = owedTexts(shelf, duties);
  return [
    ...said.map(({ provision, sayings, part, conditions }) =>
      filled(
        words.said(mark(0), mark(1), part, conditions),
        joined(
          sayings.map((one): Text => [{ verdict: one, text: verdicts.names[one] }]),
          words.or,
        ),
        link(provision),
      ),
    ),
    ...(having.length > 0 ? [filled(words.having(mark(0)), linked(having))] : []),
    ...(silent && said.length > 0 ? [[told.otherwise]] : []),
    ...(owed.length > 0 ? [joined(owed, words.semicolon)] : []),
    ...(turnsOn.length > 0 ? [[words.turnsOn(joining.list(turnsOn))]] : []),
  ];
}

function listedText({ messages }: Shelf, { definition, readers, from, until, whole }: ListedIn): Text {
  const words = messages.explain;
  return filled(words.listed(mark(0), readers, words.dates(from, until), whole), link(definition));
}
