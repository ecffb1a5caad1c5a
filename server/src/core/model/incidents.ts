import { readHeader } from './header';
import { tieOf } from './heads';
import { type ClauseLine, readLines } from './lines';
import type { Clause, Facet, Incident, Item } from './model';
import { readDate } from './plain';
import type { ProvisionReading } from './provision';
import { report, spanOf, textAt } from './reading';
import { readClause } from './regions';
import { type ReadItem, readItems } from './values';
import { readVerdicts } from './verdicts';
import { keywordsOfTerm } from './vocabulary';

export type IncidentBody = Omit<Incident, 'key' | 'at'>;
type IncidentClause = Incident['clauses'][number];

/** Reads an incident. */
export function readIncident(reading: ProvisionReading): IncidentBody {
  const { vocabulary } = reading;
  const { name, nameSpan, title } = readHeader(reading, 'name');
  if (name) reading.mention?.({ kind: 'incident', span: nameSpan, target: name, declaration: true });
  const lines = readLines(reading, vocabulary.index('incident'), (words) => keywordsOfTerm(vocabulary, words));
  const clauses: IncidentClause[] = [];
  const description: Clause[] = [];
  let date: string | undefined;
  let expect: Incident['expect'];
  for (const line of lines.clauses) {
    if ('bracket' in line) continue;
    if (line.keyword.kind === 'facet' && line.keyword.facet.describesNorms) {
      description.push(readDescription(reading, line, line.keyword.facet));
    } else if (line.keyword.kind === 'facet') {
      const clause = readIncidentClause(reading, line, line.keyword.facet);
      if (!clauses.some(({ facet }) => facet === clause.facet)) clauses.push(clause);
      else report(reading, 'duplicate-clause', line.keywordSpan, { clause: clause.keyword, declaration: 'incident' });
    } else if (line.keyword.keyword === 'date') date = readDate(reading, line.value, 'date', true);
    else if (line.keyword.keyword === 'expect') {
      const { verdicts, contested } = readVerdicts(reading, line.value, 'expect', true);
      expect = { verdicts, contested, span: spanOf(line.value, line.keywordSpan) };
    }
  }
  return {
    name,
    nameSpan,
    ...(title !== undefined && { title }),
    prose: lines.prose,
    ...(date !== undefined && { date }),
    clauses,
    description,
    ...(expect && { expect }),
  };
}

/** A clause that qualifies no act. */
function readDescription(reading: ProvisionReading, line: ClauseLine, facet: Facet): Clause {
  const keyword = facet.keyword ?? facet.name;
  const rules = { keyword, line: line.index, definitions: false, relative: 'never' } as const;
  return readClause(reading, facet, line.keywordSpan, line.value, rules, []).clause;
}

function readIncidentClause(reading: ProvisionReading, line: ClauseLine, facet: Facet): IncidentClause {
  const keyword = facet.keyword ?? facet.name;
  const place = {
    facets: [facet.name],
    facet,
    tie: tieOf(reading.vocabulary.facets, facet),
    keyword,
    line: line.index,
    definitions: false,
    relative: 'never',
  } as const;
  const items = readItems(reading, line.value, place, []);
  const span = { from: line.keywordSpan.from, to: spanOf(line.value, line.keywordSpan).to };
  const joins = items.slice(1).map(({ joined }) => joined);
  if (joins.includes('or') && joins.some((joined) => joined !== 'or')) {
    const at = spanOf(line.value, line.keywordSpan);
    report(reading, 'incident-values', at, { clause: keyword, words: textAt(reading.node, at) });
  }
  return { facet: facet.name, keyword, values: grouped(items), span };
}

/** All of these happened; of those joined by `or`, one. */
function grouped(items: readonly ReadItem[]): Item[][] {
  const values: Item[][] = [];
  for (const { item, joined } of items) {
    const last = values.at(-1);
    if (joined === 'or' && last) last.push(item);
    else values.push([item]);
  }
  return values;
}
