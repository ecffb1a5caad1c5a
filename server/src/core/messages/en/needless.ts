/** What a draft could do without, and what an alternative costs. */
import type { Choice } from '../../model/model';
import { counted, list, named, said } from '../phrasing';

/** Of more concerns that an alternative opens the first ones are named. */
const mostConcerns = 4;

const forExample = (example: string | undefined, then = '') =>
  example === undefined ? '' : ` For example, ${example}${then}.`;

/**
 * `swallowed`, `shadowed`: as these findings tell; `impossible`: no act fits its clauses; `unowed`: nobody owes it; `dropped`: as
 * readings are settled it does not stand.
 */
export type Idle = 'swallowed' | 'shadowed' | 'impossible' | 'unowed' | 'dropped';

const because: Readonly<Record<Idle, string>> = {
  swallowed: 'its exceptions leave nothing of it',
  shadowed: 'other norms prevail over it wherever it speaks',
  impossible: 'no act that is possible fits all of its clauses. Change them, or delete it',
  dropped: 'as the text is settled it falls away',
  unowed: 'no State owes it in any event. Change its scope or the event, or delete it',
};

/** `: \`a\` covers every act that it covers`. */
function already(others: readonly string[], whole: boolean): string {
  if (others.length === 0) return '';
  const between = others.length > 1 && whole ? ' between them' : '';
  const cover = `${list(others.map(named))}${between} ${others.length === 1 ? 'covers' : 'cover'}`;
  return `: ${cover} ${whole ? 'every act that it covers' : 'acts that it covers'}`;
}

export const needless = {
  redundantNorm({
    norm,
    duty,
    idle,
    others,
    whole,
    redundant,
    example,
  }: {
    readonly norm: string;
    readonly duty: boolean;
    /** Why it decides nothing, where another finding tells of that or its clauses fit nothing. */
    readonly idle?: Idle;
    /** Norms that speak of the same acts. */
    readonly others: readonly string[];
    /** Between them they cover all that it says. */
    readonly whole: boolean;
    /** Those of them that could be left out in its place. */
    readonly redundant: readonly string[];
    readonly example?: string;
  }): string {
    if (idle) return `Nothing would change without ${named(norm)}: ${because[idle]}.`;
    const add =
      redundant.length > 0
        ? `Delete it or ${list(redundant.map(named), 'or')}, not both, or say what each is to add.`
        : 'Delete it, or say what it is to add.';
    if (duty) {
      const under = others.length === 0 ? '' : ` under ${list(others.map(named))}`;
      return `Without ${named(norm)} nothing less would be owed: what it lays down is owed already${under}. ${add}`;
    }
    return `Without ${named(norm)} no verdict would change${already(others, whole)}.${forExample(example, ': with it or without, the text says the same')} ${add}`;
  },
  speaksToo: (name: string) => `${named(name)} covers the same acts`,

  swallowedNorm({
    norm,
    duty,
    exceptions,
    example,
  }: {
    readonly norm: string;
    readonly duty: boolean;
    readonly exceptions: number;
    readonly example?: string;
  }): string {
    const leave = exceptions === 1 ? 'The exception leaves' : 'The exceptions leave';
    return `${leave} nothing of ${named(norm)}: every act that ${duty ? 'would call for it' : 'its clauses cover'} is excepted.${forExample(example, ', which is excepted')} Narrow ${exceptions === 1 ? 'it' : 'them'}, or delete the norm.`;
  },
  takesAway: 'This is excepted',

  shadowedNorm({
    norm,
    by,
    example,
  }: {
    readonly norm: string;
    readonly by: readonly string[];
    readonly example?: string;
  }): string {
    const prevail = by.length === 1 ? 'prevails' : 'prevail';
    return `${named(norm)} has no effect: ${list(by.map(named))} ${prevail} over it on every act that it covers.${forExample(example, `: there ${named(norm)} yields`)} Narrow what prevails, change the words of precedence, or delete the norm.`;
  },
  byTheseWords: 'By these words it yields',

  unreachableException({ norm, example }: { readonly norm: string; readonly example?: string }): string {
    return `This exception takes nothing away: its words fit no act that ${named(norm)} would cover without it.${forExample(example, `, which ${named(norm)} does not cover anyway`)} Delete it, or change its words.`;
  },

  noDifference({ name, choice, kind }: { readonly choice: string } & Pick<Choice, 'name' | 'kind'>): string {
    const whichever = {
      bracket: `Whichever alternative of ${choice} is taken`,
      proposal: `Whether ${choice} is accepted or not`,
      definition: `Whoever's reading of ${said(name)} is followed`,
    }[kind];
    return `${whichever}, no verdict changes, nor anything that is owed. Nothing is lost by settling it, unless its words were meant to say something else.`;
  },
  sameChoice: (name: string) => `${named(name)} stands here, too`,

  opensGap({
    name,
    choice,
    kind,
    text,
    nothing,
    by,
    concerns,
    example,
  }: Pick<Choice, 'name' | 'kind'> & {
    /** In words, `the bracket \`studios\``. */
    readonly choice: string;
    /** The alternative's own words. */
    readonly text: string;
    readonly nothing: boolean;
    readonly by?: string;
    /** The titles of those that it leaves open. */
    readonly concerns: readonly string[];
    readonly example?: string;
  }): string {
    const whose = by === undefined ? '' : ` (${by})`;
    const taken = {
      bracket: nothing ? `If ${choice} is deleted` : `If ${choice} is settled as ${said(text)}${whose}`,
      proposal: nothing ? `If ${choice} is dropped` : `If ${choice} is accepted`,
      definition: `If ${said(name)} is read as ${by === undefined ? 'the common definition has it' : `${by} reads it`}`,
    }[kind];
    const shown = concerns.length > mostConcerns ? concerns.slice(0, mostConcerns - 1) : concerns;
    const more = concerns.length - shown.length;
    const where = list([...shown.map(said), ...(more > 0 ? [counted(more, 'other concern')] : [])]);
    const gap =
      concerns.length === 1
        ? 'a gap opens that is not there otherwise, in'
        : 'gaps open that are not there otherwise, in';
    const mend = kind === 'definition' ? 'Define it otherwise' : 'Settle it otherwise';
    return `${taken}, ${gap} ${where}.${forExample(example)} ${mend}, or close ${concerns.length === 1 ? 'the gap' : 'them'} elsewhere.`;
  },
  opened: (name: string) => `The gap opens in ${said(name)}`,
};
