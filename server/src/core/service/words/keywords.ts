/**
 * What the words of the language mean, each with an example. Where an example needs words of a vocabulary, it names what
 * stands there: `{clause}` a clause of a facet, `{terms}` some terms of it, `{verb}` and `{duty}` what follows a modality,
 * `{name}` and `{title}` as a declaration has them.
 */
import type { HeaderKeyword } from '../../syntax/ast';

export interface Help {
  readonly means: string;
  readonly example?: string;
}

export const headerHelp: Readonly<Record<HeaderKeyword, Help>> = {
  accord: {
    means:
      'The treaty or commitment being drafted: its title, its Parties, its form and the libraries whose words it uses.',
    example: 'accord "Accord on Restraint"',
  },
  instrument: {
    means: 'A text that has been concluded, written with norms like an accord.',
    example: 'instrument "Convention of 2001"',
  },
  preamble: { means: 'The recitals. They are rendered and change no verdict.', example: 'preamble' },
  define: {
    means:
      'Gives a name to a set of terms. Each Party may have its own version, and what turns on the difference is told as contested.',
    example: 'define protected objects',
  },
  norm: {
    means:
      'A provision that prohibits, requires or permits acts, or by which Parties owe a duty. Its name serves for references; articles are numbered when rendered.',
    example: 'norm restraint "Restraint"',
  },
  'without prejudice': {
    means: 'Says openly that the accord does not regulate a matter. Acts that it reaches are not silent.',
    example: 'without prejudice customary-law "Customary law"',
  },
  'left open': {
    means:
      'Records that the drafters are silent on purpose. It renders as nothing and changes no verdict; gaps inside it are counted apart.',
    example: 'left open review "For the review conference"',
  },
  'final clauses': { means: 'Entry into force, withdrawal, amendment and the like.', example: 'final clauses' },
  incident: {
    means:
      'An act that happened, or might, described in the terms of the vocabulary. The accord is judged by what it says of it.',
    example: 'incident first-case "What happened"',
  },
  mandate: {
    means:
      'The instructions of one delegation: what it must obtain and what it must preserve, checked in every reading.',
    example: 'mandate US "Instructions to the delegation"',
  },
  concern: {
    means: 'What a drafter is expected to deal with. Acts of it on which the accord is silent are its gap.',
    example: 'concern spill-over "Harm to third States"',
  },
  vocabulary: {
    means: 'A library: the facets, terms and concerns of a subject.',
    example: 'vocabulary outer space "Acts in outer space"',
  },
  facet: {
    means: 'One of the things that distinguish acts: who acts, what is done, to what, when.',
    example: 'facet circumstance "in what circumstances"',
  },
  term: {
    means: 'A word of art of the vocabulary, at the top of a facet or below another term.',
    example: 'term close approach',
  },
  state: { means: 'A State, by its code and its name.', example: 'state CH "Switzerland"' },
  impossible: {
    means: 'Combinations that no act can have. They are left out of every count.',
    example: 'impossible no-owner "What has no owner"',
  },
  caution: {
    means: 'A word on which delegations are known to differ, with what to write instead.',
    example: 'caution attack',
  },
};

