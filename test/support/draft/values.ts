/** Items, lists of items, clauses and regions of a random draft, as text and as model. */
import type {
  Clause,
  Facet,
  Guarded,
  Item,
  SetRef,
  StateRef,
  StateWord,
  Term,
} from '../../../server/src/core/model/model.ts';
import { span } from '../dummies.ts';
import { stateWords } from '../oracle/words.ts';
import type { ClausePlan, EntryPlan, ItemPlan, Open, Pick, StatesPlan } from './plan.ts';
import type { Place, Writer, Written } from './writer.ts';

/** What values can be made of. */
export interface Material {
  readonly writer: Writer;
  readonly facets: readonly Facet[];
  readonly terms: ReadonlyMap<string, { readonly all: readonly Term[] }>;
  /** The definitions known so far, by facet. */
  readonly definitions: ReadonlyMap<string, readonly string[]>;
  readonly stateNames: ReadonlyMap<string, string>;
}

/** A list of items, with the separators of lists. */
export function entryList(on: Material, facet: Facet, plan: readonly EntryPlan[], place: Place): Written<Item> {
  const written = plan.map((entry) =>
    'item' in entry
      ? item(on, facet, entry.item, place)
      : on.writer.open(entry, place, (inner, within) => entryList(on, facet, inner, within)),
  );
  return {
    text: joined(
      on,
      written.map(({ text }) => text),
    ),
    models: written.flatMap(({ models }) => models),
  };
}

/** Items with commas between them, some with `, and` or `, or` before the last. */
function joined(on: Material, texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2 || !on.writer.spelling.conjunctions) return texts.join(', ');
  return `${texts.slice(0, -1).join(', ')}, ${last.length % 2 === 0 ? 'and' : 'or'} ${last}`;
}

/** `x other than y and z of STATES`, in either order, or STATES alone. */
export function item(on: Material, facet: Facet, plan: ItemPlan, place: Place): Written<Item> {
  const states = facet.values === 'States' ? facet : on.facets.find(({ name }) => name === facet.of);
  if (states && (facet.values === 'States' || plan.alone)) return statesAlone(on, facet, states, plan, place);
  const withStates = states && plan.of ? { facet: states, plan: plan.of } : undefined;
  // `x other than y of any State other than HU` could be read in two ways.
  const less = withStates && mentionsLess(withStates.plan) ? [] : plan.less;

  const head = on.writer.open(plan.head, place, (pick, { when }) => {
    const set = setPicked(on, facet, pick, place);
    return { text: spelled(on, set), models: [{ set, when }] };
  });
  const writeLess = () => {
    const parts = less.map((each) =>
      on.writer.open(each, place, (pick, within) => {
        const set = setPicked(on, facet, pick, within);
        return { text: spelled(on, set), models: [{ set, when: within.when }] };
      }),
    );
    return {
      text: parts.length > 0 ? ` other than ${parts.map(({ text }) => text).join(' and ')}` : '',
      models: parts.flatMap(({ models }) => models),
    };
  };
  const writeOf = () => {
    if (!withStates) return { text: '', models: [] };
    const written = on.writer.open(withStates.plan, place, (each, within) =>
      // `other than` belongs to the whole item: it stands in no bracket around STATES.
      statesWritten(on, withStates.facet, 'plain' in withStates.plan ? each : { ...each, less: null }, within),
    );
    return {
      text: ` ${on.writer.spelling.conjunctions && less.length === 0 ? 'by' : 'of'} ${written.text}`,
      models: written.models,
    };
  };
  // In the order of the text, so that brackets are counted from left to right.
  const statesFirst = withStates !== undefined && plan.head && 'plain' in plan.head && plan.head.plain % 2 === 1;
  const [first, second] = statesFirst ? [writeOf(), writeLess()] : [writeLess(), writeOf()];
  const [lessPart, ofPart] = statesFirst ? [second, first] : [first, second];
  const text = `${head.text}${first.text}${second.text}`;
  const lessModels = lessPart.models as readonly (Guarded & { set: SetRef })[];
  const ofModels = ofPart.models as readonly StatesMember[];
  return {
    text,
    models: head.models.map(({ set, when }) => ({
      when,
      head: set,
      less: lessModels,
      ...(withStates ? { of: members(ofModels, 'of') } : {}),
      lessStates: members(ofModels, 'less'),
      span,
      text,
    })),
  };
}

/** "STATES alone stands for the facet's `alone` term of those States, or for every value of them where it has none." */
function statesAlone(on: Material, facet: Facet, states: Facet, plan: ItemPlan, place: Place): Written<Item> {
  const of: Open<StatesPlan> = plan.of ?? { plain: { members: [0], less: null } };
  const head: SetRef = facet.values === 'terms' && facet.alone ? { kind: 'term', term: facet.alone } : { kind: 'any' };
  // A bracket stands around the item here: each alternative is an item of its own.
  return on.writer.open(of, place, (each, within) => {
    const { text, models } = statesWritten(on, states, each, within);
    const unguarded = (kind: StatesMember['kind']) => models.filter((member) => member.kind === kind);
    return {
      text,
      models: [
        {
          when: within.when,
          head,
          less: [],
          of: members(unguarded('of'), 'of'),
          lessStates: members(unguarded('less'), 'less'),
          span,
          text,
        },
      ],
    };
  });
}

