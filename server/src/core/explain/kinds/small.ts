/** What takes only a few lines: words to be careful with, acts that cannot be, codes of findings. */
import type { Caution, Impossible } from '../../model/model';
import { type Page, paragraph, present, rowsOf } from '../document';
import { blocksOf } from '../markdown';
import type { Shelf, Subject } from '../shelf';
import { regionInWords } from '../words/clauses';
import { foreign, link, otherReasons, reasonOf } from './common';

export interface CautionFacts {
  readonly kind: 'caution';
  readonly phrase: string;
  readonly library: string;
  readonly because?: string;
  readonly instead: readonly string[];
}

export function cautionFacts(shelf: Shelf, { phrase, because, instead, source }: Caution): CautionFacts {
  const library = shelf.placeOf(source.at.file);
  return { kind: 'caution', phrase, library, ...(because !== undefined && { because }), instead };
}

export function cautionPage({ messages }: Shelf, { phrase, library, because, instead }: CautionFacts): Page {
  const { explain: words, joining } = messages;
  return {
    address: { kind: 'caution', name: phrase, of: library },
    what: words.kinds.caution,
    title: phrase,
    labels: [],
    blocks: present([
      paragraph(because && joining.ended(because)),
      rowsOf([
        [words.instead, joining.row(instead)],
        [words.declaredIn, [link({ kind: 'library', name: library })]],
      ]),
    ]),
  };
}

export interface ImpossibleFacts {
  readonly kind: 'impossible';
  readonly name: string;
  readonly library: string;
  readonly because?: string;
  readonly reasons: Readonly<Record<string, string>>;
  /** The acts, in words. */
  readonly acts: string;
}

export function impossibleFacts(shelf: Shelf, subject: Subject, one: Impossible): ImpossibleFacts {
  const because = reasonOf(one.prose, shelf.language);
  return {
    kind: 'impossible',
    name: one.name,
    library: shelf.placeOf(one.at.file),
    ...(because !== undefined && { because }),
    reasons: Object.fromEntries(otherReasons(one.prose, because).map((other) => [other.language, other.foreign])),
    acts: regionInWords(shelf.messages, subject.unit(), one),
  };
}

export function impossiblePage({ messages }: Shelf, facts: ImpossibleFacts): Page {
  const { explain: words, joining } = messages;
  return {
    address: { kind: 'impossible', name: facts.name, of: facts.library },
    what: words.kinds.impossible,
    title: facts.name,
    labels: [],
    blocks: present([
      paragraph(facts.because && joining.ended(facts.because)),
      ...foreign(facts.reasons).map((one) => paragraph(one)),
      rowsOf([
        [words.noAct, facts.acts],
        [words.declaredIn, [link({ kind: 'library', name: facts.library })]],
      ]),
    ]),
  };
}

export interface CodeFacts {
  readonly kind: 'code';
  readonly code: string;
  /** Its page, in Markdown. */
  readonly page: string;
}

export function codePage({ messages }: Shelf, { code, page }: CodeFacts): Page {
  const blocks = blocksOf(page.replace(/^#[^\n]*\n/, ''));
  return {
    address: { kind: 'code', name: code },
    what: messages.explain.kinds.code,
    title: code,
    labels: [],
    blocks,
  };
}
