/**
 * English words by which a reader tells a treaty from a political commitment. After the Guidance on Non-Binding Documents of
 * the United States Department of State, and the Guidelines of the Inter-American Juridical Committee for Binding and
 * Non-Binding Agreements (2020).
 */
import type { Accord } from '../model/model';
import type { WrittenProse } from './accordProse';

type Form = NonNullable<Accord['form']>;

export interface FoundWords {
  readonly words: string;
  readonly from: number;
  /** What the other form writes. */
  readonly instead: string;
}

interface Word {
  readonly pattern: RegExp;
  readonly instead: (words: string) => string;
  readonly in: readonly WrittenProse['kind'][];
}

const operative = ['says', 'final clause'] as const;

/** What is said of another text is that text's matter; so is most of what a recital says. */
const ofThis = '(?! (?:of|to) (?!this\\b|the present\\b))';

/** They belong to a treaty. Modal words in `says` are compared with the norm instead, see `texts-differ`. */
const ofTreaties: readonly Word[] = [
  { pattern: new RegExp(`\\b[Ee]nters? into force\\b${ofThis}`, 'g'), instead: comes, in: operative },
  {
    pattern: new RegExp(`\\b[Ee]ntry into force\\b${ofThis}`, 'g'),
    instead: always('coming into effect'),
    in: operative,
  },
  {
    pattern: new RegExp(`\\b(?:States |(?:High )?Contracting )?(?:Parties|Party)\\b${ofThis}`, 'g'),
    instead: (words) => (words.endsWith('Party') ? 'Participant' : 'Participants'),
    in: operative,
  },
  { pattern: /\b[Ss]hall\b/g, instead: always('will'), in: ['final clause'] },
  { pattern: /\b[Hh]ave agreed as follows\b/g, instead: always('Have decided as follows'), in: ['recital'] },
  { pattern: /\b(?:agrees?|undertakes?) (?=to\b|not to\b)/g, instead: intends, in: ['final clause'] },
];

/** They belong to a political commitment. */
const ofCommitments: readonly Word[] = [
  {
    pattern: /\b[Cc]omes? into effect\b/g,
    instead: (words) => (/^[Cc]omes/.test(words) ? 'enters into force' : 'enter into force'),
    in: operative,
  },
  { pattern: /\b[Cc]oming into effect\b/g, instead: always('entry into force'), in: operative },
  {
    pattern: /\bParticipants?\b/g,
    instead: (words) => (words.endsWith('s') ? 'Parties' : 'Party'),
    in: operative,
  },
  { pattern: /(?<=\b(?:Part(?:y|ies)|[Dd]epositary|they) )will\b/g, instead: always('shall'), in: ['final clause'] },
];

function always(words: string): (found: string) => string {
  return () => words;
}

function comes(words: string): string {
  return /^[Ee]nters/.test(words) ? 'comes into effect' : 'come into effect';
}

function intends(words: string): string {
  return /s $/.test(words) ? 'intends ' : 'intend ';
}

/** Names of other instruments: a passage that has one may speak of that instrument. */
const anotherText =
  /(?<!\b(?:[Tt]his|[Pp]resent) )\b(?:Treaty|Convention|Agreement|Charter|Protocol|Covenant|Statute)\b/;

/**
 * @param text a passage as it stands in the file.
 * @returns the words in it that do not belong to the form; none of a passage that names another instrument.
 */
export function strangeWords(text: string, kind: WrittenProse['kind'], form: Form): FoundWords[] {
  if (kind === 'title') return form === 'treaty' ? [] : inTitle(text);
  if (anotherText.test(text)) return [];
  return (form === 'treaty' ? ofCommitments : ofTreaties)
    .filter((word) => word.in.includes(kind))
    .flatMap(({ pattern, instead }) =>
      Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ words, from: index, instead: instead(words) })),
    )
    .sort((a, b) => a.from - b.from);
}

/** What a title calls the text itself stands before the first of these words. */
const beforeSubject = /^.*?(?=\s(?:on|of|between|among|concerning|for|to|in|regarding|relating|about|under)\b|$)/;

/** A treaty may have any name (Vienna Convention on the Law of Treaties, article 2), a commitment had better not have these. */
function inTitle(text: string): FoundWords[] {
  const [head = ''] = beforeSubject.exec(text) ?? [];
  const found = /\b(?:Treaty|Agreement|Convention|Covenant|Protocol|Pact)\b/i.exec(head);
  return found ? [{ words: found[0], from: found.index, instead: 'Arrangement' }] : [];
}
