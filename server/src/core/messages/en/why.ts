/** Why acts have their verdicts: which norms say so, which yield and by which words, and what a near one lacks. */
import type { Saying } from '../../model/model';
import { does, list, named, said, sentenceCase } from '../phrasing';

/** How far a norm goes: of all that is meant, of some facts, in some readings. */
export type Extent = 'all' | 'facts' | 'readings' | 'cases';

/** Names of norms are told as they are given. */
export interface SaysTold {
  readonly norm: string;
  readonly says: readonly Saying[];
  readonly extent: Extent;
}

export interface YieldsTold {
  readonly norm: string;
  /** In some cases it does not yield. */
  readonly sometimes: boolean;
  readonly to: string;
  /** The words by which it does, with the norm in which they stand where that is another one. */
  readonly words: readonly { readonly text: string; readonly in?: string }[];
  /** Norms to which it yields as well. */
  readonly others: number;
}

export interface NearTold {
  readonly norm: string;
  readonly says: readonly Saying[];
  /** It would on some of the facts only. */
  readonly partly: boolean;
  readonly but: readonly { readonly kind: 'clause' | 'verbs' | 'States' | 'exception'; readonly text: string }[];
  /** `if [US: x] is taken`; empty where it would in every reading. */
  readonly condition: string;
}

/** A norm with the duties that are owed under it. */
export interface OwedTold {
  readonly norm: string;
  readonly duties: readonly string[];
}

const would: Readonly<Record<Saying, string>> = {
  prohibited: 'prohibit',
  discouraged: 'discourage',
  required: 'require',
  encouraged: 'encourage',
  permitted: 'permit',
  'without prejudice': 'be without prejudice to',
};

const extents: Readonly<Record<Extent, string>> = {
  all: '',
  facts: ' on some of the facts',
  readings: ' in some readings',
  cases: ' in some cases',
};

function common(several: readonly Extent[]): Extent {
  const [first = 'all', ...others] = new Set(several);
  return others.length > 0 ? 'cases' : first;
}

/** As many norms are named as a reader takes in. */
const mostNamed = 3;

