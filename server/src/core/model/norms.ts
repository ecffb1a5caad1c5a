import type { Bracket, Element, Span, Word } from '../syntax/ast';
import { exclusive, openBracket, within } from './brackets';
import { readHeader } from './header';
import type { Keyword } from './keywordIndex';
import {
  type BracketLine,
  type ClauseLine,
  leadingKeyword,
  mentionKeyword,
  readLines,
  reportUnknownClause,
} from './lines';
import { modalities as modalityWords } from './modality';
import type { Facet, Item, LineRegion, Modality, Norm, Precedence, When } from './model';
import { segments } from './plain';
import { readFreeText } from './prose';
import { type ProvisionReading, silently } from './provision';
import { report, spanOf, textAt } from './reading';
import { type LineRules, type ReadClause, readClause, readRegion, withoutDuplicates } from './regions';
import { readStateList } from './stateLists';
import { type ReadItem, readItems } from './values';
import { keywordsOfTerm } from './vocabulary';

/** `subject to a and b`, before the names of norms are known. */
export interface WrittenPrecedence extends Omit<Precedence, 'norm'> {
  readonly words: readonly Word[];
}

/** A norm or without-prejudice clause, all resolved but its words of precedence. */
export interface NormBody extends Omit<Norm, 'key' | 'at' | 'proposal' | 'precedence'> {
  readonly proposedBy?: { readonly by: readonly string[]; readonly span: Span };
  readonly precedence: readonly WrittenPrecedence[];
}

/** What the lines of a norm say, in the order of the text. */
interface Draft {
  readonly reading: ProvisionReading;
  readonly duty: boolean;
  readonly modalities: Modality[];
  readonly verbs: ReadItem[];
  readonly clauses: ReadClause[];
  readonly description: ReadClause[];
  readonly exceptions: LineRegion[];
  readonly triggers: (LineRegion & { keywordSpan: Span })[];
  readonly precedence: WrittenPrecedence[];
  proposedBy?: { by: readonly string[]; span: Span };
}

/** Reads a norm or a without-prejudice clause. */
export function readNorm(reading: ProvisionReading): NormBody {
  const { node, vocabulary } = reading;
  const kind = node.keyword === 'norm' ? 'norm' : 'without prejudice';
  const header = readHeader(reading, 'name');
  const names = header.name ? { span: header.nameSpan, target: header.name } : undefined;
  if (names) reading.mention?.({ kind: 'norm', ...names, declaration: true });
  const lines = readLines(reading, vocabulary.index(kind), (words) => keywordsOfTerm(vocabulary, words));

  const draft = emptyDraft(reading, needsDuty(lines.clauses) && isDuty(reading, lines.clauses));
  for (const line of lines.clauses) readLine(draft, line);

  const { modalities, verbs, verbFacet, duty } = settleVerbs(draft);
  const numbered = numberIn(lines.clauses, reading);
  const clauses = withoutDuplicates(reading, draft.clauses);
  const description = withoutDuplicates(reading, draft.description);
  const bearer = duty ? vocabulary.bearer : undefined;
  if (kind === 'norm') {
    const modal = modalityWords.map(({ text }) => text);
    if (modalities.length === 0 && !lines.maybe((keyword) => modal.includes(keyword))) {
      report(reading, 'no-modality', header.nameSpan, { norm: header.name });
    }
    checkDuty(draft, duty, bearer, verbFacet, modalities.length > 0);
  } else if (draft.clauses.length === 0 && !lines.maybe(() => true) && vocabulary.facets.length > 0) {
    report(reading, 'no-clauses', header.nameSpan, { declaration: kind, words: header.name });
  }
  return {
    kind,
    name: header.name,
    nameSpan: header.nameSpan,
    ...(header.title !== undefined && { title: header.title }),
    ...(numbered !== undefined && { numbered }),
    prose: lines.prose,
    ...(draft.proposedBy && { proposedBy: draft.proposedBy }),
    modalities,
    verbs,
    ...(verbFacet !== undefined && { verbFacet }),
    duty,
    clauses,
    ...(bearer !== undefined && { owedThrough: bearer }),
    exceptions: draft.exceptions,
    triggers: draft.triggers.map(({ when, clauses, span }) => ({ when, clauses, span })),
    precedence: draft.precedence,
    description,
  };
}

