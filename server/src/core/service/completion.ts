/** The words that fit where the cursor stands, and no others. */
import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Facet } from '../model/model';
import { type Candidate, toList } from './completion/candidate';
import { clauseCandidates, regionCandidates } from './completion/clauses';
import type { Expected } from './completion/expectation';
import { expectedAt } from './completion/expected';
import { headerCandidates } from './completion/headers';
import {
  codeCandidates,
  concernCandidates,
  declaredStates,
  definedCandidates,
  delegationCandidates,
  facetCandidates,
  fileCandidates,
  formCandidates,
  instrumentCandidates,
  languageCandidates,
  libraryCandidates,
  partyCandidates,
  provisionCandidates,
  termCandidates,
  verdictCandidates,
  wayCandidates,
} from './completion/names';
import { type Scan, scan } from './completion/scan';
import { connectorCandidates, setCandidates, stateCandidates } from './completion/values';
import type { Opened, ServiceDeps } from './deps';
import { offsetAt } from './toLsp';

/** The signs after which an editor should ask. */
export const completionTriggers = [' ', ',', '[', ':', '|', ';'] as const;

export function completion({ checked, file }: Opened, position: Position, deps: ServiceDeps): CompletionList {
  const scanned = scan(file, offsetAt(file, position));
  if (!scanned) return { isIncomplete: false, items: [] };
  const expected = expectedAt(checked.unit, scanned);
  return toList(
    file,
    scanned,
    expected.flatMap((one) => [...candidatesFor(one, scanned, { checked, file }, deps)]),
  );
}

function candidatesFor(
  expected: Expected,
  at: Scan,
  { checked, file }: Opened,
  deps: ServiceDeps,
): Iterable<Candidate> {
  const { unit } = checked;
  const { from } = expected;
  const facets = (fits: (facet: Facet) => boolean) => unit.facets.filter(fits);
  switch (expected.what) {
    case 'header':
      return headerCandidates(checked, { file, scan: at, deps }, from);
    case 'clause':
      return clauseCandidates(checked, file, at, expected);
    case 'region clause':
      return regionCandidates(unit, expected.used, from);
    case 'set':
      return setCandidates(checked, at.at, expected);
    case 'states':
      return stateCandidates(checked, at.at, expected);
    case 'connector':
      return connectorCandidates(checked, expected);
    case 'delegation':
      return delegationCandidates(checked, from);
    case 'parties':
      return partyCandidates(unit, from);
    case 'declared States':
      return declaredStates(checked, from);
    case 'libraries':
      return libraryCandidates(checked, at, deps, from);
    case 'files':
      return fileCandidates(checked, at, deps, from);
    case 'provisions':
      return provisionCandidates(unit, at, expected.taken, from);
    case 'instruments':
      return instrumentCandidates(checked, at, deps, expected.taken, from);
    case 'concerns':
      return concernCandidates(checked, from);
    case 'ways':
      return wayCandidates(checked, from);
    case 'codes':
      return codeCandidates(checked, at, expected.taken, from);
    case 'verdicts':
      return verdictCandidates(checked, from, false);
    case 'judgements':
      return verdictCandidates(checked, from, true);
    case 'defined':
      return definedCandidates(checked, at, from);
    case 'facets':
      return facetCandidates(unit.facets, from);
    case 'States facets':
      return facetCandidates(
        facets(({ values }) => values === 'States'),
        from,
      );
    case 'terms':
      return termCandidates(unit.facets, from);
    case 'own terms':
      return termCandidates(
        facets(({ source }) => source.at === at.at),
        from,
      );
    case 'duties':
      return termCandidates(
        facets(({ followsModality, describesNorms }) => followsModality && describesNorms),
        from,
      );
    case 'forms':
      return formCandidates(checked, from);
    case 'languages':
      return languageCandidates(checked, from);
  }
}