export const why = {
  unnamed: 'a norm without a name',
  notDecided: 'Why it is so could not be decided within the time allowed.',
  /** How the acts are spoken of: one that was told before, or those of a kind. */
  it: 'it',
  suchActs: 'such acts',

  /**
   * `a prohibits it`, `a and b between them prohibit it`, `a prohibits it and b permits it, and nothing says which prevails`.
   *
   * @param it what is spoken of: `it`, `such acts`.
   * @param whole something is said of all of it.
   */
  decided(told: readonly SaysTold[], conflict: boolean, whole: boolean, it: string): string {
    const groups = new Map<string, SaysTold[]>();
    for (const one of told) groups.set(one.says.join(), [...(groups.get(one.says.join()) ?? []), one]);
    const parts = [...groups.values()].map((group) => {
      const [first] = group;
      if (group.length > 1 || !first) {
        const extent = whole && groups.size === 1 ? 'all' : common(group.map((one) => one.extent));
        const names = some(group.map(({ norm }) => norm));
        return `${names} between them ${verbs(group, would)} ${it}${extents[extent]}`;
      }
      return `${first.norm} ${verbs(group, does)} ${it}${extents[first.extent]}`;
    });
    const where = told.every(({ extent }) => extent === 'all') ? '' : ' where both do';
    return `${sentenceCase(list(parts))}${conflict ? `, and nothing says which prevails${where}` : ''}.`;
  },

  /** Norms that say something too and change nothing. */
  needless: (norms: readonly string[]) =>
    `${sentenceCase(some(norms))} ${norms.length === 1 ? 'adds' : 'add'} nothing to that.`,

  yields({ norm, sometimes, to, words, others }: YieldsTold, it: string): string {
    const by = words.map(({ text, in: where }) => (where === undefined ? said(text) : `${said(text)} in ${where}`));
    const more = others === 0 ? '' : `, and to ${others === 1 ? 'one other' : `${others} others`}`;
    const how = sometimes ? `yields in some cases to ${to}` : `reaches ${it} but yields to ${to}`;
    return `${sentenceCase(norm)} ${how} (${list(by)})${more}.`;
  },

  /** @param elsewhere something else is said on other facts or in other readings. */
  nearly({ norm, says, partly, but, condition }: NearTold, elsewhere: boolean, it: string): string {
    const verb = list(
      says.map((saying) => would[saying]),
      'or',
    );
    const begin = elsewhere ? `Where the text is silent, ${norm}` : sentenceCase(norm);
    const close = condition === '' ? '' : `, ${condition}`;
    return `${begin} would ${verb} ${partly ? someOf(it) : it} but for ${list(but.map(lacking))}${close}.`;
  },

  owed(norms: readonly OwedTold[], extent: Extent): string {
    const under = list(norms.map(({ norm, duties }) => `${named(norm)} (${list(duties)})`));
    return extent === 'all'
      ? `It calls for what is owed under ${under}.`
      : `${sentenceCase(extents[extent].trim())} it calls for what is owed under ${under}.`;
  },
  owedBrief: (norms: readonly OwedTold[], extent: Extent) =>
    `owed${extents[extent]}: ${norms.map(({ norm, duties }) => `${list(duties)} (${norm})`).join(', ')}`,

  nothingNear: (it: string) => `No norm comes near ${it}.`,
  noNorm: 'The draft has no norm that says anything of acts.',

  /** In a column beside the verdict. */
  under: (norms: readonly string[]) => `under ${some(norms)}`,
  noNormBrief: 'no norm says anything of acts',
  nothingNearBrief: 'no norm comes near it',
  exceptedBrief: (norm: string) => `${norm} has an exception for it`,
  outsideBrief: (norm: string, facets: readonly string[]) => `${norm} does not reach its ${list(facets)}`,

  /** @param where on other acts than those of which something is said, in some readings, or in all. */
  silentThen: (where: 'elsewhere' | 'some' | 'none') =>
    ({
      elsewhere: 'On others of them the text is silent.',
      some: 'In those readings the text is silent on such acts.',
      none: 'The text is silent on such acts.',
    })[where],

  condition: {
    taken: (by: string, text: string, bracket: string) =>
      by === ''
        ? `if ${code(text)} is taken in the bracket ${code(bracket)}`
        : `if ${code(`[${by}: ${text}]`)} is taken`,
    deleted: (bracket: string) => `if the bracket ${code(bracket)} is deleted`,
    stands: (norm: string) => `if the proposal of ${code(norm)} stands`,
    falls: (norm: string) => `if the proposal of ${code(norm)} is dropped`,
    read: (reader: string, definition: string) =>
      reader === ''
        ? `if ${said(definition)} is read as the common definition has it`
        : `if ${said(definition)} is read as ${reader} does`,
    turnsOn: (choices: string) => `in some readings (it turns on ${choices})`,
  },
};

function code(text: string): string {
  return `\`${text}\``;
}

/** `some of it`, `some such acts`. */
function someOf(it: string): string {
  return it === 'it' ? 'some of it' : `some ${it}`;
}

function some(norms: readonly string[]): string {
  if (norms.length <= mostNamed + 1) return list(norms);
  return list([...norms.slice(0, mostNamed), `${norms.length - mostNamed} others`]);
}

function verbs([first]: readonly SaysTold[], forms: Readonly<Record<Saying, string>>): string {
  return list(
    (first?.says ?? []).map((saying) => forms[saying]),
    'or',
  );
}

function lacking({ kind, text }: NearTold['but'][number]): string {
  switch (kind) {
    case 'clause':
      return code(text);
    case 'verbs':
      return `its ${text.includes(',') ? 'verbs' : 'verb'} (${code(text)})`;
    case 'States':
      return `the State (${code(text)})`;
    case 'exception':
      return `the exception ${code(text)}`;
  }
}