function numberIn(lines: readonly (ClauseLine | BracketLine)[], reading: ProvisionReading): string | undefined {
  const line = lines.find((one) => 'keyword' in one && one.keyword.keyword === 'numbered');
  return line && 'value' in line && line.value.length > 0 ? readFreeText(reading, line.value) : undefined;
}

function emptyDraft(reading: ProvisionReading, duty: boolean): Draft {
  return {
    reading,
    duty,
    modalities: [],
    verbs: [],
    clauses: [],
    description: [],
    exceptions: [],
    triggers: [],
    precedence: [],
  };
}

// ---- lines -----------------------------------------------------------------------------------------------------

function readLine(draft: Draft, line: ClauseLine | BracketLine): void {
  if (!('bracket' in line)) {
    readKeyword(draft, line.keyword, line.keywordSpan, line.value, line.index, []);
    return;
  }
  const bare = readBracketLine(draft, line.bracket, line.rest, line.index, []);
  for (const span of bare) report(draft.reading, 'missing-value', span, { clause: textAt(draft.reading.node, span) });
}

/**
 * Reads a bracket around clauses or around a modality, and what follows it. Gives the modalities that still lack verbs:
 * they may stand behind the bracket, in which case they hold in every alternative.
 */
function readBracketLine(
  draft: Draft,
  bracket: Bracket,
  rest: readonly Element[],
  line: number,
  when: When,
): readonly Span[] {
  const { reading } = draft;
  const index = openBracket(reading, bracket, leadingKeywordName(reading, bracket), line);
  const before = draft.verbs.length;
  const modalities = draft.modalities.length;
  let bare: Span[] = [];
  bracket.alternatives.forEach(({ elements }, option) => {
    const [first, ...others] = elements;
    if (!first) return;
    const inside = within(when, index, option);
    if (first.kind === 'bracket') {
      bare.push(...readBracketLine(draft, first, others, line, inside));
      return;
    }
    const keywords = keywordsFor(reading);
    const found = leadingKeyword(elements, keywords);
    if (!found) {
      reportUnknownClause(reading, elements, keywords, (words) => keywordsOfTerm(reading.vocabulary, words));
      return;
    }
    mentionKeyword(reading, found.keyword, found.keywordSpan);
    if (found.keyword.kind === 'modality' && found.value.length === 0) bare.push(found.keywordSpan);
    else if (found.value.length === 0) {
      report(reading, 'missing-value', found.keywordSpan, { clause: found.keyword.keyword });
    }
    readKeyword(draft, found.keyword, found.keywordSpan, found.value, line, inside);
  });
  if (rest.length === 0) return bare;
  const span = spanOf(rest, bracket);
  const words = textAt(reading.node, span);
  if (draft.modalities.length === modalities) {
    report(reading, 'unexpected-value', span, { clause: reading.node.keyword, expected: 'nothing', words });
    return bare;
  }
  if (draft.verbs.length > before) report(reading, 'mixed-verbs', span, { words, reason: 'verbs behind the bracket' });
  readVerbs(draft, rest, line, when);
  bare = [];
  return bare;
}

const keywordsFor = (reading: ProvisionReading) =>
  reading.vocabulary.index(reading.node.keyword === 'norm' ? 'norm' : 'without prejudice');

/** The keyword of a bracket's first alternative, by which it is counted. */
function leadingKeywordName(reading: ProvisionReading, bracket: Bracket): string {
  for (const { elements } of bracket.alternatives) {
    const [first] = elements;
    if (!first) continue;
    if (first.kind === 'bracket') return leadingKeywordName(reading, first);
    const keyword = leadingKeyword(elements, keywordsFor(reading))?.keyword;
    if (keyword) return keyword.kind === 'modality' ? 'modality' : keyword.keyword;
  }
  return 'clause';
}

