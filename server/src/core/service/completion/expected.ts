/** What may stand at the cursor. */
import { type Keyword, type KeywordIndex, keywordIndex, regionIndex } from '../../model/keywordIndex';
import type { DeclarationKind, ValueKind } from '../../model/keywords';
import { modalities } from '../../model/modality';
import type { Facet, Term, Unit } from '../../model/model';
import { comparable, longestPhrase, wordsIn } from '../../model/phrases';
import { allTerms, expectItem, type ItemPlace } from './item';
import type { Frame, Scan, Token } from './scan';
import { comparedText, lastPart, leadingWords, splitTokens, typedFrom } from './tokens';

/** `from`: where the phrase typed so far begins. */
export type Expected = { readonly from: number } & (
  | { readonly what: 'header' }
  | { readonly what: 'clause'; readonly line: boolean }
  | { readonly what: 'region clause'; readonly used: readonly string[] }
  | { readonly what: 'set'; readonly place: ItemPlace; readonly taken: readonly string[] }
  | { readonly what: 'states'; readonly place: ItemPlace; readonly alone: boolean }
  | { readonly what: 'connector'; readonly place: ItemPlace; readonly states: boolean }
  | { readonly what: 'delegation' }
  | { readonly what: 'parties' | 'declared States' | 'libraries' | 'files' | 'provisions' | 'verdicts' | 'judgements' }
  | { readonly what: 'facets' | 'States facets' | 'terms' | 'own terms' | 'duties' | 'forms' | 'languages' | 'defined' }
);

/** What the words of a clause are read with. */
interface Start {
  readonly kind: 'line' | 'region' | 'value' | 'states' | 'nothing';
  readonly value?: Value;
}

/** The value of a clause: of a facet, or of a built-in kind. */
type Value =
  | { readonly kind: 'items'; readonly place: ItemPlace }
  | { readonly kind: 'verbs' }
  | { readonly kind: ValueKind; readonly keyword: string };

interface Reader {
  readonly unit: Unit;
  readonly scan: Scan;
  readonly kind: DeclarationKind;
  readonly index: KeywordIndex;
}

/** Everything that may stand at the cursor, what is likeliest first. */
export function expectedAt(unit: Unit, scan: Scan): Expected[] {
  const kind = scan.at?.node.keyword ?? 'opening';
  const reader: Reader = { unit, scan, kind, index: keywordIndex(kind, unit.facets) };
  const [outer, ...inner] = scan.frames as [Frame, ...Frame[]];
  if (scan.header) return expectInHeader(reader, outer.tokens);

  let { expected, next } = readFrame(reader, { kind: 'line' }, outer, true);
  for (const frame of inner) {
    const read = readFrame(reader, next, frame, false);
    const delegation: Expected[] = frame.attributable ? [{ what: 'delegation', from: typedFrom(scan, frame.tokens) }] : [];
    expected = [...read.expected, ...delegation];
    next = read.next;
  }
  return expected;
}

function expectInHeader({ scan }: Reader, tokens: readonly Token[]): Expected[] {
  const { keyword, keywordSpan } = (scan.at as NonNullable<Scan['at']>).node;
  const from = (scan.at?.offset ?? 0) + keywordSpan.from;
  const length = wordsIn(keyword).length;
  if (tokens.length <= length && (scan.touching || tokens.length < length)) return [{ what: 'header', from }];
  const rest = tokens.slice(length);
  if (rest.some(({ kind }) => kind !== 'word')) return [];
  if (keyword === 'mandate') return [{ what: 'parties', from: typedFrom(scan, rest) }];
  if (keyword === 'define') return [{ what: 'defined', from: typedFrom(scan, rest) }];
  return [];
}

/** What may follow the tokens of a frame, and what a bracket that opens there is read with. */
function readFrame(reader: Reader, start: Start, { tokens }: Frame, outer: boolean): { expected: Expected[]; next: Start } {
  const { scan } = reader;
  switch (start.kind) {
    case 'nothing':
      return { expected: [], next: start };
    case 'line':
      return readLine(reader, tokens, outer);
    case 'region':
      return readRegion(reader, tokens);
    case 'states':
      return statesOnly(reader, start, tokens);
    case 'value':
      return start.value ? readValue(reader, start.value, tokens) : { expected: [], next: start };
    default:
      return { expected: [{ what: 'clause', line: false, from: typedFrom(scan, tokens) }], next: start };
  }
}

