/** What became of each norm, without-prejudice clause and duty between two drafts. */
import type { Node } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { disregardsOf } from '../model/disregards';
import { type Norm, sayings } from '../model/model';
import { differences, type Together, type VerdictClass, within } from './classes';
import type { Compiled } from './compile';
import { type Impact, impactOf, Turn } from './demands';
import { dutiesOf, dutyChange } from './dutyChange';
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

/**
 * Norms by name, in the order of the new draft, then those that are gone. What a norm says is compared where it is not
 * displaced, so that words of precedence count with the norm that yields; what it owes by State, duty and act. A norm that
 * says the same in the same words is left out.
 */
export function normChanges(both: Together): NormChange[] {
  const { ground, drafts } = both;
  const named = ({ unit }: Compiled) => {
    const norms = new Map<string, Norm>();
    for (const norm of unit.norms) if (!norms.has(norm.name)) norms.set(norm.name, norm);
    return norms;
  };
  const norms = { old: named(drafts.old), now: named(drafts.now) };
  const duties = { old: dutiesOf(drafts.old), now: dutiesOf(drafts.now) };
  return [...new Set([...norms.now.keys(), ...norms.old.keys()])].flatMap((name): NormChange[] => {
    const [old, now] = [norms.old.get(name), norms.now.get(name)];
    const speech = speechChange(both, name);
    const duty = dutyChange(both, { old: duties.old.get(name), now: duties.now.get(name) });
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

/** The words of a norm: comments, spaces, line breaks and which findings are disregarded are no part of them. */
function wordsOf({ at: { node } }: Norm): string {
  let text = node.text;
  const disregarded = disregardsOf(node).flatMap(({ lines }) => lines);
  for (const { from, to } of [...node.comments, ...disregarded].sort((a, b) => b.from - a.from))
    text = text.slice(0, from) + text.slice(to);
  return text.replace(/\s+/g, ' ').trim();
}

/** By what the norm says of acts; `added` and `removed` are those of which it speaks in one draft only. */
function speechChange({ ground, acts, drafts, carry, back }: Together, name: string) {
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
