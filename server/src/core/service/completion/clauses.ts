/** The keywords with which a clause may begin: those that this kind of declaration takes and does not have yet. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import type { Messages } from '../../messages/messages';
import { type Keyword, keywordIndex, keywordsOf } from '../../model/keywordIndex';
import { takesLabels } from '../../model/keywords';
import type { Facet, Unit } from '../../model/model';
import { comparableWords, longestPhrase } from '../../model/phrases';
import { contentsOf } from '../../model/uses';
import type { Element, SourceFile } from '../../syntax/ast';
import { clauseHelp } from '../words/keywords';
import type { Candidate } from './candidate';
import { columnAt, inColumn } from './column';
import type { Expected } from './expectation';
import type { Scan } from './scan';
import { wholeClauses } from './wholeClauses';

/** Before all that would close a gap. */
const first = -1_000;

/** @param alone whether the clause is alone on its line, and not in a bracket: then whole clauses are offered, too. */
export function* clauseCandidates(
  checked: Checked,
  file: SourceFile,
  scan: Scan,
  { alone, from }: Extract<Expected, { what: 'clause' }>,
): Generator<Candidate> {
  const { unit, messages } = checked;
  const column = alone ? columnAt(file, scan.at) : undefined;
  const kind = scan.at?.node.keyword ?? 'opening';
  const { used, modality } = usedKeywords(unit, scan);
  const register = unit.accord?.form ?? 'either';
  const takes = takenBy(unit, scan);
  const lacking: Facet[] = [];
  for (const keyword of keywordsOf(kind, unit.facets)) {
    if (keyword.kind === 'modality') {
      const fits =
        keyword.modality.register === 'either' || register === 'either' || keyword.modality.register === register;
      const candidate = modalityCandidate(messages, keyword, from, column);
      // A longer one in the making comes before the verbs: `shall not` after `shall`.
      if (!modality && fits) yield from < scan.cursor ? { ...candidate, rank: first } : candidate;
    } else if (!standsIn(unit, file, keyword)) {
      // Said in an instrument or a library alone.
    } else if (!takes(keyword)) {
      // Belongs to norms of the other kind, with verbs of acts or with duties.
    } else if (!used.has(keyword.keyword) || (keyword.kind === 'clause' && keyword.clause.repeats)) {
      if (keyword.kind === 'facet') lacking.push(keyword.facet);
      yield keyword.kind === 'facet'
        ? facetCandidate(keyword.facet, from, column)
        : builtInCandidate(messages, kind, keyword, from, column);
    }
  }
  if (column !== undefined) yield* wholeClauses(checked, scan, { lacking, verbless: !modality, column, from });
  if (takesLabels.has(kind)) {
    yield {
      label: 'Chinese',
      kind: CompletionItemKind.Keyword,
      detail: messages.completion.otherLanguage,
      insert: 'Chinese ',
      from,
      rank: 18,
    };
  }
}

/** Whether a clause makes sense in a file: provisions are numbered where an instrument is given, and models are in libraries. */
function standsIn({ accord }: Unit, file: SourceFile, { keyword }: Keyword): boolean {
  switch (keyword) {
    case 'numbered':
    case 'leaves out':
      return accord?.kind === 'instrument';
    case 'model for':
      return contentsOf(file).libraryName !== undefined;
    default:
      return true;
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
    if (keyword.kind === 'facet' && !used.includes(keyword.keyword)) yield facetCandidate(keyword.facet, from);
  }
}

function modalityCandidate(
  { verdicts }: Messages,
  { keyword, modality }: Keyword & { kind: 'modality' },
  from: number,
  column = 0,
): Candidate {
  return {
    label: keyword,
    kind: CompletionItemKind.Operator,
    detail: verdicts.names[modality.saying],
    of: { kind: 'modality', name: keyword },
    insert: inColumn(keyword, column),
    from,
    rank: keyword === 'shall not' || keyword === 'will not' ? 9 : 11,
    goesOn: true,
  };
}

function facetCandidate(
  { name, keyword = name, title = name, describesNorms }: Facet,
  from: number,
  column = 0,
): Candidate {
  return {
    label: keyword,
    kind: CompletionItemKind.Property,
    detail: title,
    of: { kind: 'facet', name },
    insert: inColumn(keyword, column),
    from,
    rank: describesNorms ? 14 : 10,
    goesOn: true,
  };
}

function builtInCandidate(
  messages: Messages,
  kind: string,
  { keyword, clause }: Keyword & { kind: 'clause' },
  from: number,
  column = 0,
): Candidate {
  const { means } = clauseHelp(messages, keyword);
  const late = ['because', 'note', 'source', 'says'].includes(keyword);
  const quoted =
    ['quotation', 'quotations', 'spoken', 'reason'].includes(clause.value) ||
    keyword === 'numbered' ||
    keyword === 'leaves out';
  return {
    label: keyword,
    kind: CompletionItemKind.Keyword,
    detail: means,
    of: { kind: 'clause', name: keyword },
    ...(quoted
      ? { insert: `${inColumn(keyword.replace('says', 'says English'), column)}"$1"`, snippet: true }
      : { insert: clause.value === 'nothing' ? keyword : inColumn(keyword, column) }),
    from,
    rank: clause.required ? 8 : late ? 16 : kind === 'norm' ? 13 : 11,
    ...(clause.value !== 'nothing' && !quoted && { goesOn: true }),
  };
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
