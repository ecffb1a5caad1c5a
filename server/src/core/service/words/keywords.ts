/**
 * What the words of the language mean, each with an example. Where an example needs words of a vocabulary, it names what
 * stands there: `{clause}` a clause of a facet, `{terms}` some terms of it, `{verb}` and `{duty}` what follows a modality,
 * `{name}` and `{title}` as a declaration has them.
 */
import type { Messages } from '../../messages/messages';
import type { Saying } from '../../model/model';
import type { HeaderKeyword } from '../../syntax/ast';

export interface Help {
  readonly means: string;
  readonly example?: string;
}

const headerExamples: Readonly<Record<HeaderKeyword, string>> = {
  accord: 'accord "Accord on Restraint"',
  instrument: 'instrument "Convention of 2001"',
  preamble: 'preamble',
  define: 'define protected objects',
  norm: 'norm restraint "Restraint"',
  'without prejudice': 'without prejudice customary-law "Customary law"',
  'left open': 'left open review "For the review conference"',
  'final clauses': 'final clauses',
  incident: 'incident first-case "What happened"',
  mandate: 'mandate US "Instructions to the delegation"',
  concern: 'concern spill-over "Harm to third States"',
  vocabulary: 'vocabulary outer space "Acts in outer space"',
  facet: 'facet circumstance "in what circumstances"',
  term: 'term close approach',
  state: 'state CH "Switzerland"',
  impossible: 'impossible no-owner "What has no owner"',
  caution: 'caution attack',
};

const clauseExamples: Readonly<Record<string, string>> = {
  uses: 'uses outer space, ./definitions.norm',
  concerning: 'concerning ./accord.norm',
  between: 'between US "the United States of America", CN',
  form: 'form treaty',
  date: 'date 2015-09-25',
  status: 'status in force',
  texts: 'texts English, Chinese',
  recital: 'recital "Recognizing that ..."',
  because: 'because "No agreement was in sight"',
  disregard: 'disregard gap',
  note: 'note "As agreed on first reading"',
  source: 'source "A/70/174, para. 13"',
  says: 'says English "Each Party shall refrain from ..."',
  'read by': 'read by US',
  means: 'means {terms}',
  from: 'from 2021-09-01',
  until: 'until 2021-08-31',
  'governed by': 'governed by {states}',
  'proposed by': 'proposed by US',
  except: 'except {clause}',
  'in the event of': 'in the event of {clause}',
  'subject to': 'subject to {norm}',
  notwithstanding: 'notwithstanding {norm}',
  expect: 'expect prohibited, contested',
  obtain: 'obtain prohibited: {clause}',
  preserve: 'preserve {clause}',
  'answered by': 'answered by {duty}',
  clause: 'clause during',
  of: 'of acting State',
  alone: 'alone organs',
  'relative to': 'relative to acting State',
  follows: 'follows modality',
  phrase: 'phrase "in ~"',
  'enters into force': 'enters into force on the thirtieth day after the second signature',
  'comes into effect': 'comes into effect on the day of its announcement',
  withdrawal: "withdrawal on 90 days' written notice",
};

const sayingExamples: Readonly<Record<Exclude<Saying, 'without prejudice'>, string>> = {
  prohibited: '{modality} {verb}',
  discouraged: '{modality} {verb}',
  required: '{modality} {duty}',
  encouraged: '{modality} {duty}',
  permitted: '{modality} {verb}',
};

/** What a header keyword begins. */
export function headerHelp({ help }: Messages, keyword: HeaderKeyword): Help {
  return { means: help.headers[keyword], example: headerExamples[keyword] };
}

/** What a clause keyword says; of a final clause that has no help of its own that it is one. */
export function clauseHelp({ help }: Messages, keyword: string): Help {
  const means = help.clauses[keyword];
  const example = clauseExamples[keyword];
  return { means: means ?? help.finalClause, ...(example !== undefined && { example }) };
}

/** What a norm says by the group of its modality; undefined where that is no modality's. */
export function sayingHelp({ help }: Messages, saying: Saying): Required<Help> | undefined {
  if (saying === 'without prejudice') return undefined;
  return { means: help.sayings[saying], example: sayingExamples[saying] };
}

/** The languages in which texts are most often authentic. */
export const languages = ['English', 'French', 'Spanish', 'Russian', 'Chinese', 'Arabic'] as const;
