/**
 * What another instrument says of the acts of a draft: judged for the States of the draft and in the words of its vocabulary,
 * in the instrument's own readings. What is asked about are regions of the draft, carried over to the instrument's diagrams.
 */
import { choicesThatMatter } from '../analysis/dependence';
import { type Budget, type Diagrams, type Node, none, unlimited } from '../analysis/diagram';
import { Transfer } from '../analysis/transfer';
import { Terminal } from '../analysis/verdicts';
import { remembered, sameList } from '../model/cache';
import type { Clause, Facet, Norm, Saying, Term, Unit } from '../model/model';
import { sayings } from '../model/model';
import { classNames, contestedTerminal, type VerdictClass } from './classes';
import { type Compiled, createCompiler } from './compile';
import { concernRegion, type VerdictCounts, verdictCounts } from './concerns';
import { owedInGeneral } from './duties';
import type { Space } from './space';
import { retermedUnit } from './union';

/** What an instrument says of some acts. */
export interface Said {
  readonly acts: bigint;
  readonly verdicts: VerdictCounts;
  /** Brackets and definitions of the instrument on which it depends. */
  readonly turnsOn: readonly string[];
  /** The norms that say so of some of these acts, by what they say, in the order of the text. */
  readonly norms: ReadonlyMap<Saying, readonly Norm[]>;
  /** By class of verdict, silence left out: the norms that make some of these acts what they are. */
  readonly deciding: ReadonlyMap<VerdictClass, readonly Norm[]>;
  /** Norms that lay down what is owed when such an act happens, or in general, where what they owe is asked for. */
  readonly duties: readonly Norm[];
}

/** An instrument beside a draft. */
export interface Beside {
  readonly unit: Unit;
  /**
   * What it says of a region of the draft in which no choice is left.
   *
   * @param answers duties that would answer a concern: general ones among them are told, too.
   */
  said(region: Node, answers?: readonly Term[]): Said;
  /** Its verdicts on the acts of the draft, in the draft's own diagrams; what its readings differ on has `contestedTerminal`. */
  onDraft(): Node;
}

/** More nodes than these, or so many times those that it began with, and an instrument's diagrams are made anew. */
const mostNodes = 200_000;
/** So many answers are remembered of an instrument beside a draft. */
const mostAnswers = 1_000;

interface Known {
  readonly ground: readonly unknown[];
  /** Undefined where the draft lacks words of the instrument. */
  readonly compiled: Compiled | undefined;
  readonly begunWith: number;
}

/**
 * @param budget what the verdicts of an instrument may take.
 * @returns a function from a draft and an instrument to what the one says beside the other; undefined where the draft's
 * vocabulary lacks a term of the instrument, `undecided` where the budget does not suffice. It remembers the instrument as
 * long as States and vocabulary of the draft stay.
 */
export function createBesides(
  budget: Budget = unlimited,
): (draft: Compiled, instrument: Unit) => Beside | 'undecided' | undefined {
  const known = new WeakMap<Unit, Known>();
  return (draft, instrument) => {
    const { unit } = draft;
    const ground = [unit.states.join('\n'), ...unit.facets];
    let before = known.get(instrument);
    if (!before || !sameList(before.ground, ground) || crowded(before)) {
      const restated = among(unit, instrument);
      const compiled = restated && createCompiler(undefined, budget)(restated);
      before = { ground, compiled, begunWith: compiled?.space.diagrams.size ?? 0 };
      known.set(instrument, before);
    }
    const { compiled } = before;
    return compiled && (compiled.decided ? beside(draft, compiled) : 'undecided');
  };
}

function crowded({ compiled, begunWith }: Known): boolean {
  return compiled !== undefined && compiled.space.diagrams.size > Math.max(mostNodes, 4 * begunWith);
}

/** The instrument over the States of the draft, in the terms of its vocabulary; undefined where that lacks some of them. */
function among(draft: Unit, instrument: Unit): Unit | undefined {
  const { states, anonymous, facets } = draft;
  const stateNames = new Map([...instrument.stateNames, ...draft.stateNames]);
  const parties = instrument.allStates ? states : instrument.parties;
  const alone = { concerns: [], models: [], leftOpen: [], incidents: [], mandates: [], cautions: [] };
  const unit = { ...instrument, ...alone, states, anonymous, stateNames, parties };
  if (lacking(unit, facets)) return undefined;
  // Of what its libraries call impossible, that which the draft has no words for is no act of the draft.
  const nothing = { ...unit, norms: [], definitions: new Map(), impossible: [] };
  const impossible = unit.impossible.filter((region) => {
    const alone = { ...nothing, impossible: [region] };
    return !lacking(alone, facets) && retermedUnit(alone, facets);
  });
  return retermedUnit({ ...unit, impossible }, facets);
}

