/** What the editor shows where the pointer rests: labels of the lines of a card, and what stands in them. */
import type { Choice, Saying } from '../../model/model';
import { counted, list, named } from '../phrasing';

const labelled = (label: string) => (text: string) => `${label}: ${text}`;

export const hover = {
  more: 'More about it',
  because: labelled('Because'),
  source: labelled('Source'),
  turnsOn: labelled('Turns on'),
  turnsOnIt: labelled('Turns on it'),
  alsoWritten: labelled('Also written'),
  example: (text: string) => `Example: \`${text}\``,
  forExample: (act: string) => `For example: ${act}`,
  date: labelled('Date'),
  /** A name in another language. */
  inLanguage: (name: string, language: string) => `${name} (${language})`,

  accord: {
    between: labelled('Between'),
    allStates: 'all States',
    others: 'others',
    has: labelled('Has'),
    norms: (count: number) => counted(count, 'norm'),
    without: (count: number) => counted(count, 'clause without prejudice', 'clauses without prejudice'),
    choices: (count: number) => counted(count, 'open choice'),
    ofAllActs: labelled('Of all acts'),
    /** The share of a verdict. */
    part: (verdict: string, share: string) => `${verdict} ${share}`,
    openConcerns: (open: number, all: number, names: string) =>
      `Open concerns: ${open === 0 ? 'none' : `${open} of ${all}: ${names}`}`,
    texts: labelled('Texts'),
    form: (form: string) => form,
    kind: (kind: string) => kind,
    status: (status: string) => status,
  },

  /** The accord and its gaps in a sentence, by its title. */
  summary: {
    untitled: 'This draft',
    undecided: (title: string) => `${title}: not decided within the time allowed.`,
    noConcerns: (title: string) => `${title}: the libraries in use name no concerns.`,
    closed: (title: string) => `${title}: every concern of the libraries in use is dealt with.`,
    open: (title: string, open: number, all: number, names: string) =>
      `${title} leaves ${open} of ${all} concerns open: ${names}.`,
  },

  bracket: {
    untitled: 'Bracket',
    kind: (kind: Choice['kind']) => kind as string,
    status: (status: string) => status,
    open: 'open',
    agreed: 'agreed',
    notAttributed: 'Not attributed',
    alternative: (whose: string, text: string) => `${whose}: ${text}`,
    stands: 'the provision stands',
    nothing: 'nothing',
    orNothing: 'Or nothing: the words in brackets fall away.',
    noVerdict: 'no verdict on any concern or incident',
    settled: 'It is no longer open: the alternative agreed on counts as the text, the others are dropped.',
  },

  concern: {
    kind: 'concern',
    states: {
      open: 'open',
      sometimes: 'open in some readings',
      leftOpen: 'left open on purpose',
      closed: 'dealt with',
    },
    answeredBy: labelled('Answered by'),
    silentOn: (open: string, acts: string, share: string) => `Silent on ${open} of ${acts} acts (${share})`,
    silent: labelled('Silent'),
  },
  leftOpen: {
    kind: 'left open on purpose',
    leaves: labelled('Leaves open'),
    acts: (acts: string) => `${acts} acts; it renders as nothing and changes no verdict`,
  },
  impossible: 'no act can be so',

  definition: {
    defined: 'defined',
    readDifferently: 'read differently',
    governedBy: (facet: string) => `governed by the ${facet}`,
    further: (count: number) => `and ${count} further versions`,
    differ: labelled('They differ'),
    /** @param readers whose version it is; undefined for that of everybody else, or of all where nobody has an own one. */
    version(readers: readonly string[], others: boolean, dates: readonly string[], means: string): string {
      const by = readers.length > 0 ? `As read by ${list(readers)}` : others ? 'As read by everybody else' : 'Means';
      return `${by}${dates.length > 0 ? ` (${dates.join(', ')})` : ''}: ${means}`;
    },
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    only: (names: string, readers: readonly string[]) =>
      `${names} only as ${readers.length > 0 ? list(readers) : 'everybody else'} reads it`,
  },

  incident: {
    kind: 'incident',
    further: (count: number) => `and ${counted(count, 'further part')}`,
    unexpected: 'This is not what the incident expects.',
    turnsOn: (choices: string) => `It turns on ${choices}`,
    part: (names: string, verdict: string) => `${names}: ${verdict}`,
    /** Values of which it is not known which it was. */
    either: (values: readonly string[]) => values.join(' or '),
    /** @param under the norms that decide it; empty where none does. */
    verdict: (verdict: string, under: string) => [verdict, under].filter((words) => words !== '').join(' '),
  },

  mandate: {
    title: (party: string) => `Mandate of ${party}`,
    of: (state: string) => `mandate of ${state}`,
    line: (kind: string, asked: string, met: string) => `${kind} ${asked}: ${met}`,
    asked: (verdicts: readonly string[], region: string) => `${list(verdicts, 'or')} for ${region}`,
    met(kind: 'obtain' | 'preserve', met: 'all' | 'some' | 'none', turnsOn: string): string {
      const word = kind === 'obtain' ? 'met' : 'kept';
      if (met === 'some') return `${word} in some readings, which turns on ${turnsOn}`;
      return met === 'all' ? `${word} in every reading` : `${word} in no reading`;
    },
    kept: (kept: number, all: number) => `${kept} of ${all} met in every reading`,
    notSo: (act: string) => `Not so, for example: ${act}`,
  },

  norm: {
    proposedBy: (states: readonly string[]) => `proposed by ${list(states)}`,
    /** @param does `prohibits`; empty where it says nothing. */
    does: (does: readonly string[]) => list(does, 'or') || 'says nothing',
    without: 'without prejudice',
    binds: labelled('Binds'),
    everyone: (keyword: string) => `everyone (no clause "${keyword}" says whom)`,
    /** Whom each of several clauses names. */
    each: (clauses: readonly string[]) => clauses.join(' or '),
    allStates: (words: string) => `${words} (all States)`,
    parties: (words: string, codes: readonly string[]) => `${words} (${codes.join(', ')})`,
    reaches: (words: string, acts: string) => `Reaches: ${words}; ${acts}`,
    noActs: 'no act at all',
    acts: (acts: string, share: string) => `${acts} acts (${share} of all)`,
    /** @param every how many it reaches in every reading; undefined for none. */
    inSome: (acts: string, every: string | undefined) => `${acts} in some reading, ${every ?? 'none'} in every`,
    silentOn: labelled('Silent on'),
    decides: labelled('Decides'),
    decided: (incidents: readonly string[], verdict: string) => `${list(incidents)} (${verdict})`,
    precedence: labelled('Precedence'),
    prevails: (words: string, norm: string) => `${words} ${named(norm)}`,
    named: (norm: string, article: string | undefined) => (article ? `${named(norm)} (${article})` : named(norm)),
  },
  duty: {
    owedBy: labelled('Owed by'),
    everyParty: 'every Party',
    everyPartyBut: (states: string) => `every Party other than ${states}`,
    nobody: 'nobody',
    thirdStates: 'third States',
    andThirdStates: (states: string) => `${states} and third States`,
    general: (verbs: string) => `Duty: ${verbs}, a general one that no act triggers`,
    triggered: (verbs: readonly string[], events: readonly string[], exceptions: readonly string[]) =>
      `${list(verbs)}, in the event of ${events.join('; or ')}${exceptions.map((one) => `, except ${one}`).join('')}`,
    duty: (words: string, acts: string) => `Duty: ${words}; ${acts}`,
  },

  state: {
    party: 'Party',
    named: 'third State, named in the text',
    third: 'third State',
    ownReading: (definitions: readonly string[]) =>
      `Has its own reading of: ${list(definitions.map((name) => `"${name}"`))}`,
    parties: labelled('Parties'),
    allStates: 'all States',
    acting: 'The acting State is the one to which the act is laid; in a duty, the State that owes it.',
  },

  term: { family: labelled('Family'), draft: labelled('This draft') },

  turning: {
    concerns: (count: number, names: string) => `the concern${count > 1 ? 's' : ''} ${names}`,
    incidents: (count: number, names: string) => `the incident${count > 1 ? 's' : ''} ${names}`,
  },

  keyword: {
    header: 'begins a declaration',
    clause: 'clause',
    verdict: 'verdict',
    library: 'library',
    caution: 'a word to be careful with',
    instead: labelled('Write instead'),
    followsModality: 'stands after a modality',
    describesNorms: 'tells something of the norm',
    values: labelled('Values'),
    states: 'States',
    tied: labelled('Tied by "of" to'),
    compares: labelled('Compares with'),
    ordinary: labelled('Ordinary'),
    expected: (of: 'each norm' | 'the accord', because: string) => `Expected of ${of}: ${because}`,
    belongs: (register: 'treaty' | 'political commitment') =>
      `Belongs in ${register === 'treaty' ? 'a treaty' : 'a political commitment'}.`,
    saying: (saying: Saying) => saying as string,
    declares: labelled('Declares'),
    notFound: 'It could not be found.',
    counted: {
      norm: (count: number) => counted(count, 'norm'),
      facet: (count: number) => counted(count, 'facet'),
      term: (count: number) => counted(count, 'term'),
      concern: (count: number) => counted(count, 'concern'),
      state: (count: number) => counted(count, 'State'),
      define: (count: number) => counted(count, 'definition'),
    },
  },
};
