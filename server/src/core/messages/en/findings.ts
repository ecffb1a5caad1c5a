/** What follows from a draft that a drafter should know, gaps aside. */
import type { Saying, Verdict } from '../../model/model';
import { does, eitherOf, list, named, said, sentenceCase } from '../phrasing';
import { regions } from './regions';

interface Says {
  readonly name: string;
  /** More than one where brackets leave it open which. */
  readonly sayings: readonly Saying[];
}

const saying = ({ sayings }: Says): string =>
  list(
    sayings.map((one) => does[one]),
    'or',
  );

/** Acts on which verdicts turn on a choice. */
export interface ContestedPart {
  /** Which acts, in words; empty where those are all, and how much of them is told. */
  readonly where: readonly string[];
  readonly share: number;
  readonly options: readonly {
    /** The words of the alternative, or the name of the provision that is proposed. */
    readonly text: string;
    readonly nothing: boolean;
    readonly verdicts: readonly Verdict[];
  }[];
}

export const findings = {
  conflict({
    first,
    others,
    where,
    share,
    example,
    turnsOn,
    more,
  }: {
    readonly first: Says;
    readonly others: readonly Says[];
    /** On which acts they meet, in words; empty where those are all, and how much of them is told. */
    readonly where: readonly string[];
    readonly share: number;
    readonly example?: string;
    readonly turnsOn: string;
    /** There are more conflicts than are told. */
    readonly more: boolean;
  }): string {
    const rest = others.map((other) => `${named(other.name)} ${saying(other)}`);
    const on = where.length === 0 ? '' : ` They meet in ${regions.several(where, share)}.`;
    const readings = turnsOn === '' ? '' : ` In which readings they meet turns on ${turnsOn}.`;
    const act = example === undefined ? '' : ` For example, ${example}.`;
    return `${named(first.name)} ${saying(first)} acts that ${list(rest)}, and nothing says which prevails.${on}${act}${readings} Write "subject to" in the one that is to yield, or except from it what the other covers.${more ? ' There are more conflicts than are told here.' : ''}`;
  },
  conflicts: (other: Says) => `${named(other.name)} ${saying(other)} some of the same acts`,

  contested({
    parts,
    more,
    example,
    proposal,
    choice,
  }: {
    /** Told apart where the alternatives say the same of different acts; else one. */
    readonly parts: readonly ContestedPart[];
    /** There are more parts than are told. */
    readonly more: boolean;
    readonly example?: string;
    readonly proposal: boolean;
    /** What is contested, in words: `the bracket \`studios\``. */
    readonly choice: string;
  }): string {
    const told = parts.map(({ where, share, options }) => {
      const acts = where.length === 0 ? 'every act' : regions.several(where, share);
      return `${acts}. ${sentenceCase(becomes(options, proposal))}.`;
    });
    const act = example === undefined ? '' : ` For example, ${example}.`;
    return `Contested: ${told.join(' Contested, too: ')}${more ? ' More turns on it than is told here.' : ''}${act} Settle ${choice} to settle them.`;
  },
  sameBracket: (name: string) => `${named(name)} stands here, too`,

  precedenceCycle(names: readonly string[]): string {
    if (names.length === 1) {
      return `${list(names.map(named))} is to prevail over itself. Delete the words of precedence, or name another provision.`;
    }
    return `Each of ${list(names.map(named))} is to prevail over the other, so that none does. Delete one of the words of precedence.`;
  },
  precedenceToo: 'It leads back from here',

  expectedOfNorm: ({
    facet,
    clause,
    because,
    norm,
  }: {
    facet: string;
    clause: string;
    because: string;
    norm: string;
  }) =>
    `${named(norm)} names no ${facet}. ${ended(because)} Add a line ${said(clause)}, or leave it so if that is meant.`,
  expectedOfAccord({
    facet,
    title,
    clause,
    because,
    answers,
  }: {
    readonly facet: string;
    readonly title?: string;
    readonly clause: string;
    readonly because: string;
    readonly answers: readonly string[];
  }): string {
    const or = answers.length === 0 ? '' : `, or lay down a duty (${list(answers, 'or')})`;
    const missing = title === undefined ? `names ${withArticle(facet)}` : `says ${title} (${facet})`;
    return `No provision ${missing}. ${ended(because)} Add a line ${said(clause)} to a norm${or}.`;
  },

  fallsAway({
    facet,
    norm,
    kind,
    settled,
    without,
  }: {
    readonly facet: string;
    readonly norm: string;
    readonly kind: 'norm' | 'owed by' | 'exception' | 'event';
    readonly settled: boolean;
    readonly without: { readonly bracket?: string; readonly whose?: string; readonly turnsOn?: string };
  }): string {
    const covers = {
      norm: `${named(norm)} covers every ${facet}`,
      'owed by': `${named(norm)} is owed by every Party`,
      exception: `the exception covers every ${facet}`,
      event: `every ${facet} calls for the duty`,
    }[kind];
    if (settled) {
      return `Now that its bracket is settled, this clause names no ${facet}, and ${covers}. Name one, or delete the line if that is meant.`;
    }
    const when =
      without.bracket === undefined
        ? `This clause falls away in some readings (it turns on ${without.turnsOn})`
        : `If the bracket ${named(without.bracket)}${without.whose === undefined ? '' : ` of ${without.whose}`} is deleted, this clause names no ${facet}`;
    const then = without.bracket === undefined ? `, and then ${covers}` : ` and ${covers}`;
    return `${when}${then}. Add a value outside the bracket, or an alternative to it, if that is not meant.`;
  },

  tiedAndUntied({ words, tied, clause, tie }: { words: string; tied: string; clause: string; tie: string }): string {
    const write = tie === '' ? 'Say whose it is' : `Write ${said(`${words} ${tie}`)}`;
    return `${said(words)} belongs to no State in particular, while ${said(tied)} in the same line ${said(clause)} does, so that it means that of every State, the acting one included. ${write}, or put it in a norm of its own if that is meant.`;
  },

  mixedRegister({
    words,
    form,
    instead,
    declared,
  }: {
    readonly words: string;
    readonly form: 'treaty' | 'political commitment';
    /** Empty where the other form has no such clause. */
    readonly instead: string;
    readonly declared: boolean;
  }): string {
    const other = form === 'treaty' ? 'a political commitment' : 'a treaty';
    const why = declared
      ? `the form of this accord is ${article(form)}`
      : `other provisions are written as those of ${article(form)}`;
    const write = instead === '' ? 'Delete the line' : `Write ${said(instead)}`;
    return `${said(words)} belongs to ${other}, and ${why}. ${write}, or change the form.`;
  },

  caution({ words, because, instead }: { words: string; because?: string; instead: readonly string[] }): string {
    const why = because === undefined ? '' : ` ${ended(because)}`;
    const write =
      instead.length === 0 ? ' Say what is meant.' : ` Say what is meant, for example ${eitherOf(instead)}.`;
    return `A library in use advises against ${said(words)}.${why}${write}`;
  },

  unusedName: (name: string) =>
    `Nothing in the accord uses the definition ${said(name)}. Use it in a clause, or delete it.`,

  whoseDefinition({
    name,
    value,
    only,
    including,
    excluding,
    norms,
    others: unnamed,
    governing,
  }: {
    readonly name: string;
    readonly value: string;
    /** What some readers alone include, in terms. */
    readonly only: readonly { readonly readers: readonly string[]; readonly terms: readonly string[] }[];
    readonly including: readonly string[];
    readonly excluding: readonly string[];
    readonly norms: readonly string[];
    /** Norms that turn on it as well. */
    readonly others: number;
    readonly governing?: string;
  }): string {
    const turning = [...norms.map(named), ...(unnamed > 0 ? [`${unnamed} more`] : [])];
    const turn = norms.length === 0 ? '' : ` ${list(turning)} ${turning.length === 1 ? 'turns' : 'turn'} on it.`;
    const several = only.length > 1 || only.some(({ terms }) => terms.length > 1);
    const others = several ? ` ${only.map(onlyFor).join(' ')}` : '';
    const govern = governing === undefined ? '' : `, or let the definition of the ${governing} govern`;
    return `${said(sentenceCase(name))} reads differently for the Parties: ${value} is included as ${readers(including)} and not as ${readers(excluding)}.${others}${turn} Define it once in the text${govern}.`;
  },
  readSo: (by: readonly string[]) => (by.length === 0 ? 'One reading of it' : `As ${readers(by)}`),
  usedToo: (name: string) => `${said(name)} is used here as well`,

  incidentImpossible: (name: string) =>
    `By what the libraries in use say, nothing like ${named(name)} can have happened. Change one of its clauses.`,
  impossibleBecause: (because: string) => because,

  incidentExpectation({
    incident,
    expected,
    found,
    turnsOn,
    part,
    why,
  }: {
    readonly incident: string;
    readonly expected: readonly string[];
    /** The verdicts, in words. */
    readonly found: string;
    readonly turnsOn: string;
    /** Of which part it is said why; empty where there is one. */
    readonly part: string;
    readonly why: readonly string[];
  }): string {
    const turns = turnsOn === '' ? '' : ` It turns on ${turnsOn}.`;
    const because = why.length === 0 ? '' : ` ${part === '' ? '' : `On ${part}: `}${why.join(' ')}`;
    return `${named(incident)} is ${found}, and ${list(expected)} is expected.${turns}${because} Change the norms that should decide it, or the expectation.`;
  },
  reachesIncident: (norm: string, incident: string) => `${named(norm)} reaches ${named(incident)}`,

  notObtained({ party, wanted, some, turnsOn, example, why }: Instruction): string {
    const how = some ? `in some readings only: it turns on ${turnsOn}` : 'in no reading';
    const act = example === undefined ? '' : ` For example, this is then not ${list(wanted, 'or')}: ${example}.`;
    return `What the delegation of ${party} is to obtain is obtained ${how}.${act}${after(why)} Settle the text so that it is, or ask for other instructions.`;
  },
  redLine({ party, some, turnsOn, example, why }: Instruction): string {
    const how = some ? `in some readings: it turns on ${turnsOn}` : 'in every reading';
    const act = example === undefined ? '' : ` For example, it stands in the way of this: ${example}.`;
    return `The text crosses a red line of the delegation of ${party} ${how}.${act}${after(why)} Delete or narrow what reaches it, or ask for other instructions.`;
  },

  facetWithoutTerms: (name: string) =>
    `${said(name)} has no terms, so that no clause can say anything of it. Declare a term with "in ${name}", or write "values States".`,
  facetWithoutWords: (name: string) =>
    `Nothing lets a draft speak of ${said(name)}. Give it a keyword with "clause", let it follow the modality, or tie another facet to it with "of".`,
};