function readKeyword(
  draft: Draft,
  keyword: Keyword,
  keywordSpan: Span,
  value: readonly Element[],
  line: number,
  when: When,
): void {
  const { reading, duty } = draft;
  const span = { from: keywordSpan.from, to: spanOf(value, keywordSpan).to };
  const rules: LineRules = { keyword: keyword.keyword, line, definitions: true, relative: 'as the facet says' };
  switch (keyword.kind) {
    case 'modality': {
      const { text, saying, register } = keyword.modality;
      draft.modalities.push({ when, saying, text, register, span: keywordSpan });
      readVerbs(draft, value, line, when);
      return;
    }
    case 'facet': {
      const clause = readClause(reading, keyword.facet, keywordSpan, value, rules, when);
      (keyword.facet.describesNorms ? draft.description : draft.clauses).push(clause);
      return;
    }
    case 'clause':
      break;
  }
  const owed: LineRules = duty ? { ...rules, relative: 'always' } : rules;
  switch (keyword.clause.value) {
    case 'region': {
      if (value.length === 0) return;
      const region = { when, clauses: readRegion(reading, value, owed, when), span };
      if (keyword.keyword === 'except') draft.exceptions.push(region);
      else draft.triggers.push({ ...region, keywordSpan });
      return;
    }
    case 'provisions':
      readPrecedence(draft, keyword.keyword as Precedence['kind'], value, line, when);
      return;
    case 'States':
      if (when.length > 0) reportProse(reading, keyword.keyword, keywordSpan);
      else
        draft.proposedBy = {
          by: readStateList(reading, value, keyword.keyword, 'delegation').map(({ code }) => code),
          span,
        };
      return;
    case 'prose':
    case 'closing':
      // Read by themselves; in a bracket they mean nothing.
      if (when.length > 0) reportProse(reading, keyword.keyword, keywordSpan);
      return;
    default:
      // In a bracket, prose comes here too; outside of one, `readLines` has taken it.
      reportProse(reading, keyword.keyword, keywordSpan);
  }
}

function reportProse(reading: ProvisionReading, clause: string, span: Span): void {
  report(reading, 'bracket-not-allowed', span, { where: 'clause', clause, declaration: reading.node.keyword });
}

function readPrecedence(
  draft: Draft,
  kind: Precedence['kind'],
  value: readonly Element[],
  line: number,
  when: When,
): void {
  const { reading, precedence } = draft;
  for (const { elements } of segments(value)) {
    let words: Word[] = [];
    const flush = () => {
      if (words.length > 0) precedence.push({ kind, when, words, span: spanOf(words, { from: 0, to: 0 }) });
      words = [];
    };
    for (const element of elements) {
      if (element.kind === 'word') words.push(element);
      else if (element.kind === 'bracket') {
        flush();
        const index = openBracket(reading, element, kind, line);
        element.alternatives.forEach((alternative, option) => {
          readPrecedence(draft, kind, alternative.elements, line, within(when, index, option));
        });
      } else {
        const words = textAt(reading.node, element);
        report(reading, 'unexpected-value', element, { clause: kind, expected: 'names', words });
      }
    }
    flush();
  }
}

// ---- verbs -----------------------------------------------------------------------------------------------------

/** The facets whose terms may be verbs, those of acts first. */
function verbFacets(facets: readonly Facet[]): string[] {
  const following = facets.filter(({ followsModality }) => followsModality);
  return [
    ...following.filter(({ describesNorms }) => !describesNorms),
    ...following.filter(({ describesNorms }) => describesNorms),
  ].map(({ name }) => name);
}

