/** What the words of the language mean. */
import type { Saying, StateWord, Verdict } from '../../model/model';
import type { HeaderKeyword } from '../../syntax/ast';

const headers: Readonly<Record<HeaderKeyword, string>> = {
  accord:
    'The treaty or commitment being drafted: its title, its Parties, its form and the libraries whose words it uses.',
  instrument: 'A text that has been concluded, written with norms like an accord.',
  preamble: 'The recitals. They are rendered and change no verdict.',
  define:
    'Gives a name to a set of terms. Each Party may have its own version, and what turns on the difference is told as contested.',
  norm: 'A provision that prohibits, requires or permits acts, or by which Parties owe a duty. Its name serves for references; articles are numbered when rendered.',
  'without prejudice': 'Says openly that the accord does not regulate a matter. Acts that it reaches are not silent.',
  'left open':
    'Records that the drafters are silent on purpose. It renders as nothing and changes no verdict; gaps inside it are counted apart.',
  'final clauses': 'Entry into force, withdrawal, amendment and the like.',
  incident:
    'An act that happened, or might, described in the terms of the vocabulary. The accord is judged by what it says of it.',
  mandate:
    'The instructions of one delegation: what it must obtain and what it must preserve, checked in every reading.',
  concern: 'What a drafter is expected to deal with. Acts of it on which the accord is silent are its gap.',
  vocabulary: 'A library: the facets, terms and concerns of a subject.',
  facet: 'One of the things that distinguish acts: who acts, what is done, to what, when.',
  term: 'A word of art of the vocabulary, at the top of a facet or below another term.',
  state: 'A State, by its code and its name.',
  impossible: 'Combinations that no act can have. They are left out of every count.',
  caution: 'A word on which delegations are known to differ, with what to write instead.',
};

/** By keyword of a clause. */
const clauses: Readonly<Record<string, string>> = {
  uses: 'The libraries whose words this file uses, by name, and files beside it.',
  concerning: 'The draft that the incidents and mandates of this file are about.',
  between: 'The Parties: a code for each, with its name as the accord writes it.',
  form: 'Sets the words of the whole text: a treaty speaks of Parties, shall and enters into force; a political commitment of Participants, will and comes into effect.',
  date: 'A day. That of an accord picks the versions of definitions that were in force.',
  status: 'What became of the instrument.',
  'builds on':
    'Instruments from which this text sets out. What they say is told of the acts on which this text is silent; it changes no verdict.',
  'leaves out': 'What the instrument does not deal with, in words.',
  numbered: 'The number of the provision in the instrument: 13(f). It is told by this number.',
  'model for':
    'The concern that this clause would close, and how: by prohibition, limitation, permission, without prejudice or duty. It is offered to drafters and is part of no draft.',
  texts: 'The languages in which the text is authentic.',
  recital: 'A paragraph of the preamble.',
  because: 'The reason for the clause above, or for the declaration where it comes first. It is not rendered.',
  disregard:
    'Findings that are not told in this declaration, or in the whole file where it stands with the accord or in the opening lines: their codes, and below why.',
  note: 'A footnote to the clause above.',
  source: 'The text from which this was taken.',
  says: 'Prose in the place of the generated sentence. The formal clauses stay what is analysed.',
  'read by': "The Parties whose version of the definition this is. Without it the version is everybody else's.",
  means: 'What the name stands for: terms of one facet. For a term, its definition in words.',
  from: 'The first day on which this version is in force.',
  until: 'The last day on which this version is in force.',
  'governed by':
    'Each act is judged by the version of the State named here, which ends the disagreement of the definitions.',
  'proposed by': 'The whole provision stands in brackets: some delegation proposes it.',
  except: 'Acts that the norm does not reach though its clauses do. Clauses separated by semicolons hold together.',
  'in the event of': 'The acts that trigger the duty. Without it the duty is a general one.',
  'subject to': 'The norms named prevail over this one where both reach an act.',
  notwithstanding: 'This norm prevails over those named where both reach an act.',
  expect: 'The verdicts that the drafter expects; a test fails where they are others. "contested" may be among them.',
  obtain: 'Every act described must have one of these verdicts, in every reading.',
  preserve: 'No act described may be prohibited, discouraged or conflicting in any reading.',
  'answered by': 'Duties that close the concern, or fulfil the expectation, as a norm would.',
  clause: 'The keyword with which a clause of this facet begins.',
  'values States': 'The values of this facet are States.',
  of: 'The facet of States to which "of a State" ties a value of this one.',
  alone: 'The term that a State alone stands for.',
  'relative to': 'The facet with which "another Party", "another State" and "its own" compare.',
  'follows modality': 'The terms of this facet are verbs: they stand after shall, should or may.',
  follows: 'The terms of this facet are verbs: they stand after shall, should or may.',
  'describes norms and incidents':
    'This facet tells something of a norm, or of an incident, and nothing of an act: no verdict changes with it.',
  'describes norms': 'This facet tells something of a norm and nothing of an act.',
  usually: 'What is ordinary, first choice first. Examples are drawn from it.',
  'expected of each norm': 'A norm without a clause of this facet gets a finding, for the reason given.',
  'expected of the accord': 'An accord without any clause of this facet gets a finding, for the reason given.',
  phrase: 'How a value reads in a sentence, "~" standing for it.',
  in: 'The facet at whose top the term stands.',
  under: 'The term to whose family this one belongs.',
  also: 'Other ways of writing the term.',
  instead: 'What to write in the place of the word cautioned against.',
  'softens what is said':
    'The words leave open how much is owed. They are looked for where a text lays something down: in its title, in the words of norms and in final clauses.',
  'enters into force': 'When the treaty begins to bind.',
  'comes into effect': 'When the commitments begin to be observed.',
  withdrawal: 'How a Party may leave.',
};

/** What a norm says by the group of its modality. */
const sayings: Readonly<Record<Exclude<Saying, 'without prejudice'>, string>> = {
  prohibited: 'Prohibits what follows. An act that it reaches is prohibited.',
  discouraged: 'Discourages what follows: a recommendation not to act, which binds nobody.',
  required: 'Requires what follows, or makes a duty of it.',
  encouraged: 'Encourages what follows: a recommendation, which binds nobody.',
  permitted: 'Permits what follows, so that the accord is not silent on it.',
};

const verdicts: Readonly<Record<Verdict | 'contested', string>> = {
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

/** What the words for States mean. */
const stateWords: Readonly<Record<StateWord | 'each Party', string>> = {
  'each Party': 'any State bound by the accord, the same as "a Party"',
  'a Party': 'any State bound by the accord',
  'another Party': 'a Party that is not the acting State',
  'a third State': 'a State that is not a Party',
  'another State': 'any State that is not the acting State, Party or not',
  'its own': 'the acting State itself',
  'any State': 'every State, Party or not, the acting State included',
};

export const help = {
  headers,
  clauses,
  /** A final clause that has no help of its own. */
  finalClause: 'A final clause, written in words. No verdict depends on it.',
  sayings,
  verdicts,
  stateWords,
  forms: {
    treaty: 'Parties, shall, enters into force',
    'political commitment': 'Participants, will, comes into effect',
  },
};
