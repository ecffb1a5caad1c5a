/** Regions in the vocabulary's words: a few maximal ones that explain most of a set of acts. */
import type { Box, Relation, Restriction } from '../analysis/boxes';
import { type Node, none } from '../analysis/diagram';
import { explain } from '../analysis/explain';
import type { StateWord, Term } from '../model/model';
import type { Compiled } from './compile';
import { type Defined, definedSets } from './definedSets';
import { type Family, portionsWith, union, type Wanted } from './families';
import { ordinaryIn, typicalAct, type Words } from './ordinary';
import { byCodeUnit, type Space } from './space';

/** One value for each facet of an act, by facet name. */
export type Act = ReadonlyMap<string, string>;

/** A region by facet name: the words whose union it is restricted to; a facet left out is not restricted. */
export type Residue = ReadonlyMap<string, readonly Words[]>;

/** Words less others: `government other than elections`; without `of` every value, or every one that comes into question. */
export interface Except {
  readonly of?: Words;
  readonly less: readonly (Words | Defined)[];
  /** Not every value of the facet comes into question. */
  readonly narrowed: boolean;
}

/** A part of what a facet is restricted to. */
export type TellingPart = Words | Except | Defined;

/** The same region in the fewest names, the draft's own among them. A `Residue` is one, too. */
export type ToldRegion = ReadonlyMap<string, readonly TellingPart[]>;

export interface ToldResidue {
  readonly residue: Residue;
  readonly told: ToldRegion;
  /** The acts of it. */
  readonly where: Node;
  /** Its share of what is explained, 0 to 1. */
  readonly share: number;
}

export interface Explanation {
  /** The larger before the smaller. */
  readonly residues: readonly ToldResidue[];
  /** The part of the whole that they cover together, 0 to 1. */
  readonly residualShare: number;
}

/** As many regions as a reader takes in. */
const mostResidues = 3;

/**
 * Tells which acts a set has, read within a frame, as a few maximal regions: nothing that the vocabulary can say widens one
 * within the frame without leaving the set.
 *
 * @param target the acts to tell; depends on no choice and lies in `frame`.
 * @param frame what goes without saying: the acts of a concern, or every act there is.
 * @param count of the acts to tell.
 */
export function explainGap(
  compiled: Compiled,
  target: Node,
  frame: Node,
  count: bigint,
  most = mostResidues,
): Explanation {
  if (target === none) return { residues: [], residualShare: 0 };
  const { space, counts } = compiled;
  const vocabulary = vocabularyOf(compiled);
  const ordinary = ordinaryIn(space);
  const { boxes, rest } = explain(space.diagrams, {
    target,
    frame,
    relations: vocabulary.relations,
    ordinary: (region) => ordinary(region) ?? [],
    most,
  });
  const told = boxes.map(({ box, where }) => ({
    ...inWords(compiled, vocabulary, box),
    where,
    acts: counts.of(where),
  }));
  const larger = told.sort((a, b) => (a.acts === b.acts ? 0 : a.acts < b.acts ? 1 : -1));
  return {
    residues: larger.map(({ acts, ...residue }) => ({ ...residue, share: share(acts, count) })),
    residualShare: rest === none ? 1 : share(count - counts.of(rest), count),
  };
}

/** The share of a whole as a number between 0 and 1, exact to six digits. */
export function share(part: bigint, whole: bigint): number {
  if (whole === 0n) return 0;
  return Number((part * 1_000_000n) / whole) / 1_000_000;
}

