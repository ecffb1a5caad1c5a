/** What may stand in the value of a clause. */
import { regionIndex } from '../../model/keywordIndex';
import { longestPhrase, normalise } from '../../model/phrases';
import type { Expected, Opening, Read, Reader, Start, Value } from './expectation';
import { expectItem } from './item';
import { definitionAbove, meaningPlace, placeOf, verbPlace } from './places';
import type { Token } from './scan';
import { comparedText, endsAtCursor, lastPart, leadingWords, splitTokens, typedFrom } from './tokens';

/** @param tokens what follows the keyword, up to the cursor. */
export function readValue(reader: Reader, value: Value, tokens: readonly Token[], opening?: Opening): Read {
  return { within: value, ...readKind(reader, value, tokens, opening) };
}

function readKind(reader: Reader, value: Value, tokens: readonly Token[], opening?: Opening): Read {
  const { scan, unit, kind } = reader;
  const item = lastPart(tokens, ',', ':');
  const from = typedFrom(scan, item);
  const plain = (what: (Expected & { place?: undefined })['what']): Read => ({
    expected: [{ what, from } as Expected],
    next: { kind: 'nothing' },
  });
  switch (value.kind) {
    case 'items': {
      const { expected, inside, part } = expectItem(unit, scan, value.place, tokens, opening);
      return { expected, part, next: { kind: inside.mode === 'states' ? 'states' : 'value', value, opening: inside } };
    }
    case 'verbs': {
      const { expected, inside, part } = expectItem(unit, scan, verbPlace(unit, tokens), tokens, opening);
      return { expected, part, next: { kind: 'value', value, opening: inside } };
    }
    case 'set': {
      const { expected, inside, part } = expectItem(unit, scan, meaningPlace(reader), tokens, opening);
      const others = expected.map(
        (one): Expected => (one.what === 'set' ? { ...one, taken: [...one.taken, definitionAbove(scan)] } : one),
      );
      return { expected: others, part, next: { kind: 'value', value, opening: inside } };
    }
    case 'region':
      return readRegion(reader, tokens, value.keyword);
    case 'judged region':
      return tokens.some(({ text, kind: mark }) => mark === 'mark' && text === ':')
        ? readRegion(reader, tokens.slice(tokens.findIndex(({ text }) => text === ':') + 1), value.keyword)
        : plain('judgements');
    case 'verdicts':
      return plain('verdicts');
    case 'codes':
      return item.some((token) => token.kind === 'quotation')
        ? none()
        : { ...none(), expected: [{ what: 'codes', taken: namesIn(tokens, scan.rest), from }] };
    case 'instruments':
      return { ...none(), expected: [{ what: 'instruments', taken: namesIn(tokens, scan.rest), from }] };
    case 'closing': {
      const by = tokens.findLastIndex((token) => token.kind === 'word' && normalise(token.text) === 'by');
      // A word that the cursor touches may be the beginning of a longer one.
      const named = by > 0 && (by < tokens.length - 1 || !scan.touching);
      return named
        ? { ...none(), expected: [{ what: 'ways', from: typedFrom(scan, tokens.slice(by + 1)) }] }
        : plain('concerns');
    }
    case 'provisions':
      return {
        expected: [{ what: 'provisions', taken: namesIn(tokens, scan.rest), from }],
        next: { kind: 'value', value },
      };
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
      return plain(
        kind === 'define' || value.keyword === 'of' || value.keyword === 'relative to' ? 'States facets' : 'facets',
      );
    case 'term':
    case 'terms':
      return plain(kind === 'facet' ? 'own terms' : 'terms');
    case 'duties':
      return plain('duties');
    default:
      return none();
  }
}

/** The names of a list other than the one at the cursor. */
function namesIn(tokens: readonly Token[], rest: string): string[] {
  const before = splitTokens(tokens, ',').slice(0, -1).map(comparedText);
  return [...before, ...rest.split(/[,|\]]/).map(normalise)];
}

function none(): Read {
  return { expected: [], next: { kind: 'nothing' } };
}

/** A bracket after `of`: nothing but States. */
export function statesOnly(reader: Reader, start: Start, tokens: readonly Token[]): Read {
  if (start.value?.kind !== 'items') return none();
  const from = typedFrom(reader.scan, lastPart(tokens, ','));
  const within = { within: start.value, part: 'states' } as const;
  return { ...within, expected: [{ what: 'states', place: start.value.place, alone: false, from }], next: start };
}

/** A region on one line: clauses of facets, separated by semicolons. */
export function readRegion(reader: Reader, tokens: readonly Token[], keyword = ''): Read {
  const { scan, unit, index } = reader;
  const regions = regionIndex(unit.facets, index);
  const parts = splitTokens(tokens, ';');
  const part = parts.at(-1) ?? [];
  const region = { keyword, before: parts.length - 1 };
  const words = leadingWords(part);
  const found = longestPhrase(regions.phrases, words);
  const typing = words.length === part.length && (endsAtCursor(scan, part) || part.length === 0);
  if (!found || (typing && found.length === words.length)) {
    const used = parts
      .slice(0, -1)
      .flatMap((one) => longestPhrase(regions.phrases, leadingWords(one))?.value.keyword ?? []);
    const expected: Expected[] =
      words.length === part.length ? [{ what: 'region clause', used, from: typedFrom(scan, part) }] : [];
    return { expected, region, next: part.length === 0 ? { kind: 'region' } : { kind: 'nothing' } };
  }
  if (found.value.kind !== 'facet') return none();
  const { facet } = found.value;
  const owed = keyword === 'in the event of' || (keyword === 'except' && isDuty(reader));
  const place = placeOf(unit, facet, true, true);
  const value: Value = { kind: 'items', place: { ...place, relative: owed || place.relative, inRegion: true } };
  return { region, ...readValue(reader, value, part.slice(found.length)) };
}

/** Whether the norm has a trigger, so that relative words look to the State that owes. */
function isDuty({ scan }: Reader): boolean {
  return /(^|[\r\n])\s*in\s+the\s+event\s+of\b/i.test(scan.at?.node.text ?? '');
}
