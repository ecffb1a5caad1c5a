/** The verdicts of two drafts on one ground: by act, the verdict that all readings share, or *contested*. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Diagrams, type Node, none } from '../analysis/diagram';
import { differing } from '../analysis/differing';
import { Transfer } from '../analysis/transfer';
import { Terminal } from '../analysis/verdicts';
import { type Unit, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';

/** "With *contested* as a class of its own." */
export type VerdictClass = Verdict | 'contested';

export const classNames: readonly VerdictClass[] = [...verdictNames, 'contested'];
/** The terminal of acts on which readings differ; verdicts keep theirs. */
export const contestedTerminal: Node = Terminal.silent + verdictNames.length;

/** Something of the old draft, and the same of the new one. */
export interface Sides<T> {
  readonly old: T;
  readonly now: T;
}

/** Carries a function of acts from one diagram over to another. */
export type Carry = (node: Node) => Node;

/** Two drafts and the ground on which they are compared. */
export interface Together {
  readonly ground: Compiled;
  /** On the ground, the acts that are possible in both. */
  readonly acts: Node;
  readonly drafts: Sides<Compiled>;
  /** From a draft to the ground, and from the ground to a draft. */
  readonly carry: Sides<Carry>;
  readonly back: Sides<Carry>;
}

/** Two drafts that speak of the same acts, laid on a ground of these. */
export function together(ground: Compiled, drafts: Sides<Compiled>): Together {
  const { old, now } = drafts;
  const carry = { old: carrier(old, ground), now: carrier(now, ground) };
  const back = { old: carrier(ground, old), now: carrier(ground, now) };
  const acts = ground.space.diagrams.and(carry.old(old.acts), carry.now(now.acts));
  return { ground, acts, drafts, carry, back };
}

/** Carries functions of acts from one draft over to another, or to the ground; no choice is left of them. */
function carrier({ space: from }: Compiled, { space: to }: Compiled): Carry {
  const numbering = to.facets.map(({ values, leaves }, level) => {
    if (values === 'States') return undefined;
    const numbers = new Map(from.facetAt(level).leaves.map((leaf, index) => [leaf.name, index]));
    const own = leaves.map((leaf) => numbers.get(leaf.name) ?? -1);
    return own.every((value, index) => value === index) ? undefined : own;
  });
  const transfer = new Transfer(from.diagrams, to.diagrams, numbering, contestedTerminal);
  return (node) => transfer.carry(node);
}

/** The classes that occur, as indices in `classNames`. */
function classesIn(diagrams: Diagrams, node: Node): number[] {
  const { terminals } = diagrams.support(node);
  return classNames.flatMap((_, index) => ((terminals >> (Terminal.silent + index)) & 1 ? [index] : []));
}

/** Acts whose class differs. */
export interface Differing {
  readonly from: VerdictClass;
  readonly to: VerdictClass;
  readonly where: Node;
}

/** Where two functions from acts to classes differ, by class in both; what is an act in one of them only differs in nothing. */
export function differences(diagrams: Diagrams, before: Node, after: Node): Differing[] {
  const where = differing(diagrams, before, after);
  const [old, now] = [diagrams.keep(before, where), diagrams.keep(after, where)];
  const of = (node: Node, index: number) => diagrams.select(node, 1 << (Terminal.silent + index));
  const news = classesIn(diagrams, now).map((index) => ({
    to: classNames[index] as VerdictClass,
    now: of(now, index),
  }));
  return classesIn(diagrams, old).flatMap((index) => {
    const from = classNames[index] as VerdictClass;
    const was = of(old, index);
    return news.flatMap(({ to, now: is }) => {
      const both = diagrams.and(was, is);
      return both === none ? [] : [{ from, to, where: both }];
    });
  });
}

/** What a draft says of the acts of a region in its readings. */
export interface Readings {
  /** Those that some reading gives to some act. */
  readonly verdicts: readonly Verdict[];
  /** Brackets and definitions on which the verdict of some act depends. */
  readonly turnsOn: readonly string[];
}

/** @param where a region of the ground. */
export type Within = (where: Node) => Readings;

/** @param back carries regions of the ground over to the draft. */
export function within({ space }: Compiled, verdicts: Node, back: Carry): Within {
  const { diagrams } = space;
  return (where) => {
    const here = diagrams.keep(verdicts, back(where));
    const { terminals } = diagrams.support(here);
    return {
      verdicts: verdictNames.filter((_, index) => (terminals >> (Terminal.silent + index)) & 1),
      turnsOn: space.levelNames(choicesThatMatter(diagrams, here)),
    };
  };
}

/** A unit of the same acts that says nothing: where both drafts are compared. */
export function silentUnit(unit: Unit, said: Pick<Unit, 'parties' | 'allStates' | 'stateNames'>): Unit {
  return {
    ...unit,
    ...said,
    norms: [],
    impossible: [],
    leftOpen: [],
    concerns: [],
    incidents: [],
    mandates: [],
    definitions: new Map(),
    choices: new Map(),
  };
}