/** The most ordinary act of a region that depends on no choice. */
export function exampleOf({ space }: Compiled, region: Node): Act | undefined {
  const act = typicalAct(space, region);
  if (!act) return undefined;
  const named = act.map((value, level): [string, string] => [space.facetAt(level).name, space.valueName(level, value)]);
  return new Map(named.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** A term, a State or a group of States as a family of values; `places` puts the values of a facet in the families' order. */
interface Member extends Family<Member> {
  readonly words: Words;
}

interface Vocabulary {
  readonly relations: ReadonlyMap<number, readonly Relation[]>;
  /** The words of the relations, by id. */
  readonly related: readonly Words[];
  readonly families: readonly (readonly Member[])[];
  /** By level, the values in the order in which the families have them. */
  readonly places: readonly (readonly number[])[];
}

const known = new WeakMap<Space, Vocabulary>();

function vocabularyOf(compiled: Compiled): Vocabulary {
  const found = known.get(compiled.space) ?? makeVocabulary(compiled);
  known.set(compiled.space, found);
  return found;
}

function makeVocabulary({ space, sets }: Compiled): Vocabulary {
  const related: Words[] = [];
  const relations = new Map<number, Relation[]>();
  const states = stateFamilies(space);
  const places = space.facets.map(({ values, leaves }) =>
    values === 'States' ? states.places : leaves.map((_, i) => i),
  );
  const families = space.facets.map(({ values, roots }) => (values === 'States' ? states.families : roots.map(ofTerm)));
  space.facets.forEach(({ values, relativeTo }, level) => {
    if (values !== 'States' || relativeTo === undefined || space.level(relativeTo) === undefined) return;
    relations.set(level, [
      ...relativeOrder.map((word) => ({
        id: related.push({ word }) - 1,
        where: sets.states({ kind: 'word', word }, level, undefined),
        general: true,
      })),
      ...space.states.map((code) => ({
        id: related.push({ state: code }) - 1,
        where: sets.states({ kind: 'state', code }, level, undefined),
        general: false,
      })),
    ]);
  });
  return { relations, related, families, places };
}

/** Widest first; of two that say the same of some acts the later one. */
const relativeOrder: readonly StateWord[] = ['another State', 'a Party', 'a third State', 'another Party', 'its own'];

function ofTerm(term: Term): Member {
  return { words: { term }, from: term.leafFrom, to: term.leafTo, children: term.children.map(ofTerm) };
}

/** The Parties, then the other States. */
function stateFamilies(space: Space) {
  const indices = space.states.map((_, state) => state);
  const parties = indices.filter((state) => space.isParty(state));
  const places = [...parties, ...indices.filter((state) => !space.isParty(state))];
  const single = places.map((state, at): Member => {
    return { words: { state: space.states[state] as string }, from: at, to: at + 1, children: [] };
  });
  const group = (word: StateWord, from: number, to: number): Member[] =>
    from === to ? [] : [{ words: { word }, from, to, children: single.slice(from, to) }];
  const families = [...group('a Party', 0, parties.length), ...group('a third State', parties.length, places.length)];
  return { families, places };
}

function inWords(compiled: Compiled, vocabulary: Vocabulary, box: Box): { residue: Residue; told: ToldRegion } {
  const residue = new Map<string, readonly Words[]>();
  const told = new Map<string, readonly TellingPart[]>();
  for (const [level, restriction] of [...box.restrictions].sort(([a], [b]) => a - b)) {
    const { name } = compiled.space.facetAt(level);
    if ('relations' in restriction) {
      const words = restriction.relations.map((id) => vocabulary.related[id] as Words);
      residue.set(name, words);
      told.set(name, words);
      continue;
    }
    const families = vocabulary.families[level] as readonly Member[];
    const wanted = inOrder(vocabulary.places[level] as readonly number[], restriction);
    residue.set(
      name,
      union(families, wanted).map(({ words }) => words),
    );
    told.set(name, briefly(compiled, level, families, wanted));
  }
  return { residue, told };
}

function inOrder(places: readonly number[], { taken, possible }: Extract<Restriction, { taken: Uint8Array }>): Wanted {
  return {
    taken: places.map((value) => taken[value] as number),
    possible: places.map((value) => possible[value] as number),
  };
}

function briefly(compiled: Compiled, level: number, families: readonly Member[], wanted: Wanted): TellingPart[] {
  const defined = definedSets(compiled, compiled.space.facetAt(level));
  const { portions, taken, excepted } = portionsWith(families, wanted, defined);
  const narrowed = Array.from(wanted.possible).includes(0);
  const parts = portions.map(({ family, less }): TellingPart => {
    if (family && less.length === 0) return family.words;
    const others = less.map(({ words }) => words);
    if (family) return { of: family.words, less: others, narrowed };
    return { less: excepted ? [...others, excepted.words] : others, narrowed };
  });
  return taken ? [...parts, taken.words] : parts;
}
