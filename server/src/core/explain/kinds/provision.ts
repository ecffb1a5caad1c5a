/** A provision of an instrument, or of the reader's accord: its wording, what it says and of which acts. */
import type { Checked } from '../../check';
import type { Norm, Saying } from '../../model/model';
import { type Block, joined, listOf, type Page, paragraph, present, rowsOf, section, type Text } from '../document';
import type { Shelf, Volume } from '../shelf';
import {
  actorFacet,
  clauseInWords,
  clausesInWords,
  facetNamed,
  itemsInWords,
  otherClauses,
  regionInWords,
} from '../words/clauses';
import { sayingsOf } from '../words/treatment';
import { declaredAt, link, proseOf, provisionAt, type Reference, titled } from './common';
import { addressing } from './concern';
import { judged } from './incident';

/** One norm of those that share a number. */
export interface NormFacts {
  readonly name: string;
  readonly number?: string;
  readonly title?: string;
  readonly sayings: readonly Saying[];
  readonly duty: boolean;
  /** Whom it binds, or who owes it. */
  readonly binds: readonly string[];
  /** What it reaches, or what triggers it, in words. */
  readonly reaches: string;
  readonly exceptions: readonly string[];
  /** Clauses that describe it. */
  readonly described: readonly string[];
  readonly wording: readonly { readonly language: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

export interface ProvisionFacts {
  readonly kind: 'provision';
  readonly name: string;
  readonly instrument: Reference;
  readonly norms: readonly NormFacts[];
  readonly concerns: readonly Reference[];
  readonly incidents: readonly Reference[];
}

export function normFacts({ messages }: Shelf, { unit, compiled }: Checked, norm: Norm): NormFacts {
  const { clauses: words, joining } = messages;
  const actor = actorFacet(compiled);
  const verbs = joining.list(itemsInWords(messages, norm.verbs), norm.duty ? 'and' : 'or');
  const clauses = clausesInWords(messages, unit, otherClauses(norm, actor));
  const triggers = norm.triggers.map((trigger) => regionInWords(messages, unit, trigger));
  const own = [words.phrased(facetNamed(unit, norm.verbFacet), verbs), ...(norm.duty ? [] : clauses)];
  return {
    name: norm.name,
    ...(norm.numbered !== undefined && { number: norm.numbered }),
    ...(norm.title !== undefined && { title: norm.title }),
    sayings: sayingsOf(norm),
    duty: norm.duty,
    binds: norm.clauses
      .filter(({ facet }) => facet === actor?.name)
      .flatMap(({ items }) => itemsInWords(messages, items)),
    reaches: [words.together(own.filter((part) => part !== '')), ...triggers.map(messages.explain.inTheEventOf)].join(
      messages.explain.semicolon,
    ),
    exceptions: norm.exceptions.map((exception) => regionInWords(messages, unit, exception)),
    described: norm.description.map((clause) => clauseInWords(messages, unit, clause)),
    wording: norm.prose.flatMap(({ kind, text, language }) =>
      kind === 'says' ? [{ language: language ?? 'English', text }] : [],
    ),
    notes: proseOf(norm.prose, 'note'),
    sources: proseOf(norm.prose, 'source'),
  };
}

export function provisionFacts(shelf: Shelf, volume: Volume, norms: readonly Norm[]): ProvisionFacts {
  const checked = volume.checked();
  const [first] = norms as [Norm, ...Norm[]];
  const address = provisionAt(volume, first);
  const own = ({ name }: Reference) => name === address.name;
  return {
    kind: 'provision',
    name: address.name,
    instrument: { kind: 'instrument', name: volume.name, title: volume.title },
    norms: norms.map((norm) => normFacts(shelf, checked, norm)),
    concerns: checked.unit.concerns.flatMap((concern) => {
      const told = addressing(volume, concern.name);
      return told && [...told.provisions, ...told.answers].some(own) ? [declaredAt(shelf, 'concern', concern)] : [];
    }),
    incidents: checked.unit.incidents.flatMap((incident) => {
      const told = judged(volume, incident);
      const reached = told && [...told.provisions, ...told.duties.map(({ provision }) => provision)].some(own);
      return reached ? [declaredAt(shelf, 'incident', incident)] : [];
    }),
  };
}

export function provisionPage(shelf: Shelf, facts: ProvisionFacts): Page {
  const { explain: words } = shelf.messages;
  const [first] = facts.norms;
  return {
    address: { kind: 'provision', name: facts.name, of: facts.instrument.name },
    what: words.kinds.provision,
    title: words.provisionTitle(facts.instrument.name, facts.name, first?.title ?? ''),
    labels: [],
    blocks: present([
      paragraph(link(facts.instrument, facts.instrument.title)),
      ...facts.norms.flatMap((norm) => normBlocks(shelf, norm)),
      section(words.concernsTouched, [listOf(facts.concerns.map((one): Text => [titled(one)]))]),
      section(words.incidentsReached, [listOf(facts.incidents.map((one): Text => [titled(one)]))]),
    ]),
  };
}

/** What a norm says, for its own page and for that of its instrument. */
export function normBlocks({ messages }: Shelf, norm: NormFacts): (Block | undefined)[] {
  const { explain: words, joining, verdicts } = messages;
  const says: Text = norm.duty
    ? [words.duty]
    : joined(
        norm.sayings.map((one): Text => [{ verdict: one, text: verdicts.names[one] }]),
        words.or,
      );
  return [
    ...norm.wording.map(({ language, text }): Block => ({ kind: 'quotation', text, language })),
    rowsOf([
      [words.says, joined([says, ...(norm.reaches === '' ? [] : [[norm.reaches]])], words.colon)],
      [norm.duty ? words.owedBy : words.binds, joining.list(norm.binds)],
      [words.except, joining.series(norm.exceptions)],
      [words.described, joining.series(norm.described)],
      [words.note, joining.sentences(norm.notes.map(joining.ended))],
      [words.source, joining.series(norm.sources)],
    ]),
  ];
}
