/** What other instruments say of what a draft leaves open. */
import type { Verdict } from '../../model/model';
import { does, list, named } from '../phrasing';
import { percent } from './figures';

/** The acts among some on which an instrument says one thing. */
export interface BesidePart {
  readonly verdict: Verdict | 'contested';
  readonly share: number;
  readonly provisions: readonly string[];
  /** In some readings the same provisions say so of more of these acts. */
  readonly more?: true;
}

/** What an instrument says of some acts. */
export interface BesideTold {
  readonly name: string;
  /** Whether the draft builds on it. */
  readonly buildsOn: boolean;
  /** By verdict, silence left out: of how many of these acts, 0 to 1, and in which provisions. */
  readonly parts: readonly BesidePart[];
  /** The provisions that say what is owed about such acts. */
  readonly duties: readonly string[];
}

export const beside = {
  /** A sentence, behind one that says what the draft leaves open. */
  sentence({ name, buildsOn, parts, duties }: BesideTold): string {
    const which = buildsOn ? `${name}, on which the accord builds,` : name;
    if (parts.length + duties.length === 0) return beside.neither([which]);
    const said = parts.map(
      (part) => `${says(part)}${by(part, part.verdict in does && part.verdict !== 'without prejudice' ? 'by' : 'in')}`,
    );
    const owed = duties.length === 0 ? [] : [`lays down a duty about them in ${list(duties)}`];
    return `${which} ${list([...said, ...owed])}.`;
  },
  /** Before the first of several such sentences. */
  ofThose: (sentence: string) => `Of the instruments on which the accord builds, ${sentence}`,
  /** Of instruments that are silent as well. */
  neither: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} does not address them either.` : `Neither ${list(names, 'nor')} addresses them.`,
  /** The same in a few words, behind `not addressed here; `. */
  briefly({ name, parts, duties }: BesideTold): string {
    if (parts.length + duties.length === 0) return `not addressed by ${name} either`;
    const said = parts.map(({ verdict, share, provisions, more }, at) => {
      const where = [
        ...(at === 0 || provisions.length === 0 ? [name] : []),
        ...(provisions.length > 0 ? [list(provisions)] : []),
      ];
      return `${share < 1 ? 'in part ' : ''}${upToName(verdict)} ${where.join(', ')}${more ? ' (in some readings more)' : ''}`;
    });
    if (duties.length === 0) return said.join(', ');
    const owed = said.length === 0 ? `a duty under ${name}, ${list(duties)}` : `with a duty under ${list(duties)}`;
    return [...said, owed].join(', ');
  },
  /** The same in a table whose column has the name of the instrument. */
  inCell({ parts, duties }: BesideTold): string {
    const said = parts.map(({ verdict, share, provisions, more }) => {
      const told = [...(provisions.length > 0 ? [list(provisions)] : []), ...(more ? ['in some readings more'] : [])];
      return `${share < 1 ? 'in part ' : ''}${verdict}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
    });
    const owed = duties.length === 0 ? [] : [`a duty: ${list(duties)}`];
    return [...said, ...owed].join('; ') || beside.silent;
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
  /** A provision without a number. */
  provision: (name: string) => named(name),
  /** Heads the comparison of a draft with an instrument. */
  heading: (name: string) => `Beside ${name}`,
  /** In place of a table that would say nothing. */
  silentOnAll: (name: string) => `${name} is silent on every concern here.`,
  /** The same where no State of the draft is a Party to it. */
  otherParties: (name: string, parties: readonly string[]) =>
    `${name} is between ${list(parties)}, ${parties.length === 2 ? 'neither' : 'none'} of which is a State of this draft; ` +
    'of the acts of other States it says nothing.',
  silent: 'silent',
  /** Of one that the draft says it builds on. */
  unlike: (name: string) =>
    `${name} speaks of acts for which the libraries of this draft have no words, so that nothing can be told of what it says. Name an instrument on the same subject, or use the library in whose words it is written.`,
  cannot: (name: string) =>
    `${name} speaks of acts for which the libraries of this draft have no words; it cannot be laid beside it.`,
};

function isSilent({ parts, duties }: BesideTold): boolean {
  return parts.length + duties.length === 0;
}

function says({ verdict, share }: BesidePart): string {
  const much = share < 1 ? `${percent(share)} of these acts` : 'these acts';
  if (verdict === 'contested') return `is contested on ${much}`;
  if (verdict === 'conflicting') return `conflicts with itself on ${much}`;
  return verdict === 'silent' ? `is silent on ${much}` : `${does[verdict]} ${much}`;
}

/** What an instrument makes of acts, up to its name. */
function upToName(verdict: BesidePart['verdict']): string {
  if (verdict === 'contested') return 'contested under';
  if (verdict === 'conflicting') return 'in conflict under';
  return verdict === 'without prejudice' ? 'left without prejudice by' : `${verdict} by`;
}

/** The provisions that say so. */
function by({ provisions, more }: BesidePart, word: string): string {
  const where = provisions.length === 0 ? '' : ` ${word} ${list(provisions)}`;
  return more ? `${where} (in some readings more)` : where;
}