function readLine(reader: Reader, tokens: readonly Token[], outer: boolean): { expected: Expected[]; next: Start } {
  const { scan, index, kind } = reader;
  const from = typedFrom(scan, tokens);
  const [first] = tokens;
  if (first?.kind === 'group') {
    return kind === 'norm' && isModality(first.text)
      ? readValue(reader, { kind: 'verbs' }, tokens.slice(1))
      : { expected: [], next: { kind: 'nothing' } };
  }
  const beginning: Expected[] = [{ what: 'clause', line: outer, from }];
  if (outer && scan.fresh) beginning.push({ what: 'header', from });
  const words = leadingWords(tokens);
  const found = longestPhrase(index.phrases, words);
  const typing = words.length === tokens.length && (scan.touching || tokens.length === 0);
  if (!found || (typing && found.length === words.length)) {
    const possible = words.length === tokens.length;
    return { expected: possible ? beginning : [], next: tokens.length === 0 ? { kind: 'line' } : { kind: 'nothing' } };
  }
  const read = readValue(reader, valueOf(reader, found.value), tokens.slice(found.length));
  const longer = words.length === tokens.length && beginsLonger(index, words, scan.touching);
  return { expected: longer ? [...read.expected, ...beginning] : read.expected, next: read.next };
}

/** Whether a longer keyword may be in the making: `shall` before `not`. */
function beginsLonger({ phrases }: KeywordIndex, words: readonly string[], touching: boolean): boolean {
  const whole = touching ? words.slice(0, -1) : words;
  const last = touching ? (words.at(-1) ?? '') : '';
  let node: KeywordIndex['phrases'] | undefined = phrases;
  for (const word of whole) node = node?.next?.get(word);
  return [...(node?.next?.keys() ?? [])].some((word) => word.startsWith(last));
}

function valueOf({ unit, kind }: Reader, keyword: Keyword): Value {
  if (keyword.kind === 'modality') return { kind: 'verbs' };
  if (keyword.kind === 'clause') return { kind: keyword.clause.value, keyword: keyword.keyword };
  const definitions = kind === 'norm' || kind === 'without prejudice';
  return { kind: 'items', place: placeOf(unit, keyword.facet, definitions, kind !== 'incident') };
}

function readValue(reader: Reader, value: Value, tokens: readonly Token[]): { expected: Expected[]; next: Start } {
  const { scan, unit, kind } = reader;
  const item = lastPart(tokens, ',', ':');
  const from = typedFrom(scan, item);
  const plain = (what: (Expected & { place?: undefined })['what']): { expected: Expected[]; next: Start } => ({
    expected: [{ what, from } as Expected],
    next: { kind: 'nothing' },
  });
  switch (value.kind) {
    case 'items': {
      const expected = expectItem(unit, scan, value.place, tokens);
      return { expected, next: expected.some(({ what }) => what === 'states') && item.length > 0 ? { kind: 'states', value } : { kind: 'value', value } };
    }
    case 'verbs': {
      const place = verbPlace(unit, tokens);
      return { expected: expectItem(unit, scan, place, tokens), next: { kind: 'value', value } };
    }
    case 'set': {
      const place = meaningPlace(reader);
      return { expected: expectItem(unit, scan, place, tokens), next: { kind: 'value', value } };
    }
    case 'region':
      return readRegion(reader, tokens, value.keyword);
    case 'judged region':
      return tokens.some(({ text, kind: mark }) => mark === 'mark' && text === ':')
        ? readRegion(reader, tokens.slice(tokens.findIndex(({ text }) => text === ':') + 1), value.keyword)
        : plain('judgements');
    case 'verdicts':
      return plain('verdicts');
    case 'provisions':
      return { expected: [{ what: 'provisions', from }], next: { kind: 'value', value } };
    case 'States':
      return plain('parties');
    case 'parties':
      return item.some(({ kind: token }) => token === 'quotation') ? none() : plain('declared States');
    case 'uses':
      return plain('libraries');
    case 'files':
      return plain('files');
    case 'form':
      return plain('forms');
    case 'languages':
      return plain('languages');
    case 'facet':
      return plain(kind === 'define' || value.keyword === 'of' || value.keyword === 'relative to' ? 'States facets' : 'facets');
    case 'term':
    case 'terms':
      return plain(kind === 'facet' ? 'own terms' : 'terms');
    case 'duties':
      return plain('duties');
    default:
      return none();
  }
}