interface Instruction {
  readonly party: string;
  readonly wanted: readonly string[];
  readonly some: boolean;
  readonly turnsOn: string;
  readonly example?: string;
  /** Sentences. */
  readonly why: readonly string[];
}

function after(sentences: readonly string[]): string {
  return sentences.map((sentence) => ` ${sentence}`).join('');
}

/** As many terms are told as a reader takes in; the page of a definition has all of them. */
const mostTerms = 6;

function onlyFor({ readers: by, terms }: { readers: readonly string[]; terms: readonly string[] }): string {
  const told = terms.slice(0, terms.length > mostTerms + 1 ? mostTerms : terms.length);
  const rest = terms.length - told.length;
  const whose = by.length === 0 ? 'Only in the common definition' : `Only as ${readers(by)}`;
  return `${whose}: ${list([...told, ...(rest > 0 ? [`${rest} more`] : [])])}.`;
}

function readers(by: readonly string[]): string {
  if (by.length === 0) return 'the common definition reads it';
  return `${list(by)} ${by.length === 1 ? 'reads' : 'read'} it`;
}

function article(words: string): string {
  return /^[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`;
}

function withArticle(words: string): string {
  return /[^s]s$/.test(words) ? words : article(words);
}

/** With a full stop, unless it ends as a sentence does. */
function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What becomes of acts with each alternative. */
function becomes(options: ContestedPart['options'], proposal: boolean): string {
  const told = options.flatMap(({ text, nothing, verdicts }, index) => {
    if (verdicts.length === 0) return [];
    const without = proposal ? 'without that article' : 'without these words';
    const given = nothing ? without : `with ${proposal ? named(text) : said(shortened(text))}`;
    const what = list(verdicts.map(doesOf), 'or');
    return [index === 0 ? `${given} the text ${what} such acts` : `${given} it ${what} them`];
  });
  return told.join('; ');
}

/** What a text does with acts that have a verdict. */
function doesOf(verdict: Verdict): string {
  if (verdict === 'silent') return 'is silent on';
  return verdict === 'conflicting' ? 'conflicts with itself on' : does[verdict];
}

/** As much of a passage as names it. */
function shortened(text: string): string {
  if (text.length <= 48) return text;
  return `${text.slice(0, 48).replace(/[,;]?\s+\S*$/, '')} …`;
}
