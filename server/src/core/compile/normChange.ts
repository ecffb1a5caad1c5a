/** What became of each norm, without-prejudice clause and duty between two drafts. */
import { all, type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { type Norm, sayings, type Verdict } from '../model/model';
import { contestedTerminal, differences, type VerdictClass, within } from './classes';
import type { Compiled } from './compile';
import { type Demands, demands, type Impact, impactOf, Turn } from './demands';
import type { Duty } from './duties';
import { voicesOf } from './explaining';
import { type Act, exampleOf } from './residues';
import { turnOf } from './turns';

export interface NormChange {
  /** As it stands in the new draft, or else in the old one. */
  readonly norm: Norm;
  readonly in: 'both' | 'old' | 'new';
  /** It stands in both drafts in the same words: what it says has changed with a definition, a Party or another norm. */
  readonly sameWords: boolean;
  readonly impact: Impact;
  /** By what the norm itself says where it is not displaced: *silent* where it says nothing. Most acts first. */
  readonly changes: readonly {
    readonly from: VerdictClass;
    readonly to: VerdictClass;
    readonly acts: bigint;
    readonly witness: Act;
  }[];
  /** An act of which it speaks, or that triggers it, in the new draft only, or by which more States owe more. */
  readonly added?: Act;
  /** The same of the old draft. */
  readonly removed?: Act;
}

interface Sides<T> {
  readonly old: T;
  readonly now: T;
}

/**
 * Norms by name, in the order of the new draft, then those that are gone. What a norm says is compared where it is not
 * displaced, so that words of precedence count with the norm that yields; what it owes by State, duty and act. A norm that
 * says the same in the same words is left out.
 */
export function normChanges(
  drafts: Sides<Compiled>,
  ground: Compiled,
  acts: Node,
  carry: Sides<Carry>,
  back: Sides<Carry>,
): NormChange[] {
  const named = ({ unit }: Compiled) => {
    const norms = new Map<string, Norm>();
    for (const norm of unit.norms) if (!norms.has(norm.name)) norms.set(norm.name, norm);
    return norms;
  };
  const norms = { old: named(drafts.old), now: named(drafts.now) };
  const duties = { old: dutiesOf(drafts.old), now: dutiesOf(drafts.now) };
  return [...new Set([...norms.now.keys(), ...norms.old.keys()])].flatMap((name): NormChange[] => {
    const [old, now] = [norms.old.get(name), norms.now.get(name)];
    const speech = speechChange(drafts, ground, acts, carry, back, name);
    const duty = dutyChange(drafts, ground, acts, carry, { old: duties.old.get(name), now: duties.now.get(name) });
    const bits = speech.bits | duty.bits;
    const sameWords = old !== undefined && now !== undefined && wordsOf(old) === wordsOf(now);
    if (sameWords && bits === Turn.none) return [];
    const { diagrams } = ground.space;
    const added = exampleOf(ground, diagrams.or(speech.added, duty.added));
    const removed = exampleOf(ground, diagrams.or(speech.removed, duty.removed));
    return [
      {
        norm: (now ?? old) as Norm,
        in: !old ? 'new' : now ? 'both' : 'old',
        sameWords,
        impact: impactOf(bits),
        changes: speech.changes,
        ...(added && { added }),
        ...(removed && { removed }),
      },
    ];
  });
}

type Carry = (node: Node) => Node;

/** The words of a norm: comments, spaces and line breaks are no part of them. */
function wordsOf({ at: { node } }: Norm): string {
  let text = node.text;
  for (const { from, to } of [...node.comments].sort((a, b) => b.from - a.from))
    text = text.slice(0, from) + text.slice(to);
  return text.replace(/\s+/g, ' ').trim();
}

// ---- what a norm says of acts ----------------------------------------------------------------------------------

function speechChange(
  drafts: Sides<Compiled>,
  ground: Compiled,
  acts: Node,
  carry: Sides<Carry>,
  back: Sides<Carry>,
  name: string,
) {
  const { diagrams } = ground.space;
  const alone = { old: spoken(drafts.old, name), now: spoken(drafts.now, name) };
  const said = {
    old: diagrams.keep(carry.old(alone.old), acts),
    now: diagrams.keep(carry.now(alone.now), acts),
  };
  const differing = differences(diagrams, said.old, said.now);
  const met = {
    old: within(drafts.old, alone.old, back.old),
    now: within(drafts.now, alone.now, back.now),
  };
  const bits = differing.reduce((sum, one) => sum | turnOf(one, met.old, met.now), Turn.none as number);
  const changes = differing
    .map(({ from, to, where }) => ({
      from,
      to,
      acts: ground.counts.of(where),
      witness: exampleOf(ground, where) as Act,
    }))
    .sort((a, b) => (a.acts < b.acts ? 1 : a.acts > b.acts ? -1 : 0));
  const where = (side: 'from' | 'to') =>
    diagrams.any(differing.filter((one) => one[side] === 'silent').map((one) => one.where));
  return { bits, changes, added: where('from'), removed: where('to') };
}

/** The verdict on every act, were this norm alone with those that displace it. */
function spoken(compiled: Compiled, name: string): Node {
  const { space, speakers, acts } = compiled;
  const { diagrams } = space;
  const speaker = speakers.get(name);
  let node = diagrams.keep(Terminal.silent, acts);
  if (!speaker) return node;
  for (const { saying, where } of voicesOf(compiled, speaker, acts)) {
    node = diagrams.replace(node, where, Terminal.silent, Terminal.said + sayings.indexOf(saying));
  }
  return node;
}

// ---- what a norm owes ------------------------------------------------------------------------------------------

function dutiesOf({ duties }: Compiled): Map<string, Duty> {
  return new Map([...duties].reverse().map((duty) => [duty.norm.name, duty]));
}

/** Compares what is owed entry by entry; an entry is owed on an act in no, some or every reading. */
function dutyChange(
  drafts: Sides<Compiled>,
  ground: Compiled,
  acts: Node,
  carry: Sides<Carry>,
  duty: Sides<Duty | undefined>,
): { bits: number; added: Node; removed: Node } {
  const { diagrams } = ground.space;
  const owed = { old: owedBy(drafts.old, duty.old), now: owedBy(drafts.now, duty.now) };
  const change = { bits: Turn.none as number, added: none, removed: none };
  for (const key of new Set([...owed.old.keys(), ...owed.now.keys()])) {
    const { licence, general } = (owed.old.get(key) ?? owed.now.get(key)) as Owed;
    const old = carry.old(owed.old.get(key)?.where ?? none);
    const now = carry.now(owed.now.get(key)?.where ?? none);
    if (old === now) continue;
    const within = general ? all : acts;
    const more = diagrams.and(within, grown(ground, old, now));
    const less = diagrams.and(within, grown(ground, now, old));
    if (more !== none) change.bits |= licence ? Turn.looser : Turn.tighter;
    if (less !== none) change.bits |= licence ? Turn.tighter : Turn.looser;
    if (general) continue;
    change.added = diagrams.or(change.added, more);
    change.removed = diagrams.or(change.removed, less);
  }
  return change;
}

/** Where something holds in more readings than before: in some and not in none, in all and not in some. */
function grown({ space: { diagrams } }: Compiled, before: Node, after: Node): Node {
  const [some, every] = [(1 << all) | (1 << contestedTerminal), 1 << all];
  return diagrams.or(
    diagrams.without(diagrams.select(after, some), diagrams.select(before, some)),
    diagrams.without(diagrams.select(after, every), diagrams.select(before, every)),
  );
}

interface Owed {
  where: Node;
  /** Allowed, not owed: the more of it, the less is demanded. */
  readonly licence: boolean;
  /** Owed without any event. */
  readonly general: boolean;
}

/**
 * By kind of duty, State that owes it and strength of the demand, the acts that trigger it. "A general duty counts like a
 * duty on an act of its own": it is owed where no trigger stands, on every act or on none.
 */
function owedBy({ space, sets, acts, unit }: Compiled, duty: Duty | undefined): Map<string, Owed> {
  const owed = new Map<string, Owed>();
  const facet = unit.facets.find(({ name }) => name === duty?.norm.verbFacet);
  if (!duty || !facet) return owed;
  const { diagrams } = space;
  const { norm, owners, verbs } = duty;
  const general = diagrams.not(diagrams.any(norm.triggers.map((region) => sets.lineStands(region))));
  const strengths = norm.modalities.flatMap(({ saying, when }) =>
    strengthsOf(saying).map((strength) => ({ strength, when: space.when(when) })),
  );
  facet.leaves.forEach(({ name }, leaf) => {
    const named = diagrams.any(verbs.map(({ leaves }) => leaves[leaf] as Node));
    if (named === none) return;
    for (const { state, owes, triggered } of owners) {
      for (const { strength, when } of strengths) {
        const holds = diagrams.and(named, when);
        for (const isGeneral of [false, true]) {
          const where = isGeneral ? diagrams.and(owes, general) : diagrams.and(triggered, acts);
          const key = JSON.stringify([name, space.states[state], strength, isGeneral]);
          const known = owed.get(key) ?? { where: none, licence: strength === 'licence', general: isGeneral };
          known.where = diagrams.or(known.where, diagrams.and(where, holds));
          owed.set(key, known);
        }
      }
    }
  });
  return owed;
}

/** What a saying asks for, the weaker within the stronger; `licence` for what it only allows. */
function strengthsOf(saying: Verdict): string[] {
  if (saying === 'conflicting') return [];
  const asked: Demands = demands[saying];
  const up = (most: number, word: string) => Array.from({ length: most }, (_, index) => `${word} ${index + 1}`);
  const strengths = [...up(asked.refrain, 'refrain'), ...up(asked.perform, 'perform')];
  return strengths.length > 0 ? strengths : ['licence'];
}