function none(): { expected: Expected[]; next: Start } {
  return { expected: [], next: { kind: 'nothing' } };
}

/** A bracket after `of`: nothing but States. */
function statesOnly(reader: Reader, start: Start, tokens: readonly Token[]): { expected: Expected[]; next: Start } {
  if (start.value?.kind !== 'items') return none();
  const from = typedFrom(reader.scan, lastPart(tokens, ','));
  return { expected: [{ what: 'states', place: start.value.place, alone: false, from }], next: start };
}

/** A region on one line: clauses of facets, separated by semicolons. */
function readRegion(reader: Reader, tokens: readonly Token[], keyword = ''): { expected: Expected[]; next: Start } {
  const { scan, unit, index } = reader;
  const regions = regionIndex(unit.facets, index);
  const parts = splitTokens(tokens, ';');
  const part = parts.at(-1) ?? [];
  const words = leadingWords(part);
  const found = longestPhrase(regions.phrases, words);
  const typing = words.length === part.length && (scan.touching || part.length === 0);
  if (!found || (typing && found.length === words.length)) {
    const used = parts.slice(0, -1).flatMap((one) => longestPhrase(regions.phrases, leadingWords(one))?.value.keyword ?? []);
    const expected: Expected[] = words.length === part.length ? [{ what: 'region clause', used, from: typedFrom(scan, part) }] : [];
    return { expected, next: part.length === 0 ? { kind: 'region' } : { kind: 'nothing' } };
  }
  if (found.value.kind !== 'facet') return none();
  const { facet } = found.value;
  const owed = keyword === 'in the event of' || (keyword === 'except' && isDuty(reader));
  const place = placeOf(unit, facet, true, true);
  const value: Value = { kind: 'items', place: owed ? { ...place, relative: true } : place };
  return readValue(reader, value, part.slice(found.length));
}

/** Whether the norm has a trigger, so that relative words look to the State that owes. */
function isDuty({ scan }: Reader): boolean {
  return /(^|[\r\n])\s*in\s+the\s+event\s+of\b/i.test(scan.at?.node.text ?? '');
}

function placeOf(unit: Unit, facet: Facet, definitions: boolean, relative: boolean): ItemPlace {
  const tied = unit.facets.find(({ name }) => name === facet.of);
  const tie = facet.values === 'States' ? facet : tied;
  return { facets: [facet], definitions, tie, relative: relative && tie?.relativeTo !== undefined };
}

/** Verbs are all of one facet; the first one decides which. */
function verbPlace(unit: Unit, tokens: readonly Token[]): ItemPlace {
  const facets = unit.facets.filter(({ followsModality }) => followsModality);
  return { facets: narrowed(facets, tokens), definitions: false, relative: false, tie: undefined };
}

/** What a definition means are terms of one facet; the first one decides which. */
function meaningPlace({ unit, scan }: Reader): ItemPlace {
  const facets = unit.facets.filter(({ values }) => values === 'terms');
  const name = scan.at?.node.text.slice(scan.at.node.keywordSpan.to, scan.at.node.headerSpan.to) ?? '';
  const known = unit.definitions.get(wordsIn(name.replace(/["“].*/, '')).join(' '))?.facet;
  const own = facets.filter((facet) => facet.name === known);
  const outer = scan.frames.flatMap(({ tokens }) => tokens);
  const means = outer.slice(1);
  return { facets: own.length > 0 ? own : narrowed(facets, means), definitions: true, relative: false, tie: undefined };
}

function narrowed(facets: readonly Facet[], tokens: readonly Token[]): readonly Facet[] {
  const [first, ...others] = splitTokens(tokens, ',');
  if (!first || others.length === 0) return facets;
  const written = comparedText(first);
  const fitting = facets.filter((facet) => [...allTerms(facet)].some((term) => isCalled(term, written)));
  return fitting.length > 0 ? fitting : facets;
}

function isCalled({ name, synonyms }: Term, written: string): boolean {
  return [name, ...synonyms].some((text) => comparable(text) === written);
}

function isModality(words: string): boolean {
  const compared = comparable(words);
  return modalities.some(({ text }) => compared.includes(text));
}
