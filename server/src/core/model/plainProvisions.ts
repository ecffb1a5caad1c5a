import type { Element } from '../syntax/ast';
import { dutyFacets } from './facets';
import { readHeader } from './header';
import { readLines } from './lines';
import type { Concern, Term } from './model';
import { exactPhrase, longestPhrase, wordsIn } from './phrases';
import { namesIn, readNames } from './plain';
import type { ProvisionReading } from './provision';
import { report, spanOf, textAt } from './reading';
import { type LineRules, type ReadClause, readClause, withoutDuplicates } from './regions';
import { keywordsOfTerm } from './vocabulary';

export type ConcernBody = Omit<Concern, 'key' | 'at'>;

/** Reads a concern, a `left open` or an `impossible`: one region in the words of the vocabulary. */
export function readPlainProvision(reading: ProvisionReading): ConcernBody {
  const { node, vocabulary } = reading;
  const { name, nameSpan, title } = readHeader(reading, 'name');
  const kind = node.keyword as 'concern' | 'left open' | 'impossible';
  if (name) reading.mention?.({ kind, span: nameSpan, target: name, declaration: true });
  const lines = readLines(reading, vocabulary.index(kind), (words) => keywordsOfTerm(vocabulary, words));
  const read: ReadClause[] = [];
  let answeredBy: readonly Term[] = [];
  for (const line of lines.clauses) {
    if ('bracket' in line) continue;
    const { keyword, keywordSpan, value } = line;
    const rules: LineRules = {
      keyword: keyword.keyword,
      line: line.index,
      definitions: false,
      relative: 'as the facet says',
    };
    if (keyword.kind === 'facet') read.push(readClause(reading, keyword.facet, keywordSpan, value, rules, []));
    else if (keyword.keyword === 'answered by') answeredBy = readDuties(reading, value);
  }
  if (read.length === 0 && name && vocabulary.facets.length > 0 && !lines.maybe(() => true)) {
    report(reading, 'no-clauses', nameSpan, { declaration: kind, words: name });
  }
  const clauses = withoutDuplicates(reading, read);
  const labels = new Map(lines.labels.map(({ language, text }) => [language, text]));
  return { name, nameSpan, ...(title !== undefined && { title }), prose: lines.prose, labels, clauses, answeredBy };
}

function readDuties(reading: ProvisionReading, value: readonly Element[]): Term[] {
  const { vocabulary, names } = reading;
  const facets = dutyFacets(vocabulary.facets).map(({ name }) => name);
  const duties: Term[] = [];
  for (const { words } of readNames(reading, value, 'answered by')) {
    namesIn(
      words,
      (compared, at) => {
        const found = facets
          .map((facet) => longestPhrase(vocabulary.terms.get(facet), compared, at))
          .filter((one) => one !== undefined);
        return found.sort((a, b) => b.length - a.length)[0];
      },
      ({ set, facet, name }, at) => {
        reading.mention?.({
          kind: 'term',
          span: spanOf(at, { from: 0, to: 0 }),
          target: name,
          facet,
          declaration: false,
        });
        if (set.kind === 'term') duties.push(set.term);
      },
      (at) => {
        const span = spanOf(at, { from: 0, to: 0 });
        const text = textAt(reading.node, span);
        if (exactPhrase(vocabulary.unplaced, wordsIn(text))) return;
        const nearest = names.nearTo(text, facets).map(({ name }) => name);
        if (reading.lenient && nearest.length === 0) return;
        report(reading, 'unknown-term', span, { words: text, facet: facets[0] ?? '', clause: 'answered by', nearest });
      },
    );
  }
  return duties;
}
