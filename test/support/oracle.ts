/**
 * The brute-force evaluator: section 3 of language.md by enumeration of every act and every reading. It shares no line with
 * the engine that it is compared with: it takes types from the model and nothing from `compile` or `analysis`. Each function
 * quotes the sentence that it puts into code.
 */

export { type BesideReport, beside, restated } from './oracle/beside.ts';
export { type ChangeReport, change, hasAct, type NormReport } from './oracle/change.ts';
export {
  type ConcernCoverage,
  type Counts,
  type Coverage,
  concernActs,
  coverage,
  type GapPlace,
  gapPlace,
  inGap,
  isGapIn,
  isLeftOpen,
  type NamedRegion,
  namedRegionActs,
  turningChoices,
  verdictClass,
} from './oracle/coverage.ts';
export {
  precedenceCycles,
  redundantNorms,
  shadowedNorms,
  swallowedNorms,
  tellsCycles,
  unreachableExceptions,
} from './oracle/findings.ts';
export {
  type IncidentReport,
  type Part,
  type PartReport,
  partActs,
  parts,
  type TestReport,
  test,
} from './oracle/incidents.ts';
export { type Duty, type Judgement, judge } from './oracle/judge.ts';
export { type Conflicts, conflicts, isMet, type MandateReport, mandates } from './oracle/mandates.ts';
export {
  type Act,
  actFacets,
  actNamed,
  acts,
  asReadBy,
  type Fixed,
  leafNames,
  named,
  type Reading,
  readings,
  resolve,
  together,
} from './oracle/space.ts';
