/** What is said of findings that a draft disregards, and what each finding is, in a few words. */
import { meant, named, said } from '../phrasing';

/** By the code of the rule. */
const titles = {
  gap: 'What is left open of a concern',
  conflict: 'Norms that cannot stand together',
  contested: 'A bracket on which verdicts turn',
  'precedence-cycle': 'Norms each of which is to prevail over the other',
  'swallowed-norm': 'A norm of which its exceptions leave nothing',
  'shadowed-norm': 'A norm over which others always prevail',
  'unreachable-exception': 'An exception that takes nothing away',
  'redundant-norm': 'A norm without which nothing would change',
  'no-difference': 'A bracket that makes no difference',
  'opens-gap': 'An alternative that opens a gap',
  expected: 'What a library expects and the text does not have',
  'final-clauses': 'Final clauses that are missing',
  'whose-definition': 'A definition that is read differently',
  'falls-away': 'A clause that falls away with a bracket',
  'tied-and-untied': 'Values with a State beside values without one',
  'mixed-register': 'Words of a treaty in a political commitment, or the reverse',
  caution: 'A word that is better avoided',
  'no-obligation': 'A recommendation in a treaty',
  'uneven-words': 'Different words for the same obligation',
  'uneven-strength': 'Acts that one norm prohibits and another discourages',
  'texts-differ': 'A text that speaks more or less firmly than another',
  'authentic-texts': 'Texts in several languages',
  'unlike-instrument': 'An instrument on another subject',
  alternat: 'The order in which the Parties are named',
  chapeau: 'Norms that differ in one clause alone',
  'used-once': 'A definition that is used once',
  'unused-name': 'A definition that nothing uses',
  'incident-impossible': 'An incident that cannot have happened',
  'incident-expectation': 'An incident with another verdict than expected',
  mandate: 'An instruction that is not met',
  'empty-facet': 'A facet of which nothing can be said',
};

const instructions: Readonly<Record<string, string>> = {
  'not-met': 'what is to be obtained',
  'red-line': 'what is to be preserved',
};

export const disregards = {
  titles,
  instructions,
  unknown: (code: string, nearest: readonly string[]) =>
    `No finding has the code ${said(code)}.${meant(nearest, 'Write the code that stands beside the finding.')}`,
  unreadable: (code: string) =>
    `Findings of the code ${said(code)} cannot be disregarded: they say what of the text cannot be read, and no reason makes it readable. Mend the text instead.`,
  itself: (code: string) =>
    `Findings of the code ${said(code)} cannot be disregarded. Delete the line, or write what is missing in it.`,
  noReason: (codes: readonly string[]) =>
    `It is not said why ${codes.length > 1 ? 'these findings are' : 'this finding is'} disregarded, so that ${codes.length > 1 ? 'they are' : 'it is'} told all the same. Write the reason below, after "because", in quotation marks.`,
  unused: (code: string, where: 'file' | 'declaration', name: string) =>
    where === 'file'
      ? `Nothing in this file has a finding of the code ${said(code)}, so that nothing is disregarded. Delete it, so that such a finding is told when there is one.`
      : `${name === '' ? 'This declaration' : named(name)} has no finding of the code ${said(code)}, so that nothing is disregarded. Delete it, so that such a finding is told when there is one.`,
  here: (code: string, name: string) =>
    name === ''
      ? `Disregard ${said(code)} here, with a reason`
      : `Disregard ${said(code)} in ${named(name)}, with a reason`,
  inFile: (code: string) => `Disregard ${said(code)} in the whole file, with a reason`,
  addReason: 'Write a reason below',
};
