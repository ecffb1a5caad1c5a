/** The keywords with which a clause may begin: those that this kind of declaration takes and does not have yet. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Keyword, keywordIndex, keywordsOf } from '../../model/keywordIndex';
import { takesLabels } from '../../model/keywords';
import type { Unit } from '../../model/model';
import { comparableWords, longestPhrase } from '../../model/phrases';
import type { Element } from '../../syntax/ast';
import { clauseExample, fillExample } from '../words/examples';
import { clauseHelp, finalClauseHelp, sayingHelp } from '../words/keywords';
import type { Candidate } from './candidate';
import type { Scan } from './scan';

export function* clauseCandidates(unit: Unit, scan: Scan, from: number): Generator<Candidate> {
  const kind = scan.at?.node.keyword ?? 'opening';
  const { used, modality } = usedKeywords(unit, scan);
  const register = unit.accord?.form ?? 'either';
  const takes = takenBy(unit, scan);
  for (const keyword of keywordsOf(kind, unit.facets)) {
    if (keyword.kind === 'modality') {
      const fits =
        keyword.modality.register === 'either' || register === 'either' || keyword.modality.register === register;
      const candidate = modalityCandidate(unit, keyword, from);
      // A longer one in the making comes before the verbs: `shall not` after `shall`.
      if (!modality && fits) yield from < scan.cursor ? { ...candidate, rank: 1 } : candidate;
    } else if (!takes(keyword)) {
      // Belongs to norms of the other kind, with verbs of acts or with duties.
    } else if (!used.has(keyword.keyword) || (keyword.kind === 'clause' && keyword.clause.repeats)) {
      yield keyword.kind === 'facet'
        ? facetCandidate(unit, keyword.facet, from)
        : builtInCandidate(unit, kind, keyword, from);
    }
  }
  if (takesLabels.has(kind)) {
    yield {
      label: 'Chinese',
      kind: CompletionItemKind.Keyword,
      detail: 'its name in another language',
      insert: 'Chinese ',
      from,
      rank: 18,
    };
  }
}

/** Which keywords fit a norm: a duty has triggers and no facet clause but that of those who owe it, other norms the reverse. */
function takenBy(unit: Unit, scan: Scan): (keyword: Keyword) => boolean {
  if (scan.at?.node.keyword !== 'norm') return () => true;
  const norm = unit.norms.find(({ at }) => at === scan.at);
  const owing = norm?.owedThrough;
  const decided = norm !== undefined && norm.verbs.length > 0;
  return (keyword) => {
    if (keyword.kind === 'modality') return true;
    if (keyword.kind === 'facet') {
      const { describesNorms, followsModality, name } = keyword.facet;
      return describesNorms || (!followsModality && (!norm?.duty || owing === undefined || owing === name));
    }
    if (keyword.keyword === 'in the event of') return !decided || norm.duty;
    return !norm?.duty || (keyword.keyword !== 'subject to' && keyword.keyword !== 'notwithstanding');
  };
}

/** Clauses of facets of acts alone, as in a region on one line. */
export function* regionCandidates(unit: Unit, used: readonly string[], from: number): Generator<Candidate> {
  for (const keyword of keywordsOf('concern', unit.facets)) {
    if (keyword.kind === 'facet' && !used.includes(keyword.keyword)) yield facetCandidate(unit, keyword.facet, from);
  }
}

function modalityCandidate(unit: Unit, { keyword, modality }: Keyword & { kind: 'modality' }, from: number): Candidate {
  const help = sayingHelp[modality.saying as keyof typeof sayingHelp];
  const example = fillExample(unit, help.example, { modality: keyword });
  return {
    label: keyword,
    kind: CompletionItemKind.Operator,
    detail: modality.saying,
    documentation: withExample(help.means, example),
    insert: `${keyword} `,
    from,
    rank: keyword === 'shall not' || keyword === 'will not' ? 9 : 11,
    goesOn: true,
  };
}

function facetCandidate(unit: Unit, facet: Unit['facets'][number], from: number): Candidate {
  const keyword = facet.keyword ?? facet.name;
  return {
    label: keyword,
    kind: CompletionItemKind.Property,
    detail: facet.title ?? facet.name,
    documentation: withExample(facet.expected?.because, clauseExample(unit, facet)),
    insert: `${keyword} `,
    from,
    rank: facet.describesNorms ? 14 : 10,
    goesOn: true,
  };
}

function builtInCandidate(
  unit: Unit,
  kind: string,
  { keyword, clause }: Keyword & { kind: 'clause' },
  from: number,
): Candidate {
  const { means, example } = clauseHelp[keyword] ?? finalClauseHelp;
  const late = ['because', 'note', 'source', 'says'].includes(keyword);
  const quoted = ['quotation', 'quotations', 'spoken'].includes(clause.value);
  return {
    label: keyword,
    kind: CompletionItemKind.Keyword,
    detail: means,
    documentation: withExample(undefined, example && fillExample(unit, example)),
    ...(quoted
      ? { insert: `${keyword.replace('says', 'says English')} "$1"`, snippet: true }
      : { insert: clause.value === 'nothing' ? keyword : `${keyword} ` }),
    from,
    rank: clause.required ? 8 : late ? 16 : kind === 'norm' ? 13 : 11,
    ...(clause.value !== 'nothing' && !quoted && { goesOn: true }),
  };
}

function withExample(text: string | undefined, example: string | undefined): string | undefined {
  const lines = [text, example && `    ${example}`].filter((line) => line !== undefined && line !== '');
  return lines.length > 0 ? lines.join('\n\n') : undefined;
}

/** The keywords of the other lines of the declaration, brackets around clauses included. */
function usedKeywords(unit: Unit, scan: Scan): { used: ReadonlySet<string>; modality: boolean } {
  const used = new Set<string>();
  let modality = false;
  const { at } = scan;
  if (!at) return { used, modality };
  const { phrases } = keywordIndex(at.node.keyword, unit.facets);
  const note = (elements: readonly Element[]): void => {
    const [first] = elements;
    if (first?.kind === 'bracket') for (const alternative of first.alternatives) note(alternative.elements);
    const found = longestPhrase(phrases, comparableWords(elements))?.value;
    if (found) used.add(found.keyword);
    modality ||= found?.kind === 'modality';
  };
  for (const line of at.node.lines) {
    if (at.offset + line.from !== scan.from) note(line.elements);
  }
  return { used, modality };
}
