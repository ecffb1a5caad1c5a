import type { Declaration, Placed } from '../syntax/ast';
import { type AccordBody, type FreeClause as ReadFreeClause, readAccord, readFreeClauses } from './accords';
import { readHeader } from './header';
import { keywordIndex } from './keywordIndex';
import { readLines } from './lines';
import type { FreeClause, Prose } from './model';
import { type Fault, withSyntaxErrors } from './problems';
import type { Mention, Reading } from './reading';
import type { StateTable } from './stateNames';

/** A declaration that needs no vocabulary: the opening lines, a library's header, a preamble, final clauses. */
export interface PlainReading {
  readonly faults: readonly Fault[];
  readonly clauses: readonly ReadFreeClause[];
  readonly prose: readonly Prose[];
}

const plainIndices = { opening: keywordIndex('opening', []), vocabulary: keywordIndex('vocabulary', []) };

/** Reads such a declaration. */
export function readPlain(node: Declaration, mention?: (mention: Mention) => void): PlainReading {
  const reading: Reading = { node, faults: [], mention };
  const { clauses, prose } = readPlainLines(reading);
  return { faults: withSyntaxErrors(node, reading.faults), clauses, prose };
}

function readPlainLines(reading: Reading): Omit<PlainReading, 'faults'> {
  const { keyword } = reading.node;
  if (keyword === 'preamble' || keyword === 'final clauses') return readFreeClauses(reading);
  const kind = keyword === 'vocabulary' ? 'vocabulary' : 'opening';
  if (kind === 'vocabulary') {
    const { name: target, nameSpan: span } = readHeader(reading, 'name');
    if (target) reading.mention?.({ kind: 'library', span, target, declaration: true });
  }
  const { prose } = readLines(reading, plainIndices[kind]);
  return { clauses: [], prose };
}

/** The recitals or final clauses of a declaration at its place. */
export function freeClauses(at: Placed, { clauses, prose }: PlainReading): FreeClause[] {
  return clauses.map(({ keyword, text, span, line }) => ({
    at,
    keyword,
    text,
    span,
    notes: prose.filter((one) => one.kind === 'note' && one.line === line).map((one) => one.text),
  }));
}

export type AccordReading = AccordBody & { readonly faults: readonly Fault[] };

/** Reads the header of a treaty against the States that are declared. */
export function readAccordNode(
  node: Declaration,
  declared: StateTable,
  mention?: (mention: Mention) => void,
): AccordReading {
  const reading: Reading = { node, faults: [], mention };
  const body = readAccord(reading, declared);
  return { ...body, faults: withSyntaxErrors(node, reading.faults) };
}
