/** What other instruments say of what a draft leaves open. */
import type { Verdict } from '../../model/model';
import { does, list, named } from '../phrasing';
import { percent } from './figures';

/** What an instrument says of some acts. */
export interface BesideTold {
  readonly name: string;
  /** Whether the draft builds on it. */
  readonly buildsOn: boolean;
  /** By verdict, silence left out: of how many of these acts, 0 to 1, and in which provisions. */
  readonly parts: readonly {
    readonly verdict: Verdict | 'contested';
    readonly share: number;
    readonly provisions: readonly string[];
    /** In some readings the same provisions say so of more of these acts. */
    readonly more?: true;
  }[];
  /** The provisions that say what is owed about such acts. */
  readonly duties: readonly string[];
}

export const beside = {
  /** A sentence, behind one that says what the draft leaves open. */
  sentence({ name, buildsOn, parts, duties }: BesideTold): string {
    const which = buildsOn ? `${name}, on which the accord builds,` : name;
    if (parts.length + duties.length === 0) return beside.neither([which]);
    const said = parts.map(
      ({ verdict, share, provisions, more }) =>
        `${says(verdict, share)}${more ? ', in some readings more,' : ''}${among(provisions)}`,
    );
    const owed = duties.length === 0 ? [] : [`lays down a duty about them (${list(duties)})`];
    return `${which} ${list([...said, ...owed])}.`;
  },
  /** Of instruments that are silent as well. */
  neither: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} does not address them either.` : `Neither ${list(names, 'nor')} addresses them.`,
  /** The same in a few words, behind `not addressed here; `. */
  briefly({ name, parts, duties }: BesideTold): string {
    if (parts.length + duties.length === 0) return `not addressed by ${name} either`;
    const said = parts.map(({ verdict, share, provisions, more }) => {
      const where = provisions.length === 0 ? name : `${name}, ${list(provisions)}`;
      return `${share < 1 ? `in part${more ? ', in some readings more,' : ''} ` : ''}${verdict} ${verdict === 'contested' ? 'under' : 'by'} ${where}`;
    });
    const owed = duties.length === 0 ? [] : [`a duty under ${name}, ${list(duties)}`];
    return [...said, ...owed].join('; ');
  },
  notHere: (elsewhere: readonly string[]) => `not addressed here; ${elsewhere.join('; ')}`,
  /** The same of a concern that is left open in part, or in some readings. */
  ofWhatIsOpen: (elsewhere: readonly string[]) => `what is open: ${elsewhere.join('; ')}`,
  /** What an instrument says of all acts of a concern. */
  ofTheWhole: (told: BesideTold) =>
    `the whole concern: ${isSilent(told) ? `not addressed by ${told.name}` : beside.briefly(told)}`,
  /** A sentence about acts on which the draft is not silent. */
  ofThese: (told: BesideTold) => (isSilent(told) ? `${told.name} does not address these acts.` : beside.sentence(told)),
  /** Before a sentence about the acts here on which the draft is silent, where it is not on all. */
  whereSilent: (sentence: string) => `Where the text is silent, ${sentence}`,
  tooLong: (name: string) => `What ${name} says of these acts could not be decided within the time allowed.`,
  /** The label of such a line. */
  elsewhere: 'Elsewhere',
  /** A provision without a number. */
  provision: (name: string) => named(name),
  /** Heads the comparison of a draft with an instrument. */
  heading: (name: string) => `Beside ${name}`,
  silent: 'silent',
  cannot: (name: string) =>
    `${name} speaks of acts in words that the libraries of this draft do not have; it cannot be laid beside it.`,
};

function isSilent({ parts, duties }: BesideTold): boolean {
  return parts.length + duties.length === 0;
}

function says(verdict: Verdict | 'contested', share: number): string {
  const much = share < 1 ? `${percent(share)} of these acts` : 'these acts';
  if (verdict === 'contested') return `is contested on ${much}`;
  if (verdict === 'conflicting') return `conflicts with itself on ${much}`;
  return verdict === 'silent' ? `is silent on ${much}` : `${does[verdict]} ${much}`;
}

function among(provisions: readonly string[]): string {
  return provisions.length === 0 ? '' : ` (${list(provisions)})`;
}