function readVerbs(draft: Draft, value: readonly Element[], line: number, when: When): void {
  const { reading, verbs } = draft;
  const facets = verbFacets(reading.vocabulary.facets);
  const place = { facets, keyword: 'modality', line, definitions: true, relative: 'never' } as const;
  verbs.push(...readItems(reading, value, place, when));
}

const isDutyFacet = (reading: ProvisionReading, name: string | undefined): boolean =>
  reading.vocabulary.facets.some((facet) => facet.name === name && facet.describesNorms);

/** Whether it matters to the other lines that the verbs are duties. */
function needsDuty(lines: readonly (ClauseLine | BracketLine)[]): boolean {
  return lines.some(
    (line) => 'bracket' in line || (line.keyword.kind === 'clause' && line.keyword.clause.value === 'region'),
  );
}

/** Whether the verbs are duties, found out before the lines that depend on it are read. */
function isDuty(reading: ProvisionReading, lines: readonly (ClauseLine | BracketLine)[]): boolean {
  const draft = emptyDraft(silently(reading), false);
  for (const line of lines) {
    if ('bracket' in line || line.keyword.kind === 'modality') readLine(draft, line);
  }
  const facet = draft.verbs.find((verb) => verb.facet !== undefined)?.facet;
  return facet === undefined ? assumedDuty(draft, lines) : isDutyFacet(reading, facet);
}

/** Verbs that nothing knows are taken for duties where the norm says in what event they are owed. */
function assumedDuty(draft: Draft, lines: readonly (ClauseLine | BracketLine)[]): boolean {
  if (draft.verbs.length === 0) return false;
  return lines.some((line) => !('bracket' in line) && line.keyword.keyword === 'in the event of');
}

/** The facet of the verbs is that of the first; a verb of another facet is told and left out. */
function settleVerbs(draft: Draft): {
  modalities: Modality[];
  verbs: Item[];
  verbFacet: string | undefined;
  duty: boolean;
} {
  const { reading, verbs, modalities } = draft;
  const { facets } = reading.vocabulary;
  const known = verbs.find(({ facet }) => facet !== undefined)?.facet;
  const assumed = verbFacets(facets).find((name) => isDutyFacet(reading, name) === draft.duty);
  const verbFacet = known ?? (verbs.length > 0 ? assumed : undefined);
  const kept = verbs.filter(({ item, facet }) => {
    if (facet === undefined || facet === verbFacet) return true;
    report(reading, 'mixed-verbs', item.span, {
      words: item.text,
      reason: 'acts and duties',
      facet,
      other: verbFacet ?? '',
    });
    return false;
  });
  const standing: Modality[] = [];
  for (const modality of modalities) {
    if (!standing.some((one) => !exclusive(one.when, modality.when, reading.brackets))) standing.push(modality);
    else report(reading, 'duplicate-clause', modality.span, { clause: modality.text, declaration: 'norm' });
  }
  return {
    modalities: standing,
    verbs: kept.map(({ item }) => item),
    verbFacet,
    duty: isDutyFacet(reading, verbFacet),
  };
}

/** Tells what a norm of its kind cannot have. */
function checkDuty(
  draft: Draft,
  duty: boolean,
  bearer: string | undefined,
  verbFacet: string | undefined,
  modal: boolean,
): void {
  const { reading, clauses, triggers, verbs } = draft;
  if (duty) {
    for (const { clause, keywordSpan } of clauses) {
      if (clause.facet !== bearer) report(reading, 'duty-clause', keywordSpan, { clause: clause.keyword });
    }
    return;
  }
  // Without a modality or a known verb it cannot be told whether a duty is meant; that is told already.
  if (modal && verbs.some(({ facet }) => facet !== undefined)) {
    for (const { keywordSpan } of triggers) report(reading, 'misplaced-trigger', keywordSpan, {});
  }
  for (const { clause, keywordSpan } of clauses) {
    if (clause.facet !== verbFacet) continue;
    report(reading, 'duplicate-clause', keywordSpan, { clause: clause.keyword, declaration: 'norm' });
  }
}
