/** What may stand at the cursor: the header line, the beginning of a clause, brackets around it. */
import { type Keyword, type KeywordIndex, keywordIndex } from '../../model/keywordIndex';
import { modalities } from '../../model/modality';
import type { Unit } from '../../model/model';
import { comparable, longestPhrase, wordsIn } from '../../model/phrases';
import type { Expected, Read, Reader, Start, Value } from './expectation';
import { placeOf } from './places';
import type { Frame, Scan, Token } from './scan';
import { endsAtCursor, leadingWords, typedFrom } from './tokens';
import { readRegion, readValue, statesOnly } from './value';

/** Everything that may stand at the cursor, what is likeliest first. */
export function expectedAt(unit: Unit, scan: Scan): Expected[] {
  return readAt(unit, scan).expected;
}

/** The same, with the value in which the cursor stands. */
export function readAt(unit: Unit, scan: Scan): Read {
  const kind = scan.at?.node.keyword ?? 'opening';
  const reader: Reader = { unit, scan, kind, index: keywordIndex(kind, unit.facets) };
  const [outer, ...inner] = scan.frames as [Frame, ...Frame[]];
  if (scan.header) return { expected: expectInHeader(reader, outer.tokens), next: { kind: 'nothing' } };

  let read = readFrame(reader, { kind: 'line' }, outer, true);
  for (const frame of inner) {
    const inside = readFrame(reader, read.next, frame, false);
    const delegation: Expected[] = frame.attributable
      ? [{ what: 'delegation', from: typedFrom(scan, frame.tokens) }]
      : [];
    read = { ...inside, expected: [...inside.expected, ...delegation] };
  }
  return read;
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
function readFrame(reader: Reader, start: Start, { tokens }: Frame, outer: boolean): Read {
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
      return start.value ? readValue(reader, start.value, tokens, start.opening) : { expected: [], next: start };
  }
}

function readLine(reader: Reader, tokens: readonly Token[], outer: boolean): Read {
  const { scan, index, kind } = reader;
  const from = typedFrom(scan, tokens);
  const [first] = tokens;
  if (first?.kind === 'group') {
    return kind === 'norm' && isModality(first.text)
      ? readValue(reader, { kind: 'verbs', keyword: '' }, tokens.slice(1))
      : { expected: [], next: { kind: 'nothing' } };
  }
  const beginning: Expected[] = [{ what: 'clause', alone: outer && scan.fresh, from }];
  if (outer && scan.fresh) beginning.push({ what: 'header', from });
  const words = leadingWords(tokens);
  const found = longestPhrase(index.phrases, words);
  const touching = endsAtCursor(scan, tokens);
  const typing = words.length === tokens.length && (touching || tokens.length === 0);
  if (!found || (typing && found.length === words.length)) {
    const possible = words.length === tokens.length;
    return { expected: possible ? beginning : [], next: tokens.length === 0 ? { kind: 'line' } : { kind: 'nothing' } };
  }
  const read = readValue(reader, valueAfter(reader, found.value), tokens.slice(found.length));
  const longer = words.length === tokens.length && beginsLonger(index, words, touching);
  return longer ? { ...read, expected: [...read.expected, ...beginning] } : read;
}

/** Whether a longer keyword may be in the making: `shall` before `not`. */
function beginsLonger({ phrases }: KeywordIndex, words: readonly string[], touching: boolean): boolean {
  const whole = touching ? words.slice(0, -1) : words;
  const last = touching ? (words.at(-1) ?? '') : '';
  let node: KeywordIndex['phrases'] | undefined = phrases;
  for (const word of whole) node = node?.next?.get(word);
  return [...(node?.next?.keys() ?? [])].some((word) => word.startsWith(last));
}

function valueAfter({ unit, kind }: Reader, keyword: Keyword): Value {
  if (keyword.kind === 'modality') return { kind: 'verbs', keyword: keyword.keyword };
  if (keyword.kind === 'clause') return { kind: keyword.clause.value, keyword: keyword.keyword };
  const definitions = kind === 'norm' || kind === 'without prejudice';
  return { kind: 'items', place: placeOf(unit, keyword.facet, definitions, kind !== 'incident') };
}

function isModality(words: string): boolean {
  const compared = comparable(words);
  return modalities.some(({ text }) => compared.includes(text));
}
