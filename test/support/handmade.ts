/**
 * Units made by hand, for tests that derive a verdict from language.md on paper. Everything is an object literal with short
 * names; whatever a test leaves out is absent.
 */
import type {
  Clause,
  Concern,
  Definition,
  Facet,
  Guarded,
  Item,
  LineRegion,
  Mandate,
  Norm,
  Option,
  Precedence,
  Saying,
  SetRef,
  StateRef,
  StateWord,
  Term,
  Unit,
  Verdict,
  Version,
  When,
} from '../../server/src/core/model/model.ts';
import { placed, provision, span } from './dummies.ts';
import { stateWords } from './oracle/words.ts';

/** Makes something stand only where a choice takes an option: `inCase('studios', 0)`. Several together: spread them. */
export const inCase = (choice: string, option: number): When => [{ choice, option }];

type Member = string | { readonly value: string; readonly when: When };

interface ItemWords {
  readonly less?: readonly Member[];
  readonly of?: readonly Member[];
  readonly lessStates?: readonly Member[];
  readonly when?: When;
}

/** The makers of model objects over one vocabulary; definitions are known by name. */
export function handmade(facets: readonly Facet[], definitions: readonly string[] = []) {
  const setNamed = (facet: string, name: string): SetRef => {
    if (name === 'any') return { kind: 'any' };
    if (definitions.includes(name)) return { kind: 'definition', name };
    const term = find(facets.find((candidate) => candidate.name === facet)?.roots ?? [], name);
    return term ? { kind: 'term', term } : { kind: 'unknown', text: name };
  };

  /** One item; the head is a term, a definition or `any`. */
  const item = (facet: string, head: string, words: ItemWords = {}): Item => ({
    when: words.when ?? [],
    head: setNamed(facet, head),
    less: (words.less ?? []).map((member) => ({ ...guard(member), set: setNamed(facet, value(member)) })),
    ...(words.of ? { of: words.of.map((member) => ({ ...guard(member), states: stateRef(value(member)) })) } : {}),
    lessStates: (words.lessStates ?? []).map((member) => ({ ...guard(member), states: stateRef(value(member)) })),
    span,
    text: head,
  });

  const items = (facet: string, values: readonly (string | Item)[]) =>
    values.map((each) => (typeof each === 'string' ? item(facet, each) : each));

  /** A clause of one facet; a string stands for the term of that name. */
  const clause = (facet: string, values: readonly (string | Item)[], when: When = []): Clause => ({
    facet,
    keyword: facets.find((candidate) => candidate.name === facet)?.keyword ?? facet,
    items: items(facet, values),
    span,
    when,
  });

  const region = (clauses: readonly Clause[], when: When = []): LineRegion => ({ clauses, span, when });

  return { item, clause, region };
}

export const modality = (saying: Saying, when: When = []) => ({
  saying,
  text: saying,
  register: 'either' as const,
  span,
  when,
});

export const words = (kind: Precedence['kind'], norm: string, when: When = []): Precedence => ({
  kind,
  norm,
  span,
  when,
});

/** A norm; without `modalities` it prohibits. */
export function norm(name: string, parts: Partial<Norm>): Norm {
  return {
    ...provision('norm', name),
    kind: 'norm',
    modalities: [modality('prohibited')],
    verbs: [],
    duty: false,
    clauses: [],
    exceptions: [],
    triggers: [],
    precedence: [],
    description: [],
    ...parts,
  };
}

export const withoutPrejudice = (name: string, parts: Partial<Norm>): Norm =>
  norm(name, { ...parts, kind: 'without prejudice', modalities: [], verbs: [] });

export const concern = (name: string, clauses: readonly Clause[], answeredBy: readonly Term[] = []): Concern => ({
  ...provision('concern', name),
  clauses,
  answeredBy,
});

export const leftOpen = (name: string, clauses: readonly Clause[]) => ({ ...provision('left open', name), clauses });

export const impossible = (name: string, clauses: readonly Clause[]) => ({ ...provision('impossible', name), clauses });

/** An incident: for each facet a list (all happened) of lists (one of these, uncertain). */
export const incident = (
  name: string,
  clauses: readonly { readonly facet: string; readonly values: readonly (readonly Item[])[] }[],
  expect?: { readonly verdicts: readonly Verdict[]; readonly contested: boolean },
) => ({
  ...provision('incident', name),
  clauses: clauses.map((each) => ({ ...each, keyword: each.facet, span })),
  ...(expect ? { expect: { ...expect, span } } : {}),
});

export const mandate = (
  party: string,
  ...lines: readonly {
    readonly kind: 'obtain' | 'preserve';
    readonly verdicts?: readonly Verdict[];
    readonly clauses: readonly Clause[];
  }[]
): Mandate => ({
  key: {},
  at: placed('mandate'),
  party,
  lines: lines.map((line) => ({ verdicts: [], ...line, span })),
});

export const version = (readers: readonly string[], items: readonly Item[]): Version => ({
  readers,
  items,
  at: placed('define'),
  nameSpan: span,
  prose: [],
});

export const definition = (
  name: string,
  facet: string,
  versions: readonly Version[],
  by: { readonly governedBy?: string; readonly candidates?: readonly number[] } = {},
): Definition => ({ key: {}, name, facet, versions, candidates: [], ...by });

/** A choice with an option for each entry: the delegations, or `nothing`. */
export const choice = (
  name: string,
  kind: 'bracket' | 'proposal' | 'definition',
  ...options: readonly (readonly string[] | 'nothing')[]
) => ({
  name,
  kind,
  options: options.map(
    (by): Option => (by === 'nothing' ? { by: [], text: '', nothing: true } : { by, text: '', nothing: false }),
  ),
  places: [],
});

/** A unit with these parts and nothing else. */
export function unit(
  parts: Pick<Unit, 'facets' | 'parties' | 'states'> & {
    readonly definitions?: readonly Definition[];
    readonly choices?: readonly ReturnType<typeof choice>[];
  } & Partial<Omit<Unit, 'definitions' | 'choices'>>,
): Unit {
  return {
    files: [],
    allStates: false,
    anonymous: parts.states.filter((state) => state.startsWith('State ')).length,
    stateNames: new Map(),
    impossible: [],
    cautions: [],
    norms: [],
    leftOpen: [],
    concerns: [],
    models: [],
    incidents: [],
    mandates: [],
    problems: [],
    ...parts,
    definitions: new Map((parts.definitions ?? []).map((each) => [each.name, each])),
    choices: new Map((parts.choices ?? []).map((each) => [each.name, each])),
  };
}

/** A State word where there is one of that name, otherwise the State of that code. */
export function stateRef(name: string): StateRef {
  const word = stateWords.find((candidate): candidate is StateWord => candidate === name);
  return word ? { kind: 'word', word } : { kind: 'state', code: name };
}

const value = (member: Member) => (typeof member === 'string' ? member : member.value);
const guard = (member: Member): Guarded => ({ when: typeof member === 'string' ? [] : member.when });

function find(among: readonly Term[], name: string): Term | undefined {
  for (const term of among) {
    const found = term.name === name ? term : find(term.children, name);
    if (found) return found;
  }
  return undefined;
}
