/** What a draft leaves open of a concern: what is silent and how much, an act that slips through, what to do. */
import { list, named, said } from '../phrasing';
import { percent } from '../telling';

/** Shares are of the concern's acts. */
export interface GapTold {
  readonly name: string;
  readonly title?: string;
  /** Silent in every reading, in some only, and left open on purpose. */
  readonly always: number;
  readonly sometimes: number;
  readonly leftOpen: number;
  /** What is silent, in words; empty where that is everything. */
  readonly residues: readonly string[];
  readonly example?: string;
  /** What the silence of some readings turns on, in words. */
  readonly turnsOn: string;
  /** The clauses that leave a part open on purpose. */
  readonly leavers: readonly string[];
  /** Duties that attach to such acts and close nothing. */
  readonly duties: readonly { readonly norm: string; readonly duty: string }[];
  /** The duties that would close it. */
  readonly answers: readonly string[];
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
    if (told.example !== undefined) sentences.push(`For example, ${midSentence(told.example)}.`);
    if (told.duties.length > 0) sentences.push(otherDuties(told.duties));
    return [...sentences, remedy(told)].join(' ');
  },

  /** Nothing is open but what the draft leaves open on purpose. */
  onPurpose(told: GapTold): string {
    const how = told.leavers.length === 0 ? 'on purpose' : `on purpose, by ${list(told.leavers.map(named))}`;
    const much = told.leftOpen < 1 ? ` (${percent(told.leftOpen)} of its acts)` : '';
    return `${capitalised(subject(told))} is left open ${how}${much}; nothing else of it is. Delete that clause once something is agreed.`;
  },

  related: {
    reaches: (norm: string) => `${named(norm)} reaches some of these acts`,
    leaves: (clause: string) => `${named(clause)} leaves such acts open`,
  },
};

function subject({ name, title }: GapTold): string {
  return title === undefined ? name : `${name} (${said(title)})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function silence(told: GapTold): string {
  const { always, sometimes, leftOpen, residues, turnsOn } = told;
  const whole = residues.length === 0 && leftOpen === 0;
  const what = residues.length === 0 ? '' : `: ${residues.join('; ')}`;
  if (sometimes === 0) {
    return whole
      ? `The accord is silent on ${subject(told)}: no norm prohibits or permits such acts, and no clause is without prejudice to them.`
      : `Of ${subject(told)} the accord is silent on ${percent(always)} of the acts${what}.`;
  }
  if (always === 0) {
    return whole
      ? `In some readings the accord is silent on ${subject(told)}: it turns on ${turnsOn}.`
      : `Of ${subject(told)} the accord is silent, in some readings, on ${percent(sometimes)} of the acts${what}. It turns on ${turnsOn}.`;
  }
  return `Of ${subject(told)} the accord is silent on ${percent(always)} of the acts in every reading, and on ${
    whole ? 'the rest' : `another ${percent(sometimes)}`
  } in some${what}. It turns on ${turnsOn}.`;
}

/** An example as a part of a sentence: an article at its beginning is no longer one. */
function midSentence(example: string): string {
  return example.replace(/^(An?|The|One) /, (article) => article.toLowerCase());
}

function otherDuties(duties: GapTold['duties']): string {
  const byNorm = new Map<string, string[]>();
  for (const { norm, duty } of duties) byNorm.set(norm, [...(byNorm.get(norm) ?? []), duty]);
  const told = [...byNorm].map(([norm, owed]) => `${named(norm)} (${list(owed)})`);
  const one = told.length === 1;
  return `${list(told)} ${one ? 'attaches' : 'attach'} a duty to some of these acts, which does not say whether they are lawful.`;
}

function remedy({ answers, ofOthers, always, sometimes }: GapTold): string {
  const settle = sometimes > 0 && always === 0 ? 'Settle it, or ' : '';
  const begin = (text: string) => (settle === '' ? capitalised(text) : `${settle}${text}`);
  const duty = `lay down a duty to ${list(answers, 'or')} in the event of them`;
  if (answers.length > 0 && ofOthers) {
    return `Those who commit such acts sign no accord, but a Party can owe something about them: ${settle === '' ? '' : 'settle it, or '}${duty}.`;
  }
  if (answers.length > 0) {
    return begin(`prohibit such acts, ${duty}, or state that the accord is without prejudice to them.`);
  }
  return begin('prohibit such acts, permit them, or state that the accord is without prejudice to them.');
}
