/** What became of the duties of a norm between two drafts. */
import { all, type Node, none } from '../analysis/diagram';
import type { Verdict } from '../model/model';
import { contestedTerminal, type Sides, type Together } from './classes';
import type { Compiled } from './compile';
import { type Demands, demands, Turn } from './demands';
import type { Duty } from './duties';

/** Duties by the name of their norm; of two with one name the first. */
export function dutiesOf({ duties }: Compiled): Map<string, Duty> {
  return new Map([...duties].reverse().map((duty) => [duty.norm.name, duty]));
}

/** Compares what is owed entry by entry; an entry is owed on an act in no, some or every reading. */
export function dutyChange(
  { ground, acts, drafts, carry }: Together,
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
