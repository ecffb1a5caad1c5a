import { type Header, readHeader } from './header';
import { keywordIndex } from './keywordIndex';
import type { DeclarationKind } from './keywords';
import { type ClauseLine, type LabelLine, readLines } from './lines';
import type { Prose } from './model';
import { type Named, readNames } from './plain';
import { readQuotation } from './prose';
import { type Reading, report } from './reading';

/** The declarations of a vocabulary as written, before their names are resolved. */
export interface WrittenFacet {
  readonly kind: 'facet';
  readonly header: Header;
  readonly keyword?: Named;
  readonly states: boolean;
  readonly followsModality: boolean;
  readonly describesNorms: boolean;
  readonly describesIncidents: boolean;
  readonly of?: Named;
  readonly relativeTo?: Named;
  readonly alone?: Named;
  readonly usually: readonly Named[];
  readonly expected?: {
    readonly of: 'each norm' | 'the accord';
    readonly because: string;
    readonly reasons: readonly Prose[];
  };
  readonly answeredBy: readonly Named[];
  readonly labels: readonly LabelLine[];
  readonly phrase?: string;
}

export interface WrittenTerm {
  readonly kind: 'term';
  readonly header: Header;
  readonly in?: Named;
  readonly under?: Named;
  readonly means?: string;
  readonly also: readonly Named[];
  readonly usually: readonly Named[];
  readonly labels: readonly LabelLine[];
  readonly references: readonly string[];
  readonly phrase?: string;
}

export interface WrittenState {
  readonly kind: 'state';
  readonly header: Header;
  readonly also: readonly Named[];
  readonly labels: readonly LabelLine[];
}

export interface WrittenCaution {
  readonly kind: 'caution';
  readonly header: Header;
  readonly because?: string;
  readonly reasons: readonly Prose[];
  readonly instead: readonly Named[];
  readonly softens: boolean;
}

export type WrittenVocabulary = WrittenFacet | WrittenTerm | WrittenState | WrittenCaution;

/** The keywords of these declarations do not depend on any facet. */
const indices = {
  facet: keywordIndex('facet', []),
  term: keywordIndex('term', []),
  state: keywordIndex('state', []),
  caution: keywordIndex('caution', []),
};

export const vocabularyKinds: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'facet',
  'term',
  'state',
  'caution',
]);

interface Sorted {
  readonly header: Header;
  readonly line: (keyword: string) => ClauseLine | undefined;
  readonly names: (keyword: string) => readonly Named[];
  readonly name: (keyword: string) => Named | undefined;
  readonly quotation: (keyword: string) => string | undefined;
  readonly labels: readonly LabelLine[];
  readonly prose: readonly Prose[];
}

function sorted(reading: Reading, kind: keyof typeof indices): Sorted {
  const header = readHeader(reading, 'name');
  const { clauses, labels, prose } = readLines(reading, indices[kind]);
  const lines = clauses.filter((clause) => 'keyword' in clause);
  const line = (keyword: string) => lines.find((one) => one.keyword.keyword === keyword);
  const names = (keyword: string) =>
    lines.filter((one) => one.keyword.keyword === keyword).flatMap(({ value }) => readNames(reading, value, keyword));
  return {
    header,
    line,
    names,
    name: (keyword) => names(keyword)[0],
    quotation: (keyword) => readQuotation(reading, line(keyword)?.value ?? [], keyword)?.text,
    labels,
    prose,
  };
}

/** Reads a facet, a term, a State or a caution; undefined for other declarations and where the name is missing. */
export function readVocabularyLines(reading: Reading): WrittenVocabulary | undefined {
  const written = readOne(reading);
  return written && (written.header.name !== '' || (written.kind === 'caution' && written.header.title))
    ? written
    : undefined;
}

function readOne(reading: Reading): WrittenVocabulary | undefined {
  switch (reading.node.keyword) {
    case 'facet':
      return readFacet(sorted(reading, 'facet'));
    case 'term':
      return readTerm(reading, sorted(reading, 'term'));
    case 'state':
      return readState(reading, sorted(reading, 'state'));
    case 'caution':
      return readCaution(sorted(reading, 'caution'));
    default:
      return undefined;
  }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function readFacet({ header, line, names, name, quotation, labels, prose }: Sorted): WrittenFacet {
  const each = quotation('expected of each norm');
  const whole = quotation('expected of the accord');
  const because = each ?? whole;
  const expected = because !== undefined && {
    of: each === undefined ? ('the accord' as const) : ('each norm' as const),
    because,
    reasons: [{ kind: 'because' as const, text: because, span: header.nameSpan }, ...reasonsIn(prose)],
  };
  return {
    kind: 'facet',
    header,
    states: line('values States') !== undefined,
    followsModality: line('follows modality') !== undefined,
    describesNorms: line('describes norms') !== undefined || line('describes norms and incidents') !== undefined,
    describesIncidents: line('describes norms and incidents') !== undefined,
    usually: names('usually'),
    answeredBy: names('answered by'),
    labels,
    ...optional('keyword', name('clause')),
    ...optional('of', name('of')),
    ...optional('relativeTo', name('relative to')),
    ...optional('alone', name('alone')),
    ...(expected && { expected }),
    ...optional('phrase', quotation('phrase')),
  };
}

function readTerm(reading: Reading, { header, line, names, name, quotation, labels, prose }: Sorted): WrittenTerm {
  if (
    !line('in') &&
    !line('under') &&
    reading.node.errors.length === 0 &&
    !reading.faults.some(({ code }) => code === 'unknown-clause' || code === 'missing-value')
  ) {
    report(reading, 'missing-clause', reading.node.headerSpan, { clause: 'in', declaration: 'term' });
  }
  return {
    kind: 'term',
    header,
    also: names('also'),
    usually: names('usually'),
    labels,
    references: prose.filter(({ kind }) => kind === 'source').map(({ text }) => text),
    ...optional('in', name('in')),
    ...optional('under', name('under')),
    ...optional('means', quotation('means')),
    ...optional('phrase', quotation('phrase')),
  };
}

function readState(reading: Reading, { header, names, labels }: Sorted): WrittenState {
  if (header.name && !header.title)
    report(reading, 'missing-name', header.nameSpan, { declaration: 'state', expected: 'title' });
  return { kind: 'state', header, also: names('also'), labels };
}

/** The reasons of a declaration, in whatever languages. */
function reasonsIn(prose: readonly Prose[]): Prose[] {
  return prose.filter(({ kind }) => kind === 'because');
}

function readCaution({ header, line, names, prose }: Sorted): WrittenCaution {
  const reasons = reasonsIn(prose);
  const [first] = reasons;
  return {
    kind: 'caution',
    header,
    instead: names('instead'),
    softens: line('softens what is said') !== undefined,
    reasons,
    ...optional('because', (reasons.find(({ language }) => language === undefined) ?? first)?.text),
  };
}
