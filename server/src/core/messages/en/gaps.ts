/** What a draft leaves open of a concern: what is silent and how much, an act that slips through, what to do. */
import { list, named, said } from '../phrasing';
import { percent } from './figures';
import { regions } from './regions';

/** Shares are of the concern's acts. */
export interface GapTold {
  readonly name: string;
  readonly title?: string;
  /** Silent in every reading, in some only, and left open on purpose. */
  readonly always: number;
  readonly sometimes: number;
  readonly leftOpen: number;
  /**
   * What is silent, in every reading if anything is, in words, the most of it first; empty where that is everything.
   */
  readonly residues: readonly string[];
  /** How much of what is silent they are. */
  readonly explained: number;
  readonly example?: string;
  /** What a norm lacks that nearly reaches it, a sentence; empty where none comes near. */
  readonly near: string;
  /** What the silence of some readings turns on, in words. */
  readonly turnsOn: string;
  /** The clauses that leave a part open on purpose. */
  readonly leavers: readonly string[];
  /** Duties that attach to such acts and close nothing. */
  readonly duties: readonly { readonly norm: string; readonly duty: string }[];
  /** The duties that would close it. */
  readonly answers: readonly string[];
  /** What the instruments on which the accord builds say of these acts, a sentence each. */
  readonly elsewhere: readonly string[];
  /** Its acts are those of persons whom no promise of a State binds. */
  readonly ofOthers: boolean;
}

export const gaps = {
  /** Something is left open without its being said. */
  open(told: GapTold): string {
    const sentences = [silence(told)];
    if (told.leftOpen > 0) {
      sentences.push(`Another ${percent(told.leftOpen)} is left open on purpose (${list(told.leavers.map(named))}).`);
    }
    if (told.example !== undefined) sentences.push(`For example, ${told.example}.`);
    if (told.near !== '') sentences.push(told.near);
    if (told.duties.length > 0) sentences.push(otherDuties(told.duties));
    sentences.push(...told.elsewhere);
    return [...sentences, remedy(told)].join(' ');
  },

  /** Nothing is open but what the draft leaves open on purpose. */
  onPurpose(told: GapTold): string {
    const by = told.leavers.length === 0 ? '' : ` by ${list(told.leavers.map(named))}`;
    const much = told.leftOpen < 1 ? `, ${percent(told.leftOpen)} of its acts` : '';
    return `Left open on purpose${by}: ${subject(told)}${much}. Nothing else of it is open. Delete that clause once something is agreed.`;
  },

  related: {
    reaches: (norm: string) => `${named(norm)} reaches some of these acts`,
    leaves: (clause: string) => `${named(clause)} leaves such acts open`,
  },
};

function subject({ name, title }: GapTold): string {
  return title === undefined ? name : `${name} (${said(title)})`;
}

function silence(told: GapTold): string {
  const { always, sometimes, leftOpen, residues, turnsOn } = told;
  const whole = residues.length === 0 && leftOpen === 0;
  const what = residues.length === 0 ? '' : `: ${regions.several(residues, told.explained)}`;
  const turns = `It turns on ${turnsOn}.`;
  if (sometimes === 0) {
    return whole
      ? `Not addressed: ${subject(told)}. No norm prohibits or permits such acts, and no clause is without prejudice to them.`
      : `Addressed in part: ${subject(told)}. The accord is silent on ${percent(always)} of it${what}.`;
  }
  if (always === 0) {
    const much = whole ? '' : ` In others it is silent on ${percent(sometimes)} of it${what}.`;
    return `Addressed in some readings of the text only: ${subject(told)}.${much} ${turns}`;
  }
  const rest = always + sometimes + leftOpen >= 1 - rounding ? 'the rest' : `another ${percent(sometimes)}`;
  return `Addressed in part and in some readings only: ${subject(told)}. The accord is silent in every reading on ${percent(always)} of it${what}. Whether it is silent on ${rest} turns on ${turnsOn}.`;
}

/** Shares are exact to six digits. */
const rounding = 0.00001;

function otherDuties(duties: GapTold['duties']): string {
  const byNorm = new Map<string, string[]>();
  for (const { norm, duty } of duties) byNorm.set(norm, [...(byNorm.get(norm) ?? []), duty]);
  const told = [...byNorm].map(([norm, owed]) => `${named(norm)} (${list(owed)})`);
  const applies = told.length === 1 ? 'applies' : 'apply';
  const close = told.length === 1 ? 'does not close' : 'do not close';
  return `${list(told)} ${applies} to some of these acts and ${close} the gap.`;
}

function remedy({ answers, ofOthers, always, sometimes }: GapTold): string {
  const settle = sometimes > 0 && always === 0;
  const duty = `lay down a duty in the event of them (${list(answers, 'or')})`;
  if (answers.length > 0 && ofOthers) {
    return `Those who commit such acts sign no accord, but a Party can owe something about them: ${settle ? 'settle it, ' : ''}${duty}, or name those persons in the scope of a norm.`;
  }
  const middle = answers.length > 0 ? duty : 'permit them';
  return `${settle ? 'Settle it, or prohibit' : 'Prohibit'} such acts, ${middle}, or state that the accord is without prejudice to them.`;
}
