/** Every rule, those first whose findings are told first. A rule has a page of its own: see `page.ts`. */
import { alternat } from './alternat';
import { authenticTexts } from './authentic-texts';
import { bracketMismatch } from './bracket-mismatch';
import { bracketNotAllowed } from './bracket-not-allowed';
import { bracketStatus } from './bracket-status';
import { caution } from './caution';
import { chapeau } from './chapeau';
import { conflict } from './conflict';
import { contested } from './contested';
import { definitionCycle } from './definition-cycle';
import { definitionFacets } from './definition-facets';
import { definitionNotAllowed } from './definition-not-allowed';
import { definitionVersions } from './definition-versions';
import { disregard } from './disregard';
import { duplicateClause } from './duplicate-clause';
import { duplicateName } from './duplicate-name';
import { dutyClause } from './duty-clause';
import { emptyFacet } from './empty-facet';
import { expected } from './expected';
import { fallsAway } from './falls-away';
import { finalClauses } from './final-clauses';
import { gap } from './gap';
import { incidentExpectation } from './incident-expectation';
import { incidentImpossible } from './incident-impossible';
import { incidentStates } from './incident-states';
import { incidentValues } from './incident-values';
import { invalidDate } from './invalid-date';
import { keywordClash } from './keyword-clash';
import { mandate } from './mandate';
import { misplacedClause } from './misplaced-clause';
import { misplacedTrigger } from './misplaced-trigger';
import { missingClause } from './missing-clause';
import { missingName } from './missing-name';
import { missingValue } from './missing-value';
import { mixedRegister } from './mixed-register';
import { mixedVerbs } from './mixed-verbs';
import { noAccord } from './no-accord';
import { noClauses } from './no-clauses';
import { noDifference } from './no-difference';
import { noModality } from './no-modality';
import { noObligation } from './no-obligation';
import { noVocabulary } from './no-vocabulary';
import { nothingDeclared } from './nothing-declared';
import { opensGap } from './opens-gap';
import { precedenceCycle } from './precedence-cycle';
import { precedenceDuty } from './precedence-duty';
import { redundantNorm } from './redundant-norm';
import { relativeWord } from './relative-word';
import type { Rule } from './rule';
import { secondAccord } from './second-accord';
import { shadowedNorm } from './shadowed-norm';
import { stateTie } from './state-tie';
import { swallowedNorm } from './swallowed-norm';
import { syntax } from './syntax';
import { termCycle } from './term-cycle';
import { termHeaderKeyword } from './term-header-keyword';
import { textsDiffer } from './texts-differ';
import { tiedAndUntied } from './tied-and-untied';
import { unevenStrength } from './uneven-strength';
import { unevenWords } from './uneven-words';
import { unexpectedValue } from './unexpected-value';
import { unknownClause } from './unknown-clause';
import { unknownName } from './unknown-name';
import { unknownTerm } from './unknown-term';
import { unlikeInstrument } from './unlike-instrument';
import { unreachableException } from './unreachable-exception';
import { unusedDisregard } from './unused-disregard';
import { unusedName } from './unused-name';
import { usedOnce } from './used-once';
import { whoseDefinition } from './whose-definition';

export const rules: readonly Rule[] = [
  syntax,
  unknownTerm,
  unknownName,
  unknownClause,
  misplacedClause,
  missingName,
  missingClause,
  missingValue,
  unexpectedValue,
  invalidDate,
  duplicateName,
  duplicateClause,
  keywordClash,
  termHeaderKeyword,
  termCycle,
  noVocabulary,
  bracketNotAllowed,
  bracketMismatch,
  bracketStatus,
  stateTie,
  relativeWord,
  noModality,
  mixedVerbs,
  misplacedTrigger,
  dutyClause,
  precedenceDuty,
  definitionNotAllowed,
  definitionFacets,
  definitionCycle,
  definitionVersions,
  incidentValues,
  incidentStates,
  noClauses,
  secondAccord,
  noAccord,
  nothingDeclared,
  gap,
  conflict,
  contested,
  precedenceCycle,
  swallowedNorm,
  shadowedNorm,
  unreachableException,
  redundantNorm,
  noDifference,
  opensGap,
  expected,
  finalClauses,
  whoseDefinition,
  fallsAway,
  tiedAndUntied,
  mixedRegister,
  noObligation,
  unevenWords,
  unevenStrength,
  textsDiffer,
  authenticTexts,
  alternat,
  unlikeInstrument,
  chapeau,
  caution,
  unusedName,
  usedOnce,
  incidentImpossible,
  incidentExpectation,
  mandate,
  emptyFacet,
  disregard,
  unusedDisregard,
];
