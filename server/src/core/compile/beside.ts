/**
 * What another instrument says of the acts of a draft: judged for the States of the draft and in the words of its vocabulary,
 * in the instrument's own readings. What is asked about are regions of the draft, carried over to the instrument's diagrams.
 */
import { choicesThatMatter } from '../analysis/dependence';
import { type Diagrams, type Node, none } from '../analysis/diagram';
import { Transfer } from '../analysis/transfer';
import { Terminal } from '../analysis/verdicts';
import type { Norm, Saying, Term, Unit } from '../model/model';
import { sayings } from '../model/model';
import { classNames, contestedTerminal, type VerdictClass } from './classes';
import { type Compiled, createCompiler } from './compile';
import { concernRegion, type VerdictCounts, verdictCounts } from './concerns';
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

/** More nodes than these in an instrument's diagrams, and they are made anew: what was asked before is not kept. */
const mostNodes = 200_000;

/**
 * @returns a function from a draft and an instrument to what the one says beside the other; undefined where the draft's
 * vocabulary lacks a term of the instrument. It remembers the instrument as long as States and vocabulary of the draft stay.
 */
export function createBesides(): (draft: Compiled, instrument: Unit) => Beside | undefined {
  const known = new WeakMap<Unit, { ground: readonly unknown[]; compiled: Compiled | undefined }>();
  return (draft, instrument) => {
    const { unit } = draft;
    const ground = [unit.facets, unit.states.join('\n')];
    let before = known.get(instrument);
    const fits = before?.ground.every((part, index) => part === ground[index]);
    if (!before || !fits || (before.compiled && before.compiled.space.diagrams.size > mostNodes)) {
      const restated = among(unit, instrument);
      before = { ground, compiled: restated && createCompiler()(restated) };
      known.set(instrument, before);
    }
    return before.compiled && beside(draft, before.compiled);
  };
}

/** The instrument over the States of the draft, in the terms of its vocabulary. */
function among(draft: Unit, instrument: Unit): Unit | undefined {
  const { states, anonymous } = draft;
  const stateNames = new Map([...instrument.stateNames, ...draft.stateNames]);
  const parties = instrument.allStates ? states : instrument.parties;
  const alone = { concerns: [], models: [], leftOpen: [], incidents: [], mandates: [], cautions: [] };
  return retermedUnit({ ...instrument, ...alone, states, anonymous, stateNames, parties }, draft.facets);
}

const carriers = new WeakMap<Space, WeakMap<Space, Transfer>>();

function carrier(from: Space, to: Space): Transfer {
  const known = carriers.get(from) ?? new WeakMap<Space, Transfer>();
  carriers.set(from, known);
  const made = known.get(to) ?? new Transfer(from.diagrams, to.diagrams, [], contestedTerminal);
  known.set(to, made);
  return made;
}

function beside(draft: Compiled, compiled: Compiled): Beside {
  const { unit, space, counts, acts, verdicts, duties } = compiled;
  const { diagrams } = space;
  return {
    unit,
    said(region, answers = []) {
      const here = diagrams.and(carrier(draft.space, space).carry(region), acts);
      const within = here === none ? none : diagrams.keep(verdicts, here);
      const told = verdictCounts(counts.tally(within));
      const voices = here === none ? [] : voicesIn(compiled, here);
      const wanted = new Set(answers.map(({ name }) => name));
      const owed = duties.filter(
        ({ norm, owners, general }) =>
          owners.some(({ triggered }) => diagrams.meets(triggered, here)) ||
          (general !== none && norm.verbs.some(({ head }) => head.kind === 'term' && wanted.has(head.term.name))),
      );
      return {
        acts: counts.of(here),
        verdicts: told,
        turnsOn: space.levelNames(choicesThatMatter(diagrams, within)),
        norms: bySaying(voices),
        deciding: decidingIn(diagrams, within, voices, told),
        duties: owed.map(({ norm }) => norm),
      };
    },
    onDraft: () => carrier(space, draft.space).carry(verdicts),
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
