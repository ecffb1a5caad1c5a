import { reportUnknownState } from './brackets';
import { readHeader } from './header';
import { type ClauseLine, readLines } from './lines';
import type { Mandate } from './model';
import type { ProvisionReading } from './provision';
import { report, spanOf, splitAt } from './reading';
import { readRegion } from './regions';
import { stateNamed } from './stateNames';
import { readVerdicts } from './verdicts';

export type MandateBody = Omit<Mandate, 'key' | 'at'>;
type MandateLine = Mandate['lines'][number];

/** Reads the instructions to a delegation. */
export function readMandate(reading: ProvisionReading): MandateBody {
  const { name, nameSpan, title } = readHeader(reading, 'name');
  const party = stateNamed(reading.names.states, name);
  if (name && party === undefined) reportUnknownState(reading, nameSpan, 'delegation');
  if (party !== undefined) reading.mention?.({ kind: 'state', span: nameSpan, target: party, declaration: false });
  const { clauses, prose } = readLines(reading, reading.vocabulary.index('mandate'));
  const lines = clauses.flatMap((line): MandateLine[] => {
    if ('bracket' in line) return [];
    const because = prose.find((one) => one.kind === 'because' && one.line === line.index)?.text;
    const read = line.keyword.keyword === 'obtain' ? readObtain(reading, line) : readPreserve(reading, line);
    return [{ ...read, ...(because !== undefined && { because }) }];
  });
  return { party: party ?? name, ...(title !== undefined && { title }), lines };
}

/** `obtain prohibited, discouraged: scope each Party; activity ...` */
function readObtain(reading: ProvisionReading, line: ClauseLine): MandateLine {
  const colon = line.value.findIndex((element) => element.kind === 'mark' && element.mark === ':');
  const span = { from: line.line.from, to: line.line.to };
  if (colon < 0) {
    const at = spanOf(line.value, line.keywordSpan);
    report(reading, 'unexpected-value', at, { clause: 'obtain', expected: 'verdicts and a region' });
    return { kind: 'obtain', verdicts: [], clauses: [], span };
  }
  const { verdicts } = readVerdicts(reading, line.value.slice(0, colon), 'obtain', false);
  if (colon === 0) report(reading, 'missing-value', line.keywordSpan, { clause: 'obtain' });
  return { kind: 'obtain', verdicts, clauses: regionOf(reading, line, colon + 1), span };
}

function readPreserve(reading: ProvisionReading, line: ClauseLine): MandateLine {
  const span = { from: line.line.from, to: line.line.to };
  return { kind: 'preserve', verdicts: [], clauses: regionOf(reading, line, 0), span };
}

function regionOf(reading: ProvisionReading, line: ClauseLine, from: number): MandateLine['clauses'] {
  const keyword = line.keyword.keyword;
  const rules = { keyword, line: line.index, definitions: true, relative: 'as the facet says' } as const;
  const elements = line.value.slice(from);
  if (splitAt(elements, ';').every((part) => part.length === 0)) {
    report(reading, 'no-clauses', line.keywordSpan, { declaration: 'mandate', words: keyword });
    return [];
  }
  return readRegion(reading, elements, rules, []);
}