/** Whether a unit speaks of a facet that is missing among some, or is another thing there. */
function lacking({ norms, definitions, impossible, facets }: Unit, others: readonly Facet[]): boolean {
  const of = (regions: readonly { readonly clauses: readonly Clause[] }[]) =>
    regions.flatMap(({ clauses }) => clauses.map(({ facet }) => facet));
  const spoken = new Set([
    ...norms.flatMap((norm) => [norm.verbFacet, ...of([norm, ...norm.exceptions, ...norm.triggers])]),
    ...[...definitions.values()].flatMap(({ facet, governedBy }) => [facet, governedBy]),
    ...of(impossible),
  ]);
  return facets.some((one) => {
    if (!spoken.has(one.name)) return false;
    const other = others.find(({ name }) => name === one.name);
    return (
      other === undefined ||
      (['values', 'describesNorms', 'of', 'relativeTo'] as const).some((key) => one[key] !== other[key])
    );
  });
}

/** What is remembered of an instrument beside a draft: its acts carried over, and what was asked before. */
interface Pairing {
  readonly transfer: Transfer;
  readonly answers: Map<string, Said>;
}

const pairings = new WeakMap<Space, WeakMap<Space, Pairing>>();

function pairing(from: Space, to: Space): Pairing {
  const known = pairings.get(from) ?? new WeakMap<Space, Pairing>();
  pairings.set(from, known);
  return remembered(known, to, () => ({
    transfer: new Transfer(from.diagrams, to.diagrams, [], contestedTerminal),
    answers: new Map(),
  }));
}

function beside(draft: Compiled, compiled: Compiled): Beside {
  const { unit, space } = compiled;
  const { transfer, answers: known } = pairing(draft.space, space);
  return {
    unit,
    said(region, answers = []) {
      if (known.size > mostAnswers) known.clear();
      const question = [region, ...answers.map(({ facet, name }) => `${facet}/${name}`)].join('\n');
      return remembered(known, question, () =>
        draft.space.diagrams.lend(space.diagrams, () => saidOf(compiled, transfer.carry(region), answers)),
      );
    },
    onDraft: () => pairing(space, draft.space).transfer.carry(compiled.verdicts),
  };
}

/** @param region a region of the instrument's own diagrams. */
function saidOf(compiled: Compiled, region: Node, answers: readonly Term[]): Said {
  const { space, sets, counts, acts, verdicts, duties } = compiled;
  const { diagrams } = space;
  const here = diagrams.and(region, acts);
  const within = here === none ? none : diagrams.keep(verdicts, here);
  const told = verdictCounts(counts.tally(within));
  const voices = here === none ? [] : voicesIn(compiled, here);
  const owed = duties.filter(
    (duty) =>
      duty.owners.some(({ triggered }) => diagrams.meets(triggered, here)) || owedInGeneral(sets, duty, answers),
  );
  return {
    acts: counts.of(here),
    verdicts: told,
    turnsOn: space.levelNames(choicesThatMatter(diagrams, within)),
    norms: bySaying(voices),
    deciding: decidingIn(diagrams, within, voices, told),
    duties: owed.map(({ norm }) => norm),
  };
}

/** A norm and where it says one thing, undisplaced, of the acts that are asked about. */
interface Voiced {
  readonly norm: Norm;
  readonly saying: Saying;
  readonly where: Node;
}

/** In the order of the text. */
function voicesIn({ unit, space, bodies, spoken, displaced }: Compiled, here: Node): Voiced[] {
  const { diagrams } = space;
  return unit.norms.flatMap((norm, place) => {
    if (!diagrams.meets(spoken[place] ?? none, here)) return [];
    const lost = displaced.get(norm.name) ?? none;
    return (bodies[place]?.speaker?.voices ?? []).flatMap(({ saying, where }): Voiced[] => {
      const left = diagrams.and(diagrams.without(where, lost), here);
      return left === none ? [] : [{ norm, saying: sayings[saying] as Saying, where: left }];
    });
  });
}

function bySaying(voices: readonly Voiced[]): Map<Saying, readonly Norm[]> {
  return new Map(
    sayings.flatMap((saying): [Saying, readonly Norm[]][] => {
      const norms = normsOf(voices.filter((voice) => voice.saying === saying));
      return norms.length > 0 ? [[saying, norms]] : [];
    }),
  );
}

/**
 * By class of verdict, whoever says so of acts of that class; where norms conflict, or readings differ, whoever says anything
 * of such an act in some reading.
 */
function decidingIn(
  diagrams: Diagrams,
  within: Node,
  voices: readonly Voiced[],
  told: VerdictCounts,
): Map<VerdictClass, readonly Norm[]> {
  const classes = new Transfer(diagrams, diagrams, [], contestedTerminal).carry(within);
  return new Map(
    classNames.flatMap((one, index): [VerdictClass, readonly Norm[]][] => {
      if (one === 'silent' || told[one] === undefined) return [];
      const where = diagrams.select(classes, 1 << (Terminal.silent + index));
      const whoever = one === 'conflicting' || one === 'contested';
      const saying = voices.filter((voice) => (whoever || voice.saying === one) && diagrams.meets(voice.where, where));
      return [[one, normsOf(saying)]];
    }),
  );
}

const normsOf = (voices: readonly Voiced[]) => [...new Set(voices.map(({ norm }) => norm))];

/** What an instrument says of the acts of a concern of the draft. */
export function saidOfConcern({ said }: Beside, draft: Compiled, concern: Unit['concerns'][number]): Said {
  return said(concernRegion(draft, concern), concern.answeredBy);
}
