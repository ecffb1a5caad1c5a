/** Sets of values told by families: `government other than elections` in place of a list of everything else. */

/** A family of values: the half-open range of its members, and the smaller families that make it up. */
export interface Family<Member> {
  readonly from: number;
  readonly to: number;
  readonly children: readonly Member[];
}

/** A family less some of its own; `family` is undefined for all values there are. */
export interface Portion<Member> {
  readonly family?: Member;
  readonly less: readonly Member[];
}

/** A set and the values about which anything may be said, because nothing has them here. */
export interface Wanted {
  readonly taken: ArrayLike<number>;
  /** The values there are; the rest may be named or not. */
  readonly possible: ArrayLike<number>;
}

/** How much of a range of the values there are is taken. */
function extent({ taken, possible }: Wanted, from: number, to: number): 'empty' | 'none' | 'some' | 'all' {
  let there = 0;
  let held = 0;
  for (let value = from; value < to; value++) {
    if (possible[value] !== 1) continue;
    there++;
    if (taken[value] === 1) held++;
  }
  if (there === 0) return 'empty';
  return held === 0 ? 'none' : held === there ? 'all' : 'some';
}

/** The narrowest family with the same values among those there are. */
function narrowest<Member extends Family<Member>>(family: Member, wanted: Wanted): Member {
  const filled = family.children.filter(({ from, to }) => extent(wanted, from, to) !== 'empty');
  return filled.length === 1 ? narrowest(filled[0] as Member, wanted) : family;
}

/** Families whose union is the set: the widest that lie in it, each by its narrowest name. */
export function union<Member extends Family<Member>>(families: readonly Member[], wanted: Wanted): Member[] {
  return families.flatMap((family) => {
    switch (extent(wanted, family.from, family.to)) {
      case 'all':
        return [narrowest(family, wanted)];
      case 'some':
        return union(family.children, wanted);
      default:
        return [];
    }
  });
}

/** Families that hold what is there and not in the set, within some families. */
function missing<Member extends Family<Member>>(families: readonly Member[], { taken, possible }: Wanted): Member[] {
  const complement = Array.from({ length: possible.length }, (_, value) => (taken[value] === 1 ? 0 : 1));
  return union(families, { taken: complement, possible });
}

/**
 * The set in the fewest names: families, and families less some of their own. Of two ways that take as many names the one
 * that excepts nothing, or less.
 *
 * @param families all there are, at the top.
 */
export function portions<Member extends Family<Member>>(
  families: readonly Member[],
  wanted: Wanted,
): Portion<Member>[] {
  const apart = families.flatMap((family) => portionsOf(family, wanted));
  const less = missing(families, wanted);
  return less.length > 0 && less.length + 1 < names(apart) ? [{ less }] : apart;
}

/** A set that has a name of its own, be it no family. */
export interface NamedSet {
  readonly has: ArrayLike<number>;
}

/** A portion, and the named sets that are taken or, where `family` is undefined and something is excepted, excepted too. */
export interface NamedPortions<Member, Named> {
  readonly portions: readonly Portion<Member>[];
  readonly taken?: Named;
  readonly excepted?: Named;
}

/** The same with the help of one named set, where that takes fewer names: the set and the rest, or all but the set and more. */
export function portionsWith<Member extends Family<Member>, Named extends NamedSet>(
  families: readonly Member[],
  wanted: Wanted,
  sets: readonly Named[],
): NamedPortions<Member, Named> {
  let best: NamedPortions<Member, Named> = { portions: portions(families, wanted) };
  let least = names(best.portions);
  const { taken, possible } = wanted;
  const values = Array.from({ length: possible.length }, (_, value) => value);
  for (const set of sets) {
    const inside = values.filter((value) => possible[value] === 1 && set.has[value] === 1);
    if (inside.length < 2) continue;
    const held = inside.filter((value) => taken[value] === 1).length;
    if (held > 0 && held < inside.length) continue;
    const others = values.map((value) => (possible[value] === 1 && set.has[value] !== 1 ? 1 : 0));
    const rest = {
      taken: values.map((value) => (taken[value] === 1 ? (others[value] as number) : 0)),
      possible: others,
    };
    const less = held === 0 ? missing(families, rest) : [];
    const told = held > 0 ? portions(families, rest) : [{ less }];
    const cost = 1 + names(told);
    if (cost >= least) continue;
    least = cost;
    best = held > 0 ? { portions: told, taken: set } : { portions: told, excepted: set };
  }
  return best;
}

function portionsOf<Member extends Family<Member>>(family: Member, wanted: Wanted): Portion<Member>[] {
  const much = extent(wanted, family.from, family.to);
  if (much === 'all') return [{ family: narrowest(family, wanted), less: [] }];
  if (much !== 'some') return [];
  const apart = family.children.flatMap((child) => portionsOf(child, wanted));
  const less = missing(family.children, wanted);
  return less.length + 1 < names(apart) ? [{ family: narrowest(family, wanted), less }] : apart;
}

/** How many names it takes to tell portions. */
export function names<Member>(told: readonly Portion<Member>[]): number {
  return told.reduce((sum, { less }) => sum + 1 + less.length, 0);
}
