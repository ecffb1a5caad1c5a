/** What may stand in the value of a clause. */
import { regionIndex } from '../../model/keywordIndex';
import { longestPhrase } from '../../model/phrases';
import type { Expected, Read, Reader, Start, Value } from './expectation';
import { expectItem } from './item';
import { definitionAbove, meaningPlace, placeOf, verbPlace } from './places';
import type { Token } from './scan';
import { lastPart, leadingWords, splitTokens, typedFrom } from './tokens';

/** @param tokens what follows the keyword, up to the cursor. */
export function readValue(reader: Reader, value: Value, tokens: readonly Token[]): Read {
  const { scan, unit, kind } = reader;
  const item = lastPart(tokens, ',', ':');
  const from = typedFrom(scan, item);
  const plain = (what: (Expected & { place?: undefined })['what']): Read => ({
    expected: [{ what, from } as Expected],
    next: { kind: 'nothing' },
  });
  switch (value.kind) {
    case 'items': {
      const expected = expectItem(unit, scan, value.place, tokens);
      return {
        expected,
        next:
          expected.some(({ what }) => what === 'states') && item.length > 0
            ? { kind: 'states', value }
            : { kind: 'value', value },
      };
    }
    case 'verbs': {
      const place = verbPlace(unit, tokens);
      return { expected: expectItem(unit, scan, place, tokens), next: { kind: 'value', value } };
    }
    case 'set': {
      const expected = expectItem(unit, scan, meaningPlace(reader), tokens).map(
        (one): Expected => (one.what === 'set' ? { ...one, taken: [...one.taken, definitionAbove(scan)] } : one),
      );
      return { expected, next: { kind: 'value', value } };
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

function none(): Read {
  return { expected: [], next: { kind: 'nothing' } };
}

/** A bracket after `of`: nothing but States. */
export function statesOnly(reader: Reader, start: Start, tokens: readonly Token[]): Read {
  if (start.value?.kind !== 'items') return none();
  const from = typedFrom(reader.scan, lastPart(tokens, ','));
  return { expected: [{ what: 'states', place: start.value.place, alone: false, from }], next: start };
}

/** A region on one line: clauses of facets, separated by semicolons. */
export function readRegion(reader: Reader, tokens: readonly Token[], keyword = ''): Read {
  const { scan, unit, index } = reader;
  const regions = regionIndex(unit.facets, index);
  const parts = splitTokens(tokens, ';');
  const part = parts.at(-1) ?? [];
  const words = leadingWords(part);
  const found = longestPhrase(regions.phrases, words);
  const typing = words.length === part.length && (scan.touching || part.length === 0);
  if (!found || (typing && found.length === words.length)) {
    const used = parts
      .slice(0, -1)
      .flatMap((one) => longestPhrase(regions.phrases, leadingWords(one))?.value.keyword ?? []);
    const expected: Expected[] =
      words.length === part.length ? [{ what: 'region clause', used, from: typedFrom(scan, part) }] : [];
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
