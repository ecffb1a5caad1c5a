/** What a draft could do without, and what an alternative costs. */
import type { Choice } from '../../model/model';
import { list, named, said } from '../phrasing';

const forExample = (example: string | undefined, then = '') =>
  example === undefined ? '' : ` For example, ${example}${then}.`;

export const needless = {
  redundantNorm({
    norm,
    duty,
    others,
    whole,
    example,
  }: {
    readonly norm: string;
    readonly duty: boolean;
    /** Norms that speak of the same acts. */
    readonly others: readonly string[];
    /** Between them they cover all that it says. */
    readonly whole: boolean;
    readonly example?: string;
  }): string {
    const add = 'Delete it, or say what it is to add.';
    if (duty) {
      return `Without ${named(norm)} nothing would be owed less: whatever it lays down is owed already, or is owed by nobody. ${add}`;
    }
    if (example === undefined) {
      return `Without ${named(norm)} nothing would change: it speaks of no act, or other provisions prevail over it wherever it does. ${add}`;
    }
    const already =
      others.length === 0
        ? ''
        : whole
          ? `: ${list(others.map(named))} ${others.length === 1 ? 'speaks' : 'speak'} of every act of which it does`
          : `: ${list(others.map(named))} ${others.length === 1 ? 'speaks' : 'speak'} of the same acts`;
    return `Without ${named(norm)} no verdict would change${already}.${forExample(example, ': with it or without, the text says the same')} ${add}`;
  },
  speaksToo: (name: string) => `${named(name)} speaks of the same acts`,

  swallowedNorm({
    norm,
    exceptions,
    example,
  }: {
    readonly norm: string;
    readonly exceptions: number;
    readonly example?: string;
  }): string {
    const leave = exceptions === 1 ? 'The exception leaves' : 'The exceptions leave';
    return `${leave} nothing of ${named(norm)}: every act that its clauses cover is excepted.${forExample(example, ', which is excepted')} Narrow ${exceptions === 1 ? 'it' : 'them'}, or delete the norm.`;
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
    return `This exception takes nothing away: ${named(norm)} covers no act of which it speaks.${forExample(example, `, which ${named(norm)} does not cover anyway`)} Delete it, or change its words.`;
  },

  noDifference({ choice, kind }: { readonly choice: string; readonly kind: Choice['kind'] }): string {
    const whichever = {
      bracket: `Whichever alternative of ${choice} is taken`,
      proposal: `Whether ${choice} is accepted or not`,
      definition: `Whoever's version of ${choice} is followed`,
    }[kind];
    return `${whichever}, no verdict changes, and nothing that is owed. It can be settled without loss, or the words do not say what they are to say.`;
  },
  sameChoice: (name: string) => `${named(name)} stands here, too`,

  opensGap({
    choice,
    kind,
    text,
    nothing,
    by,
    concerns,
    example,
  }: {
    readonly choice: string;
    readonly kind: Choice['kind'];
    /** The alternative's own words. */
    readonly text: string;
    readonly nothing: boolean;
    readonly by?: string;
    readonly concerns: readonly string[];
    readonly example?: string;
  }): string {
    const whose = by === undefined ? '' : ` (${by})`;
    const taken = {
      bracket: nothing ? `If ${choice} is deleted` : `If ${choice} is settled as ${said(text)}${whose}`,
      proposal: `Without ${choice}`,
      definition: by === undefined ? `If the common version of ${choice} is followed` : `If ${choice} is that of ${by}`,
    }[kind];
    const settled = kind === 'proposal' && !nothing ? `If ${choice} is accepted` : taken;
    return `${settled}, something is left open that is not left open otherwise: ${list(concerns)}.${forExample(example)} Settle it otherwise, or close the gap elsewhere.`;
  },
  opened: (name: string) => `Then ${said(name)} has a gap that it does not have otherwise`,
};