interface StatesMember extends Guarded {
  readonly kind: 'of' | 'less';
  readonly states: StateRef;
}

const members = (all: readonly StatesMember[], kind: StatesMember['kind']) =>
  all.filter((member) => member.kind === kind).map(({ states, when }) => ({ states, when }));

/** `US and CN`, `any State other than HU`. */
function statesWritten(on: Material, states: Facet, plan: StatesPlan, place: Place): Written<StatesMember> {
  const refs = statesPossible(states, place);
  const pick = (choice: Pick, { when }: Place, kind: StatesMember['kind']): Written<StatesMember> => {
    const ref = refs[choice % refs.length] ?? { kind: 'word', word: 'any State' };
    if (place.names && ref.kind === 'state') on.writer.namedStates.add(ref.code);
    return { text: stateSpelled(on, ref, choice), models: [{ kind, states: ref, when }] };
  };
  const of = plan.members.map((member) => pick(member, place, 'of'));
  const less = plan.less
    ? on.writer.open(plan.less, place, (choice, within) => pick(choice, within, 'less'))
    : undefined;
  const and = on.writer.spelling.conjunctions ? ' or ' : ' and ';
  return {
    text: `${of.map(({ text }) => text).join(and)}${less ? ` other than ${less.text}` : ''}`,
    models: [...of.flatMap(({ models }) => models), ...(less?.models ?? [])],
  };
}

function statesPossible(states: Facet, place: Place): readonly StateRef[] {
  const relative: readonly StateWord[] = ['another Party', 'another State', 'its own'];
  const mayCompare = place.relative && (place.owed || states.relativeTo !== undefined);
  const words = stateWords.filter((word) => mayCompare || !relative.includes(word));
  return [
    ...words.map((word): StateRef => ({ kind: 'word', word })),
    ...place.codes.map((code): StateRef => ({ kind: 'state', code })),
  ];
}

const mentionsLess = (plan: Open<StatesPlan>): boolean => 'plain' in plan && plan.plain.less !== null;

function setPicked(on: Material, facet: Facet, pick: Pick, place: Place): SetRef {
  const terms = on.terms.get(facet.name)?.all ?? [];
  const definitions = place.definitions ? (on.definitions.get(facet.name) ?? []) : [];
  const at = pick % (terms.length + definitions.length);
  const term = terms[at];
  return term ? { kind: 'term', term } : { kind: 'definition', name: definitions[at - terms.length] ?? '' };
}

function spelled(on: Material, set: SetRef): string {
  const { synonyms, capitals } = on.writer.spelling;
  const turn = on.writer.nextTurn();
  const name =
    set.kind === 'term'
      ? ((synonyms && turn % 3 === 0 ? set.term.synonyms[0] : undefined) ?? set.term.name)
      : set.kind === 'definition'
        ? set.name
        : '';
  return capitals && turn % 2 === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function stateSpelled(on: Material, ref: StateRef, choice: Pick): string {
  if (ref.kind === 'word') return ref.word === 'a Party' && choice % 2 === 1 ? 'each Party' : ref.word;
  return on.writer.spelling.stateNames ? (on.stateNames.get(ref.code) ?? ref.code) : ref.code;
}

/** A clause of a facet that is chosen already. */
export function clauseOf(on: Material, facet: Facet, entries: readonly EntryPlan[], place: Place): Written<Clause> {
  const { text, models } = entryList(on, facet, entries, place);
  const keyword = facet.keyword ?? '';
  return {
    text: `${keyword} ${text}`,
    models: [{ facet: facet.name, keyword, items: models, span, when: place.when }],
  };
}

/** The first facet, from the one picked onwards, that has a clause and is not taken; it is taken then. */
export function takeFacet(candidates: readonly Facet[], pick: Pick, taken: Set<string>): Facet | undefined {
  const start = pick % Math.max(1, candidates.length);
  const free = [...candidates.slice(start), ...candidates.slice(0, start)].find(({ name }) => !taken.has(name));
  if (free) taken.add(free.name);
  return free;
}

/** Clauses separated by semicolons, each of a facet of its own; in a bracket one facet may stand in several alternatives. */
export function regionText(
  on: Material,
  candidates: readonly Facet[],
  plan: readonly Open<ClausePlan>[],
  place: Place,
): Written<Clause> {
  const taken = new Set<string>();
  const parts = plan.flatMap((each): Written<Clause>[] => {
    const before = new Set(taken);
    if (candidates.every(({ name }) => before.has(name))) return [];
    return [
      on.writer.open(each, place, (clause, within) => {
        const inAlternative = new Set(before);
        const facet = takeFacet(candidates, clause.facet, inAlternative);
        if (!facet) throw new Error('no facet is left');
        taken.add(facet.name);
        return clauseOf(on, facet, clause.entries, within);
      }),
    ];
  });
  return { text: parts.map(({ text }) => text).join('; '), models: parts.flatMap(({ models }) => models) };
}