export const clauseHelp: Readonly<Record<string, Help>> = {
  uses: {
    means: 'The libraries whose words this file uses, by name, and files beside it.',
    example: 'uses outer space, ./definitions.norm',
  },
  concerning: {
    means: 'The draft that the incidents and mandates of this file are about.',
    example: 'concerning ./accord.norm',
  },
  between: {
    means: 'The Parties: a code for each, with its name as the accord writes it.',
    example: 'between US "the United States of America", CN',
  },
  form: {
    means:
      'Sets the words of the whole text: a treaty speaks of Parties, shall and enters into force; a political commitment of Participants, will and comes into effect.',
    example: 'form treaty',
  },
  date: {
    means: 'A day. That of an accord picks the versions of definitions that were in force.',
    example: 'date 2015-09-25',
  },
  status: { means: 'What became of the instrument.', example: 'status in force' },
  texts: { means: 'The languages in which the text is authentic.', example: 'texts English, Chinese' },
  recital: { means: 'A paragraph of the preamble.', example: 'recital "Recognizing that ..."' },
  because: {
    means: 'The reason for the clause above, or for the declaration where it comes first. It is not rendered.',
    example: 'because "No agreement was in sight"',
  },
  note: { means: 'A footnote to the clause above.', example: 'note "As agreed on first reading"' },
  source: { means: 'The text from which this was taken.', example: 'source "A/70/174, para. 13"' },
  says: {
    means: 'Prose in the place of the generated sentence. The formal clauses stay what is analysed.',
    example: 'says English "Each Party shall refrain from ..."',
  },
  'read by': {
    means: "The Parties whose version of the definition this is. Without it the version is everybody else's.",
    example: 'read by US',
  },
  means: {
    means: 'What the name stands for: terms of one facet. For a term, its definition in words.',
    example: 'means {terms}',
  },
  from: { means: 'The first day on which this version is in force.', example: 'from 2021-09-01' },
  until: { means: 'The last day on which this version is in force.', example: 'until 2021-08-31' },
  'governed by': {
    means: 'Each act is judged by the version of the State named here, which ends the disagreement of the definitions.',
    example: 'governed by {states}',
  },
  'proposed by': {
    means: 'The whole provision stands in brackets: some delegation proposes it.',
    example: 'proposed by US',
  },
  except: {
    means: 'Acts that the norm does not reach though its clauses do. Clauses separated by semicolons hold together.',
    example: 'except {clause}',
  },
  'in the event of': {
    means: 'The acts that trigger the duty. Without it the duty is a general one.',
    example: 'in the event of {clause}',
  },
  'subject to': {
    means: 'The norms named prevail over this one where both reach an act.',
    example: 'subject to {norm}',
  },
  notwithstanding: {
    means: 'This norm prevails over those named where both reach an act.',
    example: 'notwithstanding {norm}',
  },
  expect: {
    means: 'The verdicts that the drafter expects; a test fails where they are others. "contested" may be among them.',
    example: 'expect prohibited, contested',
  },
  obtain: {
    means: 'Every act described must have one of these verdicts, in every reading.',
    example: 'obtain prohibited: {clause}',
  },
  preserve: {
    means: 'No act described may be prohibited, discouraged or conflicting in any reading.',
    example: 'preserve {clause}',
  },
  'answered by': {
    means: 'Duties that close the concern, or fulfil the expectation, as a norm would.',
    example: 'answered by {duty}',
  },
  clause: { means: 'The keyword with which a clause of this facet begins.', example: 'clause during' },
  'values States': { means: 'The values of this facet are States.' },
  of: { means: 'The facet of States to which "of a State" ties a value of this one.', example: 'of acting State' },
  alone: { means: 'The term that a State alone stands for.', example: 'alone organs' },
  'relative to': {
    means: 'The facet with which "another Party", "another State" and "its own" compare.',
    example: 'relative to acting State',
  },
  'follows modality': { means: 'The terms of this facet are verbs: they stand after shall, should or may.' },
  follows: {
    means: 'The terms of this facet are verbs: they stand after shall, should or may.',
    example: 'follows modality',
  },
  'describes norms': { means: 'This facet tells something of a norm and nothing of an act.' },
  usually: { means: 'What is ordinary, first choice first. Examples are drawn from it.' },
  'expected of each norm': { means: 'A norm without a clause of this facet gets a finding, for the reason given.' },
  'expected of the accord': {
    means: 'An accord without any clause of this facet gets a finding, for the reason given.',
  },
  phrase: { means: 'How a value reads in a sentence, "~" standing for it.', example: 'phrase "in ~"' },
  in: { means: 'The facet at whose top the term stands.' },
  under: { means: 'The term to whose family this one belongs.' },
  also: { means: 'Other ways of writing the term.' },
  instead: { means: 'What to write in the place of the word cautioned against.' },
  'enters into force': {
    means: 'When the treaty begins to bind.',
    example: 'enters into force on the thirtieth day after the second signature',
  },
  'comes into effect': {
    means: 'When the commitments begin to be observed.',
    example: 'comes into effect on the day of its announcement',
  },
  withdrawal: { means: 'How a Party may leave.', example: "withdrawal on 90 days' written notice" },
};

/** A final clause that has no help of its own. */
export const finalClauseHelp: Help = { means: 'A final clause, written in words. No verdict depends on it.' };

/** What a norm says by the group of its modality. */
export const sayingHelp = {
  prohibited: { means: 'Prohibits what follows. An act that it reaches is prohibited.', example: '{modality} {verb}' },
  discouraged: {
    means: 'Discourages what follows: a recommendation not to act, which binds nobody.',
    example: '{modality} {verb}',
  },
  required: { means: 'Requires what follows, or makes a duty of it.', example: '{modality} {duty}' },
  encouraged: { means: 'Encourages what follows: a recommendation, which binds nobody.', example: '{modality} {duty}' },
  permitted: { means: 'Permits what follows, so that the accord is not silent on it.', example: '{modality} {verb}' },
} as const;

export const verdictHelp: Readonly<Record<string, string>> = {
  silent: 'no provision says anything of the act',
  prohibited: 'a norm prohibits it',
  discouraged: 'a norm recommends against it',
  required: 'a norm requires it',
  encouraged: 'a norm recommends it',
  permitted: 'a norm permits it',
  'without prejudice': 'the accord says that it does not regulate it',
  conflicting: 'provisions say things of it that cannot stand together, and none prevails',
  contested: 'the verdict differs between readings',
};

export const formHelp: Readonly<Record<string, string>> = {
  treaty: 'Parties, shall, enters into force',
  'political commitment': 'Participants, will, comes into effect',
};

/** The languages in which texts are most often authentic. */
export const languages = ['English', 'French', 'Spanish', 'Russian', 'Chinese', 'Arabic'] as const;
